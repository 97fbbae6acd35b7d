// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The bundles of texts.
class TekstenTests {
  private final Properties dutch = load("/messages.properties");
  private final Properties english = load("/messages_en.properties");

  @Test
  void everyTextIsThereInBothLanguages() {
    assertThat(english.stringPropertyNames()).isEqualTo(dutch.stringPropertyNames());
  }

  /// A straight apostrophe starts a quotation in MessageFormat and then disappears.
  @Test
  void apostrophesAreTypographic() {
    assertThat(Stream.concat(dutch.values().stream(), english.values().stream()))
        .noneMatch(text -> text.toString().contains("'"));
  }

  @Test
  void textsTakeTheSameValuesInBothLanguages() {
    assertThat(dutch.stringPropertyNames())
        .allSatisfy(key ->
            assertThat(places(english.getProperty(key)))
                .as(key)
                .isEqualTo(places(dutch.getProperty(key))));
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Pattern.compile("\\{(\\d)").matcher(text).results().forEach(m -> places.add(m.group(1)));
    return places;
  }

  private static Properties load(String name) {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(TekstenTests.class.getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException gone) {
      throw new java.io.UncheckedIOException(gone);
    }
    return texts;
  }
}
