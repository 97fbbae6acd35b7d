// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import static nl.deelgrond.authzen.Asking.but;
import static nl.deelgrond.authzen.Asking.with;
import static nl.deelgrond.authzen.Asking.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.deelgrond.authzen.AccessClient.Answer;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.scene.LogBook;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What cannot be read is never answered with a decision, and what a caller may not ask never with
/// anything else than no.
@SceneTest
class MalformedTests {

  private static final String EVALUATION = "/access/v1/evaluation";
  private static final List<String> PATHS =
      List.of(
          EVALUATION,
          "/access/v1/evaluations",
          "/access/v1/search/subject",
          "/access/v1/search/resource",
          "/access/v1/search/action");

  private final Fixture fixture;
  private final AccessClient client;
  private final LogBook log;
  private final String pep;

  MalformedTests(Scenes scenes, BeanFactory application) {
    fixture = Fixture.in(scenes);
    client = new AccessClient(application);
    log = scenes.log();
    pep = client.machine();
  }

  /// A body that is no request, whichever endpoint gets it.
  ///
  /// @param told what the answer says of it
  private record Body(String what, String text, String told) {}

  private List<Body> bodies() {
    String good = AccessClient.JSON.writeValueAsString(fixture.yes());
    return List.of(
        new Body("nothing", "", "geldige JSON"),
        new Body("blanks", "  \n", "geldige JSON"),
        new Body("no JSON", "subject=alice", "geldige JSON"),
        new Body("half of it", good.substring(0, good.length() / 2), "geldige JSON"),
        new Body("something behind it", good + "{}", "geldige JSON"),
        new Body("a list", "[" + good + "]", "JSON-object"),
        new Body("a text", "\"alice\"", "JSON-object"),
        new Body("null", "null", "JSON-object"),
        new Body("a comment", "/* */" + good, "geldige JSON"),
        new Body("single quotes", good.replace('"', '\''), "geldige JSON"),
        new Body("not a number", good.replaceFirst("\\{", "{\"x\":NaN,"), "geldige JSON"),
        new Body(
            "a name twice",
            good.replaceFirst("\\{", "{\"subject\":{\"type\":\"a\",\"id\":\"b\"},"),
            "geldige JSON"),
        new Body(
            "a name twice, written differently",
            good.replaceFirst("\\{", "{\"sub\\\\u006aect\":{\"type\":\"a\",\"id\":\"b\"},"),
            "geldige JSON"),
        new Body(
            "a name twice, inside",
            good.replace("\"name\":\"inzien\"", "\"name\":\"inzien\",\"name\":\"inzien\""),
            "geldige JSON"),
        new Body(
            "nested too deeply",
            good.replaceFirst("\\{", "{\"x\":" + "[".repeat(20) + "]".repeat(20) + ","),
            "te diep"),
        new Body(
            "too large",
            good.replaceFirst("\\{", "{\"x\":\"" + "y".repeat(70_000) + "\","),
            "64 KB"),
        new Body(
            "a name that is endless",
            good.replaceFirst("\\{", "{\"" + "y".repeat(5_000) + "\":1,"),
            "te diep"),
        new Body(
            "a number that is endless",
            good.replaceFirst("\\{", "{\"x\":" + "1".repeat(5_000) + ","),
            "te diep"));
  }

  @Test
  void aBodyThatIsNoRequestIs400AndInTheLog() {
    for (String path : PATHS) {
      for (Body body : bodies()) {
        long before = log.size();
        Answer answer = client.post(path, pep, body.text());
        assertThat(answer.status()).as(path + ": " + body.what()).isEqualTo(400);
        assertThat(answer.body()).as(body.what()).contains(body.told());
        assertThat(log.actsFrom(before)).as(body.what()).containsExactly("toegang-onjuist");
      }
    }
  }

  @Test
  void bytesThatAreNoTextAre400() {
    byte[] good = AccessClient.JSON.writeValueAsBytes(fixture.yes());
    byte[] broken =
        new String(good, StandardCharsets.UTF_8)
            .replace("inzien", "inz\u00edn")
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] wide = new String(good, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);

    for (byte[] each : List.of(broken, wide)) {
      assertThat(client.send("POST", EVALUATION, pep, each, json()).status()).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/json; charset=utf-16",
        "application/problem+json",
        "text/json",
        "json",
        ""
      })
  void anotherContentTypeIs400(String type) {
    byte[] body = AccessClient.JSON.writeValueAsBytes(fixture.yes());
    Map<String, String> headers = type.isEmpty() ? Map.of() : Map.of("Content-Type", type);

    assertThat(client.send("POST", EVALUATION, pep, body, headers).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
        "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01",
        " 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
      })
  void aTraceparentThatIsNoneIs400(String traceparent) {
    Answer answer =
        client.evaluation(pep, but(fixture.yes(), "context", with("traceparent", traceparent)));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("context.traceparent");
  }

  /// A later version may have more behind it (W3C Trace Context, section 2.2.5).
  @Test
  void aTraceparentOfALaterVersionIsTaken() {
    String later = "cc-" + Asking.TRACEPARENT.substring(3) + "-what-the-future-holds";

    assertThat(
            client
                .evaluation(pep, but(fixture.yes(), "context", with("traceparent", later)))
                .decision())
        .isTrue();
  }

  /// A member that is wrong, and the name that the answer calls it by.
  private record Wrong(String field, Map<String, Object> question) {}

  private List<Wrong> wrongMembers() {
    Map<String, Object> yes = fixture.yes();
    Map<String, Object> alice = fixture.subject(fixture.alice());
    Map<String, Object> look = fixture.look();
    Map<String, Object> one = fixture.record1();
    List<Wrong> wrong = new ArrayList<>();
    for (Object value : List.of(1, true, List.of(), Map.of())) {
      wrong.add(new Wrong("subject.id", but(yes, "subject", but(alice, "id", value))));
      wrong.add(new Wrong("subject.type", but(yes, "subject", but(alice, "type", value))));
      wrong.add(new Wrong("resource.id", but(yes, "resource", but(one, "id", value))));
      wrong.add(new Wrong("action.name", but(yes, "action", but(look, "name", value))));
      for (String name : List.of("doel", "trede", "processing_activity_id", "algorithm_id")) {
        wrong.add(
            new Wrong(
                "action.properties." + name,
                but(yes, "action", but(look, "properties", with(name, value)))));
      }
      for (String name : List.of("traceparent", "tracestate", "time", "mim")) {
        wrong.add(
            new Wrong("context." + name, but(yes, "context", but(Asking.context(), name, value))));
      }
    }
    wrong.add(new Wrong("subject", but(yes, "subject", Collections.singletonList(alice))));
    wrong.add(new Wrong("context", but(yes, "context", "now")));
    wrong.add(new Wrong("subject.properties", but(yes, "subject", but(alice, "properties", 3))));
    wrong.add(new Wrong("context.traceparent", without(yes, "context")));
    wrong.add(context("time", "yesterday"));
    wrong.add(context("time", "2026-13-01T10:00:00"));
    wrong.add(context("tracestate", "=x"));
    wrong.add(context("tracestate", "a=" + "b".repeat(300)));
    wrong.add(context("tracestate", "a=b,".repeat(600)));
    wrong.add(context("mim", "the model"));
    wrong.add(context("ld-context", "the model"));
    wrong.add(context("ld-context", List.of()));
    wrong.add(context("supported_obligations", "log"));
    wrong.add(context("supported_obligations", List.of(1)));
    for (String name : List.of("processing_activity_id", "algorithm_id")) {
      wrong.add(
          new Wrong(
              "action.properties." + name,
              but(yes, "action", but(look, "properties", with(name, "not an uri")))));
    }
    wrong.add(new Wrong("subject.id", but(yes, "subject", but(alice, "id", "x".repeat(500)))));
    return wrong;
  }

  private Wrong context(String name, Object value) {
    return new Wrong(
        "context." + name, but(fixture.yes(), "context", but(Asking.context(), name, value)));
  }

  @Test
  void aMemberOfTheWrongFormIs400AndNamed() {
    for (Wrong wrong : wrongMembers()) {
      Answer answer = client.evaluation(pep, wrong.question());
      assertThat(answer.status()).as(wrong.toString()).isEqualTo(400);
      assertThat(answer.body()).as(wrong.toString()).contains(wrong.field() + ": ");
    }
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    Answer answer = client.evaluation(pep, with("subject", "alice", "action", Map.of()));

    assertThat(answer.body())
        .contains("subject: ", "action.name: ", "resource: ", "context.traceparent: ");
  }

  @Test
  void aRequestWithTooManyItemsIs400() {
    List<Map<String, Object>> many = Collections.nCopies(EvaluationReader.MOST_ITEMS + 1, Map.of());

    Answer answer = client.evaluations(pep, but(fixture.yes(), "evaluations", many));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("evaluations: ", "50");
    assertThat(
            client
                .evaluations(pep, but(fixture.yes(), "evaluations", many.subList(1, many.size())))
                .decisions())
        .hasSize(EvaluationReader.MOST_ITEMS)
        .containsOnly(true);
  }

  @Test
  void aListOfItemsThatIsNoneIs400() {
    for (Object list : List.of("all", 3, Map.of(), List.of("alice"), List.of(List.of()))) {
      assertThat(client.evaluations(pep, but(fixture.yes(), "evaluations", list)).status())
          .as(list.toString())
          .isEqualTo(400);
    }
    for (Object options : List.of("all", List.of(), with("evaluations_semantic", 1))) {
      assertThat(
              client
                  .evaluations(
                      pep, but(fixture.yes(), "evaluations", List.of(Map.of()), "options", options))
                  .status())
          .as(options.toString())
          .isEqualTo(400);
    }
  }

  /// Well formed, and about what the convenant does not know, or without what is needed: a no that
  /// says which, since everybody may know.
  @Test
  void whatTheConvenantDoesNotKnowIsANoThatSaysSo() {
    Map<String, Object> yes = fixture.yes();
    Map<String, Object> look = fixture.look();
    Map<String, Object> one = fixture.record1();
    String id = String.valueOf(one.get("id"));
    Map<String, Map<String, Object>> questions =
        Map.of(
            "subject.type", but(yes, "subject", with("type", "user", "id", "alice")),
            "action.name", but(yes, "action", but(look, "name", "read")),
            "action.properties.doel",
                but(yes, "action", Asking.action("nieuwsgierigheid", Trede.ANONIEM)),
            "action.properties.trede",
                but(yes, "action", but(look, "properties", with("doel", "een-plan"))),
            "resource.type", but(yes, "resource", but(one, "type", "record")),
            "resource.id", but(yes, "resource", but(one, "id", "record-1")),
            "resource.id: ",
                but(yes, "resource", but(one, "id", id.replace("plan.soort-vraag", "plan.geheim"))),
            "resource.properties.zitting", but(yes, "resource", without(one, "properties")));

    questions.forEach((field, question) -> {
      Answer answer = client.evaluation(pep, question);
      assertThat(answer.decision()).as(field).isFalse();
      assertThat(answer.json().at("/context/error/message").stringValue()).contains(field);
    });
  }

  @Test
  void aTokenOfAPageIsForThatSearchAndThatCallerOnly() {
    Map<String, Object> search =
        Asking.evaluation(
            fixture.subject(fixture.alice()),
            fixture.look(),
            fixture.casusIn(fixture.scene().zitting()));
    Map<String, Object> first = but(search, "page", with("limit", 3));
    String token =
        client.search("resource", pep, first).json().at("/page/next_token").stringValue();
    Map<String, Object> next = but(search, "page", with("token", token));

    assertThat(client.search("resource", pep, next).found()).hasSize(3);
    assertThat(
            client
                .search("resource", pep, but(search, "page", with("token", token, "limit", 3)))
                .found())
        .hasSize(3);
    List<Answer> refused = new ArrayList<>();
    refused.add(
        client.search("resource", pep, but(next, "page", with("token", token, "limit", 4))));
    refused.add(
        client.search("resource", pep, but(next, "subject", fixture.subject(fixture.bob()))));
    refused.add(client.search("subject", pep, but(next, "resource", fixture.record1())));
    refused.add(client.search("resource", client.of(fixture.alice()), next));
    for (int i = 0; i < token.length(); i += 5) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String changed = token.substring(0, i) + other + token.substring(i + 1);
      refused.add(client.search("resource", pep, but(search, "page", with("token", changed))));
    }
    for (Object wrong : List.of(5, true, "x", "x".repeat(300), "%%%", token + "A")) {
      refused.add(client.search("resource", pep, but(search, "page", with("token", wrong))));
    }
    for (Object limit : List.of(-1, 1.5, "3", 99_999_999_999L)) {
      refused.add(client.search("resource", pep, but(search, "page", with("limit", limit))));
    }
    refused.add(client.search("resource", pep, but(search, "page", "2")));

    assertThat(refused).hasSizeGreaterThan(15).allMatch(answer -> answer.status() == 400);
  }

  /// However a request is bent, the answer is a no, a 400, or a yes to the very same question.
  @Test
  void noBentRequestBreaksAnythingOrGetsAYesThatItShouldNot() {
    SplittableRandom random = new SplittableRandom(20261128);
    int refused = 0;
    int answered = 0;
    for (int i = 0; i < 400; i++) {
      ObjectNode request = (ObjectNode) AccessClient.JSON.valueToTree(fixture.no());
      for (int n = random.nextInt(1, 4); n > 0; n--) {
        bend(request, random);
      }
      String body = AccessClient.JSON.writeValueAsString(request);
      Answer answer = client.post(PATHS.get(random.nextInt(2)), pep, body);
      assertThat(answer.status()).as(body).isIn(200, 400);
      if (answer.status() == 200) {
        assertThat(answer.body()).as(body).doesNotContain("\"decision\":true");
        answered++;
      } else {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(50);
    assertThat(answered).isGreaterThan(50);
  }

  private static void bend(ObjectNode root, SplittableRandom random) {
    List<ObjectNode> objects = new ArrayList<>();
    collect(root, objects);
    ObjectNode object = objects.get(random.nextInt(objects.size()));
    List<String> names = List.copyOf(object.propertyNames());
    if (names.isEmpty()) {
      return;
    }
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(7)) {
      case 0 -> object.remove(name);
      case 1 -> object.putNull(name);
      case 2 -> object.put(name, random.nextInt());
      case 3 -> object.put(name, random.nextBoolean());
      case 4 -> object.put(name, "x\ud800\u0000\u202e".repeat(random.nextInt(1, 90)));
      case 5 -> object.putArray(name).addObject().put(name, "\u00e9");
      default -> {
        JsonNode value = object.get(name);
        object.putObject(name).set(name, value);
      }
    }
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    if (node instanceof ObjectNode || node instanceof ArrayNode) {
      node.values().forEach(each -> collect(each, objects));
    }
  }

  private static Map<String, String> json() {
    return Map.of("Content-Type", "application/json");
  }
}
