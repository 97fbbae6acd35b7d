// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Convenanten;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Promises 1, 2 and 6: model, rules in the JVM and rules in an OPA server answer every golden case
/// with the same document.
///
/// After a change of the convenant or the rules, the cases are written anew with `./mvnw -pl
/// policies -am test -Dtest=CorpusTests -Dsurefire.failIfNoSpecifiedTests=false
/// -Dcorpus.write=true`; what changed in them is then reviewed like any other change.
class CorpusTests {

  private static final Convenant BORNE = Convenanten.borne();

  private static List<Corpus.Golden> corpus = List.of();

  @BeforeAll
  static void readOrWrite() {
    if (Boolean.getBoolean("corpus.write")) {
      SortedMap<String, String> files = new TreeMap<>();
      Claims claims = Claims.read(BORNE);
      Scenarios.of(BORNE)
          .forEach((name, one) -> {
            Convenant convenant = Scenarios.variant(BORNE, one.variant());
            String rev = PolicyData.of(convenant).rev();
            String decision = ReferenceDecision.of(convenant, rev, one.question(), one.facts());
            Claims.Claim claim = claims.of(name, one, JsonMapper.shared().readTree(decision));
            files.put(
                name, Corpus.text(claim, one.variant(), one.question(), one.facts(), decision));
          });
      Corpus.write(files);
      GoldenPage.write(BORNE, Corpus.read());
    }
    corpus = Corpus.read();
  }

  @AfterAll
  static void forget() {
    corpus = List.of();
  }

  @Tag("slow")
  @Test
  void corpusHoldsEveryScenarioOfTheConvenant() {
    assertThat(corpus).hasSizeGreaterThanOrEqualTo(300);
    assertThat(corpus.stream().map(Corpus.Golden::name))
        .containsExactlyElementsOf(Scenarios.of(BORNE).keySet());
  }

  @Test
  void corpusShowsEveryReasonEveryLeemteAndBothTredes() {
    Set<String> all = new TreeSet<>();
    corpus.forEach(golden -> all.add(golden.decision()));
    String text = String.join("\n", all);
    for (RedenCode reden : RedenCode.values()) {
      assertThat(text).contains("\"reden\":\"" + reden + "\"");
    }
    for (Leemte.Ontbreekt ontbreekt : Leemte.Ontbreekt.values()) {
      assertThat(text).contains("\"ontbreekt\":\"" + ontbreekt.code() + "\"");
    }
    for (Nodig.Soort soort : Nodig.Soort.values()) {
      assertThat(text).contains("\"soort\":\"" + soort.code() + "\"");
    }
    for (Weergave weergave : Weergave.values()) {
      assertThat(text).contains("\"weergave\":\"" + weergave.code() + "\"");
    }
  }

  @Test
  void modelAnswersEveryGoldenCase() {
    Map<String, String> revs = new HashMap<>();
    for (Corpus.Golden golden : corpus) {
      Convenant convenant = Scenarios.variant(BORNE, golden.variant());
      String rev = revs.computeIfAbsent(golden.variant(), _ -> PolicyData.of(convenant).rev());
      assertThat(ReferenceDecision.of(convenant, rev, golden.question(), golden.facts()))
          .as(golden.name())
          .isEqualTo(golden.decision());
    }
  }

  @Test
  void rulesInTheJvmAnswerEveryGoldenCase() {
    Engines.forEachVariant(
        BORNE,
        corpus,
        Engines::wasm,
        (engine, golden) ->
            assertThat(engine.decide(golden.question(), golden.facts()).toJson())
                .as(golden.name())
                .isEqualTo(golden.decision()));
  }

  @Tag("opa")
  @Test
  void opaServerAnswersEveryGoldenCase() {
    try (OpaServer server = OpaServer.startOrSkip("the corpus on an OPA server")) {
      Engines.forEachVariant(
          BORNE,
          corpus,
          server::engine,
          (engine, golden) ->
              assertThat(engine.decide(golden.question(), golden.facts()).toJson())
                  .as(golden.name())
                  .isEqualTo(golden.decision()));
    }
  }
}
