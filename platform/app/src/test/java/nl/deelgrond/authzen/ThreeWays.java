// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import static nl.deelgrond.authzen.Asking.but;
import static nl.deelgrond.authzen.Asking.evaluation;
import static nl.deelgrond.authzen.Asking.with;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.deelgrond.authzen.AccessClient.Answer;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.Scenes;
import tools.jackson.databind.JsonNode;

/// The three ways to know what may be seen: to look, to ask about each item, and to search.
record ThreeWays(Scenes scenes, AccessClient client) {

  private static final String FREE = nl.deelgrond.authzen.Answer.FREE;

  /// Where something lives: person, veld and bron.
  record Place(UUID persoon, String veld, String bron) {}

  /// What is said of an item, in codes.
  ///
  /// @param code `VRIJ`, or the reason
  /// @param missing what is missing and whose task it is; empty when nothing is
  /// @param articles those behind a refusal
  /// @param because the grounds of a release, or what a refusal asks for
  record Told(String code, String missing, List<String> articles, List<String> because) {

    boolean isReleased() {
      return code.equals(FREE);
    }

    static Told released(JsonNode geven, JsonNode ontvangen) {
      return new Told(FREE, "", List.of(), List.of(geven.stringValue(), ontvangen.stringValue()));
    }

    static Told seen(JsonNode item) {
      return new Told(
          item.at("/reden/code").stringValue(),
          missing(item.path("leemte"), "ontbreekt", "eigenaar"),
          texts(item.path("artikelen")),
          needed(item.path("nodig"), "soort", "van", "staat"));
    }

    static Told heard(JsonNode answer) {
      JsonNode context = answer.required("context");
      return answer.path("decision").booleanValue()
          ? released(context.at("/grounds/give"), context.at("/grounds/receive"))
          : new Told(
              context.path("reason_code").stringValue(),
              missing(context.path("missing"), "kind", "owner"),
              texts(context.path("articles")),
              needed(context.path("needed"), "kind", "from", "state"));
    }

    private static String missing(JsonNode node, String kind, String owner) {
      return node.isObject()
          ? node.path(kind).stringValue() + " " + node.path(owner).stringValue()
          : "";
    }

    private static List<String> texts(JsonNode list) {
      return list.values().stream().map(JsonNode::stringValue).toList();
    }

    private static List<String> needed(JsonNode list, String kind, String from, String state) {
      return list.values().stream()
          .map(one ->
              String.join(
                  " ",
                  one.path(kind).stringValue(""),
                  one.path(from).stringValue(""),
                  one.path(state).stringValue("")))
          .toList();
    }
  }

  /// What `/v1/inzagen` says of each item.
  Map<Place, Told> seen(Scene scene, Requester wie, Trede trede) {
    String body =
        AccessClient.JSON.writeValueAsString(
            with(
                "casus", scene.casus().toString(),
                "zitting", scene.zitting().toString(),
                "doel", scene.doel(),
                "trede", trede.code(),
                "velden", List.copyOf(scene.allVelden())));
    JsonNode view = client.post("/v1/inzagen", client.of(wie), body).json();
    Map<Place, Told> seen = new HashMap<>();
    for (JsonNode persoon : view.required("personen").values()) {
      UUID id = UUID.fromString(persoon.path("id").stringValue());
      persoon
          .path("getoond")
          .values()
          .forEach(item ->
              seen.put(
                  place(id, item),
                  Told.released(item.at("/gronden/geven/id"), item.at("/gronden/ontvangen/id"))));
      persoon
          .path("nietGetoond")
          .values()
          .forEach(item -> seen.put(place(id, item), Told.seen(item)));
    }
    return seen;
  }

  private static Place place(UUID persoon, JsonNode item) {
    return new Place(persoon, item.path("veld").stringValue(), item.path("bron").stringValue());
  }

  /// What evaluations say of each item, as many at a time as may be.
  Map<Place, Told> heard(String token, Scene scene, Requester wie, Trede trede) {
    List<Place> places =
        scene.personen().stream()
            .flatMap(persoon ->
                scenes.convenant().velden().stream()
                    .flatMap(veld ->
                        veld.bronnen().stream()
                            .map(bron -> new Place(persoon.id(), veld.code(), bron.bron()))))
            .toList();
    Map<Place, Told> heard = new HashMap<>();
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
        heard.put(part.get(i), Told.heard(answers.get(i)));
      }
    }
    return heard;
  }

  /// Every veld that a search for them finds.
  List<String> found(String token, Scene scene, Requester wie, Trede trede) {
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

  /// What a search has to find, by what a view shows.
  static List<String> ids(Scene scene, Map<Place, Told> seen) {
    return new TreeMap<>(
            seen.entrySet().stream()
                .filter(entry -> entry.getValue().isReleased())
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
