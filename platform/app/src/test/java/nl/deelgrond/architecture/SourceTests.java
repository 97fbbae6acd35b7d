// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What only the text of a file shows.
class SourceTests {
  private static final String JAVA = ".*\\.java";
  private static final String MAIN_JAVA = ".*/src/main/java/.*\\.java";
  private static final String TEMPLATES = ".*/src/main/resources/templates/.*\\.html";

  @Test
  void everySourceFileNamesItsLicenceFirst() {
    assertThat(Repository.files(".*\\.(java|rego|sql|sh)"))
        .isNotEmpty()
        .filteredOn(path ->
            Repository.lines(path).stream()
                .limit(2)
                .noneMatch(line -> line.matches("(//|#|--) SPDX-License-Identifier: EUPL-1.2")))
        .isEmpty();
  }

  @Test
  void everyPackageIsNullMarked() {
    List<String> packages =
        Repository.files(MAIN_JAVA).stream()
            .map(path -> path.substring(0, path.lastIndexOf('/')))
            .distinct()
            .toList();
    List<String> marked =
        Repository.linesWith(".*/package-info\\.java", "^@NullMarked$").stream()
            .map(line -> line.substring(0, line.lastIndexOf("/package-info.java")))
            .toList();

    assertThat(marked).containsAll(packages);
  }

  /// A net this wide hides what nobody thought of. At the edge, where a thread or a request ends,
  /// it is right, and `// edge: <why>` on the same line says so.
  @Test
  void nothingIsCaughtWholesaleAwayFromTheEdge() {
    assertThat(
            Repository.linesWith(
                MAIN_JAVA, "catch \\((final )?(Exception|RuntimeException|Throwable|Error)\\b"))
        .allMatch(line -> line.contains("// edge: "));
  }

  @Test
  void nothingIsLeftToDo() {
    assertThat(Repository.linesWith(JAVA, "//\\s*(TODO|FIXME|XXX|HACK)\\b")).isEmpty();
  }

  @Test
  void testsAreClaims() {
    assertThat(Repository.linesWith(".*/src/test/java/.*\\.java", "^  void (test|should)[A-Z0-9_]"))
        .isEmpty();
  }

  /// A template that prints unescaped, or runs what it prints, turns a value into a page.
  @Test
  void templatesOnlyPrintEscaped() {
    assertThat(Repository.linesWith(TEMPLATES, "th:utext|\\[\\(|__\\$\\{|th:inline|th:on\\w+="))
        .isEmpty();
  }

  /// The content security policy refuses them, so they would not work.
  @Test
  void templatesHoldNoInlineScriptOrStyle() {
    assertThat(
            Repository.linesWith(TEMPLATES, "<script(?![^>]*\\bsrc=)|<style|\\sstyle=|\\son\\w+="))
        .isEmpty();
  }

  @Test
  void noHtmlIsBuiltInJava() {
    assertThat(
            Repository.linesWith(
                "platform/app/src/main/java/.*\\.java",
                "\"[^\"]*</?(a|b|p|div|span|ul|li|td|h[1-6])[ >]"))
        .isEmpty();
  }

  /// Where a machine gets its packages from is that machine's business.
  @Test
  void noPackageMirrorIsWrittenDown() {
    assertThat(
            Repository.linesWith(
                ".*(pom\\.xml|settings\\.xml|\\.npmrc|package-lock\\.json|Containerfile|\\.sh)",
                "<repository>|<pluginRepository>|<mirror>|registry=|\"resolved\": *\"http"))
        .isEmpty();
  }
}
