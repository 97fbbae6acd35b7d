// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every ground on which something can be shown is explained to an inwoner as what it is.
class VrijgavegrondTests {

  private final Convenant convenant = Convenanten.borne();
  private final Redenen redenen = Redenen.load();

  @ParameterizedTest
  @CsvSource({
    "eigen-wmo-geven, wmo2015, WETTELIJKE_TAAK",
    "eigen-wmo-geven, jeugdwet, HERGEBRUIK",
    "politie-geven-incidenteel, wpolg, POLITIEBESLUIT",
    "politie-geven-structureel, wpolg, POLITIEBESLUIT"
  })
  void aGroundOfTheConvenantHasAKind(String grondslag, String herkomst, Vrijgavegrond kind) {
    assertThat(Vrijgavegrond.van(convenant.grondslag(grondslag), herkomst)).isEqualTo(kind);
  }

  /// The AVG article of a ground decides, unless a decision of the police or its trede does.
  @Test
  void theArticleOfTheAvgDecidesForAllOthers() {
    assertThat(convenant.grondslagen())
        .filteredOn(one -> !one.besluitNodig() && !one.onherleidbaar())
        .allSatisfy(one -> {
          String herkomst = one.herkomst().getFirst();
          Vrijgavegrond expected =
              switch (one.avg().charAt(4)) {
                case 'b' -> Vrijgavegrond.OVEREENKOMST;
                case 'c' -> Vrijgavegrond.WETTELIJKE_PLICHT;
                case 'f' -> Vrijgavegrond.GERECHTVAARDIGD_BELANG;
                default ->
                    one.wet().equals(herkomst)
                        ? Vrijgavegrond.WETTELIJKE_TAAK
                        : Vrijgavegrond.HERGEBRUIK;
              };
          assertThat(Vrijgavegrond.van(one, herkomst)).as(one.id()).isEqualTo(expected);
        });
    assertThat(convenant.grondslagen())
        .filteredOn(Grondslag::onherleidbaar)
        .allSatisfy(one ->
            assertThat(Vrijgavegrond.van(one, "wmo2015")).isEqualTo(Vrijgavegrond.ONHERLEIDBAAR));
  }

  @Test
  void eachKindIsExplainedInBothLanguages() {
    assertThat(Stream.of(Vrijgavegrond.values()).map(kind -> redenen.vrijgave(kind.code())))
        .hasSameSizeAs(redenen.vrijgaven())
        .allSatisfy(uitleg -> {
          assertThat(uitleg.nl().inwoner()).endsWith(".").hasSizeLessThan(200);
          assertThat(uitleg.en().inwoner()).endsWith(".").hasSizeLessThan(200);
        });
  }
}
