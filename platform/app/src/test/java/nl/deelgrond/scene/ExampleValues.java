// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.scene;

import java.util.concurrent.atomic.AtomicInteger;
import nl.deelgrond.convenant.Categorie;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.identity.Bsn;

/// Values that a veld takes, all of the same imagined person.
///
/// @param bsn one that no other has; RvIG keeps these numbers for tests
public record ExampleValues(String bsn) {

  private static final AtomicInteger NEXT = new AtomicInteger(999994000);

  /// Somebody new.
  public static ExampleValues ofSomebody() {
    String candidate = String.valueOf(NEXT.incrementAndGet());
    while (Bsn.find(candidate).isEmpty()) {
      candidate = String.valueOf(NEXT.incrementAndGet());
    }
    return new ExampleValues(candidate);
  }

  /// A value of this veld, another one for each bron where the veld leaves room.
  public String of(Veld veld, String bron) {
    int variant = Math.floorMod(bron.hashCode(), 7);
    if (veld.categorie() == Categorie.BSN) {
      return bsn;
    }
    return switch (veld.soort()) {
      case TEKST -> "Verborgen " + veld.code() + " van " + bron;
      case ADRES -> "Verzinsellaan " + (10 + variant) + ", 7621 ZC Borne";
      case KEUZE -> veld.keuzes().get(variant % veld.keuzes().size()).code();
      case JANEE -> variant % 2 == 0 ? "ja" : "nee";
      case DATUM -> "202" + variant % 5 + "-0" + (1 + variant) + "-17";
      case BEDRAG -> String.valueOf(4321 + variant);
      case GETAL -> String.valueOf(1 + variant);
    };
  }
}
