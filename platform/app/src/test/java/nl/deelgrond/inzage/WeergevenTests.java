// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.Keuze;
import nl.deelgrond.convenant.Regel;
import nl.deelgrond.convenant.Soort;
import nl.deelgrond.convenant.Veld;
import org.junit.jupiter.api.Test;

/// A value says the same in both languages, and as little.
class WeergevenTests {

  private static final Convenant CONVENANT = Convenanten.borne();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void everyKeuzeIsToldInTheLanguageThatWasAsked() {
    for (Veld veld : CONVENANT.velden()) {
      for (Keuze keuze : veld.keuzes()) {
        assertThat(Weergeven.NEDERLANDS.tekst(veld, keuze.code(), false, TODAY))
            .isEqualTo(keuze.label());
        assertThat(Weergeven.ENGELS.tekst(veld, keuze.code(), false, TODAY))
            .isEqualTo(keuze.labelEn());
      }
    }
  }

  /// The keuze that stands for it, in English too: the exact one would say more than was released.
  @Test
  void aCoarserKeuzeIsCoarserInBothLanguages() {
    Veld veld =
        CONVENANT.velden().stream()
            .filter(one -> one.generalisatie().regel() == Regel.GROVER)
            .findFirst()
            .orElseThrow();
    Keuze fine =
        veld.keuzes().stream().filter(keuze -> keuze.grover() != null).findFirst().orElseThrow();
    Keuze coarse =
        veld.keuzes().stream()
            .filter(keuze -> keuze.code().equals(fine.grover()))
            .findFirst()
            .orElseThrow();

    assertThat(Weergeven.NEDERLANDS.tekst(veld, fine.code(), true, TODAY))
        .isEqualTo(coarse.label());
    assertThat(Weergeven.ENGELS.tekst(veld, fine.code(), true, TODAY)).isEqualTo(coarse.labelEn());
  }

  @Test
  void yesAndNoDatesClassesAndWhatIsUnknownAreTranslated() {
    assertThat(english(Soort.JANEE, "ja")).isEqualTo("Yes");
    assertThat(english(Soort.JANEE, "nee")).isEqualTo("No");
    assertThat(english(Soort.DATUM, "2026-03-04")).isEqualTo("4 March 2026");
    assertThat(Weergeven.ENGELS.tekst(coarsened(Regel.KWARTAAL), "2026-05-04", true, TODAY))
        .isEqualTo("quarter 2 of 2026");
    assertThat(Weergeven.ENGELS.tekst(coarsened(Regel.LEEFTIJDSGROEP), "1900-01-01", true, TODAY))
        .endsWith("years or more");
    assertThat(Weergeven.ENGELS.tekst(coarsened(Regel.WEGLATEN), "Straat 1", true, TODAY))
        .isEqualTo("Unknown");
    assertThat(Weergeven.NEDERLANDS.tekst(coarsened(Regel.WEGLATEN), "Straat 1", true, TODAY))
        .isEqualTo("Onbekend");
  }

  private static String english(Soort soort, String value) {
    Veld veld =
        CONVENANT.velden().stream().filter(one -> one.soort() == soort).findFirst().orElseThrow();
    return Weergeven.ENGELS.tekst(veld, value, false, TODAY);
  }

  private static Veld coarsened(Regel regel) {
    return CONVENANT.velden().stream()
        .filter(one -> one.generalisatie().regel() == regel)
        .findFirst()
        .orElseThrow();
  }
}
