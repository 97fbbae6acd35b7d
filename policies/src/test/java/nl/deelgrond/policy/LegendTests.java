// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Convenanten;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What numbers in an answer stand for. Answers are stored: a number never changes its meaning, so
/// these lists only grow at their ends (ADR-0027).
class LegendTests {

  private static final List<String> REDENEN =
      List.of(
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
          "TIJD");

  private static final List<String> NODIG =
      List.of(
          "besluit-met-naam",
          "besluit-geheimhouder",
          "grondslag-geven",
          "grondslag-ontvangen",
          "toestemming-avg",
          "toestemming-pw65-geen-bezwaar");

  private static final Pattern NUMBERED = Pattern.compile("\"([A-Za-z0-9_-]+)\": ([0-9]+),");

  @Test
  void numbersMeanWhatTheyMeant() {
    assertThat(Arrays.stream(RedenCode.values()).map(Enum::name)).startsWith(array(REDENEN));
    assertThat(Arrays.stream(Nodig.Soort.values()).map(Nodig.Soort::code)).startsWith(array(NODIG));
  }

  @Test
  void rulesCountAsJavaDoes() throws IOException {
    String rules = Files.readString(Path.of("inzage/teken/teken.rego"));
    List<MatchResult> numbered = NUMBERED.matcher(rules).results().toList();
    List<List<String>> lists =
        List.of(
            Arrays.stream(RedenCode.values()).map(Enum::name).toList(),
            Arrays.stream(Nodig.Soort.values()).map(Nodig.Soort::code).toList(),
            Arrays.stream(Nodig.Staat.values()).map(Nodig.Staat::code).toList(),
            Nodig.ROLLEN);

    assertThat(numbered.stream().map(found -> found.group(1).replace('_', '-')))
        .containsExactlyElementsOf(
            lists.stream().flatMap(List::stream).map(name -> name.replace('_', '-')).toList());
    assertThat(numbered.stream().map(found -> Integer.parseInt(found.group(2))))
        .containsExactlyElementsOf(lists.stream().flatMap(list -> counted(list.size())).toList());
  }

  /// Whoever reads a stored answer needs the data document of its revision, and no program.
  @Test
  void dataSaysWhatCodesAndNumbersStandFor() {
    JsonNode data = JsonMapper.shared().readTree(PolicyData.of(Convenanten.borne()).json());

    assertThat(data.path("redenen").valueStream().map(JsonNode::stringValue))
        .startsWith(array(REDENEN));
    assertThat(data.path("nodig").valueStream().map(JsonNode::stringValue))
        .startsWith(array(NODIG));
    for (String trede : List.of("anoniem", "met_naam")) {
      for (JsonNode klasse : data.path("klassen").path(trede)) {
        assertThat(data.path("groepen").has(klasse.path("groep").stringValue())).isTrue();
        assertThat(klasse.path("wet").isString()).isTrue();
      }
    }
  }

  private static Stream<Integer> counted(int size) {
    return IntStream.range(0, size).boxed();
  }

  private static String[] array(List<String> all) {
    return all.toArray(String[]::new);
  }
}
