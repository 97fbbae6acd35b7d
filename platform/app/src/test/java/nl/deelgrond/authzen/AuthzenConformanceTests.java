// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import static nl.deelgrond.authzen.Asking.but;
import static nl.deelgrond.authzen.Asking.context;
import static nl.deelgrond.authzen.Asking.evaluation;
import static nl.deelgrond.authzen.Asking.with;
import static nl.deelgrond.authzen.Asking.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.deelgrond.authzen.AccessClient.Answer;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.JsonNode;

/// The certification scenario of AuthZEN 1.0 (openid/authzen,
/// `certification/authorization-api-1_0-scenario.md` of 2026), played by the people of [Fixture].
/// The numbers in the comments are its sections.
///
/// What differs, and why (ADR-0073): a question names a doel, a trede and a zitting in properties,
/// so there is no request with identifiers only; NLGov makes `context.traceparent` required; and a
/// property narrows what is asked and never widens it, so decision rule 6 and S4 to S6, where a
/// role that the caller claims turns a no into a yes, are played by a property that agrees with
/// what we know. Rules 1 to 5, 7, 8 and S1 to S3 are played as they are.
@SceneTest
class AuthzenConformanceTests {

  private final Fixture fixture;
  private final AccessClient client;
  private final String pep;

  AuthzenConformanceTests(Scenes scenes, BeanFactory application) {
    this.fixture = Fixture.in(scenes);
    this.client = new AccessClient(application);
    this.pep = client.machine();
  }

  private boolean decides(Object subject, Object action, Object resource) {
    return client.evaluation(pep, evaluation(subject, action, resource)).decision();
  }

  // --- Basic ----------------------------------------------------------------------------------

  /// 2.2.1, 2.2.2; decision rules 1 to 4
  @Test
  void coreDecisionsAreThoseOfTheScenario() {
    Map<String, Object> alice = fixture.subject(fixture.alice());
    Map<String, Object> bob = fixture.subject(fixture.bob());

    assertThat(decides(alice, fixture.look(), fixture.record1())).as("rule 1").isTrue();
    assertThat(decides(alice, fixture.look(), fixture.record1ToWrite())).as("rule 2").isTrue();
    assertThat(decides(bob, fixture.look(), fixture.record1())).as("rule 3").isTrue();
    assertThat(decides(bob, fixture.look(), fixture.record1ToWrite())).as("rule 4").isFalse();
  }

  /// 2.2.4 to 2.2.7; decision rules 5 to 8
  @Test
  void propertiesAreEvaluated() {
    Map<String, Object> alice = fixture.subject(fixture.alice());
    Map<String, Object> bob = fixture.subject(fixture.bob());
    Map<String, Object> asNurse =
        but(bob, "properties", with("functie", Fixture.JGZ, "partij", "ggd-twente/jgz"));
    Map<String, Object> asAdmin = but(bob, "properties", with("functie", "beheerder"));

    assertThat(decides(alice, fixture.look(), fixture.archived())).as("rule 5").isFalse();
    assertThat(decides(asNurse, fixture.look(), fixture.record1())).as("rule 6").isTrue();
    assertThat(decides(asAdmin, fixture.look(), fixture.record1())).as("6, turned").isFalse();
    assertThat(decides(alice, fixture.delete(true), fixture.record1())).as("rule 7").isTrue();
    assertThat(decides(alice, fixture.delete(false), fixture.record1())).as("rule 8").isFalse();
  }

  /// 2.2.3, 2.2.8, 2.2.9: more context, more properties, members that nobody knows
  @Test
  void whatIsUnknownIsIgnored() {
    Map<String, Object> subject =
        but(
            fixture.subject(fixture.alice()),
            "properties",
            with("department", "Sales", "role", List.of("manager")));
    Map<String, Object> question =
        but(
            fixture.yes(),
            "subject",
            subject,
            "context",
            but(context(), "time", "2025-06-27T18:03-07:00", "ip", "192.168.1.1"),
            "foo",
            "bar",
            "futureField",
            with("nested", true));

    assertThat(client.evaluation(pep, question).decision()).isTrue();
  }

  /// 2.4
  @Test
  void whatIsNoRequestIs400() {
    Map<String, Object> yes = fixture.yes();
    List<Map<String, Object>> wrong = new ArrayList<>();
    for (String required : List.of("subject", "action", "resource")) {
      wrong.add(without(yes, required));
      wrong.add(but(yes, required, "alice"));
    }
    wrong.add(but(yes, "subject", without(fixture.subject(fixture.alice()), "type")));
    wrong.add(but(yes, "subject", without(fixture.subject(fixture.alice()), "id")));
    wrong.add(but(yes, "action", Map.of()));
    wrong.add(but(yes, "action", with("name", 123)));
    wrong.add(but(yes, "resource", without(fixture.record1(), "type")));
    wrong.add(but(yes, "resource", without(fixture.record1(), "id")));

    for (Map<String, Object> each : wrong) {
      Answer answer = client.evaluation(pep, each);
      assertThat(answer.status()).as(each.toString()).isEqualTo(400);
      assertThat(answer.body()).isNotBlank();
    }
    String path = "/access/v1/evaluation";
    byte[] body = AccessClient.JSON.writeValueAsBytes(yes);
    assertThat(client.send("POST", path, pep, body, Map.of("Content-Type", "text/plain")).status())
        .isEqualTo(400);
    assertThat(client.post(path, pep, "{\"subject\":").status()).isEqualTo(400);
    assertThat(client.post(path, pep, "").status()).isEqualTo(400);
  }

  /// 2.5
  @Test
  void theNumberOfARequestComesBack() {
    Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/json"));
    byte[] body = AccessClient.JSON.writeValueAsBytes(fixture.yes());
    String path = "/access/v1/evaluation";

    assertThat(client.send("POST", path, pep, body, headers).header("X-Request-ID")).isEmpty();
    headers.put("X-Request-ID", "bfe9eb29-ab87-4ca3-be83-a1d5d8305716");
    assertThat(client.send("POST", path, pep, body, headers).header("X-Request-ID"))
        .isEqualTo("bfe9eb29-ab87-4ca3-be83-a1d5d8305716");
    assertThat(client.send("POST", path, pep, new byte[0], headers).header("X-Request-ID"))
        .as("also with an error")
        .isEqualTo("bfe9eb29-ab87-4ca3-be83-a1d5d8305716");
    assertThat(client.send("POST", path, null, body, headers).header("X-Request-ID"))
        .as("also without a token")
        .isEqualTo("bfe9eb29-ab87-4ca3-be83-a1d5d8305716");
    headers.put("X-Request-ID", "<b>" + "x".repeat(20));
    assertThat(client.send("POST", path, pep, body, headers).header("X-Request-ID")).isEmpty();
    headers.put("X-Request-ID", "x".repeat(129));
    assertThat(client.send("POST", path, pep, body, headers).header("X-Request-ID")).isEmpty();
  }

  /// 2.6
  @Test
  void askedAgainItIsDecidedAgainTheSame() {
    for (int i = 0; i < 3; i++) {
      assertThat(client.evaluation(pep, fixture.yes()).decision()).isTrue();
      assertThat(client.evaluation(pep, fixture.no()).decision()).isFalse();
    }
  }

  // --- Batch ----------------------------------------------------------------------------------

  /// 3.2.1 to 3.2.7, 3.3
  @Test
  void severalAreAnsweredInOrderWithTheirDefaults() {
    Map<String, Object> alice = fixture.subject(fixture.alice());
    Map<String, Object> bob = fixture.subject(fixture.bob());
    Map<String, Object> look = fixture.look();
    Map<String, Object> one = fixture.record1();
    Map<String, Object> write = fixture.record1ToWrite();
    Map<String, Object> old = fixture.archived();

    assertThat(
            batch(
                "subject",
                bob,
                "action",
                look,
                List.of(with("resource", one), with("resource", write))))
        .as("3.2.2")
        .containsExactly(true, false);
    assertThat(
            batch(
                "subject",
                alice,
                "action",
                look,
                List.of(with("resource", one), with("resource", old))))
        .as("3.2.3")
        .containsExactly(true, false);
    assertThat(
            batch(
                "action",
                look,
                "resource",
                write,
                List.of(with("subject", bob), with("subject", alice))))
        .as("3.2.4")
        .containsExactly(false, true);
    assertThat(
            client
                .evaluations(
                    pep,
                    with(
                        "context",
                        context(),
                        "evaluations",
                        List.of(
                            without(fixture.yes(), "context"), without(fixture.no(), "context"))))
                .decisions())
        .as("3.2.5")
        .containsExactly(true, false);
    assertThat(
            batch(
                "subject",
                alice,
                "action",
                look,
                List.of(
                    with("resource", one),
                    with("resource", one, "context", but(context(), "source", "batch-override")))))
        .as("3.2.6")
        .containsExactly(true, true);
    assertThat(
            client
                .evaluations(
                    pep,
                    but(fixture.yes(), "evaluations", List.of(Map.of(), with("resource", old))))
                .decisions())
        .as("3.2.7")
        .containsExactly(true, false);
  }

  private List<Boolean> batch(
      String one, Object first, String other, Object second, List<Map<String, Object>> items) {
    return client
        .evaluations(
            pep, with(one, first, other, second, "context", context(), "evaluations", items))
        .decisions();
  }

  /// 3.4.1: one of them is no request
  @Test
  void aWrongItemIsANoOfItsOwn() {
    Answer answer =
        client.evaluations(
            pep,
            but(
                without(fixture.yes(), "resource"),
                "options",
                with("evaluations_semantic", "execute_all"),
                "evaluations",
                List.of(with("resource", fixture.record1()), Map.of(), with("resource", 5))));

    assertThat(answer.decisions()).containsExactly(true, false, false);
    JsonNode error = answer.json().at("/evaluations/1/context/error");
    assertThat(error.path("status").intValue()).isEqualTo(400);
    assertThat(error.path("message").stringValue()).startsWith("resource: ");
  }

  /// 3.4.2, 3.4.3
  @Test
  void withoutAListItIsOneQuestion() {
    assertThat(client.evaluations(pep, fixture.yes()).decision()).isTrue();
    assertThat(client.evaluations(pep, but(fixture.yes(), "evaluations", List.of())).decision())
        .isTrue();
    assertThat(client.evaluations(pep, but(fixture.no(), "evaluations", List.of())).decision())
        .isFalse();
  }

  /// "Evaluations semantics" of the specification; the scenario leaves the short ones out
  @Test
  void whoWantsToStopEarlyHearsNoMoreThanThat() {
    List<Map<String, Object>> items =
        List.of(
            with("resource", fixture.record1()),
            with("resource", fixture.archived()),
            with("resource", fixture.record1()));
    List<Map<String, Object>> noFirst = items.subList(1, 3);

    assertThat(semantic("execute_all", items)).containsExactly(true, false, true);
    assertThat(semantic("deny_on_first_deny", items)).containsExactly(true, false);
    assertThat(semantic("permit_on_first_permit", items)).containsExactly(true);
    assertThat(semantic("permit_on_first_permit", noFirst)).containsExactly(false, true);
    assertThat(semantic("deny_on_first_deny", noFirst)).containsExactly(false);
    assertThat(semantic("deny_on_first_deny", List.of(Map.of(), items.getFirst())))
        .as("what cannot be read is a no")
        .containsExactly(false);
    assertThat(client.evaluations(pep, batchOf("permit_on_third_permit", items)).status())
        .isEqualTo(400);
  }

  private List<Boolean> semantic(String semantic, List<Map<String, Object>> items) {
    return client.evaluations(pep, batchOf(semantic, items)).decisions();
  }

  private Map<String, Object> batchOf(String semantic, List<Map<String, Object>> items) {
    return but(
        without(fixture.yes(), "resource"),
        "options",
        with("evaluations_semantic", semantic),
        "evaluations",
        items);
  }

  // --- Search ---------------------------------------------------------------------------------

  private Map<String, Object> subjectSearch(Object resource) {
    return evaluation(with("type", Vocabulary.SUBJECT), fixture.look(), resource);
  }

  private Map<String, Object> resourceSearch(Object subject) {
    return evaluation(subject, fixture.look(), fixture.casusIn(fixture.scene().zitting()));
  }

  private Map<String, Object> actionSearch(Object subject, Object resource) {
    return without(evaluation(subject, Map.of(), resource), "action");
  }

  /// 4.2.1 to 4.2.4; S1, S4
  @Test
  void subjectSearchFindsWhoMayRead() {
    Map<String, Object> search = subjectSearch(fixture.record1());
    String alice = fixture.alice().sub();
    String bob = fixture.bob().sub();

    assertThat(client.search("subject", pep, search).found()).containsExactlyInAnyOrder(alice, bob);
    assertThat(
            client
                .search("subject", pep, but(search, "subject", fixture.subject(fixture.alice())))
                .found())
        .as("an id in what is searched for is ignored")
        .containsExactlyInAnyOrder(alice, bob);
    assertThat(client.search("subject", pep, subjectSearch(fixture.record1ToWrite())).found())
        .as("S4: who may write")
        .containsExactly(alice);
  }

  /// 4.3.1 to 4.3.4; S2, S5
  @Test
  void resourceSearchFindsWhatMayBeRead() {
    Map<String, Object> search = resourceSearch(fixture.subject(fixture.alice()));
    List<String> found = client.search("resource", pep, search).found();

    assertThat(found).contains(String.valueOf(fixture.record1().get("id")));
    assertThat(
            client
                .search(
                    "resource",
                    pep,
                    but(
                        search,
                        "resource",
                        but(fixture.casusIn(fixture.scene().zitting()), "id", "x")))
                .found())
        .as("an id in what is searched for is ignored")
        .isEqualTo(found);
  }

  /// 4.4.1 to 4.4.3; S3, S6
  @Test
  void actionSearchFindsHowItMayBeRead() {
    Answer answer =
        client.search(
            "action", pep, actionSearch(fixture.subject(fixture.alice()), fixture.record1()));

    assertThat(answer.found()).containsExactly("anoniem");
    assertThat(answer.json().at("/results/0/name").stringValue()).isEqualTo("inzien");
  }

  /// 4.5: pages
  @Test
  void aSearchComesInPages() {
    Map<String, Object> search = resourceSearch(fixture.subject(fixture.alice()));
    List<String> all = client.search("resource", pep, search).found();
    List<String> paged = new ArrayList<>();
    Map<String, Object> page = with("limit", 7);
    int pages = 0;
    String next;
    do {
      Answer answer = client.search("resource", pep, but(search, "page", page));
      paged.addAll(answer.found());
      assertThat(answer.json().at("/page/count").intValue()).isEqualTo(answer.found().size());
      assertThat(answer.json().at("/page/total").intValue()).isEqualTo(all.size());
      next = answer.json().at("/page/next_token").stringValue();
      page = with("token", next);
      pages++;
    } while (!next.isEmpty());

    assertThat(paged).isEqualTo(all);
    assertThat(pages).isEqualTo((all.size() + 6) / 7).isGreaterThan(2);
  }

  /// 4.6: nobody and nothing is no error
  @Test
  void whatNobodyKnowsIsNotFound() {
    Map<String, Object> alice = fixture.subject(fixture.alice());
    Map<String, Object> nobody = Asking.subject("nonexistent-user");
    Map<String, Object> ship = with("type", "spaceship", "id", "1");

    assertThat(client.search("action", pep, actionSearch(nobody, fixture.record1())).found())
        .isEmpty();
    assertThat(client.search("resource", pep, resourceSearch(nobody)).found()).isEmpty();
    assertThat(client.search("action", pep, actionSearch(ship, fixture.record1())).found())
        .isEmpty();
    assertThat(client.search("action", pep, actionSearch(alice, ship)).found()).isEmpty();
    assertThat(client.search("resource", pep, but(resourceSearch(alice), "resource", ship)).found())
        .isEmpty();
    assertThat(
            client
                .search("subject", pep, but(subjectSearch(fixture.record1()), "subject", ship))
                .found())
        .isEmpty();
    assertThat(client.search("subject", pep, subjectSearch(ship)).found()).isEmpty();
  }

  /// 4.7
  @Test
  void aSearchThatLacksWhatItNeedsIs400() {
    Map<String, Object> type = with("type", Vocabulary.RESOURCE);
    Map<String, Object> who = with("type", Vocabulary.SUBJECT);
    Map<String, Object> subjects = subjectSearch(fixture.record1());

    assertThat(client.search("subject", pep, without(subjects, "action")).status()).isEqualTo(400);
    assertThat(client.search("subject", pep, subjectSearch(type)).status()).isEqualTo(400);
    assertThat(client.search("resource", pep, without(resourceSearch(who), "subject")).status())
        .isEqualTo(400);
    assertThat(client.search("resource", pep, resourceSearch(who)).status()).isEqualTo(400);
    assertThat(client.search("action", pep, actionSearch(who, fixture.record1())).status())
        .isEqualTo(400);
    assertThat(
            client
                .search(
                    "action",
                    pep,
                    without(actionSearch(fixture.subject(fixture.alice()), type), "resource"))
                .status())
        .isEqualTo(400);
  }

  // --- Discovery ------------------------------------------------------------------------------

  /// 6. The demo runs on http; `AuthzenDocumentsTests` has the same with the address of a real one.
  @Test
  void metadataSaysWhereEverythingIs() {
    Answer answer = client.send("GET", "/.well-known/authzen-configuration", null, null, Map.of());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    JsonNode metadata = answer.json();
    assertThat(metadata.path("policy_decision_point").stringValue()).isEqualTo(client.address());
    metadata
        .properties()
        .forEach(member -> {
          if (member.getKey().endsWith("_endpoint")) {
            String path = member.getValue().stringValue().substring(client.address().length());
            assertThat(client.post(path, pep, "{}").status()).as(path).isEqualTo(400);
          }
        });
    assertThat(metadata.path("supported_obligations").values())
        .extracting(JsonNode::stringValue)
        .containsExactlyElementsOf(Obligations.SUPPORTED);
  }
}
