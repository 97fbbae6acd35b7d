// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodesTests {

  @Test
  void codesAreNumberedInTheOrderOfWhatTheyStandForWhateverOrderThatCameIn() {
    Codes codes = Codes.of('g', List.of("wmo", "avg", "jeugdwet"));
    assertThat(List.of("avg", "jeugdwet", "wmo").stream().map(codes::codeOf))
        .containsExactly("g00", "g01", "g02");
    assertThat(codes.find("g01")).isEqualTo("jeugdwet");
  }

  @Test
  void codesAreAllAsLongAndAtLeastTwoDigits() {
    assertThat(ofSize(1)).containsExactly("q00");
    assertThat(ofSize(99)).hasSize(99).startsWith("q00", "q01").endsWith("q97", "q98");
    assertThat(ofSize(100)).hasSize(100).startsWith("q000", "q001").endsWith("q098", "q099");
  }

  private static List<String> ofSize(int size) {
    List<String> all = IntStream.range(0, size).mapToObj("x%04d"::formatted).toList();
    Codes codes = Codes.of('q', all);
    return all.stream().map(codes::codeOf).toList();
  }

  @Test
  void whatIsUnknownGetsACodeThatStandsForNothing() {
    Codes codes = Codes.of('p', List.of("wmo"));
    assertThat(codes.codeOf("p00")).isEqualTo("?p00");
    assertThat(codes.find("?p00")).isNull();
    assertThat(codes.find("p01")).isNull();
    assertThat(codes.find("wmo")).isNull();
  }

  @Test
  void codeThatIsListedTwiceIsRefused() {
    assertThatThrownBy(() -> Codes.of('p', List.of("wmo", "avg", "wmo")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a code is listed twice");
  }
}
