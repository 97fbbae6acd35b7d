// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import static nl.deelgrond.convenant.ToestemmingSoort.AVG;
import static nl.deelgrond.convenant.ToestemmingSoort.DOORBREKING_GEHEIM;
import static nl.deelgrond.convenant.ToestemmingSoort.INSTEMMING_HULP;
import static nl.deelgrond.convenant.ToestemmingSoort.PW65_GEEN_BEZWAAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.grondslag.Toestemmingen.Antwoord;
import nl.deelgrond.grondslag.Toestemmingen.Huidig;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.handeling.Probleem;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A toestemming can be shown to be one (AVG art. 7(1)): what it rests on, who gave it at which
/// age, how it was asked, and where the proof lies.
@SceneTest
class ToestemmingenTests {

  private static final String MAKELAAR = "sociaal-makelaar";
  private static final String WMO = "gemeente-borne/wmo";

  private final Scenes scenes;

  ToestemmingenTests(Scenes scenes) {
    this.scenes = scenes;
  }

  private Scene scene() {
    return scenes.aCasus("tafel-18plus", "een-plan").persoon("P40Y").build();
  }

  private static Antwoord antwoord(
      Scene scene, ToestemmingSoort soort, String van, String groep, Gevraagd how, boolean yes) {
    return new Antwoord(
        scene.casus(),
        scene.persoon(1),
        soort,
        van,
        List.of(WMO),
        "een-plan",
        List.of(groep),
        LocalDate.now(Clock.system(ZoneId.of("Europe/Amsterdam"))).plusMonths(3),
        how,
        null,
        yes ? Toestemmingen.Keuze.JA : Toestemmingen.Keuze.NEE);
  }

  private static Gevraagd gevraagd(@Nullable String bewijs) {
    return new Gevraagd("inwoner", "schriftelijk", "2026-1", "nl", "geen", true, bewijs);
  }

  private Huidig recorded(Scene scene, Antwoord antwoord) {
    UUID id = scenes.toestemmingen().legVast(scene.wie(MAKELAAR), antwoord);
    return scenes.toestemmingen().vanCasus(scene.wie(MAKELAAR), scene.casus()).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<String> problems(Antwoord antwoord) {
    try {
      scenes.toestemmingen().keur(antwoord);
      return List.of();
    } catch (OnjuisteInvoer wrong) {
      return wrong.problemen().stream().map(Probleem::toString).toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "AVG, siz/mantelzorg, hulp, avg 6 1-a",
    "AVG, gemeente-borne/jeugdwet, huishouden, avg 6 1-a; wmo2015 5.1.1 4",
    "AVG, huisarts/huisartsenzorg, gezondheid,"
        + " avg 6 1-a; avg 9 2-a; wmo2015 5.1.1 5; wmo2015 5.2.5",
    "AVG, huisarts/huisartsenzorg, plan, avg 6 1-a; wmo2015 5.1.1 5; wmo2015 5.2.5",
    "AVG, siz/mantelzorg, gezondheid, avg 6 1-a",
    "PW65_GEEN_BEZWAAR, ubhh/werk-en-inkomen, werk, participatiewet 65 2-b",
    "DOORBREKING_GEHEIM, huisarts/huisartsenzorg, gezondheid, wgbo 457",
    "DOORBREKING_GEHEIM, gemeente-borne/jeugdwet, huishouden, jeugdwet 7.3.11",
    "DOORBREKING_GEHEIM, wijkkracht/maatschappelijk-werk, hulp, wmo2015 5.3.3 1",
    "INSTEMMING_HULP, gemeente-borne/jeugdwet, huishouden, jeugdwet 7.3.4",
    "INSTEMMING_HULP, wijkverpleging/zorg, gezondheid, wgbo 450"
  })
  void saysWhichArticlesItRestsOn(
      ToestemmingSoort soort, String van, String groep, String articles) {
    Scene scene = scene();

    Huidig given = recorded(scene, antwoord(scene, soort, van, groep, gevraagd("f-7"), true));

    assertThat(String.join("; ", given.rechtsgronden())).isEqualTo(articles);
  }

  @Test
  void agreeingToHelpMayRestOnNoArticle() {
    Scene scene = scene();

    assertThat(
            recorded(
                    scene,
                    antwoord(
                        scene, INSTEMMING_HULP, "siz/mantelzorg", "hulp", gevraagd("f-7"), true))
                .rechtsgronden())
        .isEmpty();
  }

  @Test
  void isNotAskedForWhereNoLawKnowsIt() {
    Scene scene = scene();
    for (ToestemmingSoort soort : List.of(PW65_GEEN_BEZWAAR, DOORBREKING_GEHEIM)) {
      for (boolean yes : new boolean[] {true, false}) {
        assertThat(
                problems(antwoord(scene, soort, "welbions/wonen", "wonen", gevraagd("f-7"), yes)))
            .singleElement()
            .asString()
            .contains("soort-niet-bij-van");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "P11Y, ouder, alleen, 0-11",
    "P15Y, ouder, alleen, 12-15",
    "P17Y, inwoner, , 16-17",
    "P18Y, inwoner, , 18+",
    "P90Y, curator, , 18+"
  })
  void saysWhoGaveItAndAtWhichAge(
      String age, String hoedanigheid, @Nullable String gezag, String band) {
    Scene scene =
        scenes.aCasus("tafel-18plus", "een-plan").aanTafel("jeugdconsulent").persoon(age).build();
    UUID namens =
        hoedanigheid.equals("inwoner") ? null : scene.staatIn(1, hoedanigheid, gezag, "bewijs-7");

    UUID id =
        scene.antwoordt(
            hoedanigheid,
            namens,
            1,
            AVG,
            "siz/mantelzorg",
            List.of(WMO),
            List.of("hulp"),
            Toestemmingen.Keuze.JA);

    assertThat(scenes.toestemmingen().vanCasus(scene.wie(MAKELAAR), scene.casus()))
        .filteredOn(one -> one.id().equals(id))
        .singleElement()
        .satisfies(given -> {
          assertThat(given.leeftijd()).isEqualTo(band);
          assertThat(given.gevraagd()).isEqualTo(Scene.gevraagd(hoedanigheid));
          assertThat(given.namens()).isEqualTo(namens);
        });
  }

  @Test
  void saysSoWhenTheAgeIsNotKnown() {
    Scene scene = scenes.aCasus("tafel-18plus", "een-plan").geborenOp(null).build();

    assertThat(
            recorded(scene, antwoord(scene, AVG, "siz/mantelzorg", "hulp", gevraagd("f-7"), true))
                .leeftijd())
        .isEqualTo("onbekend");
  }

  /// The makelaar hands in no toestemming without proof of how it was asked; a "no" needs none.
  @Test
  void aYesHasAProof() {
    Scene scene = scene();

    assertThat(problems(antwoord(scene, AVG, "siz/mantelzorg", "hulp", gevraagd(null), true)))
        .singleElement()
        .asString()
        .contains("bewijs", "geen-bewijs");
    assertThat(
            recorded(scene, antwoord(scene, AVG, "siz/mantelzorg", "hulp", gevraagd(null), false))
                .gevraagd()
                .bewijs())
        .isNull();
  }

  /// Participatiewet 65(2)(b) asks for writing; saying no is never harder than it has to be.
  @Test
  void onlyAYesToTheParticipatiewetHasToBeOnPaper() {
    Scene scene = scene();
    Gevraagd spoken =
        new Gevraagd("inwoner", "mondeling", "2026-1", "nl", "geen", true, "verslag-7");

    assertThat(
            problems(
                antwoord(scene, PW65_GEEN_BEZWAAR, "ubhh/werk-en-inkomen", "werk", spoken, true)))
        .singleElement()
        .asString()
        .contains("wijze", "alleen-schriftelijk");
    assertThat(
            problems(
                antwoord(scene, PW65_GEEN_BEZWAAR, "ubhh/werk-en-inkomen", "werk", spoken, false)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "formulier",
        "Jan de Vries 1988",
        "-7",
        "999990019",
        "9999.90.019",
        "999-990-019",
        "999.990.019",
        "99999/0019",
        "verslag-999990019",
        "2026-999990019",
        "999990019/1",
        "2000-00-007",
        "19580312",
        "12-03-1958",
        "1-2-1988",
        "12.03.58",
        "12345678901234567890123456789012345678901"
      })
  void aProofIsANumberThatSaysNothingAboutAnybody(String bewijs) {
    Scene scene = scene();

    for (boolean yes : new boolean[] {true, false}) {
      Antwoord wrong = antwoord(scene, AVG, "siz/mantelzorg", "hulp", gevraagd(bewijs), yes);
      assertThat(problems(wrong)).singleElement().asString().contains("geen-kenmerk");
      assertThatThrownBy(() -> scenes.toestemmingen().legVast(scene.wie(MAKELAAR), wrong))
          .isInstanceOf(OnjuisteInvoer.class);
    }
  }

  static Stream<String> numbersOfAnArchive() {
    return Stream.concat(
        Stream.of("7", "verslag-2026-114", "Z/2026/00114", "BRN_2026.114", "999990018"),
        // one of ten would pass the elfproef with the day before it
        IntStream.range(0, 10).mapToObj(last -> "20260114-" + last));
  }

  @ParameterizedTest
  @MethodSource("numbersOfAnArchive")
  void aProofCanBeTheNumberThatAnOrganisatieUses(String bewijs) {
    Scene scene = scene();

    assertThatCode(() ->
            scenes
                .toestemmingen()
                .keur(antwoord(scene, AVG, "siz/mantelzorg", "hulp", gevraagd(bewijs), true)))
        .doesNotThrowAnyException();
  }

  @Test
  void whoAnsweredIsSomebodyThatTheLawKnows() {
    Scene scene = scene();

    assertThat(
            problems(
                antwoord(scene, AVG, "siz/mantelzorg", "hulp", Scene.gevraagd("buurvrouw"), true)))
        .singleElement()
        .asString()
        .contains("hoedanigheid", "keuze-onbekend");
  }
}
