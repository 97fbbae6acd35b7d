// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Artikel;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.Organisatie;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.policy.GeheimhouderBesluit.Grond;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Laws of the decision over cases by chance: what takes a fact away or lets time pass never shows
/// more, and everything that is shown rests on what is there. Promises 1, 2, 4 and 12.
class NarrowingProperties {

  private static final Convenant BORNE = Convenanten.borne();
  private static final PolicyEngine ENGINE = Engines.wasm(PolicyData.of(BORNE));

  /// A line of the ledger, as far as these laws look at it.
  private record Line(Instant vanaf, @Nullable Instant tot) {
    boolean inForce(Instant at) {
      return !at.isBefore(vanaf) && (tot == null || at.isBefore(tot));
    }
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  static IntStream seeds() {
    return IntStream.range(20_000, 20_150);
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

  private static RandomCases.Case with(RandomCases.Case one, List<PersoonFacts> personen) {
    Facts f = one.facts();
    return new RandomCases.Case(one.question(), f.withPersonen(personen));
  }

  private static RandomCases.Case with(RandomCases.Case one, Convenantstand stand) {
    Facts f = one.facts();
    return new RandomCases.Case(one.question(), f.withConvenant(stand));
  }

  private static RandomCases.Case each(RandomCases.Case one, UnaryOperator<PersoonFacts> change) {
    return with(one, one.facts().personen().stream().map(change).toList());
  }

  /// The case without one fact, for each fact of this kind of each person.
  private static <T> List<RandomCases.Case> lessOne(
      RandomCases.Case one,
      Function<PersoonFacts, List<T>> facts,
      BiFunction<PersoonFacts, List<T>, PersoonFacts> put,
      Predicate<T> which) {
    List<RandomCases.Case> all = new ArrayList<>();
    List<PersoonFacts> personen = one.facts().personen();
    for (int p = 0; p < personen.size(); p++) {
      List<T> had = facts.apply(personen.get(p));
      for (int i = 0; i < had.size(); i++) {
        if (which.test(had.get(i))) {
          List<T> less = new ArrayList<>(had);
          less.remove(i);
          List<PersoonFacts> changed = new ArrayList<>(personen);
          changed.set(p, put.apply(personen.get(p), less));
          all.add(with(one, changed));
        }
      }
    }
    return all;
  }

  /// A fact that allows: a ground, an answer other than a no, a decision about secrecy, that a
  /// receiver was looked into. Each alone.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void removingAnyFactThatAllowsNeverWidens(int seed) {
    RandomCases.Case one = aCase(seed);
    Set<String> before = released(decide(one));
    List<RandomCases.Case> less = new ArrayList<>();
    less.addAll(lessOne(one, PersoonFacts::gronden, PersoonFacts::withGronden, _ -> true));
    less.addAll(
        lessOne(
            one,
            PersoonFacts::toestemmingen,
            PersoonFacts::withToestemmingen,
            t -> t.staat() != Toestemming.Staat.GEWEIGERD));
    less.addAll(lessOne(one, PersoonFacts::geheim, PersoonFacts::withGeheim, _ -> true));
    less.addAll(lessOne(one, PersoonFacts::nagegaan, PersoonFacts::withNagegaan, _ -> true));

    assertThat(less).allSatisfy(fewer -> assertThat(before).containsAll(released(decide(fewer))));
  }

  /// What people do with the version: end it, or leave. Of who left nothing is shown, and to who
  /// left nothing at all.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void leavingAndEndingNeverWiden(int seed) {
    RandomCases.Case one = aCase(seed);
    Set<String> before = released(decide(one));
    for (Organisatie organisatie : BORNE.organisaties()) {
      String code = organisatie.code();
      Set<String> left = new TreeSet<>(one.facts().convenant().uitgetreden());
      left.add(code);
      Decision after = decide(with(one, Convenantstand.zonder(left)));
      if (one.facts().convenant().actief()) {
        assertThat(before).containsAll(released(after));
      }
      assertThat(after.vrijgegeven())
          .noneMatch(v -> BORNE.partij(v.bron()).organisatie().equals(code));
      if (BORNE.partij(one.question().partij()).organisatie().equals(code)) {
        assertThat(after.vrijgegeven()).isEmpty();
      }
    }

    assertThat(released(decide(with(one, new Convenantstand(false, Set.of()))))).isEmpty();
    assertThat(released(decide(withoutInbrenger(one)))).isEmpty();
  }

  private static RandomCases.Case withoutInbrenger(RandomCases.Case one) {
    return new RandomCases.Case(one.question(), one.facts().withInbrenger(null));
  }

  /// A fact that forbids: a restriction, or a no. There it is the other way around.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void removingAFactThatForbidsNeverNarrows(int seed) {
    RandomCases.Case one = aCase(seed);
    Set<String> before = released(decide(one));
    List<RandomCases.Case> less = new ArrayList<>();
    less.addAll(lessOne(one, PersoonFacts::beperkingen, PersoonFacts::withBeperkingen, _ -> true));
    less.addAll(
        lessOne(
            one,
            PersoonFacts::toestemmingen,
            PersoonFacts::withToestemmingen,
            t -> t.staat() == Toestemming.Staat.GEWEIGERD));

    assertThat(less).allSatisfy(fewer -> assertThat(released(decide(fewer))).containsAll(before));
  }

  /// Who stands in can take the place of the inwoner, so that without the line the inwoner's own
  /// yes may count again. What holds: no answer counts that was given for somebody on a line that
  /// is not there.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void withoutTheLineAboutARepresentativeNothingRestsOnTheirAnswers(int seed) {
    RandomCases.Case one = each(aCase(seed), p -> p.withVertegenwoordigers(List.of()));
    Set<String> byOthers =
        toestemmingen(one, t -> !t.hoedanigheid().equals("inwoner") || t.namens() != null);

    assertThat(cited(decide(one))).noneMatch(byOthers::contains);
  }

  /// Who cannot weigh it does not answer, and then somebody else may: it can widen and narrow. What
  /// holds: nothing rests on the own answer of who cannot.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothingRestsOnTheOwnAnswerOfWhoCannotWeighIt(int seed) {
    RandomCases.Case one = aCase(seed);
    RandomCases.Case unable = each(one, p -> p.withOnbekwaamVoor(Set.of(one.question().doel())));
    Set<String> own = toestemmingen(unable, t -> t.hoedanigheid().equals("inwoner"));

    assertThat(cited(decide(unable))).noneMatch(own::contains);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void notKnowingTheAgeNeverWidensAndLeavesNothingOnAToestemming(int seed) {
    RandomCases.Case one = aCase(seed);
    RandomCases.Case unknown = each(one, p -> p.withLeeftijd(null));
    Decision after = decide(unknown);

    assertThat(released(decide(one))).containsAll(released(after));
    assertThat(cited(after)).noneMatch(toestemmingen(one, _ -> true)::contains);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void withdrawingOneToestemmingNeverWidensAndNothingRestsOnIt(int seed) {
    RandomCases.Case one = aCase(seed);
    Set<String> before = released(decide(one));
    for (PersoonFacts persoon : one.facts().personen()) {
      for (Toestemming t : persoon.toestemmingen()) {
        if (t.staat() == Toestemming.Staat.GEWEIGERD) {
          continue; // a no that is taken back is no no
        }
        Decision after =
            decide(
                each(
                    one,
                    p ->
                        p.withToestemmingen(
                            p.toestemmingen().stream()
                                .map(u ->
                                    u.id().equals(t.id())
                                        ? Scene.with(u, Toestemming.Staat.INGETROKKEN)
                                        : u)
                                .toList())));

        assertThat(before).containsAll(released(after));
        assertThat(cited(after)).doesNotContain(t.id().toString());
      }
    }
  }

  /// What is known of one inwoner says nothing about another.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void factsOfAnotherInwonerChangeNothing(int seed) {
    RandomCases.Case one = aCase(seed);
    PersoonFacts first = one.facts().personen().getFirst();
    PersoonFacts other = aCase(seed + 1).facts().personen().getFirst().withPersoon("ander");
    Decision alone = decide(with(one, List.of(first)));
    Decision together = decide(with(one, List.of(first, other)));

    assertThat(together.vrijgegeven().stream().filter(v -> v.persoon().equals(first.persoon())))
        .containsExactlyElementsOf(alone.vrijgegeven());
    assertThat(together.nietVrijgegeven().stream().filter(v -> v.persoon().equals(first.persoon())))
        .containsExactlyElementsOf(alone.nietVrijgegeven());
    assertThat(together.leemten().stream().filter(v -> v.persoon().equals(first.persoon())))
        .containsExactlyElementsOf(alone.leemten());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void secrecyIsOnlyLiftedByItsOwnGeheimhouder(int seed) {
    RandomCases.Case one = aCase(seed);
    Map<String, GeheimhouderBesluit> besluiten = new HashMap<>();
    one.facts().personen().stream()
        .flatMap(p -> p.geheim().stream())
        .forEach(b -> besluiten.put(b.id().toString(), b));

    assertThat(decide(one).vrijgegeven())
        .allSatisfy(v -> {
          String geheim = herkomst(v).geheim();
          Question q = one.question();
          boolean own =
              v.bron().equals(q.partij())
                  && BORNE.functie(q.functie()).geheimen().contains(String.valueOf(geheim));
          GeheimhouderBesluit besluit = besluiten.get(String.valueOf(v.geheim()));
          assertThat(geheim == null || own || besluit != null).isTrue();
          if (besluit != null) {
            assertThat(besluit.bron()).isEqualTo(v.bron());
            assertThat(besluit.veld()).isEqualTo(v.veld());
            assertThat(besluit.aan()).contains(q.partij());
            assertThat(besluit.grond() != Grond.WETTELIJKE_PLICHT || mustBeTold(besluit, geheim, q))
                .as("a legal duty obliges to tell who asks")
                .isTrue();
          }
        });
  }

  private static boolean mustBeTold(
      GeheimhouderBesluit besluit, @Nullable String geheim, Question q) {
    return BORNE.wetten().stream()
        .flatMap(
            wet -> wet.artikelen().stream().filter(a -> a.codeIn(wet).equals(besluit.artikel())))
        .map(Artikel::spreekplicht)
        .filter(Objects::nonNull)
        .anyMatch(
            duty -> duty.geheimen().contains(geheim) && duty.isTowards(BORNE.partij(q.partij())));
  }

  private static Herkomst herkomst(Vrijgave v) {
    return BORNE.veld(v.veld()).bronnen().stream()
        .filter(herkomst -> herkomst.bron().equals(v.bron()))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyLineThatIsCitedIsInForceAndOfThisPerson(int seed) {
    RandomCases.Case one = aCase(seed);
    Map<String, Map<String, Line>> lines = new HashMap<>();
    one.facts().personen().forEach(p -> lines.put(p.persoon(), lines(p)));
    Trede trede = one.question().trede();

    assertThat(decide(one).vrijgegeven())
        .allSatisfy(v -> {
          Map<String, Line> own = lines.getOrDefault(v.persoon(), Map.of());
          List<String> ids = new ArrayList<>(v.verder());
          if (v.geheim() != null) {
            ids.add(v.geheim());
          }
          if (trede == Trede.MET_NAAM) {
            ids.addAll(List.of(v.geven(), v.ontvangen()));
          }
          assertThat(own.keySet()).containsAll(ids);
          assertThat(ids)
              .allMatch(id -> {
                Line line = own.get(id);
                return line != null && line.inForce(one.question().askedAt());
              });
        });
  }

  private static Map<String, Line> lines(PersoonFacts p) {
    Map<String, Line> lines = new HashMap<>();
    p.toestemmingen().forEach(t -> lines.put(t.id().toString(), new Line(t.vanaf(), t.tot())));
    p.gronden().forEach(g -> lines.put(g.id().toString(), new Line(g.vanaf(), g.tot())));
    p.geheim().forEach(b -> lines.put(b.id().toString(), new Line(b.vanaf(), b.tot())));
    p.nagegaan().forEach(n -> lines.put(n.id().toString(), new Line(n.vanaf(), n.tot())));
    return lines;
  }

  /// Each kind has a slot of its own: agreeing to help has none here, lifting secrecy is about what
  /// is secret, and no objection about what comes of the Participatiewet.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void toestemmingOfOneKindNeverChangesTheSlotOfAnother(int seed) {
    RandomCases.Case one = aCase(seed);
    Decision before = decide(one);

    assertThat(decide(adding(one, ToestemmingSoort.INSTEMMING_HULP)).toJson())
        .isEqualTo(before.toJson());
    assertThat(
            items(
                decide(adding(one, ToestemmingSoort.DOORBREKING_GEHEIM)), h -> h.geheim() == null))
        .isEqualTo(items(before, h -> h.geheim() == null));
    Predicate<Herkomst> others =
        h -> BORNE.wet(h.herkomstWet()).toestemmingGeven() != ToestemmingSoort.PW65_GEEN_BEZWAAR;
    assertThat(items(decide(adding(one, ToestemmingSoort.PW65_GEEN_BEZWAAR)), others))
        .isEqualTo(items(before, others));
    RandomCases.Case avg = adding(one, ToestemmingSoort.AVG);
    Set<String> ofAvg = toestemmingen(avg, t -> t.soort() == ToestemmingSoort.AVG);
    assertThat(decide(avg).vrijgegeven())
        .filteredOn(v -> !others.test(herkomst(v)))
        .noneMatch(v -> ofAvg.contains(v.geven()));
  }

  private static RandomCases.Case adding(RandomCases.Case one, ToestemmingSoort soort) {
    return each(
        one,
        p -> {
          List<Toestemming> all = new ArrayList<>(p.toestemmingen());
          Scene.at(BORNE)
              .asker(one.question().partij(), one.question().doel())
              .askedAt(one.question().askedAt())
              .allesToegestaan()
              .personen()
              .getFirst()
              .toestemmingen()
              .stream()
              .filter(t -> t.soort() == soort)
              .forEach(all::add);
          return p.withToestemmingen(all);
        });
  }

  private static List<Object> items(Decision decision, Predicate<Herkomst> which) {
    Stream<Object> items =
        Stream.of(decision.vrijgegeven(), decision.nietVrijgegeven(), decision.leemten())
            .flatMap(List::stream);
    return items.filter(item -> which.test(herkomst(item))).toList();
  }

  private static Herkomst herkomst(Object item) {
    String veld =
        switch (item) {
          case Vrijgave v -> v.veld() + " " + v.bron();
          case NietVrijgegeven n -> n.veld() + " " + n.bron();
          case Leemte l -> l.veld() + " " + l.bron();
          default -> throw new IllegalStateException("an item of another kind");
        };
    List<String> parts = List.of(veld.split(" ", 2));
    return BORNE.veld(parts.getFirst()).bronnen().stream()
        .filter(herkomst -> herkomst.bron().equals(parts.getLast()))
        .findFirst()
        .orElseThrow();
  }

  /// Time alone only takes away, where no fact that forbids or stands in ends, and none begins.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void lettingEverythingEndNeverWidensWithoutANewStart(int seed) {
    RandomCases.Case one = each(aCase(seed), p -> begun(p, aCase(seed).question().askedAt()));
    Question q = one.question();
    Instant later = q.askedAt().plus(Duration.ofDays(1));
    for (PersoonFacts p : one.facts().personen()) {
      for (Line line : lines(p).values()) {
        Instant tot = line.tot();
        later = tot != null && tot.isAfter(later) ? tot : later;
      }
    }
    Question asked =
        new Question(q.id(), later, q.partij(), q.functie(), q.doel(), q.trede(), q.velden());
    boolean begins = q.askedAt().isBefore(begin());

    assertThat(
            begins
                || released(decide(one)).containsAll(released(ENGINE.decide(asked, one.facts()))))
        .isTrue();
  }

  private static Instant begin() {
    return BORNE.geldigVan().atStartOfDay(PolicyData.AMSTERDAM).toInstant();
  }

  private static PersoonFacts begun(PersoonFacts p, Instant at) {
    return p.withBeperkingen(List.of())
        .withVertegenwoordigers(
            p.vertegenwoordigers().stream()
                .filter(v -> !at.isBefore(v.vanaf()) && v.tot() == null)
                .toList())
        .withToestemmingen(p.toestemmingen().stream().filter(t -> !at.isBefore(t.vanaf())).toList())
        .withGronden(p.gronden().stream().filter(g -> !at.isBefore(g.vanaf())).toList())
        .withGeheim(p.geheim().stream().filter(b -> !at.isBefore(b.vanaf())).toList())
        .withNagegaan(p.nagegaan().stream().filter(n -> !at.isBefore(n.vanaf())).toList());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void withoutANameNothingRestsOnTheLedgerButTheLiftingOfSecrecy(int seed) {
    RandomCases.Case one = aCase(seed);
    Question q = one.question();
    Question anonymous =
        new Question(
            q.id(), q.askedAt(), q.partij(), q.functie(), q.doel(), Trede.ANONIEM, q.velden());
    Set<String> lifting = toestemmingen(one, t -> t.soort() == ToestemmingSoort.DOORBREKING_GEHEIM);

    assertThat(ENGINE.decide(anonymous, one.facts()).vrijgegeven())
        .allSatisfy(v -> {
          assertThat(BORNE.findGrondslag(v.geven())).isPresent();
          assertThat(BORNE.findGrondslag(v.ontvangen())).isPresent();
          assertThat(lifting).containsAll(v.verder());
          assertThat(v.verder().isEmpty() || v.geheim() != null).isTrue();
        });
  }

  private static Set<String> cited(Decision decision) {
    Set<String> cited = new HashSet<>();
    for (Vrijgave v : decision.vrijgegeven()) {
      cited.addAll(List.of(v.geven(), v.ontvangen()));
      cited.addAll(v.verder());
    }
    return cited;
  }

  private static Set<String> toestemmingen(RandomCases.Case one, Predicate<Toestemming> which) {
    return one.facts().personen().stream()
        .flatMap(p -> p.toestemmingen().stream())
        .filter(which)
        .map(t -> t.id().toString())
        .collect(Collectors.toSet());
  }
}
