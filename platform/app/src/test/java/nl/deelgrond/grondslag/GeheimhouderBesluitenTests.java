// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import static nl.deelgrond.convenant.ToestemmingSoort.AVG;
import static nl.deelgrond.convenant.ToestemmingSoort.DOORBREKING_GEHEIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.grondslag.GeheimhouderBesluiten.Besluit;
import nl.deelgrond.grondslag.GeheimhouderBesluiten.Staat;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.inzage.CasusView.Getoond;
import nl.deelgrond.inzage.Overwegingen;
import nl.deelgrond.policy.GeheimhouderBesluit.Grond;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.Views;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is bound by a secrecy decides about it, alone and with reasons; nobody else does.
@SceneTest
class GeheimhouderBesluitenTests {

  private static final String JGZ = "jeugdverpleegkundige";
  private static final String JEUGD = "jeugdconsulent";
  private static final String GGD = "ggd-twente/jgz";
  private static final String JEUGDWET = "gemeente-borne/jeugdwet";
  private static final String VELD = "opvoeding.draagkracht";

  private static final String MW = "maatschappelijk-werker";
  private static final String WIJK = "wijkkracht/maatschappelijk-werk";
  private static final String MIDDELEN = "geestelijke-gezondheid.middelengebruik";

  static final List<String> VRAGEN = Overweging.VRAGEN;

  private final Scenes scenes;
  private final Overwegingen overwegingen;

  GeheimhouderBesluitenTests(Scenes scenes, Overwegingen overwegingen) {
    this.scenes = scenes;
    this.overwegingen = overwegingen;
  }

  private Scene scene() {
    return scenes
        .aCasus("tafel-18plus", "een-plan")
        .aanTafel(JEUGD, "wmo-consulent")
        .persoon("P40Y")
        .gegeven(JGZ, VELD, "wankel")
        .toestemming(AVG, GGD, JEUGDWET, "opvoeding")
        .metNaam()
        .build();
  }

  /// A secret of the Wmo at Wijkkracht, with everything else that a release to the college takes.
  private Scene wijkkracht() {
    return scenes
        .aCasus("tafel-18plus", "een-plan")
        .aanTafel(MW, "wmo-consulent")
        .persoon("P40Y")
        .gegeven(MW, MIDDELEN, "enige")
        .toestemming(AVG, WIJK, "gemeente-borne/wmo", "geestelijke-gezondheid")
        .metNaam()
        .build();
  }

  private static Besluit besluit(
      Scene scene, Overweging overweging, @Nullable UUID toestemming, String... aan) {
    return new Besluit(
        scene.casus(),
        scene.persoon(1),
        VELD,
        scene.doel(),
        List.of(aan),
        Trede.MET_NAAM,
        overweging,
        toestemming,
        today().plusMonths(6));
  }

  private static Besluit conflict(Scene scene) {
    return besluit(scene, Scene.conflict("Zwijgen schaadt het kind."), null, JEUGDWET);
  }

  private UUID doorbreking(Scene scene, ToestemmingSoort soort, String van, String groep) {
    return scene.antwoordt(1, soort, van, List.of(JEUGDWET), List.of(groep), true);
  }

  private List<String> problems(Scene scene, Besluit besluit) {
    return problems(scene, JGZ, besluit);
  }

  private List<String> problems(Scene scene, String functie, Besluit besluit) {
    try {
      scenes.geheim().neem(scene.wie(functie), besluit);
      return List.of();
    } catch (OnjuisteInvoer wrong) {
      return wrong.problemen().stream().map(p -> p.veld() + " " + p.code()).toList();
    }
  }

  private static Stream<String> shown(CasusView view) {
    return Views.shown(view).map(Getoond::veld);
  }

  // --- What it does ---------------------------------------------------------------------------

  @Test
  void aDecisionOpensTheVeldForWhomItNamesAndEndingItClosesItAgain() {
    Scene scene = scene();
    assertThat(Views.notShown(scene.asks(JEUGD, Trede.MET_NAAM, VELD), VELD, GGD).reden())
        .isEqualTo("BEROEPSGEHEIM");

    UUID id = scenes.geheim().neem(scene.wie(JGZ), conflict(scene));

    assertThat(shown(scene.asks(JEUGD, Trede.MET_NAAM, VELD))).containsExactly(VELD);
    assertThat(shown(scene.asks("wmo-consulent", Trede.MET_NAAM, VELD))).isEmpty();

    scenes.geheim().beeindig(scene.wie(JGZ), id);

    assertThat(Views.notShown(scene.asks(JEUGD, Trede.MET_NAAM, VELD), VELD, GGD).reden())
        .isEqualTo("BEROEPSGEHEIM");
    assertThat(scenes.geheim().vanCasus(scene.wie(JGZ), scene.casus())).isEmpty();
    scenes.log().isWhole();
  }

  @Test
  void whatRestsOnAToestemmingClosesAtTheNextQuestionOnceThatIsWithdrawn() {
    Scene scene = scene();
    UUID yes = doorbreking(scene, DOORBREKING_GEHEIM, GGD, "opvoeding");
    assertThat(shown(scene.asks(JEUGD, Trede.MET_NAAM, VELD)))
        .as("the toestemming lifts nothing by itself")
        .isEmpty();
    scenes.geheim().neem(scene.wie(JGZ), besluit(scene, Scene.opToestemming(), yes, JEUGDWET));
    assertThat(shown(scene.asks(JEUGD, Trede.MET_NAAM, VELD))).containsExactly(VELD);

    scene.trektIn(yes);

    assertThat(shown(scene.asks(JEUGD, Trede.MET_NAAM, VELD))).isEmpty();
    assertThat(scenes.geheim().vanCasus(scene.wie(JGZ), scene.casus()))
        .singleElement()
        .satisfies(one -> assertThat(one.staat()).isEqualTo(Staat.VERVALLEN));
    assertThat(problems(scene, conflict(scene))).as("another one may follow").isEmpty();
  }

  /// A child of thirteen with two parents: each of the three has to say yes, and each can stop it.
  @Test
  void whatRestsOnSeveralAnswersFallsWhenOneOfThemEnds() {
    Scene scene =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .aanTafel(JEUGD)
            .persoon("P13Y")
            .gegeven(JGZ, VELD, "wankel")
            .metNaam()
            .build();
    UUID moeder = scene.staatIn(1, "ouder", "gezamenlijk", "gezag-1");
    UUID vader = scene.staatIn(1, "ouder", "gezamenlijk", "gezag-2");
    zegtJa(scene, AVG, "ouder", moeder);
    zegtJa(scene, AVG, "ouder", vader);
    zegtJa(scene, AVG, "inwoner", null);
    UUID own = zegtJa(scene, DOORBREKING_GEHEIM, "inwoner", null);
    zegtJa(scene, DOORBREKING_GEHEIM, "ouder", moeder);
    UUID van = zegtJa(scene, DOORBREKING_GEHEIM, "ouder", vader);
    scenes.geheim().neem(scene.wie(JGZ), besluit(scene, Scene.opToestemming(), own, JEUGDWET));
    assertThat(shown(scene.asks(JEUGD, Trede.MET_NAAM, VELD))).containsExactly(VELD);
    assertThat(staat(scene)).isEqualTo(Staat.GELDT);

    scenes.toestemmingen().trekIn(scene.wie("sociaal-makelaar"), van, "ouder", vader);

    assertThat(shown(scene.asks(JEUGD, Trede.MET_NAAM, VELD))).isEmpty();
    assertThat(staat(scene)).isEqualTo(Staat.VERVALLEN);

    zegtJa(scene, DOORBREKING_GEHEIM, "ouder", vader);

    assertThat(shown(scene.asks(JEUGD, Trede.MET_NAAM, VELD))).containsExactly(VELD);
    assertThat(staat(scene)).isEqualTo(Staat.GELDT);
  }

  @Test
  void whatRestsOnAYesFallsWithALaterNoOfTheSamePerson() {
    Scene scene = scene();
    UUID yes = doorbreking(scene, DOORBREKING_GEHEIM, GGD, "opvoeding");
    scenes.geheim().neem(scene.wie(JGZ), besluit(scene, Scene.opToestemming(), yes, JEUGDWET));

    scene.antwoordt(1, DOORBREKING_GEHEIM, GGD, List.of(JEUGDWET), List.of("opvoeding"), false);

    assertThat(shown(scene.asks(JEUGD, Trede.MET_NAAM, VELD))).isEmpty();
    assertThat(staat(scene)).isEqualTo(Staat.VERVALLEN);
  }

  @Test
  void ofTwoAnswersOfTheSamePersonADecisionRestsOnEither() {
    Scene scene = scene();
    doorbreking(scene, DOORBREKING_GEHEIM, GGD, "opvoeding");
    UUID later = doorbreking(scene, DOORBREKING_GEHEIM, GGD, "opvoeding");

    scenes.geheim().neem(scene.wie(JGZ), besluit(scene, Scene.opToestemming(), later, JEUGDWET));

    assertThat(shown(scene.asks(JEUGD, Trede.MET_NAAM, VELD))).containsExactly(VELD);
    assertThat(staat(scene)).isEqualTo(Staat.GELDT);
  }

  private static UUID zegtJa(
      Scene scene, ToestemmingSoort soort, String hoedanigheid, @Nullable UUID namens) {
    return scene.antwoordt(
        hoedanigheid,
        namens,
        1,
        soort,
        GGD,
        List.of(JEUGDWET),
        List.of("opvoeding"),
        Toestemmingen.Keuze.JA);
  }

  private Staat staat(Scene scene) {
    return scenes.geheim().vanCasus(scene.wie(JGZ), scene.casus()).getFirst().staat();
  }

  @Test
  void aLegalDutyNamesAnArticleThatObligesToTellTheReceiver() {
    Scene scene = wijkkracht();

    assertThat(plicht(scene, "wet-van-niets 1")).containsExactly("artikel artikel-verplicht-niet");
    assertThat(plicht(scene, "wmo2015 5.3.3 1"))
        .as("the secrecy itself obliges nobody to tell")
        .containsExactly("artikel artikel-verplicht-niet");
    assertThat(plicht(scene, "wmo2015 5.1.1 1"))
        .as("what allows does not oblige")
        .containsExactly("artikel artikel-verplicht-niet");
    assertThat(plicht(scene, "jeugdwet 7.4.0 2"))
        .as("a duty about another secret")
        .containsExactly("artikel artikel-verplicht-niet");
    assertThat(plicht(scene, null)).containsExactly("artikel verplicht");
    assertThat(plicht(scene, "wmo2015 5.2.2")).isEmpty();
    assertThat(problems(scene, MW, opPlicht(scene, "wmo2015 5.2.2", "huisarts/huisartsenzorg")))
        .as("the huisarts is no college")
        .containsExactly("aan artikel-niet-voor-ontvanger");
  }

  @Test
  void aLegalDutyOpensWhatItsArticleObligesToTell() {
    Scene scene = wijkkracht();
    assertThat(shown(scene.asks("wmo-consulent", Trede.MET_NAAM, MIDDELEN))).isEmpty();

    scenes.geheim().neem(scene.wie(MW), opPlicht(scene, "wmo2015 5.2.2", "gemeente-borne/wmo"));

    assertThat(shown(scene.asks("wmo-consulent", Trede.MET_NAAM, MIDDELEN)))
        .containsExactly(MIDDELEN);
    assertThat(scenes.geheim().vanCasus(scene.wie(MW), scene.casus()))
        .singleElement()
        .satisfies(one -> assertThat(one.staat()).isEqualTo(Staat.GELDT));
  }

  private List<String> plicht(Scene scene, @Nullable String artikel) {
    return problems(scene, MW, opPlicht(scene, artikel, "gemeente-borne/wmo"));
  }

  private Besluit opPlicht(Scene scene, @Nullable String artikel, String aan) {
    Overweging duty =
        new Overweging(
            Grond.WETTELIJKE_PLICHT,
            artikel,
            "Het college vroeg dit voor het onderzoek.",
            Map.of(),
            List.of(),
            "ja",
            null);
    return new Besluit(
        scene.casus(),
        scene.persoon(1),
        MIDDELEN,
        scene.doel(),
        List.of(aan),
        Trede.MET_NAAM,
        duty,
        null,
        today().plusMonths(1));
  }

  // --- Who may --------------------------------------------------------------------------------

  /// Neither a higher functie, nor another partij, nor another secrecy, nor a machine of the bron.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "voorzitter",
        "fg",
        "beheerder",
        "sociaal-makelaar",
        "jeugdconsulent",
        "wmo-consulent",
        "jgz-dossiersysteem",
        "huisarts"
      })
  void nobodyElseDecidesNorUndoes(String functie) {
    Scene scene = scene();
    UUID id = scenes.geheim().neem(scene.wie(JGZ), conflict(scene));
    for (Runnable attempt :
        List.<Runnable>of(
            () -> scenes.geheim().neem(scene.wie(functie), conflict(scene)),
            () -> scenes.geheim().keur(scene.wie(functie), conflict(scene)),
            () -> scenes.geheim().beeindig(scene.wie(functie), id))) {
      long before = scenes.log().size();

      assertThatThrownBy(attempt::run)
          .isInstanceOfSatisfying(
              Fault.class,
              fault -> assertThat(fault.code().name()).isIn("NIET_BEVOEGD", "NIET_GEVONDEN"));

      assertThat(scenes.log().actsFrom(before)).containsExactly("handeling-geweigerd");
    }
    assertThat(shown(scene.asks(JEUGD, Trede.MET_NAAM, VELD))).containsExactly(VELD);
  }

  /// Somebody of Wijkkracht who is not bound by the secrecy of the social worker, and the other way
  /// around: a veld of the own partij that rests under no secrecy of the functie.
  @Test
  void aColleagueWithoutTheSecrecyDoesNotDecide() {
    Scene scene = scene();
    Besluit other =
        new Besluit(
            scene.casus(),
            scene.persoon(1),
            "veiligheid.zorgen-thuis",
            scene.doel(),
            List.of("gemeente-borne/wmo"),
            Trede.ANONIEM,
            Scene.conflict("Niet van mij."),
            null,
            today().plusMonths(1));
    long before = scenes.log().size();

    for (String functie : List.of("sociaal-makelaar", JGZ)) {
      assertThatThrownBy(() -> scenes.geheim().neem(scene.wie(functie), other))
          .isInstanceOfSatisfying(
              Fault.class, fault -> assertThat(fault.code().name()).isEqualTo("NIET_BEVOEGD"));
    }

    assertThat(scenes.log().actsFrom(before))
        .containsExactly("handeling-geweigerd", "handeling-geweigerd");
  }

  @Test
  void aGeheimhouderWithoutASeatAtTheCasusDoesNotDecide() {
    Scene here = scene();
    Scene there = scene();

    assertThatThrownBy(() -> scenes.geheim().neem(here.wie(JGZ), conflict(there)))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code().name()).isEqualTo("NIET_GEVONDEN"));
  }

  @Test
  void whatWasUndoneIsNotUndoneAgain() {
    Scene scene = scene();
    UUID id = scenes.geheim().neem(scene.wie(JGZ), conflict(scene));
    scenes.geheim().beeindig(scene.wie(JGZ), id);

    assertThatThrownBy(() -> scenes.geheim().beeindig(scene.wie(JGZ), id))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code().name()).isEqualTo("KAN_NIET_MEER"));
  }

  // --- What it has to hold --------------------------------------------------------------------

  @ParameterizedTest
  @FieldSource("VRAGEN")
  void eachPointOfTheWeighingIsAnswered(String vraag) {
    Scene scene = scene();
    Overweging whole = Scene.conflict("Dat is gewogen.");
    for (String answer : new String[] {"", " \n", "x".repeat(1501), "bsn 999993331"}) {
      Map<String, String> answers = new HashMap<>(whole.afweging());
      answers.put(vraag, answer);
      assertThat(problems(scene, besluit(scene, met(whole, answers), null, JEUGDWET)))
          .singleElement()
          .asString()
          .startsWith(vraag + " ");
    }
    Map<String, String> without = new HashMap<>(whole.afweging());
    without.remove(vraag);
    assertThat(problems(scene, besluit(scene, met(whole, without), null, JEUGDWET)))
        .containsExactly(vraag + " verplicht");
    assertThat(problems(scene, besluit(scene, met(whole, whole.afweging()), null, JEUGDWET)))
        .isEmpty();
  }

  private static Overweging met(Overweging whole, Map<String, String> answers) {
    return new Overweging(
        whole.grond(),
        null,
        null,
        answers,
        whole.geraadpleegd(),
        whole.geinformeerd(),
        whole.waarom());
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    Scene scene = scene();
    Besluit wrong =
        new Besluit(
            scene.casus(),
            scene.persoon(1),
            VELD,
            "geen-doel",
            List.of(GGD, "geen/partij"),
            Trede.MET_NAAM,
            new Overweging(
                Grond.CONFLICT_VAN_PLICHTEN, "wmo2015 5.1.1", "x", Map.of(), List.of(), "", null),
            UUID.randomUUID(),
            today().minusDays(1));

    assertThat(problems(scene, wrong))
        .contains(
            "artikel hoort-niet-bij-grond",
            "toelichting hoort-niet-bij-grond",
            "geraadpleegd niemand-geraadpleegd",
            "geinformeerd keuze-onbekend",
            "waarom verplicht",
            "doel doel-onbekend",
            "aan partij-onbekend",
            "aan van-is-aan",
            "geldigTot in-het-verleden",
            "toestemming hoort-niet-bij-grond")
        .contains(VRAGEN.stream().map(vraag -> vraag + " verplicht").toArray(String[]::new));
    assertThat(scenes.geheim().vanCasus(scene.wie(JGZ), scene.casus())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"halt/halt, veld-niet-nodig", "gemeente-borne/fg, veld-niet-nodig"})
  void onlyWhoNeedsTheVeldForTheDoelIsTold(String aan, String problem) {
    Scene scene = scene();

    assertThat(problems(scene, besluit(scene, Scene.conflict("Weinig."), null, JEUGDWET, aan)))
        .containsExactly("aan " + problem);
  }

  @Test
  void itLastsTwelveMonthsAtMost() {
    Scene scene = scene();
    Besluit one = conflict(scene);

    assertThat(problems(scene, tot(one, today().plusMonths(12).plusDays(1))))
        .containsExactly("geldigTot te-ver-vooruit");
    assertThat(problems(scene, tot(one, today().plusMonths(12)))).isEmpty();
  }

  private static Besluit tot(Besluit one, LocalDate lastDay) {
    return new Besluit(
        one.casus(),
        one.persoon(),
        one.veld(),
        one.doel(),
        one.aan(),
        one.trede(),
        one.overweging(),
        one.toestemming(),
        lastDay);
  }

  /// A second yes is for after the first: which of the two holds is never a question.
  @Test
  void forOneReceiverOneDecisionHoldsAtATime() {
    Scene scene = scene();
    UUID first = scenes.geheim().neem(scene.wie(JGZ), conflict(scene));

    assertThat(problems(scene, conflict(scene))).containsExactly("aan besluit-geldt-al");
    assertThat(
            problems(
                scene, besluit(scene, Scene.conflict("Ook."), null, JEUGDWET, "onderwijs/school")))
        .contains("aan besluit-geldt-al");

    scenes.geheim().beeindig(scene.wie(JGZ), first);
    assertThat(problems(scene, conflict(scene))).isEmpty();
  }

  // --- The toestemming it rests on ------------------------------------------------------------

  static Stream<String> wrongToestemmingen() {
    return Stream.of(
        "other-kind",
        "other-bron",
        "other-group",
        "other-receiver",
        "withdrawn",
        "no",
        "none",
        "missing");
  }

  @ParameterizedTest
  @MethodSource("wrongToestemmingen")
  void aToestemmingThatDoesNotCarryItIsRefused(String wrong) {
    Scene scene = scene();
    UUID id =
        switch (wrong) {
          case "other-kind" -> doorbreking(scene, AVG, GGD, "opvoeding");
          case "other-bron" ->
              doorbreking(scene, DOORBREKING_GEHEIM, "huisarts/huisartsenzorg", "gezondheid");
          case "other-group" -> doorbreking(scene, DOORBREKING_GEHEIM, GGD, "gezondheid");
          case "other-receiver" ->
              scene.antwoordt(
                  1,
                  DOORBREKING_GEHEIM,
                  GGD,
                  List.of("wijkkracht/maatschappelijk-werk"),
                  List.of("opvoeding"),
                  true);
          case "withdrawn" -> {
            UUID given = doorbreking(scene, DOORBREKING_GEHEIM, GGD, "opvoeding");
            scene.trektIn(given);
            yield given;
          }
          case "no" ->
              scene.antwoordt(
                  1, DOORBREKING_GEHEIM, GGD, List.of(JEUGDWET), List.of("opvoeding"), false);
          case "none" -> UUID.randomUUID();
          default -> null;
        };

    assertThat(problems(scene, besluit(scene, Scene.opToestemming(), id, JEUGDWET)))
        .singleElement()
        .asString()
        .startsWith("toestemming ");
  }

  @Test
  void aToestemmingOfAnotherCasusIsNotKnown() {
    Scene here = scene();
    Scene there = scene();
    UUID given = doorbreking(there, DOORBREKING_GEHEIM, GGD, "opvoeding");

    assertThat(problems(here, besluit(here, Scene.opToestemming(), given, JEUGDWET)))
        .containsExactly("toestemming toestemming-onbekend");
  }

  /// Who decides is told which toestemmingen there are; a colleague or another partij is not.
  @Test
  void onlyAGeheimhouderSeesWhatADecisionCanRestOn() {
    Scene scene = scene();
    UUID given = doorbreking(scene, DOORBREKING_GEHEIM, GGD, "opvoeding");

    assertThat(scenes.geheim().doorbrekingen(scene.wie(JGZ), scene.casus()))
        .singleElement()
        .satisfies(one -> assertThat(one.id()).isEqualTo(given));
    assertThat(scenes.geheim().doorbrekingen(scene.wie("wmo-consulent"), scene.casus())).isEmpty();
    assertThat(scenes.geheim().doorbrekingen(scene.wie(JEUGD), scene.casus())).isEmpty();
  }

  // --- The words ------------------------------------------------------------------------------

  @Test
  void theWordsAreReadBackByAGeheimhouderAndThatIsLoggedFirst() {
    Scene scene = scene();
    Overweging words = Scene.conflict("Zes keer \"gewogen\", met één é en\neen nieuwe regel.");
    UUID id = scenes.geheim().neem(scene.wie(JGZ), besluit(scene, words, null, JEUGDWET));
    long before = scenes.log().size();

    assertThat(overwegingen.lees(scene.wie(JGZ), scene.casus())).isEqualTo(Map.of(id, words));
    assertThat(scenes.log().actsFrom(before)).containsExactly("overweging-gelezen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jeugdconsulent", "wmo-consulent", "sociaal-makelaar"})
  void nobodyElseReadsAWord(String functie) {
    Scene scene = scene();
    scenes.geheim().neem(scene.wie(JGZ), conflict(scene));

    assertThat(overwegingen.lees(scene.wie(functie), scene.casus())).isEmpty();
    assertThat(scenes.geheim().vanCasus(scene.wie(functie), scene.casus())).isEmpty();
  }

  @Test
  void theLongestWordsFit() {
    Scene scene = scene();
    Overweging longest =
        new Overweging(
            Grond.CONFLICT_VAN_PLICHTEN,
            null,
            null,
            Scene.conflict("é".repeat(Overweging.LANGSTE_ANTWOORD)).afweging(),
            List.of("a".repeat(200), "b".repeat(200), "c".repeat(200), "d".repeat(200), "e"),
            "later",
            "w".repeat(Overweging.LANGSTE_ANTWOORD));
    UUID id = scenes.geheim().neem(scene.wie(JGZ), besluit(scene, longest, null, JEUGDWET));

    assertThat(overwegingen.lees(scene.wie(JGZ), scene.casus())).containsEntry(id, longest);
  }

  @Test
  void wordsOfAnotherVersionAreNotRepeated() {
    for (String document :
        List.of("{\"versie\": 2, \"grond\": \"geheime woorden\"}", "geheime woorden")) {
      assertThatThrownBy(() -> Overweging.uit(document))
          .isInstanceOf(IllegalStateException.class)
          .hasNoCause()
          .hasMessageNotContaining("geheime woorden");
    }
  }

  private static LocalDate today() {
    return LocalDate.now(Clock.system(ZoneId.of("Europe/Amsterdam")));
  }
}
