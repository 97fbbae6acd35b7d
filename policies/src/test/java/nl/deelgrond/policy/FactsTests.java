// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the policy is told holds together: one person once, moments as the rules count them, and
/// sets in one order.
class FactsTests {

  private static final Scene SCENE = Scene.at(Convenanten.borne());

  /// Between two milliseconds, and the one before it.
  private static final Instant FINE = Instant.parse("2026-11-24T11:00:00.123987Z");

  private static final Instant KEPT = Instant.parse("2026-11-24T11:00:00.123Z");

  @Test
  void personIsInTheFactsOnceAndTheFaultNamesWhoIsNot() {
    PersoonFacts one = PersoonFacts.of("p1", null);
    assertThatThrownBy(() -> SCENE.personen(List.of(one, PersoonFacts.of("p2", null), one)).facts())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("person `p1` is in the facts twice");
    assertThat(SCENE.personen(List.of(one, one.withPersoon("p2"))).facts().personen())
        .extracting(PersoonFacts::persoon)
        .containsExactly("p1", "p2");
  }

  @Test
  void personHasANameWithinTheQuestion() {
    assertThatThrownBy(() -> PersoonFacts.of(" ", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a person has a name within the question");
  }

  @Test
  void factsStayAsTheyWereStated() {
    List<PersoonFacts> personen = new ArrayList<>(List.of(PersoonFacts.of("p1", null)));
    Facts facts = SCENE.personen(personen).facts();
    Set<String> doelen = new HashSet<>(Set.of("meedoen"));
    PersoonFacts persoon = PersoonFacts.of("p1", null).withOnbekwaamVoor(doelen);
    personen.clear();
    doelen.clear();
    assertThat(facts.personen()).hasSize(1);
    assertThat(persoon.onbekwaamVoor()).containsExactly("meedoen");
  }

  @Test
  void personOfWhomTheLedgerHasNothingCannotBeKnown() {
    PersoonFacts nobody = PersoonFacts.of("p1", Leeftijd.TOT_16);
    assertThat(nobody.herleidbaar()).isFalse();
    assertThat(nobody.leeftijd()).isEqualTo(Leeftijd.TOT_16);
    assertThat(nobody.withHerleidbaar(true).withLeeftijd(null))
        .isEqualTo(PersoonFacts.of("p1", null).withHerleidbaar(true));
  }

  @Test
  void questionNamesAtLeastOneVeldAndIsAskedAtAWholeMillisecond() {
    assertThatThrownBy(() -> SCENE.velden(new TreeSet<>()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a question names at least one veld");
    TreeSet<String> velden = new TreeSet<>(Set.of("geld.inkomen"));
    Scene asked = SCENE.velden(velden).askedAt(FINE);
    velden.clear();
    assertThat(asked.question().velden()).containsExactly("geld.inkomen");
    assertThat(asked.question().askedAt()).isEqualTo(KEPT);
  }

  /// Of every kind of line: from when and until when it counts; null is an open end.
  private static List<List<@Nullable Instant>> moments(@Nullable Instant tot) {
    Fine g = new Fine(tot);
    return List.of(
        pair(g.grond().vanaf(), g.grond().tot()),
        pair(g.geheim().vanaf(), g.geheim().tot()),
        pair(g.wie().vanaf(), g.wie().tot()),
        pair(g.nagegaan().vanaf(), g.nagegaan().tot()),
        pair(g.beperking().vanaf(), g.beperking().tot()));
  }

  private static List<@Nullable Instant> pair(Instant vanaf, @Nullable Instant tot) {
    List<@Nullable Instant> pair = new ArrayList<>();
    pair.add(vanaf);
    pair.add(tot);
    return pair;
  }

  /// Lines that count from a moment between two milliseconds.
  private record Fine(@Nullable Instant tot) {

    VastgesteldeGrondslag grond() {
      return Scene.with(
          SCENE.vastgesteld(SCENE.convenant().grondslagen().getFirst(), "een-plan", 10), FINE, tot);
    }

    GeheimhouderBesluit geheim() {
      return besluit(GeheimhouderBesluit.Grond.WETTELIJKE_PLICHT, false, tot);
    }

    Vertegenwoordiger wie() {
      return new Vertegenwoordiger(Scene.id(50), "mentor", null, FINE, tot);
    }

    OntvangerNagegaan nagegaan() {
      return new OntvangerNagegaan(Scene.id(40), "a/b", "c/d", "een-plan", FINE, tot);
    }

    Beperking beperking() {
      return new Beperking(Scene.id(60), Set.of("wonen", "geld"), FINE, tot);
    }
  }

  private static GeheimhouderBesluit besluit(
      GeheimhouderBesluit.Grond grond, boolean rust, @Nullable Instant tot) {
    return new GeheimhouderBesluit(
        Scene.id(30),
        "a/b",
        "v",
        "een-plan",
        Set.of("c/d", "a/b"),
        Trede.MET_NAAM,
        grond,
        rust ? Scene.id(20) : null,
        null,
        FINE,
        tot);
  }

  @Test
  void onlyALegalDutyNamesAnArticle() {
    GeheimhouderBesluit.Grond duty = GeheimhouderBesluit.Grond.WETTELIJKE_PLICHT;
    assertThat(onArticle(duty).artikel()).isEqualTo("wmo2015 5.2.2");
    assertThatThrownBy(() -> onArticle(GeheimhouderBesluit.Grond.CONFLICT_VAN_PLICHTEN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("only a legal duty names an article");
  }

  private static GeheimhouderBesluit onArticle(GeheimhouderBesluit.Grond grond) {
    return new GeheimhouderBesluit(
        Scene.id(30),
        "a/b",
        "v",
        "een-plan",
        Set.of("c/d"),
        Trede.MET_NAAM,
        grond,
        null,
        "wmo2015 5.2.2",
        FINE,
        null);
  }

  @Test
  void factsChangeInOnePlaceAtATime() {
    Facts facts = SCENE.facts();
    BesluitMetNaam decided = new BesluitMetNaam(Scene.id(3), KEPT, KEPT);
    Convenantstand ended = new Convenantstand(false, Set.of());
    assertThat(
            facts
                .withConvenant(ended)
                .withPlaats(Plaats.GEEN)
                .withTafel("tafel")
                .withAgendaDoel("meedoen")
                .withBesluit(decided)
                .withPersonen(List.of())
                .withInbrenger(null))
        .isEqualTo(new Facts(ended, Plaats.GEEN, "tafel", "meedoen", decided, List.of(), null));
  }

  @Test
  void everyLineCountsFromAWholeMillisecondAndUntilOneOrForGood() {
    assertThat(moments(FINE)).containsOnly(pair(KEPT, KEPT));
    assertThat(moments(null)).containsOnly(pair(KEPT, null));
    Toestemming yes = Scene.with(SCENE.toestemming(20, ToestemmingSoort.AVG, "a/b"), FINE, FINE);
    assertThat(pair(yes.vanaf(), yes.tot())).isEqualTo(pair(KEPT, KEPT));
    BesluitMetNaam besluit = SCENE.besluit(FINE, FINE).facts().besluit();
    assertThat(besluit).isEqualTo(new BesluitMetNaam(Scene.id(2), KEPT, KEPT));
  }

  @Test
  void codesOfALineAreInOneOrder() {
    Toestemming yes =
        Scene.withAan(SCENE.toestemming(20, ToestemmingSoort.AVG, "a/b"), Set.of("y", "z", "x"));
    assertThat(yes.aan()).containsExactly("x", "y", "z");
    assertThat(List.copyOf(yes.groepen())).isSorted();
    assertThat(new Fine(null).geheim().aan()).containsExactly("a/b", "c/d");
    assertThat(new Fine(null).beperking().groepen()).containsExactly("geld", "wonen");
    assertThat(Convenantstand.zonder(Set.of("y", "z", "x")).uitgetreden())
        .containsExactly("x", "y", "z");
  }

  @Test
  void decisionOfAGeheimhouderNamesAToestemmingExactlyWhenItRestsOnOne() {
    for (GeheimhouderBesluit.Grond grond : GeheimhouderBesluit.Grond.values()) {
      boolean rests = grond == GeheimhouderBesluit.Grond.TOESTEMMING;
      assertThat(besluit(grond, rests, null).rustOp()).isEqualTo(rests ? Scene.id(20) : null);
      assertThatThrownBy(() -> besluit(grond, !rests, null))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("exactly what rests on a toestemming names one");
    }
  }
}
