// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Laag;
import nl.deelgrond.convenant.Reden;
import nl.deelgrond.convenant.Redenen;
import org.junit.jupiter.api.Test;

/// What a decision can hold is what `covenant/redenen.json` explains, and the other way around.
class ExplainedCodesTests {

  @Test
  void everyRedenOfADecisionIsExplainedAsOneOfThePolicy() {
    assertThat(Redenen.load().all())
        .filteredOn(reden -> reden.laag() == Laag.POLICY)
        .extracting(Reden::code)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of(RedenCode.values()).map(RedenCode::name), Stream.of("LEEMTE"))
                .toList());
  }

  @Test
  void everyLeemteOfADecisionIsExplainedAndTheOneThatNoDecisionSees() {
    assertThat(codes("leemten"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Stream.of(Leemte.Ontbreekt.values()).map(Leemte.Ontbreekt::code),
                    Stream.of("veld-niet-in-convenant"))
                .toList());
  }

  @Test
  void whatIsNeededAndHowFarItIsAreExplained() {
    assertThat(codes("nodig"))
        .containsExactlyElementsOf(Stream.of(Nodig.Soort.values()).map(Nodig.Soort::code).toList());
    assertThat(codes("staten"))
        .as("and what is told of an answer that is there")
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Stream.of(Nodig.Staat.values()).map(Nodig.Staat::code),
                    Stream.of("gegeven", "onbekend"))
                .toList());
  }

  private static List<String> codes(String list) {
    return Redenen.CODES.getOrDefault(list, List.of());
  }
}
