// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import static nl.deelgrond.authzen.Asking.but;
import static nl.deelgrond.authzen.Asking.evaluation;
import static nl.deelgrond.authzen.Asking.with;
import static nl.deelgrond.authzen.Asking.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import nl.deelgrond.authzen.AccessClient.Answer;
import nl.deelgrond.authzen.ThreeWays.Place;
import nl.deelgrond.authzen.ThreeWays.Told;
import nl.deelgrond.convenant.Doel;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.grondslag.Toestemmingen.Keuze;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneBuilder;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.JsonNode;

/// Who asks without seeing hears what who sees would see, and why not: for random scenes, every
/// item of every person in both tredes, by evaluation, by search and by `/v1/inzagen`.
@SceneTest
class EqualityTests {

  private static final String JGZ = "jeugdverpleegkundige";
  private static final String SCHULDEN = "geld.schulden";
  private static final String WGS = "gemeente-borne/wgs";
  private static final List<String> ADULTS = List.of("wmo-consulent", "maatschappelijk-werker");

  private final Scenes scenes;
  private final AccessClient client;
  private final ThreeWays ways;

  EqualityTests(Scenes scenes, BeanFactory application) {
    this.scenes = scenes;
    this.client = new AccessClient(application);
    this.ways = new ThreeWays(scenes, client);
  }

  @Test
  void aCaseSystemHearsWhatItsPersonWouldSee() {
    SplittableRandom random = new SplittableRandom(7);
    int yes = 0;
    int no = 0;
    for (int i = 0; i < 4; i++) {
      Scene scene = youth(random);
      Requester nurse = scene.wie(JGZ);
      for (Trede trede : Trede.values()) {
        Map<Place, Told> seen = ways.seen(scene, nurse, trede);
        Map<Place, Told> heard = ways.heard(client.machine(), scene, nurse, trede);
        assertThat(heard).as("scene %d, %s", i, trede).isEqualTo(seen);
        assertThat(ways.found(client.machine(), scene, nurse, trede))
            .as("search, scene %d, %s", i, trede)
            .containsExactlyInAnyOrderElementsOf(ThreeWays.ids(scene, seen));
        yes += ThreeWays.ids(scene, seen).size();
        no += seen.size() - ThreeWays.ids(scene, seen).size();
      }
    }
    assertThat(yes).isGreaterThan(50);
    assertThat(no).isGreaterThan(50);
  }

  @Test
  void aPersonHearsWhatTheyWouldSee() {
    SplittableRandom random = new SplittableRandom(11);
    int yes = 0;
    for (int i = 0; i < 4; i++) {
      Scene scene = adults(random);
      for (String functie : ADULTS) {
        Requester wie = scene.wie(functie);
        for (Trede trede : Trede.values()) {
          Map<Place, Told> seen = ways.seen(scene, wie, trede);
          assertThat(ways.heard(client.of(wie), scene, wie, trede))
              .as("scene %d, %s, %s", i, functie, trede)
              .isEqualTo(seen);
          assertThat(ways.found(client.of(wie), scene, wie, trede))
              .containsExactlyInAnyOrderElementsOf(ThreeWays.ids(scene, seen));
          yes += ThreeWays.ids(scene, seen).size();
        }
      }
    }
    assertThat(yes).isGreaterThan(50);
  }

  /// What could not be decided is told as a page tells it: what is missing, whose task it is, and
  /// by which article.
  @Test
  void aLeemteSaysWhatIsMissingAndWhoseTaskItIs() {
    Scene scene =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .aanTafel("wmo-consulent", "jeugdconsulent")
            .persoon("P9Y")
            .gegeven("schuldhulpverlener", SCHULDEN, "7312")
            .metNaam()
            .build();
    UUID one = scene.staatIn(1, "ouder", "gezamenlijk", "gezag-1");
    scene.staatIn(1, "ouder", "onduidelijk", "gezag-2");
    scene.antwoordt(
        "ouder",
        one,
        1,
        ToestemmingSoort.AVG,
        WGS,
        List.of("gemeente-borne/wmo"),
        List.of("geld"),
        Keuze.JA);
    Requester wie = scene.wie("wmo-consulent");
    String token = client.of(wie);

    assertThat(ways.heard(token, scene, wie, Trede.MET_NAAM))
        .isEqualTo(ways.seen(scene, wie, Trede.MET_NAAM));
    Answer answer =
        client.evaluation(token, Asking.evaluation(scene, wie, Trede.MET_NAAM, SCHULDEN, WGS));
    JsonNode context = answer.json().required("context");
    assertThat(answer.decision()).isFalse();
    assertThat(answer.reason()).isEqualTo("LEEMTE");
    assertThat(context.at("/missing/kind").stringValue()).isEqualTo("gezag-onbekend");
    assertThat(context.at("/missing/owner").stringValue()).isEqualTo("gemeente-borne/jeugdwet");
    assertThat(context.at("/missing/text/en").stringValue()).contains("parental authority");
    assertThat(context.path("articles").values())
        .extracting(JsonNode::stringValue)
        .contains("uavg 5");
    assertThat(context.at("/reason_user/nl").stringValue())
        .contains(scenes.convenant().partij("gemeente-borne/jeugdwet").naam())
        .doesNotContain(scenes.convenant().partij(WGS).naam());
    assertThat(context.at("/reason_admin/en").stringValue())
        .startsWith("Rule LEEMTE: ")
        .contains("uavg 5", "missing gezag-onbekend, task of gemeente-borne/jeugdwet");
  }

  /// How far a toestemming is, is told as a page tells it, and for administrators in codes.
  @Test
  void whatIsNeededSaysHowFarTheToestemmingIs() {
    Scene scene =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .aanTafel(ADULTS.toArray(String[]::new))
            .persoon("P40Y")
            .gegeven("schuldhulpverlener", SCHULDEN, "7312")
            .metNaam()
            .build();
    scene.antwoordt(
        "inwoner",
        null,
        1,
        ToestemmingSoort.AVG,
        WGS,
        List.of("gemeente-borne/wmo"),
        List.of("geld"),
        Keuze.NEE);
    Requester wie = scene.wie("wmo-consulent");
    String token = client.of(wie);

    assertThat(ways.heard(token, scene, wie, Trede.MET_NAAM))
        .isEqualTo(ways.seen(scene, wie, Trede.MET_NAAM));
    JsonNode context =
        client
            .evaluation(token, Asking.evaluation(scene, wie, Trede.MET_NAAM, SCHULDEN, WGS))
            .json()
            .required("context");
    assertThat(context.path("needed").values())
        .anySatisfy(needed -> {
          assertThat(needed.path("kind").stringValue()).isEqualTo("toestemming-avg");
          assertThat(needed.path("from").stringValue()).isEqualTo("inwoner");
          assertThat(needed.path("state").stringValue()).isEqualTo("geweigerd");
          assertThat(needed.at("/state_text/en").stringValue()).isEqualTo("the answer was no");
        });
    assertThat(context.at("/reason_admin/nl").stringValue())
        .startsWith("Regel GEEN_TOESTEMMING: ")
        .contains("toestemming-avg inwoner (geweigerd)");
    assertThat(context.at("/visible_to/en").stringValue()).endsWith(".");
  }

  /// Each subject and each action that a search finds gets a yes, and nothing else does.
  @Test
  void searchesForSubjectsAndActionsFindExactlyWhatEvaluationsAnswer() {
    Fixture fixture = Fixture.in(scenes);
    Scene scene = fixture.scene();
    String pep = client.machine();
    List<Veld> velden = scenes.convenant().velden().subList(0, 12);
    for (Veld veld : velden) {
      String bron = veld.bronnen().getFirst().bron();
      Map<String, Object> resource = Asking.resource(scene, scene.persoon(1), veld.code(), bron);
      List<String> subjects = new ArrayList<>();
      for (Requester wie : List.of(fixture.alice(), fixture.bob(), scene.wie("voorzitter"))) {
        if (client
            .evaluation(pep, evaluation(Asking.subject(wie), fixture.look(), resource))
            .decision()) {
          subjects.add(wie.sub());
        }
      }
      assertThat(
              client
                  .search(
                      "subject",
                      pep,
                      evaluation(with("type", Vocabulary.SUBJECT), fixture.look(), resource))
                  .found())
          .as(veld.code())
          .containsExactlyInAnyOrderElementsOf(subjects);
      assertThat(actionsFound(pep, fixture, resource))
          .as(veld.code())
          .containsExactlyInAnyOrderElementsOf(actionsAnswered(pep, fixture, resource));
    }
  }

  private List<String> actionsAnswered(String pep, Fixture fixture, Map<String, Object> resource) {
    List<String> actions = new ArrayList<>();
    for (Doel doel : scenes.convenant().doelen()) {
      for (Trede trede : Trede.values()) {
        Map<String, Object> action = Asking.action(doel.code(), trede);
        if (client
            .evaluation(pep, evaluation(Asking.subject(fixture.alice()), action, resource))
            .decision()) {
          actions.add(doel.code() + " " + trede.code());
        }
      }
    }
    return actions;
  }

  private List<String> actionsFound(String pep, Fixture fixture, Map<String, Object> resource) {
    Map<String, Object> search =
        without(evaluation(Asking.subject(fixture.alice()), Map.of(), resource), "action");
    return client.search("action", pep, search).json().path("results").values().stream()
        .map(each ->
            each.at("/properties/doel").stringValue()
                + " "
                + each.at("/properties/trede").stringValue())
        .toList();
  }

  /// A yes comes with what has to be done; who says that it cannot do that gets a no.
  @Test
  void aYesObligesAndWhoCannotKeepToThatGetsANo() {
    Fixture fixture = Fixture.in(scenes);
    Map<String, Object> born =
        Asking.resource(
            fixture.scene(),
            fixture.scene().persoon(1),
            "identificatie.geboortedatum",
            Fixture.BRON);
    Map<String, Object> coarse = evaluation(fixture.subject(fixture.alice()), fixture.look(), born);
    Answer yes = client.evaluation(client.machine(), coarse);

    assertThat(yes.decision()).isTrue();
    assertThat(yes.json().at("/context/obligations").findValuesAsString("type"))
        .containsExactly(Obligations.MASK, Obligations.LOG);
    assertThat(able(coarse, List.of(Obligations.MASK, Obligations.LOG, "urn:other:x")).decision())
        .isTrue();
    for (List<String> able :
        List.of(List.<String>of(), List.of(Obligations.LOG), List.of("mask"))) {
      Answer no = able(coarse, able);
      assertThat(no.decision()).as(able.toString()).isFalse();
      assertThat(no.json().at("/context/unmet_obligations").values()).isNotEmpty();
      assertThat(no.json().at("/context/obligations").isMissingNode()).isTrue();
    }
    Map<String, Object> search =
        but(
            evaluation(
                fixture.subject(fixture.alice()),
                fixture.look(),
                fixture.casusIn(fixture.scene().zitting())),
            "context",
            but(Asking.context(), "supported_obligations", List.of(Obligations.LOG)));
    assertThat(client.search("resource", client.machine(), search).found())
        .isNotEmpty()
        .doesNotContain(String.valueOf(born.get("id")))
        .contains(String.valueOf(fixture.record1().get("id")));
  }

  private Answer able(Map<String, Object> question, List<String> able) {
    return client.evaluation(
        client.machine(),
        but(question, "context", but(Asking.context(), "supported_obligations", able)));
  }

  // --- Scenes ---------------------------------------------------------------------------------

  private Scene youth(SplittableRandom random) {
    SceneBuilder builder = scenes.aCasus("tafel-18min", "een-plan").aanTafel(JGZ, "jeugdconsulent");
    int personen = random.nextInt(1, 4);
    for (int i = 0; i < personen; i++) {
      int leeftijd = random.nextInt(1, 45);
      builder.persoon("P" + leeftijd + "Y");
      if (random.nextBoolean()) {
        builder.gegeven("sociaal-makelaar", "plan.soort-vraag", "complex");
      }
      if (random.nextInt(4) == 0) {
        builder.beperking("plan");
      }
      // younger, the answer of a parent would be needed as well
      if (random.nextBoolean() && leeftijd >= 16) {
        builder.toestemming(
            ToestemmingSoort.AVG,
            "wijkkracht/sociaal-makelaar",
            "ggd-twente/jgz",
            "identificatie",
            "huishouden",
            "plan");
      }
    }
    if (random.nextBoolean()) {
      builder.metNaam();
    }
    return builder.build();
  }

  private Scene adults(SplittableRandom random) {
    SceneBuilder builder =
        scenes.aCasus("tafel-18plus", "een-plan").aanTafel(ADULTS.toArray(String[]::new));
    int personen = random.nextInt(1, 3);
    for (int i = 0; i < personen; i++) {
      builder
          .persoon("P" + random.nextInt(16, 90) + "Y")
          .gegeven("sociaal-makelaar", "plan.soort-vraag", "complex");
      if (random.nextBoolean()) {
        builder.makelaarMagVertellen();
      }
      if (random.nextBoolean()) {
        builder.grond("wmo-consulent", "wmo-ontvangen-onderzoek");
      }
      if (random.nextInt(4) == 0) {
        builder.beperking("wonen");
      }
    }
    if (random.nextBoolean()) {
      builder.metNaam();
    }
    return builder.build();
  }
}
