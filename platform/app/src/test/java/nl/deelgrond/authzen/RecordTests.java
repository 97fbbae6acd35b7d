// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import static nl.deelgrond.authzen.Asking.but;
import static nl.deelgrond.authzen.Asking.with;
import static nl.deelgrond.authzen.Asking.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.deelgrond.authzen.AccessClient.Answer;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.policy.PolicyEngine;
import nl.deelgrond.policy.PolicyFault;
import nl.deelgrond.scene.LogBook;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.StumblingPolicy;
import nl.deelgrond.scene.Trips;
import nl.deelgrond.scene.Trips.Moment;
import nl.deelgrond.vault.TestVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.JsonNode;

/// Promises 3, 6 and 10 for who asks without seeing: one record per call, durable before the
/// answer, and with it an entry per person and question.
@SceneTest
class RecordTests {

  /// At most so many steps read whether the organisatie of the caller still takes part.
  private static final int AT_THE_DOOR = 3;

  private static final String RECORD = "toegang-beslist";
  private static final String TESTED = "inzage-getoetst";
  private static final int MOST_STEPS = 200;

  private final Fixture fixture;
  private final AccessClient client;
  private final LogBook log;
  private final Trips trips;
  private final StumblingPolicy stumbling;
  private final PolicyEngine policy;
  private final TestVault vault;
  private final String pep;

  RecordTests(
      Scenes scenes,
      Trips trips,
      StumblingPolicy stumbling,
      PolicyEngine policy,
      BeanFactory application) {
    this.fixture = Fixture.in(scenes);
    this.client = new AccessClient(application);
    this.log = scenes.log();
    this.trips = trips;
    this.stumbling = stumbling;
    this.policy = policy;
    this.vault = TestVault.of(application);
    this.pep = client.machine();
  }

  @AfterEach
  void everythingWorksAgain() {
    trips.disarm();
    stumbling.walk();
  }

  private Map<String, Object> item(int persoon, Trede trede, String veld) {
    return with(
        "action",
        Asking.action(fixture.scene().doel(), trede),
        "resource",
        Asking.resource(fixture.scene(), fixture.scene().persoon(persoon), veld, Fixture.BRON));
  }

  private Map<String, Object> batch(String semantic, List<?> items) {
    return with(
        "subject",
        fixture.subject(fixture.alice()),
        "context",
        Asking.context(),
        "options",
        with("evaluations_semantic", semantic),
        "evaluations",
        items);
  }

  /// Each call, and how many entries of persons go with its record.
  private Map<Supplier<Answer>, Integer> calls() {
    Map<String, Object> alice = fixture.subject(fixture.alice());
    Map<String, Object> look = fixture.look();
    Map<String, Object> casus = fixture.casusIn(fixture.scene().zitting());
    List<Map<String, Object>> items =
        List.of(
            item(1, Trede.ANONIEM, "plan.soort-vraag"),
            item(1, Trede.ANONIEM, "plan.fase"),
            item(2, Trede.ANONIEM, "plan.fase"),
            item(1, Trede.MET_NAAM, "plan.fase"),
            item(1, Trede.ANONIEM, "plan.soort-vraag"));
    Map<Supplier<Answer>, Integer> calls = new LinkedHashMap<>();
    calls.put(() -> client.evaluation(pep, fixture.yes()), 1);
    calls.put(() -> client.evaluation(pep, but(fixture.yes(), "action", fixture.delete(false))), 1);
    calls.put(() -> client.evaluation(pep, fixture.no()), 0);
    calls.put(() -> client.evaluation(pep, but(fixture.yes(), "subject", Asking.subject("x"))), 0);
    calls.put(() -> client.evaluation(pep, but(fixture.yes(), "action", with("name", "x"))), 0);
    calls.put(() -> client.evaluations(pep, fixture.yes()), 1);
    calls.put(() -> client.evaluations(pep, batch("execute_all", items)), 3);
    calls.put(() -> client.evaluations(pep, batch("deny_on_first_deny", items)), 4);
    calls.put(() -> client.evaluations(pep, batch("permit_on_first_permit", items)), 1);
    calls.put(() -> client.evaluations(pep, batch("execute_all", List.of(Map.of()))), 0);
    calls.put(
        () ->
            client.search(
                "subject", pep, but(fixture.yes(), "subject", with("type", Vocabulary.SUBJECT))),
        2);
    calls.put(() -> client.search("resource", pep, Asking.evaluation(alice, look, casus)), 2);
    calls.put(
        () ->
            client.search(
                "resource",
                pep,
                but(Asking.evaluation(alice, look, casus), "page", with("limit", 1))),
        2);
    calls.put(() -> client.search("action", pep, without(fixture.yes(), "action")), 2);
    calls.put(
        () ->
            client.search(
                "action",
                pep,
                but(without(fixture.yes(), "action"), "subject", Asking.subject("x"))),
        0);
    return calls;
  }

  @Test
  void everyCallLeavesOneRecordAndAnEntryPerPersonAndQuestion() {
    calls()
        .forEach((call, persons) -> {
          long before = log.size();
          Answer answer = call.get();
          List<String> acts = log.actsFrom(before);
          assertThat(acts.getFirst()).as(answer.body()).isEqualTo(RECORD);
          assertThat(acts.subList(1, acts.size()))
              .as(answer.body())
              .hasSize(persons)
              .allMatch(TESTED::equals);
          assertThat(answer.body()).endsWith("}").contains("deelgrond/2026#" + before + "\"");
        });
    log.isWhole();
  }

  /// Nothing about a person stands in the record: that goes with the keys of the person.
  @Test
  void theRecordSaysWhoAskedAndWhatWasToldAndLeavesThePersonToTheirOwnEntry() {
    long before = log.size();
    Map<String, Object> named =
        but(
            fixture.look(),
            "properties",
            with(
                "doel",
                fixture.scene().doel(),
                "trede",
                "anoniem",
                "processing_activity_id",
                "https://register.example.nl/activiteiten/7",
                "algorithm_id",
                "https://algoritmes.example.nl/3"));
    client.evaluation(
        pep,
        but(
            fixture.yes(),
            "action",
            named,
            "context",
            but(Asking.context(), "tracestate", Asking.TRACESTATE)));
    List<LogBook.Entry> entries = log.entriesFrom(before);
    JsonNode record =
        AccessClient.JSON.readTree(
            vault.payloadOf("ggd-twente", entries.get(0).eid(), entries.get(0).sealed()));
    JsonNode tested =
        AccessClient.JSON.readTree(
            vault.payloadOf(
                new InwonerId(fixture.scene().inwoner(1)),
                entries.get(1).eid(),
                entries.get(1).sealed()));

    assertThat(record.path("soort").stringValue()).isEqualTo("adl.access_evaluation");
    assertThat(record.path("trace").stringValue()).isEqualTo(Asking.TRACE);
    assertThat(record.path("ouder").stringValue()).isEqualTo("00f067aa0ba902b7");
    assertThat(record.path("span").stringValue()).matches("[0-9a-f]{16}");
    assertThat(record.path("tracestate").stringValue()).isEqualTo(Asking.TRACESTATE);
    assertThat(record.path("algoritmes").toString())
        .isEqualTo("[\"https://algoritmes.example.nl/3\"]");
    assertThat(record.path("door").stringValue()).isEqualTo("ggd-twente");
    assertThat(record.path("uitkomsten").toString()).isEqualTo("[\"VRIJ\"]");
    assertThat(record.path("activiteiten").toString()).contains("activiteiten/7");
    assertThat(record.path("besluiten").get(0).stringValue())
        .isEqualTo(entries.get(1).eid().toString());
    assertThat(record.toString()).doesNotContain(fixture.scene().persoon(1).toString());
    assertThat(tested.path("door").stringValue()).isEqualTo("ggd-twente");
    assertThat(tested.path("voor").stringValue()).isEqualTo(fixture.alice().sub());
    assertThat(tested.path("persoon").stringValue())
        .isEqualTo(fixture.scene().persoon(1).toString());
    assertThat(tested.path("velden").toString()).isEqualTo("[\"plan.soort-vraag\"]");
    assertThat(policy.replay(tested.path("feiten").stringValue()))
        .as("promise 6: it can be decided again")
        .isEqualTo(tested.path("antwoord").stringValue());
  }

  /// NLGov: whoever passes a question on can be followed, also past us, and in every answer.
  @Test
  void everyCallPassesTheTraceOnAndKeepsItInItsRecord() {
    String longest = "a=" + "b".repeat(255) + ",c=" + "d".repeat(255);
    Map<String, Object> context =
        but(Asking.context(), "tracestate", longest, "mim", "https://m.example.nl");
    Map<String, Object> traced = with("context", context);
    Map<String, Object> action = with("name", Vocabulary.ACTION, "properties", named());
    Map<String, Object> yes = but(fixture.yes(), "context", context, "action", action);
    Map<String, Object> casus = but(yes, "resource", fixture.casusIn(fixture.scene().zitting()));
    Map<String, Supplier<Answer>> calls = new LinkedHashMap<>();
    calls.put("evaluation", () -> client.evaluation(pep, yes));
    calls.put(
        "evaluations",
        () -> client.evaluations(pep, but(yes, "evaluations", List.of(with(), with()))));
    calls.put(
        "own trace of an item",
        () ->
            client.evaluations(
                pep, but(without(yes, "context"), "evaluations", List.of(traced, traced))));
    calls.put("search", () -> client.search("resource", pep, casus));

    calls.forEach((what, call) -> {
      long before = log.size();
      Answer answer = call.get();
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      JsonNode first =
          answer.json().has("evaluations") ? answer.json().at("/evaluations/1") : answer.json();
      assertThat(first.at("/context/tracestate").stringValue()).as(what).isEqualTo(longest);
      JsonNode record = recordAt(before);
      assertThat(record.path("tracestate").stringValue()).as(what).isEqualTo(longest);
      assertThat(record.path("trace").stringValue()).as(what).isEqualTo(Asking.TRACE);
      assertThat(record.path("activiteiten").toString()).as(what).isEqualTo("[\"urn:x:activity\"]");
      assertThat(record.path("algoritmes").toString()).as(what).isEqualTo("[\"urn:x:algorithm\"]");
    });
  }

  private Map<String, Object> named() {
    return with(
        "doel",
        fixture.scene().doel(),
        "trede",
        Trede.ANONIEM.code(),
        "processing_activity_id",
        "urn:x:activity",
        "algorithm_id",
        "urn:x:algorithm");
  }

  private JsonNode recordAt(long idx) {
    LogBook.Entry entry = log.entriesFrom(idx).getFirst();
    return AccessClient.JSON.readTree(vault.payloadOf("ggd-twente", entry.eid(), entry.sealed()));
  }

  /// What a caller does not say is not made up.
  @Test
  void withoutATracestateNoneIsTold() {
    long before = log.size();

    Answer answer = client.evaluation(pep, fixture.yes());

    assertThat(answer.json().at("/context/tracestate").isMissingNode()).isTrue();
    assertThat(recordAt(before).path("tracestate").stringValue()).isEmpty();
  }

  /// Promise 3: whichever step fails, there is no answer without its record.
  @ParameterizedTest
  @EnumSource(Moment.class)
  void whicheverStepFailsThereIsNoAnswerWithoutItsRecord(Moment moment) {
    int failures = 0;
    int n = 1;
    boolean reached = true;
    boolean asked = false;
    while (reached) {
      long before = log.size();
      trips.arm(n, moment);
      Answer answer = client.evaluation(pep, fixture.yes());
      reached = trips.disarm() >= n;
      if (answer.status() == 200) {
        assertThat(answer.decision()).isTrue();
        assertThat(log.actsFrom(before)).as("step %d", n).containsSequence(RECORD, TESTED);
      } else {
        failures++;
        assertThat(answer.status()).as("step %d", n).isIn(500, 503);
        assertThat(answer.body()).doesNotContain("decision", "true");
        List<String> acts = log.actsFrom(before);
        asked |= acts.contains("toegang-mislukt");
        if (asked) {
          assertThat(acts).as("step %d", n).contains("toegang-mislukt");
        } else {
          assertThat(n).as("steps before anything is asked").isLessThanOrEqualTo(AT_THE_DOOR);
        }
      }
      assertThat(n++).isLessThan(MOST_STEPS);
    }
    assertThat(failures).as("steps whose failure ended the call").isGreaterThan(2);
    log.isWhole();
  }

  @Test
  void withoutADatabaseNothingIsTold() {
    List<Supplier<Answer>> calls = new ArrayList<>(calls().keySet());
    trips.takeDown();

    for (Supplier<Answer> call : calls) {
      Answer answer = call.get();
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.header("Retry-After")).isNotEmpty();
      assertThat(answer.body()).doesNotContain("decision", "results");
    }
  }

  @Test
  void rulesThatDoNotAnswerAreAFaultAndNoRefusal() {
    stumbling.stumble(PolicyFault.Code.POLICY_UNDEFINED);
    long before = log.size();

    Answer answer = client.evaluation(pep, fixture.yes());

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.body()).contains("BELEID_GEEN_ANTWOORD");
    assertThat(log.actsFrom(before)).containsExactly("toegang-mislukt");
  }

  /// What changed between deciding and logging is decided again.
  @Test
  void aSeatThatIsTakenAwayMeanwhileCountsAtOnce() {
    long before = log.size();
    stumbling.afterTheNextDecision(fixture.scene()::zittingEindigt);

    Answer answer = client.evaluation(pep, fixture.yes());

    assertThat(answer.decision()).isFalse();
    assertThat(answer.reason()).isEqualTo("TIJD");
    assertThat(log.actsFrom(before)).containsExactly("zitting-beeindigd", RECORD);
  }
}
