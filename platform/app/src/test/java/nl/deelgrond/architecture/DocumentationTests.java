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
  private static final String SOURCES =
      "(?!.*/DocumentationTests\\.java).*\\.(java|sql|rego|md|html|yaml|json|xml|sh|css)";
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

  /// A decision that nothing keeps is forgotten. What needs more than a JDK is kept by a stage of
  /// `.ci/run`.
  @ParameterizedTest
  @MethodSource("adrs")
  void everyAdrIsKeptByATestOrAStageThatExists(String path) {
    String text = Repository.text(path);
    String enforced = text.substring(text.indexOf("**Enforced by.**"));
    List<String> stages = matches(enforced, "stages? `(\\w+)`");

    assertThat(matches(enforced, "`(\\w+(?:Tests|Properties))\\b").size() + stages.size())
        .as("tests and stages that %s names", path)
        .isPositive();
    assertThat(matches(Repository.text(".ci/run"), "(?m)^stage_(\\w+)\\(\\)")).containsAll(stages);
  }

  /// Whoever follows a number finds what it stands for.
  @Test
  void everyAdrThatIsCitedExists() {
    assertThat(cited("ADR-?\\s?(\\d{4})")).isSubsetOf(numbers(adrs(), "adr/(\\d{4})-"));
  }

  @Test
  void everyPromiseThatIsCitedExists() {
    List<String> promised = numbers(Repository.lines("platform/promises.md"), "^(\\d+)\\. ");
    List<String> cited =
        cited("(?i)\\bpromises? (\\d+(?:(?:, | and |, and )\\d+)*)\\b").stream()
            .flatMap(list -> Pattern.compile("\\D+").splitAsStream(list))
            .distinct()
            .toList();

    assertThat(promised).as("numbered from 1, without gaps").hasSize(12).endsWith("12");
    assertThat(cited).isNotEmpty().isSubsetOf(promised);
  }

  /// A promise that is kept now is named by a test.
  @Test
  void everyPromiseIsNamedByATestOrSaysThatItIsToBeBuilt() {
    String tests = String.join("\n", contents(".*/src/test/java/.*\\.java"));
    String promises = Repository.text("platform/promises.md");
    for (String promise : Pattern.compile("\\n(?=\\d+\\. )").splitAsStream(promises).toList()) {
      String number = promise.replaceFirst("(?s)\\..*", "");
      if (number.matches("\\d+") && !promise.contains("Still to be built.")) {
        assertThat(tests)
            .as("a test that names promise %s", number)
            .containsPattern("(?i)\\bpromises? (\\d+(, | and |, and ))*" + number + "\\b");
      }
    }
  }

  private static List<String> cited(String pattern) {
    return contents(SOURCES).stream()
        .flatMap(text -> matches(text, pattern).stream())
        .distinct()
        .toList();
  }

  private static List<String> contents(String files) {
    return Repository.files(files).stream()
        .map(path -> Repository.text(path).replaceAll("\\s*\\n\\s*(///|//|--|#|\\*)?\\s*", " "))
        .toList();
  }

  private static List<String> numbers(List<String> lines, String pattern) {
    return lines.stream().flatMap(line -> matches(line, pattern).stream()).toList();
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
