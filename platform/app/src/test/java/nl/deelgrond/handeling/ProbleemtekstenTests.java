// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.handeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbleemtekstenTests {

  private static final Path SOURCES = Path.of("src/main/java/nl/deelgrond");

  /// A field and, after it, the code of a problem with it.
  private static final Pattern NOTED =
      Pattern.compile(
          "(?:(?<!\"|request),|Probleem\\()\\s*\"[a-zA-Z]*\",\\s*\"([a-z]+(?:-[a-z]+)*)\"");

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void everyProblemThatCanBeNotedHasAText(String language) {
    ResourceBundle texts =
        ResourceBundle.getBundle("nl.deelgrond.handeling.problemen", Locale.of(language));
    Set<String> noted =
        Stream.of("casus", "grondslag", "inzage", "tafel", "api", "authzen", "verzoek")
            .flatMap(ProbleemtekstenTests::codesIn)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(noted).hasSizeGreaterThan(25).isSubsetOf(texts.keySet());
  }

  @Test
  void bothLanguagesHaveTheSameTexts() {
    ResourceBundle dutch =
        ResourceBundle.getBundle("nl.deelgrond.handeling.problemen", Locale.of("nl"));
    ResourceBundle english =
        ResourceBundle.getBundle("nl.deelgrond.handeling.problemen", Locale.of("en"));

    assertThat(english.keySet()).isEqualTo(dutch.keySet());
    assertThat(english.getLocale()).isEqualTo(Locale.of("en"));
    for (String key : dutch.keySet()) {
      assertThat(dutch.getString(key)).as(key).doesNotContain("'");
      assertThat(english.getString(key)).as(key).doesNotContain("'");
    }
  }

  @Test
  void aTextOfOneFieldGoesBeforeTheGeneralOne() {
    Locale dutch = Locale.of("nl");

    assertThat(Probleemteksten.tekst(new Probleem("geldigTot", "te-lang", "12"), dutch))
        .isEqualTo("Een toestemming geldt hoogstens 12 maanden");
    assertThat(Probleemteksten.tekst(new Probleem("toelichting", "te-lang", "1000"), dutch))
        .isEqualTo("Maak dit korter: hoogstens 1000 tekens");
  }

  @Test
  void whatATextNamesIsNotReadAsAPattern() {
    assertThat(
            Probleemteksten.tekst(new Probleem("toelichting", "te-lang", "{0}'"), Locale.of("nl")))
        .isEqualTo("Maak dit korter: hoogstens {0}' tekens");
  }

  private static Stream<String> codesIn(String module) {
    Path folder = SOURCES.resolve(module);
    if (!Files.exists(folder)) {
      return Stream.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(ProbleemtekstenTests::text)
          .flatMap(text -> NOTED.matcher(text).results().map(found -> found.group(1)))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
