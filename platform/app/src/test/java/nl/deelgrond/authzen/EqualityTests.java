// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import static nl.deelgrond.authzen.Asking.but;
import static nl.deelgrond.authzen.Asking.evaluation;
import static nl.deelgrond.authzen.Asking.with;
import static nl.deelgrond.authzen.Asking.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.deelgrond.authzen.AccessClient.Answer;
import nl.deelgrond.convenant.Doel;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneBuilder;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.JsonNode;

/// Who asks without seeing hears what who sees would see: for random scenes, every item of every
/// person in both tredes, by evaluation, by search and by `/v1/inzagen`.
@SceneTest
class EqualityTests {

  private static final String JGZ = "jeugdverpleegkundige";
  private static final String FREE = nl.deelgrond.authzen.Answer.FREE;
  private static final List<String> ADULTS = List.of("wmo-consulent", "maatschappelijk-werker");

  private final Scenes scenes;
  private final AccessClient client;

  EqualityTests(Scenes scenes, BeanFactory application) {
    this.scenes = scenes;
    this.client = new AccessClient(application);
  }

  /// Where something lives: person, veld and bron.
  private record Place(UUID persoon, String veld, String bron) {}

  @Test
  void aCaseSystemHearsWhatItsPersonWouldSee() {
    SplittableRandom random = new SplittableRandom(7);
    int yes = 0;
    int no = 0;
    for (int i = 0; i < 4; i++) {
      Scene scene = youth(random);
      Requester nurse = scene.wie(JGZ);
      for (Trede trede : Trede.values()) {
        Map<Place, String> seen = seen(scene, nurse, trede);
        Map<Place, String> heard = heard(client.machine(), scene, nurse, trede);
        assertThat(heard).as("scene %d, %s", i, trede).isEqualTo(seen);
        assertThat(found(client.machine(), scene, nurse, trede))
            .as("search, scene %d, %s", i, trede)
            .containsExactlyInAnyOrderElementsOf(ids(scene, seen));
        yes += ids(scene, seen).size();
        no += seen.size() - ids(scene, seen).size();
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
          Map<Place, String> seen = seen(scene, wie, trede);
          assertThat(heard(client.of(wie), scene, wie, trede))
              .as("scene %d, %s, %s", i, functie, trede)
              .isEqualTo(seen);
          assertThat(found(client.of(wie), scene, wie, trede))
              .containsExactlyInAnyOrderElementsOf(ids(scene, seen));
          yes += ids(scene, seen).size();
        }
      }
    }
    assertThat(yes).isGreaterThan(50);
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

  // --- Three ways to know -----------------------------------------------------------------------

  /// What `/v1/inzagen` says of each item: `VRIJ`, or the reason.
  private Map<Place, String> seen(Scene scene, Requester wie, Trede trede) {
    String body =
        AccessClient.JSON.writeValueAsString(
            with(
                "casus", scene.casus().toString(),
                "zitting", scene.zitting().toString(),
                "doel", scene.doel(),
                "trede", trede.code(),
                "velden", List.copyOf(scene.allVelden())));
    JsonNode view = client.post("/v1/inzagen", client.of(wie), body).json();
    Map<Place, String> seen = new HashMap<>();
    for (JsonNode persoon : view.required("personen").values()) {
      UUID id = UUID.fromString(persoon.path("id").stringValue());
      persoon.path("getoond").values().forEach(item -> seen.put(place(id, item), FREE));
      persoon
          .path("nietGetoond")
          .values()
          .forEach(item -> seen.put(place(id, item), item.at("/reden/code").stringValue()));
    }
    return seen;
  }

  private static Place place(UUID persoon, JsonNode item) {
    return new Place(persoon, item.path("veld").stringValue(), item.path("bron").stringValue());
  }

  /// What evaluations say of each item, as many at a time as may be.
  private Map<Place, String> heard(String token, Scene scene, Requester wie, Trede trede) {
    List<Place> places =
        scene.personen().stream()
            .flatMap(persoon ->
                scenes.convenant().velden().stream()
                    .flatMap(veld ->
                        veld.bronnen().stream()
                            .map(bron -> new Place(persoon.id(), veld.code(), bron.bron()))))
            .toList();
    Map<Place, String> heard = new HashMap<>();
    for (int from = 0; from < places.size(); from += EvaluationReader.MOST_ITEMS) {
      List<Place> part =
          places.subList(from, Math.min(from + EvaluationReader.MOST_ITEMS, places.size()));
      Map<String, Object> question =
          with(
              "subject",
              Asking.subject(wie),
              "action",
              Asking.action(scene.doel(), trede),
              "context",
              Asking.context(),
              "evaluations",
              part.stream()
                  .map(place ->
                      with(
                          "resource",
                          Asking.resource(scene, place.persoon(), place.veld(), place.bron())))
                  .toList());
      JsonNode answers = client.evaluations(token, question).json().required("evaluations");
      for (int i = 0; i < part.size(); i++) {
        JsonNode answer = answers.get(i);
        heard.put(
            part.get(i),
            answer.path("decision").booleanValue()
                ? FREE
                : answer.at("/context/reason_code").stringValue());
      }
    }
    return heard;
  }

  private List<String> found(String token, Scene scene, Requester wie, Trede trede) {
    Map<String, Object> search =
        evaluation(
            Asking.subject(wie),
            Asking.action(scene.doel(), trede),
            with(
                "type",
                Vocabulary.RESOURCE,
                "properties",
                with("casus", scene.casus().toString(), "zitting", scene.zitting().toString())));
    List<String> found = new ArrayList<>();
    Map<String, Object> page = with("limit", 40);
    String next;
    do {
      Answer answer = client.search("resource", token, but(search, "page", page));
      found.addAll(answer.found());
      next = answer.json().at("/page/next_token").stringValue();
      page = with("token", next);
    } while (!next.isEmpty());
    return found;
  }

  private static List<String> ids(Scene scene, Map<Place, String> seen) {
    return new TreeMap<>(
            seen.entrySet().stream()
                .filter(entry -> entry.getValue().equals(FREE))
                .collect(
                    Collectors.toMap(
                        entry ->
                            new Vocabulary.VeldId(
                                    scene.casus(),
                                    entry.getKey().persoon(),
                                    entry.getKey().veld(),
                                    entry.getKey().bron())
                                .text(),
                        Map.Entry::getValue)))
        .navigableKeySet().stream().toList();
  }
}
