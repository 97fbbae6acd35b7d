// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// What was read to an inwoner can be shown later: it stands in the files that people sign, and a
/// version never says something else than it said.
class ToestemmingTekstenTests {

  private static final String FILE = "borne/toestemmingsteksten.json";
  private static final LocalDate FIRST_DAY = LocalDate.parse("2026-09-01");

  private final ToestemmingTeksten teksten = ToestemmingTeksten.borne();

  @ParameterizedTest
  @EnumSource
  void eachKindOfToestemmingHasAnOwnTextInDutchAndEnglish(ToestemmingSoort soort) {
    ToestemmingTeksten.Versie versie = teksten.op(FIRST_DAY).orElseThrow();

    assertThat(versie.talen()).containsExactly("nl", "en");
    for (String taal : versie.talen()) {
      ToestemmingTekst tekst = versie.find(soort, taal).orElseThrow();
      assertThat(tekst.regels()).hasSizeGreaterThan(3).doesNotHaveDuplicates();
      assertThat(versie.teksten().stream().map(ToestemmingTekst::regels))
          .containsOnlyOnce(tekst.regels());
    }
    assertThat(versie.find(soort, "tr")).isEmpty();
  }

  @Test
  void aVersionIsFoundByItsNameWheneverItWasReadOut() {
    CovenantCopy copy = withASecondVersion("2027-01-01");
    ToestemmingTeksten both = ToestemmingTeksten.load(copy, "borne");

    assertThat(both.op(LocalDate.parse("2026-12-31"))).contains(both.versies().getFirst());
    assertThat(both.op(LocalDate.parse("2027-01-01"))).contains(both.versies().getLast());
    assertThat(both.find("2026-1")).contains(both.versies().getFirst());
    assertThat(both.find("2027-1")).contains(both.versies().getLast());
    assertThat(both.find("2028-1")).isEmpty();
    assertThat(both.op(FIRST_DAY.minusDays(1))).isEmpty();
  }

  private static CovenantCopy withASecondVersion(String from) {
    CovenantCopy copy = CovenantCopy.ofBorne();
    JsonNode second = copy.json(FILE).at("/versies/0");
    return copy.set(FILE, "/versies/0/geldigTot", "\"2026-12-31\"")
        .set(FILE, "/versies/-", second.toString())
        .set(FILE, "/versies/1/versie", "\"2027-1\"")
        .set(FILE, "/versies/1/geldigVan", "\"" + from + "\"");
  }

  // --- A text never changes under its version ---------------------------------------------------

  static Stream<Arguments> everyLine() {
    JsonNode all = CovenantCopy.ofBorne().json(FILE).at("/versies/0/teksten");
    return Stream.iterate(0, i -> i + 1)
        .limit(all.size())
        .flatMap(i ->
            Stream.iterate(0, j -> j + 1)
                .limit(all.path(i).path("regels").size())
                .map(j -> Arguments.of(i, j)));
  }

  @ParameterizedTest(name = "text {0}, line {1}")
  @MethodSource("everyLine")
  void anotherTextWithoutANewVersionIsRefused(int text, int line) {
    String place = "/versies/0/teksten/" + text + "/regels/" + line;

    assertThat(CovenantCopy.ofBorne().set(FILE, place, "\"U moet ja zeggen.\"").checkUnsigned())
        .singleElement()
        .satisfies(violation -> {
          assertThat(violation.file()).isEqualTo(FILE);
          assertThat(violation.pointer()).isEqualTo("/versies/0/sha256");
          assertThat(violation.line()).isEqualTo(1); // a copy is written on one line
          assertThat(violation.messageEn())
              .startsWith("the texts of version `2026-1` were changed");
        });
  }

  @Test
  void aNewVersionTakesOtherTexts() {
    CovenantCopy copy =
        withASecondVersion("2027-01-01")
            .set(FILE, "/versies/1/teksten/0/regels/0", "\"Wij willen u helpen.\"");
    String told = copy.checkUnsigned().getFirst().messageEn();
    String sha256 = told.substring(told.lastIndexOf(" `") + 2, told.lastIndexOf('`'));

    copy.set(FILE, "/versies/1/sha256", "\"" + sha256 + "\"");

    assertThat(copy.checkUnsigned()).isEmpty();
  }

  @Test
  void theTextsArePartOfWhatIsSigned() {
    CovenantCopy copy = withASecondVersion("2027-01-01");

    assertThat(copy.sha256()).isNotEqualTo(CovenantCopy.ofBorne().sha256());
  }

  // --- Mistakes ---------------------------------------------------------------------------------

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake(
            "a kind without English",
            c -> c.remove(FILE, "/versies/0/teksten/7"),
            "/versies/0/teksten",
            "the text `instemming-hulp en` is missing"),
        mistake(
            "a language for one kind alone",
            c -> c.set(FILE, "/versies/0/teksten/0/taal", "\"tr\""),
            "/versies/0/teksten",
            "the text `pw65-geen-bezwaar tr` is missing"),
        mistake(
            "one kind twice",
            c -> c.set(FILE, "/versies/0/teksten/2/soort", "\"avg\""),
            "/versies/0/teksten/2",
            "`avg nl` is there twice"),
        mistake(
            "a kind that does not exist",
            c -> c.set(FILE, "/versies/0/teksten/2/soort", "\"mondeling\""),
            "/versies/0/teksten/2/soort",
            "unknown code `mondeling`"),
        mistake(
            "a text without a line",
            c -> c.set(FILE, "/versies/0/teksten/2/regels", "[]"),
            "/versies/0/teksten/2/regels",
            "is empty"),
        mistake(
            "days without a text before the first version",
            c -> c.set(FILE, "/versies/0/geldigVan", "\"2026-09-02\""),
            "/versies",
            "not a version on all days"),
        mistake(
            "days without a text after the last version",
            c -> c.set(FILE, "/versies/0/geldigTot", "\"2028-08-30\""),
            "/versies",
            "not a version on all days"),
        mistake(
            "a gap between versions",
            _ -> withASecondVersion("2027-01-02"),
            "/versies/1/geldigVan",
            "leaves a gap"),
        mistake(
            "two versions on one day",
            _ -> withASecondVersion("2026-12-31"),
            "/versies/1/geldigVan",
            "overlaps"),
        mistake(
            "one name for two versions",
            _ -> withASecondVersion("2027-01-01").set(FILE, "/versies/1/versie", "\"2026-1\""),
            "/versies/1/versie",
            "`2026-1` is there twice"),
        mistake(
            "a day that does not exist",
            c -> c.set(FILE, "/versies/0/geldigVan", "\"2026-02-30\""),
            "/versies/0/geldigVan",
            "no day of the calendar"));
  }

  private static Arguments mistake(
      String name, UnaryOperator<CovenantCopy> make, String pointer, String message) {
    return Arguments.of(name, make, pointer, message);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void aMistakeIsReportedWhereItWasMade(
      String name, UnaryOperator<CovenantCopy> make, String pointer, String message) {
    CovenantCopy broken = make.apply(CovenantCopy.ofBorne());
    List<Violation> violations = broken.checkUnsigned();

    assertThat(violations)
        .anySatisfy(violation -> {
          assertThat(violation.file()).isEqualTo(FILE);
          assertThat(violation.pointer()).isEqualTo(pointer);
          assertThat(violation.messageEn()).contains(message);
          assertThat(violation.message()).isNotBlank();
        });
    assertThatThrownBy(() -> ToestemmingTeksten.load(broken, "borne"))
        .isInstanceOf(ConvenantInvalid.class);
  }

  @Test
  void aFileThatIsMissingIsReportedOnce() {
    assertThat(CovenantCopy.ofBorne().delete(FILE).checkUnsigned())
        .singleElement()
        .satisfies(violation -> {
          assertThat(violation.file()).isEqualTo(FILE);
          assertThat(violation.messageEn()).isEqualTo("file is missing");
        });
  }
}
