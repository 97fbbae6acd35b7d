// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/// What is written about the platform can be followed.
class DocumentationTests {
  private static final String ADRS = "platform/adr/\\d{4}-[a-z0-9-]+\\.md";
  private static final String DOCUMENTS = "(?!LICENSE).*\\.md";

  static List<String> adrs() {
    return Repository.files("platform/adr/.*\\.md");
  }

  @ParameterizedTest
  @MethodSource("adrs")
  void everyAdrSaysWhatWasDecidedWhyAndWhatKeepsIt(String path) {
    String number = path.substring("platform/adr/".length()).substring(0, 4);
    List<String> lines = Repository.lines(path);

    assertThat(path).matches(ADRS);
    assertThat(lines.getFirst()).matches("# " + Integer.parseInt(number) + "\\. .{1,50}");
    assertThat(lines.get(2)).matches("\\d{4}-\\d\\d-\\d\\d · (accepted|superseded by ADR-\\d{4})");
    assertThat(matches(String.join("\n", lines), "(?m)^\\*\\*([A-Z][a-z ]+)\\.\\*\\*"))
        .startsWith("Decision", "Why")
        .endsWith("Enforced by")
        .isSubsetOf("Decision", "Why", "Considered", "Consequences", "Enforced by");
  }

  @Test
  void noTwoAdrsShareANumber() {
    assertThat(adrs().stream().map(path -> path.substring(13, 17))).doesNotHaveDuplicates();
  }

  /// An ADR is kept by a test that exists, and not only by who remembers it.
  @ParameterizedTest
  @MethodSource("adrs")
  void everyTestThatAnAdrNamesExists(String path) {
    assertThat(matches(Repository.text(path), "`(\\w+(?:Tests|Properties))\\b"))
        .allSatisfy(test ->
            assertThat(Repository.files(".*/src/test/java/.*/" + test + "\\.java"))
                .as("`%s`, named by %s", test, path)
                .isNotEmpty());
  }

  static List<String> documents() {
    return Repository.files(DOCUMENTS);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkToAFileLeadsSomewhere(String path) {
    Path folder = Objects.requireNonNull(Repository.root().resolve(path).getParent());
    assertThat(matches(Repository.text(path), "\\]\\((?!https?:|mailto:|#)([^)#\\s]+)"))
        .allSatisfy(link ->
            assertThat(Files.exists(folder.resolve(link))).as("%s in %s", link, path).isTrue());
  }

  /// Commands that somebody copies name tests that are there.
  @ParameterizedTest
  @MethodSource("documents")
  void everyTestInACommandExists(String path) {
    assertThat(matches(Repository.text(path), "-Dtest='?([A-Z]\\w+)"))
        .allSatisfy(test ->
            assertThat(Repository.files(".*/src/test/java/.*/" + test + "\\.java"))
                .as("`%s` in %s", test, path)
                .isNotEmpty());
  }

  /// The keys that the standard asks for, so that catalogues can read it.
  @Test
  void publiccodeHoldsWhatTheStandardAsks() {
    Map<String, Object> publiccode = new Yaml().load(Repository.text("publiccode.yml"));

    assertThat(publiccode)
        .containsKeys("publiccodeYmlVersion", "name", "url", "releaseDate", "platforms")
        .containsKeys("categories", "developmentStatus", "softwareType", "description", "legal")
        .containsKeys("maintenance", "localisation")
        .containsEntry("legal", Map.of("license", "EUPL-1.2"));
    assertThat(((Map<?, ?>) Objects.requireNonNull(publiccode.get("description"))).values())
        .isNotEmpty()
        .allSatisfy(description -> assertDescribed((Map<?, ?>) description));
  }

  private static void assertDescribed(Map<?, ?> description) {
    assertThat((String) description.get("shortDescription")).hasSizeBetween(20, 150);
    assertThat((String) description.get("longDescription")).hasSizeBetween(150, 10_000);
    assertThat((List<?>) description.get("features")).isNotEmpty();
  }

  private static List<String> matches(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(result -> result.group(1))
        .distinct()
        .toList();
  }
}
