// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.deelgrond.convenant.Begrippen;
import org.junit.jupiter.api.Test;

/// Each word in the name of a type is a Dutch word of the glossary, or a plain English one.
class GlossaryTests {
  private static final String ENGLISH = "platform/app/src/test/resources/english-words.txt";
  private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private final Set<String> dutch = Begrippen.load().woorden();
  private final Set<String> english = english();

  @Test
  void everyWordInATypeNameIsInTheGlossaryOrEnglish() {
    Map<String, Set<String>> strangers = new TreeMap<>();
    for (JavaClass type : types()) {
      for (String word : words(type)) {
        if (!dutch.contains(word) && !english.contains(word)) {
          strangers.computeIfAbsent(word, _ -> new TreeSet<>()).add(type.getName());
        }
      }
    }

    assertThat(strangers)
        .as("explain a Dutch word in covenant/begrippen.md, or add an English one to %s", ENGLISH)
        .isEmpty();
  }

  @Test
  void noWordOfTheGlossaryPassesAsEnglish() {
    assertThat(english).doesNotContainAnyElementsOf(dutch);
  }

  private static List<JavaClass> types() {
    return ArchitectureTests.ALL.stream()
        .filter(type -> !type.getSimpleName().isEmpty())
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .toList();
  }

  private static List<String> words(JavaClass type) {
    return Arrays.stream(WORD_START.split(type.getSimpleName()))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static Set<String> english() {
    return Repository.lines(ENGLISH).stream()
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> Arrays.stream(line.split(" ")))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
