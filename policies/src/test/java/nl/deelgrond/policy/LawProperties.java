// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Categorie;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.Trede;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Laws of the decision, over cases by chance: promises 1, 2, 4 and 12.
class LawProperties {

  private static final Convenant BORNE = Convenanten.borne();
  private static final PolicyEngine ENGINE = Engines.wasm(PolicyData.of(BORNE));

  @BeforeAll
  static void warm() {
    decide(new RandomCases(BORNE, 0, 1).next());
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  static IntStream seeds() {
    return IntStream.range(0, 150);
  }

  private static RandomCases.Case aCase(int seed) {
    return new RandomCases(BORNE, seed, 1 + seed % 5).next();
  }

  private static Decision decide(RandomCases.Case one) {
    return ENGINE.decide(one.question(), one.facts());
  }

  private static Set<String> released(Decision decision) {
    return decision.vrijgegeven().stream()
        .map(v -> v.persoon() + " " + v.veld() + " " + v.bron())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static RandomCases.Case with(RandomCases.Case one, UnaryOperator<PersoonFacts> change) {
    Facts f = one.facts();
    List<PersoonFacts> personen = f.personen().stream().map(change).toList();
    Facts changed = f.withPersonen(personen);
    return new RandomCases.Case(one.question(), changed);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void removingAGroundNeverWidens(int seed) {
    RandomCases.Case one = aCase(seed);
    Set<String> before = released(decide(one));
    RandomCases.Case less = with(one, p -> p.withGronden(p.gronden().stream().skip(1).toList()));

    assertThat(before).containsAll(released(decide(less)));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void withdrawingNeverWidensAndLeavesNothingThatRestedOnIt(int seed) {
    RandomCases.Case one = aCase(seed);
    Set<String> before = released(decide(one));
    RandomCases.Case less =
        with(
            one,
            p ->
                p.withToestemmingen(
                    p.toestemmingen().stream()
                        .map(t -> Scene.with(t, Toestemming.Staat.INGETROKKEN))
                        .toList()));
    Decision after = decide(less);

    assertThat(before).containsAll(released(after));
    Set<String> withdrawn =
        less.facts().personen().stream()
            .flatMap(p -> p.toestemmingen().stream())
            .map(t -> t.id().toString())
            .collect(Collectors.toSet());
    assertThat(cited(after)).noneMatch(withdrawn::contains);
  }

  /// A "no" to all that was said before takes away all that rested on it.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void laterRefusalNeverWidensAndLeavesNothingThatRestedOnAToestemming(int seed) {
    RandomCases.Case one = aCase(seed);
    Set<String> before = released(decide(one));
    RandomCases.Case refused =
        with(
            one,
            p ->
                p.withToestemmingen(
                    p.toestemmingen().stream()
                        .flatMap(t -> Stream.of(t, Scene.geweigerd(t, 100)))
                        .toList()));
    Decision after = decide(refused);

    assertThat(before).containsAll(released(after));
    assertThat(cited(after)).noneMatch(toestemmingen(refused, _ -> true)::contains);
  }

  /// UAVG art. 5: neither of a child under 12, or of an age nobody knew, nor of a representative
  /// whose right nobody looked into or whose right has ended.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothingRestsOnAToestemmingOfWhoMayNotSayIt(int seed) {
    RandomCases.Case one = aCase(seed);
    Instant at = one.question().askedAt();
    Set<String> others =
        one.facts().personen().stream()
            .flatMap(p -> p.toestemmingen().stream().filter(t -> !maySay(p, t, at)))
            .map(t -> t.id().toString())
            .collect(Collectors.toSet());

    assertThat(cited(decide(one))).noneMatch(others::contains);
  }

  private static boolean maySay(PersoonFacts persoon, Toestemming t, Instant at) {
    return t.hoedanigheid().equals("inwoner")
        ? t.leeftijd() != null && t.leeftijd() != Leeftijd.TOT_12
        : persoon.vertegenwoordigers().stream()
            .filter(v -> v.id().equals(t.namens()))
            .anyMatch(v -> !at.isBefore(v.vanaf()) && (v.tot() == null || at.isBefore(v.tot())));
  }

  /// AVG art. 18: whatever the clock of a node says, until the restriction is ended.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aBeperkingOfEverythingLeavesNothingWheneverItBegan(int seed) {
    RandomCases.Case one = aCase(seed);
    Instant at = one.question().askedAt();
    for (Instant vanaf : List.of(at.minusMillis(1), at.plusMillis(1))) {
      Beperking all = new Beperking(new UUID(0, seed), Set.of(), vanaf, null);
      RandomCases.Case restricted = with(one, p -> p.withBeperkingen(List.of(all)));

      assertThat(decide(restricted).vrijgegeven()).isEmpty();
    }
  }

  /// Participatiewet art. 65(2)(c): what may be told because nobody can tell whom it is about, is
  /// not told to who can.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whoCanKnowWhoItIsSeesNothingOnAGroundForTheUntraceable(int seed) {
    RandomCases.Case one = aCase(seed);
    Decision known = decide(with(one, p -> herleidbaar(p, true)));
    Decision unknown = decide(with(one, p -> herleidbaar(p, false)));

    assertThat(released(unknown)).containsAll(released(known));
    if (one.question().trede() == Trede.ANONIEM) {
      assertThat(cited(known)).noneMatch(id -> BORNE.grondslag(id).onherleidbaar());
    } else {
      assertThat(released(known)).isEqualTo(released(unknown));
    }
  }

  private static PersoonFacts herleidbaar(PersoonFacts p, boolean herleidbaar) {
    return p.withHerleidbaar(herleidbaar);
  }

  /// AVG art. 9: giving is processing too, and so is receiving.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void specialDataRestOnAnExceptionOnBothSides(int seed) {
    RandomCases.Case one = aCase(seed);
    Set<String> toestemmingen = toestemmingen(one, _ -> true);
    Map<String, String> recorded = new HashMap<>();
    one.facts().personen().stream()
        .flatMap(p -> p.gronden().stream())
        .forEach(g -> recorded.put(g.id().toString(), g.grondslag()));

    assertThat(
            decide(one).vrijgegeven().stream()
                .filter(v -> BORNE.veld(v.veld()).categorie() == Categorie.BIJZONDER)
                .flatMap(v -> Stream.of(v.geven(), v.ontvangen())))
        .allMatch(id ->
            toestemmingen.contains(id)
                || BORNE.grondslag(recorded.getOrDefault(id, id)).bijzonder());
  }

  private static List<String> cited(Decision decision) {
    return decision.vrijgegeven().stream().flatMap(LawProperties::cited).toList();
  }

  private static Stream<String> cited(Vrijgave vrijgave) {
    return Stream.concat(
        Stream.of(vrijgave.geven(), vrijgave.ontvangen()), vrijgave.verder().stream());
  }

  private static Set<String> toestemmingen(RandomCases.Case one, Predicate<Toestemming> which) {
    return one.facts().personen().stream()
        .flatMap(p -> p.toestemmingen().stream())
        .filter(which)
        .map(t -> t.id().toString())
        .collect(Collectors.toSet());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void orderOfFactsDoesNotMatter(int seed) {
    RandomCases.Case one = aCase(seed);
    RandomCases.Case shuffled =
        with(
            one,
            p ->
                p.withToestemmingen(shuffled(p.toestemmingen(), seed))
                    .withVertegenwoordigers(shuffled(p.vertegenwoordigers(), seed))
                    .withGronden(shuffled(p.gronden(), seed))
                    .withGeheim(shuffled(p.geheim(), seed))
                    .withNagegaan(shuffled(p.nagegaan(), seed))
                    .withBeperkingen(shuffled(p.beperkingen(), seed)));

    assertThat(decide(shuffled)).isEqualTo(decide(one));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void askingForMoreNeverRevealsLessNorMoreThanAsked(int seed) {
    RandomCases.Case one = aCase(seed);
    Question q = one.question();
    TreeSet<String> more = new TreeSet<>(q.velden());
    BORNE.velden().forEach(veld -> more.add(veld.code()));
    Question wide =
        new Question(q.id(), q.askedAt(), q.partij(), q.functie(), q.doel(), q.trede(), more);
    Set<String> all = released(ENGINE.decide(wide, one.facts()));
    all.removeIf(item -> !q.velden().contains(item.split(" ", 3)[1]));

    assertThat(released(decide(one))).isEqualTo(all);
    assertThat(decide(one).vrijgegeven()).allMatch(v -> q.velden().contains(v.veld()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void strangerToTheCasustafelSeesNothing(int seed) {
    RandomCases.Case one = aCase(seed);
    Facts f = one.facts();
    for (Plaats plaats : List.of(Plaats.GEEN, Plaats.VOORBIJ)) {
      Facts away = f.withPlaats(plaats);

      assertThat(ENGINE.decide(one.question(), away).vrijgegeven()).isEmpty();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatAnotherPersonAllowedChangesNothing(int seed) {
    RandomCases.Case one = aCase(seed);
    PersoonFacts first = one.facts().personen().getFirst();
    Facts f = one.facts();
    Facts alone = f.withPersonen(List.of(first));
    Decision together = decide(one);
    Decision single = ENGINE.decide(one.question(), alone);

    assertThat(single.vrijgegeven())
        .isEqualTo(
            together.vrijgegeven().stream()
                .filter(v -> v.persoon().equals(first.persoon()))
                .toList());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothingIsReleasedWithoutTwoGroundsAndEveryItemIsAnswered(int seed) {
    RandomCases.Case one = aCase(seed);
    Decision decision = decide(one);
    long items =
        one.question().velden().stream().mapToLong(v -> BORNE.veld(v).bronnen().size()).sum();

    assertThat(decision.vrijgegeven())
        .allMatch(v -> !v.geven().isBlank() && !v.ontvangen().isBlank() && v.geheim() == null);
    assertThat(
            decision.vrijgegeven().size()
                + decision.nietVrijgegeven().size()
                + decision.leemten().size())
        .isEqualTo((int) items * one.facts().personen().size());
    assertThat(ENGINE.replay(decision.exchange().input())).isEqualTo(decision.exchange().answer());
    assertThat(cited(decision.exchange()))
        .as("what the stored answer cites leads back to the lines of the ledger")
        .isEqualTo(
            decision.vrijgegeven().stream()
                .filter(_ -> one.question().trede() == Trede.MET_NAAM)
                .flatMap(v -> Stream.of(v.geven(), v.ontvangen()))
                .collect(Collectors.toSet()));
  }

  /// The ids of the lines that a stored answer cites by number.
  private static Set<String> cited(Exchange exchange) {
    Set<String> cited = new HashSet<>();
    for (var persoon : JsonMapper.shared().readTree(exchange.answer()).path("uit").properties()) {
      List<String> ids = exchange.registerregels().getOrDefault(persoon.getKey(), List.of());
      for (JsonNode cel : persoon.getValue()) {
        if (cel.path(0).stringValue().equals("v") && cel.path(2).isInt()) {
          cited.add(ids.get(cel.path(2).intValue()));
          cited.add(ids.get(cel.path(3).intValue()));
        }
      }
    }
    return cited;
  }

  private static <T> List<T> shuffled(List<T> facts, int seed) {
    List<T> shuffled = new ArrayList<>(facts);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }
}
