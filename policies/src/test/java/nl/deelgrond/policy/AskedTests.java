// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import org.junit.jupiter.api.Test;

/// What of the register takes part in a question: with a name every line, without one only what
/// lifts a duty of secrecy (AVG art. 5(1)(c)).
class AskedTests {

  private static final PolicyData DATA = PolicyData.of(Convenanten.borne());
  private static final String DEMENTIE = "dementie/casemanagement";
  private static final String WMO = "gemeente-borne/wmo";
  private static final String MAKELAAR = "wijkkracht/sociaal-makelaar";

  private static final Scene SCENE = Scene.at(DATA.convenant()).asker(WMO, "een-plan");

  /// A line of every kind; of the answers one to share, one to lift the secrecy.
  private static PersoonFacts full() {
    Grondslag grond = DATA.convenant().grondslagen().getFirst();
    return SCENE
        .persoon("p1")
        .withGronden(List.of(SCENE.vastgesteld(grond, "een-plan", 10)))
        .withToestemmingen(
            List.of(
                SCENE.toestemming(20, ToestemmingSoort.AVG, DEMENTIE),
                SCENE.toestemming(21, ToestemmingSoort.DOORBREKING_GEHEIM, DEMENTIE)))
        .withGeheim(
            List.of(
                SCENE.doorbroken(
                    30, DEMENTIE, "geestelijke-gezondheid.dementie", Trede.ANONIEM, Scene.id(21))))
        .withNagegaan(
            List.of(
                new OntvangerNagegaan(
                    Scene.id(40), DEMENTIE, WMO, "een-plan", Scene.EARLIER, null)))
        .withVertegenwoordigers(
            List.of(new Vertegenwoordiger(Scene.id(50), "mentor", null, Scene.EARLIER, null)));
  }

  private static Asked ask(Scene scene) {
    return Asked.of(DATA, scene.question(), scene.facts());
  }

  private static List<String> ids(Scene scene) {
    return ask(scene).lines(scene.personen().getFirst()).ids();
  }

  private static List<String> ids(int... numbers) {
    List<String> ids = new ArrayList<>();
    for (int number : numbers) {
      ids.add(Scene.id(number).toString());
    }
    return ids;
  }

  @Test
  void withANameEveryLineTakesPart() {
    Scene scene = SCENE.personen(List.of(full())).metNaam();
    assertThat(ids(scene)).isEqualTo(ids(10, 20, 21, 30, 40, 50));
  }

  @Test
  void withoutANameOnlyWhatLiftsADutyOfSecrecyTakesPart() {
    Scene scene = SCENE.personen(List.of(full())).anoniem();
    assertThat(ids(scene)).isEqualTo(ids(21, 30, 50));
    assertThat(ids(scene.persoon(p -> p.withGeheim(List.of())))).isEmpty();
  }

  @Test
  void everyPersonHasTheirOwnLinesAndAnAnswerCanOnlyCiteThose() {
    PersoonFacts one = full();
    PersoonFacts other =
        SCENE
            .persoon("p2")
            .withToestemmingen(List.of(SCENE.toestemming(22, ToestemmingSoort.AVG, DEMENTIE)));
    Asked asked = ask(SCENE.personen(List.of(one, other)).metNaam());

    assertThat(asked.lines(other).ids()).isEqualTo(ids(22));
    Exchange exchange = asked.answered("the question", "the answer");
    assertThat(exchange.input()).isEqualTo("the question");
    assertThat(exchange.answer()).isEqualTo("the answer");
    assertThat(exchange.registerregels())
        .containsOnlyKeys("p1", "p2")
        .containsEntry("p1", ids(10, 20, 21, 30, 40, 50))
        .containsEntry("p2", ids(22));
    assertThatThrownBy(() -> asked.lines(one.withPersoon("p3")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nobody asked about this person");
  }

  @Test
  void questionIsAskedInTheKlassenOfItsOwnTrede() {
    Scene scene = SCENE.alleVelden();
    for (Trede trede : Trede.values()) {
      Asked asked = ask(scene.trede(trede));
      assertThat(asked.catalogus()).isSameAs(DATA.catalogus(trede));
      assertThat(asked.klassen().cardinality()).isEqualTo(DATA.catalogus(trede).klassen().size());
    }
  }

  @Test
  void onlyGroepenThatThisBronWasAskedAboutMatterOnceAndInOrder() {
    TreeSet<String> velden =
        new TreeSet<>(
            Set.of(
                "geestelijke-gezondheid.dementie",
                "veiligheid.onrust",
                "plan.fase",
                "plan.doelen",
                "hulp.wmo-voorziening"));
    Asked asked = ask(SCENE.velden(velden));
    Set<String> all =
        Set.of("veiligheid", "plan", "hulp", "geestelijke-gezondheid", "huishouden", "geld");

    assertThat(asked.klassen().get(0)).isTrue();
    assertThat(asked.groepen(MAKELAAR, all)).containsExactly("plan", "veiligheid");
    assertThat(asked.groepen(MAKELAAR, Set.of("veiligheid"))).containsExactly("veiligheid");
    assertThat(asked.groepen(MAKELAAR, Set.of("hulp", "huishouden"))).isEmpty();
    assertThat(asked.groepen(WMO, all)).containsExactly("hulp");
    assertThat(asked.groepen(DEMENTIE, all)).containsExactly("geestelijke-gezondheid");
    assertThat(asked.groepen("halt/halt", all)).isEmpty();
  }
}
