// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Categorie;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.policy.Benodigdheden.Weg;
import nl.deelgrond.policy.NodigItems.Item;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Laws of what would be needed, over cases by chance: promises 1, 2, 6 and 12.
class NodigProperties {

  private static final Convenant BORNE = Convenanten.borne();
  private static final PolicyEngine ENGINE = Engines.wasm(PolicyData.of(BORNE));
  private static final NodigSearch SEARCH = new NodigSearch(BORNE, ENGINE);

  /// So many changes are tried in every combination.
  private static final int UNIVERSE = 9;

  @AfterAll
  static void close() {
    SEARCH.close();
    ENGINE.close();
  }

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  private static List<Item> items(int seed) {
    RandomCases.Case one = new RandomCases(BORNE, seed, 1 + seed % 5).next();
    return NodigItems.some(ENGINE, one.question(), one.facts(), 5);
  }

  private static List<Verandering> steps(Item item) {
    return SEARCH.zoek(item.vraag()).wegen().stream().flatMap(w -> w.stappen().stream()).toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everySetReleasesAndNoPartOfItDoes(int seed) {
    for (Item item : items(seed)) {
      for (Weg weg : SEARCH.zoek(item.vraag()).wegen()) {
        assertThat(releases(item, weg.stappen())).as("%s %s", item, weg).isTrue();
        List<Verandering> frame = weg.stappen().stream().filter(NodigItems::isFrame).toList();
        List<Verandering> rest = weg.stappen().subList(frame.size(), weg.stappen().size());
        for (List<Verandering> less : properParts(rest)) {
          List<Verandering> part = Stream.concat(frame.stream(), less.stream()).toList();
          assertThat(releases(item, part)).as("%s %s", item, part).isFalse();
        }
      }
    }
  }

  /// Every combination of some changes, those that no search would think of among them.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void noSmallestSetIsMissedAmongAllCombinations(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (Item item : items(seed).stream().limit(2).toList()) {
      Benodigdheden found = SEARCH.zoek(item.vraag());
      assertThat(found.volledig()).isTrue();
      for (List<Verandering> frame : frames(item.vraag())) {
        List<Verandering> universe = universe(item.vraag(), frame, found, random);
        Set<Set<Verandering>> expected = smallestByTryingAll(item, frame, universe);
        // less may do in the other trede
        expected.removeIf(set ->
            found.wegen().stream()
                .map(weg -> Set.copyOf(weg.stappen()))
                .anyMatch(less -> less.size() < set.size() && set.containsAll(less)));
        Set<Set<Verandering>> within =
            found.wegen().stream()
                .map(weg -> Set.copyOf(weg.stappen()))
                .filter(set -> frameOf(set).equals(Set.copyOf(frame)))
                .filter(set -> universe.containsAll(without(set, frame)))
                .collect(Collectors.toSet());

        assertThat(within).as("%s in %s of %s", item, frame, universe).isEqualTo(expected);
      }
    }
  }

  private static List<List<Verandering>> frames(NodigVraag vraag) {
    Trede other = vraag.question().trede() == Trede.ANONIEM ? Trede.MET_NAAM : Trede.ANONIEM;
    return vraag.question().doel().equals(vraag.anoniem().agendaDoel())
        ? List.of(
            List.of(), List.of(new Verandering.GevraagdeTrede(other, vraag.question().partij())))
        : List.of();
  }

  private static Set<Verandering> frameOf(Set<Verandering> set) {
    return set.stream().filter(NodigItems::isFrame).collect(Collectors.toSet());
  }

  private static Set<Verandering> without(Set<Verandering> set, List<Verandering> frame) {
    Set<Verandering> rest = new HashSet<>(set);
    rest.removeAll(Set.copyOf(frame));
    return rest;
  }

  /// Of one set that was found all, and by chance of the rest and of what does not fit.
  private static List<Verandering> universe(
      NodigVraag vraag, List<Verandering> frame, Benodigdheden found, SplittableRandom random) {
    World base = Frames.base(vraag, frame);
    List<Verandering> known = known(vraag, base);
    Set<Verandering> some = new HashSet<>();
    found.wegen().stream()
        .map(weg -> Set.copyOf(weg.stappen()))
        .filter(set -> frameOf(set).equals(Set.copyOf(frame)))
        .skip(random.nextInt(3))
        .findFirst()
        .ifPresent(set -> some.addAll(without(set, frame)));
    List<Verandering> rest = new ArrayList<>(known);
    rest.addAll(strange(base));
    Collections.shuffle(rest, new Random(random.nextLong()));
    for (Verandering one : rest) {
      if (some.size() < UNIVERSE) {
        some.add(one);
      }
    }
    // in the order in which they come about
    return Stream.concat(known.stream(), strange(base).stream()).filter(some::contains).toList();
  }

  /// Everything that is thought of, whatever is found out first.
  private static List<Verandering> known(NodigVraag vraag, World base) {
    List<List<Verandering>> leemten = Kandidaten.leemten(BORNE, vraag, base);
    Set<Verandering> all = new LinkedHashSet<>();
    leemten.forEach(all::addAll);
    for (List<Verandering> found : leemten) {
      World world = base;
      for (Verandering one : found) {
        world = one.in(world);
      }
      List<Verandering> more = Kandidaten.of(BORNE, vraag, world, Frames.isKenbaar(vraag, base));
      all.addAll(more.stream().filter(v -> v instanceof Verandering.ToestemmingGegeven).toList());
    }
    all.addAll(Kandidaten.of(BORNE, vraag, base, Frames.isKenbaar(vraag, base)));
    return List.copyOf(all);
  }

  /// Grounds of the two for other doelen, groepen, laws or tredes, which help nobody here.
  private static List<Verandering> strange(World base) {
    Question q = base.question();
    return BORNE.grondslagen().stream()
        .filter(g -> !g.doelen().contains(q.doel()) || !g.tredes().contains(q.trede()))
        .limit(4)
        .map((Grondslag g) ->
            (Verandering)
                new Verandering.GrondVastgesteld(g.richting(), g.id(), g.partij(), q.doel(), null))
        .toList();
  }

  private static Set<Set<Verandering>> smallestByTryingAll(
      Item item, List<Verandering> frame, List<Verandering> universe) {
    Set<Set<Verandering>> smallest = new HashSet<>();
    List<List<Verandering>> all = new ArrayList<>(parts(universe));
    all.sort((one, other) -> Integer.compare(one.size(), other.size()));
    for (List<Verandering> part : all) {
      List<Verandering> steps = Stream.concat(frame.stream(), part.stream()).toList();
      boolean hasSmaller = smallest.stream().anyMatch(steps::containsAll);
      if (!hasSmaller && releases(item, steps)) {
        smallest.add(Set.copyOf(steps));
      }
    }
    return smallest;
  }

  private static List<List<Verandering>> properParts(List<Verandering> all) {
    return parts(all).stream().filter(part -> part.size() < all.size()).toList();
  }

  private static List<List<Verandering>> parts(List<Verandering> all) {
    return IntStream.range(0, 1 << all.size())
        .mapToObj(set ->
            IntStream.range(0, all.size())
                .filter(i -> (set & (1 << i)) != 0)
                .mapToObj(all::get)
                .toList())
        .toList();
  }

  private static boolean releases(Item item, List<Verandering> steps) {
    return NodigItems.releases(SEARCH, item.vraag(), NodigItems.world(item.vraag(), steps));
  }

  /// What the register was left out of for telling, holds as the register really is: of an adult
  /// who answers for themself.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everySetReleasesOnTheRealRegisterOfAnAdultToo(int seed) {
    for (Item item : items(seed)) {
      PersoonFacts persoon = item.vraag().metNaam().personen().getFirst();
      if (persoon.leeftijd() != Leeftijd.VANAF_18
          || !persoon.vertegenwoordigers().isEmpty()
          || !persoon.onbekwaamVoor().isEmpty()
          || persoon.toestemmingen().stream().anyMatch(t -> !t.hoedanigheid().equals("inwoner"))) {
        continue;
      }
      for (Weg weg : SEARCH.zoek(item.vraag()).wegen()) {
        World world = new World(item.vraag().question(), item.vraag().metNaam(), emptySet());
        for (Verandering one : weg.stappen()) {
          world = one.in(world);
        }
        assertThat(NodigItems.releases(SEARCH, item.vraag(), world))
            .as("%s %s", item, weg)
            .isTrue();
      }
    }
  }

  private static SortedSet<String> emptySet() {
    return Collections.emptySortedSet();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothingIsProposedThatNobodyMayAsk(int seed) {
    for (Item item : items(seed)) {
      var veld = BORNE.veld(item.vraag().veld());
      for (Verandering step : steps(item)) {
        if (step instanceof Verandering.ToestemmingGegeven t) {
          assertThat(veld.categorie()).as("%s", item).isNotEqualTo(Categorie.STRAFRECHTELIJK);
          assertThat(t.aan()).as("%s", item).isNotEqualTo(t.bron());
          assertThat(t.soort()).isNotEqualTo(ToestemmingSoort.INSTEMMING_HULP);
          assertThat(BORNE.rechtsgronden(t.soort(), t.bron(), List.of(t.aan()), List.of(t.groep())))
              .as("%s", item)
              .isNotEmpty();
        }
      }
    }
  }

  /// While a restriction is in force there is nothing to do: it is for whoever asked it.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothingIsProposedAgainstARestriction(int seed) {
    for (Item item : items(seed)) {
      Facts f = item.vraag().metNaam();
      Beperking alles = new Beperking(Scene.id(7), Set.of(), Scene.EARLIER, null);
      Facts restricted = with(f, f.personen().getFirst().withBeperkingen(List.of(alles)));
      NodigVraag vraag =
          NodigItems.vraag(
              item.vraag().question(), restricted, item.vraag().veld(), item.vraag().bron());

      assertThat(SEARCH.zoek(vraag).wegen()).as("%s", item).isEmpty();
    }
  }

  private static Facts with(Facts f, PersoonFacts persoon) {
    return f.withPersonen(List.of(persoon));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void orderOfFactsDoesNotMatter(int seed) {
    for (Item item : items(seed)) {
      PersoonFacts p = item.vraag().metNaam().personen().getFirst();
      PersoonFacts shuffled =
          p.withToestemmingen(p.toestemmingen().reversed())
              .withGronden(p.gronden().reversed())
              .withGeheim(p.geheim().reversed())
              .withNagegaan(p.nagegaan().reversed());
      NodigVraag same =
          NodigItems.vraag(
              item.vraag().question(),
              with(item.vraag().metNaam(), shuffled),
              item.vraag().veld(),
              item.vraag().bron());

      assertThat(SEARCH.zoek(same)).as("%s", item).isEqualTo(SEARCH.zoek(item.vraag()));
    }
  }

  /// A decision tells how far a toestemming is, one rule at a time; this tells nothing of it.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void noOfAnAdultIsNotTold(int seed) {
    for (Item item : items(seed)) {
      PersoonFacts p =
          item.vraag()
              .metNaam()
              .personen()
              .getFirst()
              .withLeeftijd(Leeftijd.VANAF_18)
              .withVertegenwoordigers(List.of())
              .withOnbekwaamVoor(Set.of())
              .withToestemmingen(List.of());
      List<Toestemming> noes =
          item.vraag().metNaam().personen().getFirst().toestemmingen().stream()
              .map(t -> Scene.withHoedanigheid(t, "inwoner"))
              .map(t -> Scene.with(t, Toestemming.Staat.GEWEIGERD))
              .toList();
      Benodigdheden never = SEARCH.zoek(about(item, p));

      assertThat(SEARCH.zoek(about(item, p.withToestemmingen(noes))).wegen())
          .as("%s", item)
          .isEqualTo(never.wegen());
    }
  }

  private static NodigVraag about(Item item, PersoonFacts persoon) {
    NodigVraag v = item.vraag();
    return NodigItems.vraag(v.question(), with(v.metNaam(), persoon), v.veld(), v.bron());
  }

  /// Who asks without a name while nothing was decided gets to know nothing of the register but
  /// that a geheimhouder lets them be told: not how old somebody is, who stands in for them, and
  /// what they can weigh.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatCannotBeAskedNowTellsNothingOfTheRegister(int seed) {
    RandomCases.Case one = new RandomCases(BORNE, seed, 1 + seed % 5).next();
    Question q = one.question();
    Question anoniem =
        new Question(
            q.id(), q.askedAt(), q.partij(), q.functie(), q.doel(), Trede.ANONIEM, q.velden());
    Facts f = one.facts();
    PersoonFacts p = f.personen().getFirst();
    PersoonFacts blank =
        PersoonFacts.of(p.persoon(), null)
            .withHerleidbaar(p.herleidbaar())
            .withGeheim(p.geheim().stream().filter(b -> b.rustOp() == null).toList())
            .withBeperkingen(p.beperkingen());
    Facts known = f.withBesluit(null).withPersonen(List.of(p));
    Facts unknown = known.withPersonen(List.of(blank));
    for (Item item : NodigItems.some(ENGINE, anoniem, known, 5)) {
      NodigVraag same =
          NodigItems.vraag(anoniem, unknown, item.vraag().veld(), item.vraag().bron());

      assertThat(SEARCH.zoek(item.vraag())).as("%s", item).isEqualTo(SEARCH.zoek(same));
    }
  }

  /// Without a name before with one.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void answerWithoutANameComesFirst(int seed) {
    for (Item item : items(seed)) {
      List<Trede> tredes = SEARCH.zoek(item.vraag()).wegen().stream().map(Weg::trede).toList();

      assertThat(tredes).as("%s", item).isSorted();
    }
  }
}
