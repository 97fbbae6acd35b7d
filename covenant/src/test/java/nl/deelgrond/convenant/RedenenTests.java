// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

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

  // --- Each of them is explained --------------------------------------------------------------

  static Stream<Arguments> everyExplanation() {
    CovenantCopy copy = CovenantCopy.ofBorne();
    return Redenen.CODES.keySet().stream()
        .sorted()
        .flatMap(list -> {
          JsonNode all = copy.json("redenen.json").path(list);
          return Stream.iterate(0, i -> i + 1)
              .limit(all.size())
              .map(i -> Arguments.of(list, i, all.get(i).path("code").stringValue()));
        });
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("everyExplanation")
  void aListThatExplainsOneLessIsRefused(String list, int i, String code) {
    CovenantCopy copy = CovenantCopy.ofBorne().remove("redenen.json", "/" + list + "/" + i);

    assertThat(copy.checkUnsigned())
        .singleElement()
        .satisfies(missing -> {
          assertThat(missing.pointer()).isEqualTo("/" + list);
          assertThat(missing.toString()).contains("`" + code + "` is not explained");
        });
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("everyExplanation")
  void anExplanationWithoutOneOfItsTextsIsRefused(String list, int i, String code) {
    String place = "/" + list + "/" + i;
    JsonNode one = CovenantCopy.ofBorne().json("redenen.json").at(place);
    for (String taal : List.of("nl", "en")) {
      for (String line : one.path(taal).propertyNames()) {
        CovenantCopy copy =
            CovenantCopy.ofBorne().remove("redenen.json", place + "/" + taal + "/" + line);

        assertThat(copy.checkUnsigned())
            .as(code + " " + taal + " " + line)
            .anyMatch(missing -> missing.toString().contains("`" + line + "` is missing"));
      }
    }
  }

  @Test
  void whatCannotOccurIsNotExplained() {
    assertThat(
            CovenantCopy.ofBorne()
                .set("redenen.json", "/leemten/0/code", "\"zomaar\"")
                .checkUnsigned())
        .extracting(Violation::toString)
        .anyMatch(wrong -> wrong.contains("`zomaar` cannot occur"))
        .anyMatch(wrong -> wrong.contains("`leeftijd-onbekend` is not explained"));
  }

  /// A text for the inwoner is the same whoever looked.
  @Test
  void aTextForTheInwonerNamesNobody() {
    assertThat(
            CovenantCopy.ofBorne()
                .set("redenen.json", "/redenen/0/nl/inwoner", "\"Vraag {organisatie}.\"")
                .set("redenen.json", "/redenen/0/en/inwoner", "\"Ask {organisatie}.\"")
                .checkUnsigned())
        .extracting(Violation::toString)
        .anyMatch(wrong -> wrong.contains("says something of who looked"));
  }

  // --- B1 -------------------------------------------------------------------------------------

  private static final int LONGEST_SENTENCE = 20;

  /// Words that people at the table know and an inwoner does not have to.
  private static final List<String> JARGON =
      List.of(
          "grondslag",
          "inzage",
          "verwerk",
          "verstrek",
          "betrokkene",
          "convenant",
          "doelbinding",
          "trede",
          "leemte",
          "geheimhouder",
          "herkomst",
          "casus",
          "zitting",
          "partij",
          "vertegenwoordig",
          "gezag",
          "nagegaan",
          "bevoegd",
          "indien",
          "middels",
          "conform",
          "artikel");

  static Stream<String> textsForTheInwoner() {
    return Stream.concat(
        Redenen.load().all().stream().map(reden -> reden.nl().inwoner()),
        Stream.of(Redenen.load().leemten(), Redenen.load().nodig(), Redenen.load().staten())
            .flatMap(List::stream)
            .map(uitleg -> uitleg.nl().inwoner()));
  }

  @ParameterizedTest
  @MethodSource("textsForTheInwoner")
  void aTextForTheInwonerHasShortSentencesAndNoJargon(String text) {
    assertThat(text).endsWith(".");
    assertThat(text.split("(?<=[.?!]) "))
        .allSatisfy(sentence ->
            assertThat(sentence.split(" ").length)
                .as(sentence)
                .isLessThanOrEqualTo(LONGEST_SENTENCE));
    assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(JARGON);
    assertThat(text).doesNotContain(" worden ", " wordt ", ";", "(");
  }
}
