// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.Comparator;
import nl.deelgrond.convenant.Categorie;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import org.jspecify.annotations.Nullable;

/// What the rules can tell apart about a veld of one bron; whatever has the same, is decided once.
///
/// @param aard `gewoon`, or `art9` or `art10` for special and criminal data (AVG)
/// @param zonderNaam null in the trede met naam, where no rule reads it
/// @param geheim the duty of secrecy that rests on it; null when none does
/// @param veld the veld itself under a duty of secrecy, because its geheimhouder decides per veld;
///   null else
record Klasse(
    String bron,
    String groep,
    String herkomstWet,
    String aard,
    boolean bsn,
    @Nullable ZonderNaam zonderNaam,
    @Nullable String geheim,
    @Nullable String veld)
    implements Comparable<Klasse> {

  /// How a veld can appear in the anonymous trede.
  enum ZonderNaam {
    EXACT("exact"),
    GEGENERALISEERD("gegeneraliseerd"),
    WEGGELATEN("weggelaten");

    private final String code;

    ZonderNaam(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }

    static ZonderNaam of(Veld veld) {
      return switch (veld.generalisatie().regel()) {
        case WEGLATEN -> WEGGELATEN;
        case GEEN -> EXACT;
        case LEEFTIJDSGROEP, WIJK, KWARTAAL, JAAR, BEDRAGKLASSE, JANEE, GROVER -> GEGENERALISEERD;
      };
    }
  }

  private static final Comparator<Klasse> ORDER =
      Comparator.comparing(Klasse::bron)
          .thenComparing(Klasse::groep)
          .thenComparing(Klasse::herkomstWet)
          .thenComparing(Klasse::aard)
          .thenComparing(Klasse::bsn)
          .thenComparing(Klasse::zonderNaam, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Klasse::geheim, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Klasse::veld, Comparator.nullsFirst(Comparator.naturalOrder()));

  static Klasse of(Veld veld, Herkomst herkomst, Trede trede) {
    return new Klasse(
        herkomst.bron(),
        veld.groep(),
        herkomst.herkomstWet(),
        switch (veld.categorie()) {
          case GEWOON, FINANCIEEL, BSN -> "gewoon";
          case BIJZONDER -> "art9";
          case STRAFRECHTELIJK -> "art10";
        },
        veld.categorie() == Categorie.BSN,
        trede == Trede.ANONIEM ? ZonderNaam.of(veld) : null,
        herkomst.geheim(),
        herkomst.geheim() == null ? null : veld.code());
  }

  @Override
  public int compareTo(Klasse other) {
    return ORDER.compare(this, other);
  }
}
