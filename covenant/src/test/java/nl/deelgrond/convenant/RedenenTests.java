// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every refusal can be explained, in both languages.
class RedenenTests {

  private final Redenen redenen = Redenen.load();

  @Test
  void theListHoldsExactlyTheCodesOfTheDesign() {
    assertThat(redenen.all())
        .filteredOn(reden -> reden.laag() == Laag.POLICY)
        .extracting(Reden::code)
        .containsExactlyInAnyOrder(
            "ZITTING",
            "CONVENANT",
            "DOEL",
            "ROL",
            "ANONIEM",
            "HERLEIDBAAR",
            "GEEN_GROND",
            "GEEN_TOESTEMMING",
            "HERKOMST",
            "BIJZONDER",
            "STRAFRECHTELIJK",
            "BSN",
            "BEROEPSGEHEIM",
            "BEPERKING",
            "TIJD",
            "LEEMTE");
    assertThat(redenen.all())
        .filteredOn(reden -> reden.laag() == Laag.WEERGAVE)
        .extracting(Reden::code)
        .containsExactly("MINDER_PRECIES");
    assertThat(redenen.all())
        .filteredOn(reden -> reden.laag() == Laag.TECHNIEK)
        .extracting(Reden::code)
        .containsExactly("BRON");
  }

  @Test
  void everyRedenSaysWhyWhoAndWhatToDoInBothLanguages() {
    assertThat(redenen.all())
        .allSatisfy(reden ->
            assertThat(
                    Stream.of(reden.nl(), reden.en())
                        .flatMap(t -> Stream.of(t.reden(), t.wie(), t.doen())))
                .hasSize(6)
                .allSatisfy(line -> assertThat(line).endsWith(".").hasSizeLessThan(160))
                .doesNotHaveDuplicates());
  }

  /// A source that is down never looks like a refusal, and secrecy and toestemming have their own
  /// sign.
  @Test
  void theBadgeSaysWhatKindOfNoItIs() {
    assertThat(redenen.reden("BRON").badge()).isEqualTo(Badge.BRON);
    assertThat(redenen.reden("BEROEPSGEHEIM").badge()).isEqualTo(Badge.BEROEPSGEHEIM);
    assertThat(redenen.reden("GEEN_TOESTEMMING").badge()).isEqualTo(Badge.GEEN_TOESTEMMING);
    assertThat(redenen.reden("MINDER_PRECIES").badge()).isEqualTo(Badge.MINDER_PRECIES);
    assertThat(redenen.reden("LEEMTE").badge()).isEqualTo(Badge.AFGESCHERMD);
  }

  @Test
  void anUnknownCodeIsRefused() {
    assertThat(redenen.findReden("ZOMAAR")).isEmpty();
    assertThatThrownBy(() -> redenen.reden("ZOMAAR")).hasMessage("unknown reden `ZOMAAR`");
  }

  @Test
  void aListWithAMistakeIsNeverLoaded() {
    CovenantCopy copy = CovenantCopy.ofBorne().remove("redenen.json", "/redenen/0/nl/doen");

    assertThatThrownBy(() -> Redenen.load(copy))
        .isInstanceOf(ConvenantInvalid.class)
        .hasMessageContaining("`doen` is missing");
  }
}
