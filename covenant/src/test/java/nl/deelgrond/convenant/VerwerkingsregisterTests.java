// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The register of processing activities can be relied on, or everything that is wrong is said.
class VerwerkingsregisterTests {

  private static final String FILE = "borne/verwerkingsactiviteiten.json";

  /// Where an activity comes that is added at the end.
  private static final String ADDED =
      "/" + CovenantCopy.ofBorne().json(FILE).at("/activiteiten").size();

  private final Convenant borne = Convenanten.borne();
  private final Verwerkingsregister register = Verwerkingsregister.borne();

  /// One mistake in the file, and where and how it has to be reported.
  record Mistake(
      String name, UnaryOperator<CovenantCopy> make, String pointer, String nl, String en) {

    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsReportedWhereItWasMadeInBothLanguages(Mistake mistake) {
    List<Violation> violations = mistake.make().apply(CovenantCopy.ofBorne()).checkUnsigned();

    assertThat(violations)
        .anySatisfy(violation -> {
          assertThat(violation.file()).isEqualTo(FILE);
          assertThat(violation.pointer()).isEqualTo(mistake.pointer());
          assertThat(violation.message()).contains(mistake.nl());
          assertThat(violation.messageEn()).contains(mistake.en());
        });
  }

  static Stream<Mistake> mistakes() {
    return Stream.of(
        set(
            "a handeling that is not there",
            "/0/handelingen/0",
            "\"casus-vergeten\"",
            "onbekende handeling",
            "unknown handeling"),
        set(
            "a partij that is not there",
            "/0/uitvoerders/0",
            "\"elders/zorg\"",
            "onbekende partij",
            "unknown partij"),
        set(
            "a betrokkene that is not there",
            "/0/betrokkenen/0",
            "\"buurman\"",
            "onbekende betrokkene",
            "unknown betrokkene"),
        set(
            "a maatregel that is not there",
            "/0/maatregelen/0",
            "\"geluk\"",
            "onbekende maatregel",
            "unknown maatregel"),
        set(
            "a wet that is not there",
            "/3/gronden/0/wet",
            "\"wet-van-morgen\"",
            "onbekende wet",
            "unknown wet"),
        set(
            "an article that is not there",
            "/3/gronden/0/artikel",
            "\"99\"",
            "dit artikel staat niet in",
            "this article is not in"),
        new Mistake(
            "no article",
            copy -> copy.remove(FILE, at("/3/gronden/0/artikel")),
            at("/3/gronden/0"),
            "`artikel` ontbreekt",
            "`artikel` is missing"),
        new Mistake(
            "a partij without a ground",
            copy -> copy.remove(FILE, at("/12/gronden")),
            at("/12/uitvoerders/0"),
            "heeft hiervoor geen grond",
            "has no ground for this"),
        new Mistake(
            "no gegevens",
            copy -> copy.remove(FILE, at("/0/gegevens")),
            at("/0"),
            "zegt niet welke gegevens",
            "does not say which data"),
        set(
            "a period that is none",
            "/0/gegevens/0/bewaartermijn",
            "\"twee jaar\"",
            "geen ISO 8601-duur",
            "no ISO 8601 duration"),
        set(
            "a bsn that follows already",
            "/1/bsn",
            "true",
            "volgt al",
            "follows from the velden already"),
        set(
            "a second activity with the same uuid",
            "/1/uuid",
            "\"" + uuid(0) + "\"",
            "is ook het kenmerk",
            "is the id of"),
        set(
            "a version that does not begin at one",
            "/0/versie",
            "2",
            "hier hoort versie 1",
            "version 1 belongs here"),
        set(
            "an end before the end of the convenant",
            "/0/geldigTot",
            "\"2027-01-31\"",
            "ligt voor het einde",
            "lies before the end"),
        new Mistake(
            "versions that overlap",
            copy -> next(copy, "2027-01-31", "2027-01-31", 2),
            at(ADDED + "/geldigVan"),
            "overlapt met de periode",
            "overlaps with the period"),
        new Mistake(
            "versions with a gap",
            copy -> next(copy, "2027-01-31", "2027-02-02", 2),
            at(ADDED + "/geldigVan"),
            "laat een gat",
            "leaves a gap"),
        new Mistake(
            "a version number that is skipped",
            copy -> next(copy, "2027-01-31", "2027-02-01", 3),
            at(ADDED + "/versie"),
            "hier hoort versie 2",
            "version 2 belongs here"));
  }

  @Test
  void aHandelingWithoutAnActivityIsReportedAtTheHandeling() {
    CovenantCopy copy = CovenantCopy.ofBorne().remove(FILE, at("/0/handelingen/0"));

    assertThat(copy.checkUnsigned())
        .singleElement()
        .satisfies(violation -> {
          assertThat(violation.file()).isEqualTo("borne/handelingen.json");
          assertThat(violation.pointer()).isEqualTo("/handelingen/0/code");
          assertThat(violation.message()).contains("niet op elke dag");
          assertThat(violation.messageEn()).contains("on every day of the convenant");
        });
  }

  @Test
  void aHandelingThatAnActivityLosesHalfwayIsReportedToo() {
    CovenantCopy copy = next(CovenantCopy.ofBorne(), "2027-01-31", "2027-02-01", 2);
    copy.remove(FILE, at(ADDED + "/handelingen"));

    assertThat(copy.checkUnsigned())
        .extracting(Violation::pointer)
        .containsExactly("/handelingen/0/code", "/handelingen/2/code", "/handelingen/3/code");
  }

  @Test
  void aHandelingOfTwoActivitiesIsReported() {
    CovenantCopy copy =
        CovenantCopy.ofBorne().set(FILE, at("/2/handelingen/0"), "\"casus-openen\"");

    assertThat(copy.checkUnsigned())
        .extracting(violation -> violation.pointer() + " " + violation.messageEn())
        .contains(at("/2/handelingen/0") + " belongs to another activity on the same day already");
  }

  @Test
  void allMistakesAreReportedAtOnce() {
    CovenantCopy copy = CovenantCopy.ofBorne();
    copy.set(FILE, at("/0/uitvoerders/0"), "\"elders/zorg\"");
    copy.set(FILE, at("/3/gronden/0/artikel"), "\"99\"");
    copy.remove(FILE, at("/12/gronden"));

    assertThat(copy.checkUnsigned()).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void aVersionThatFollowsIsRightAndHasAnAddressOfItsOwn() {
    CovenantCopy copy = next(CovenantCopy.ofBorne(), "2027-01-31", "2027-02-01", 2);
    assertThat(copy.checkUnsigned()).isEmpty();

    Verwerkingsregister changed =
        Verwerkingsregister.of(CovenantDocuments.read(copy, "borne", new Violations()));
    Verwerkingsactiviteit before = version(changed, "2027-01-31");
    Verwerkingsactiviteit after = version(changed, "2027-02-01");

    assertThat(changed.uri(before)).isEqualTo(register.uri(before)).endsWith("/versions/1");
    assertThat(changed.uri(after)).endsWith(after.uuid() + "/versions/2");
    assertThat(after.uuid()).isEqualTo(before.uuid());
    assertThat(changed.laatste(before.code())).isEqualTo(after);
  }

  @Test
  void everyHandelingHasAnActivityOnEveryDay() {
    for (Handeling handeling : borne.handelingen()) {
      for (LocalDate day : List.of(borne.geldigVan(), borne.geldigTot())) {
        assertThat(register.findVanHandeling(handeling.code(), day))
            .as(handeling.code())
            .isPresent();
      }
    }
    assertThat(register.findVanHandeling("casus-openen", borne.geldigVan().minusDays(1))).isEmpty();
  }

  @Test
  void theRegisterIsPartOfWhatIsSigned() {
    CovenantCopy copy = CovenantCopy.ofBorne().set(FILE, at("/0/naam"), "\"Iets anders\"");

    assertThat(copy.sha256()).isNotEqualTo(borne.sha256());
  }

  private static Verwerkingsactiviteit version(Verwerkingsregister register, String day) {
    return register.findVanHandeling("casus-openen", LocalDate.parse(day)).orElseThrow();
  }

  /// Ends the first activity and adds a version of it.
  private static CovenantCopy next(CovenantCopy copy, String tot, String van, int versie) {
    copy.set(FILE, at("/0/geldigTot"), "\"" + tot + "\"");
    JsonNode first = copy.json(FILE).at("/activiteiten/0");
    ObjectNode second = (ObjectNode) first.deepCopy();
    second.remove("geldigTot");
    second.put("geldigVan", van).put("versie", versie);
    return copy.set(FILE, at("/-"), second.toString());
  }

  private static String uuid(int activiteit) {
    return CovenantCopy.ofBorne().json(FILE).at(at("/" + activiteit + "/uuid")).stringValue();
  }

  private static Mistake set(String name, String place, String json, String nl, String en) {
    return new Mistake(name, copy -> copy.set(FILE, at(place), json), at(place), nl, en);
  }

  private static String at(String place) {
    return "/activiteiten" + place;
  }
}
