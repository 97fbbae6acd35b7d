// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.deelgrond.convenant.Convenanten;
import org.junit.jupiter.api.Test;

/// Every veld × bron of every person that was asked stands in the decision exactly once, in the
/// order of the question, as its klasse was decided.
class ExpansionTests {

  private static final PolicyData DATA = PolicyData.of(Convenanten.borne());
  private static final String MAKELAAR = "wijkkracht/sociaal-makelaar";
  private static final String WMO = "gemeente-borne/wmo";

  /// Of one groep, each with both bronnen; with a name decided as one klasse per bron. Only the
  /// first has a less precise form.
  private static final String SITUATIE = "wonen.woonsituatie";

  private static final String AANPASSING = "wonen.woningaanpassing";
  private static final String VORM = "dagbesteding.vorm";

  private static final Cel DICHT =
      new Cel.Dicht(RedenCode.ROL, List.of(new Nodig(Nodig.Soort.GRONDSLAG_GEVEN, WMO)));
  private static final Cel LEEMTE =
      new Cel.Onbekend(Leemte.Ontbreekt.GEZAG_ONBEKEND, "gemeente-borne/jeugdwet");

  private static Cel vrij(Weergave weergave) {
    return new Cel.Vrij(weergave, "g", "o", "b", List.of("v"));
  }

  private static Asked ask(String... velden) {
    Scene scene =
        Scene.at(DATA.convenant())
            .asker(WMO, "een-plan")
            .metNaam()
            .velden(new TreeSet<>(Set.of(velden)));
    return Asked.of(DATA, scene.question(), scene.facts());
  }

  /// One cell per klasse that was asked, in order.
  private static List<Cel> cellen(Asked asked, Function<Klasse, Cel> decide) {
    return asked.klassen().stream()
        .mapToObj(nummer -> decide.apply(asked.catalogus().klassen().get(nummer)))
        .toList();
  }

  private static Decision decision(Expansion expansion) {
    return expansion.decision(
        new Echo(Scene.id(1), Echo.SCHEMA, DATA.rev()),
        List.of("log"),
        new Exchange("{}", "{}", Map.of()));
  }

  @Test
  void cellIsWrittenOutForEveryVeldOfItsKlasseInTheOrderOfVeldAndBron() {
    Asked asked = ask(VORM, SITUATIE, AANPASSING);
    Expansion expansion = new Expansion(asked);
    for (String persoon : List.of("p2", "p1")) {
      expansion.add(
          persoon,
          cellen(asked, klasse -> klasse.bron().equals(WMO) ? vrij(Weergave.EXACT) : DICHT));
    }
    Decision decision = decision(expansion);

    assertThat(asked.klassen().cardinality()).isEqualTo(4);
    assertThat(decision.vrijgave()).isTrue();
    assertThat(decision.vrijgegeven())
        .extracting(item -> item.persoon() + " " + item.veld() + " " + item.bron())
        .containsExactly(
            "p2 " + VORM + " " + WMO,
            "p2 " + AANPASSING + " " + WMO,
            "p2 " + SITUATIE + " " + WMO,
            "p1 " + VORM + " " + WMO,
            "p1 " + AANPASSING + " " + WMO,
            "p1 " + SITUATIE + " " + WMO);
    assertThat(decision.nietVrijgegeven())
        .extracting(item -> item.persoon() + " " + item.veld() + " " + item.bron())
        .containsExactly(
            "p2 " + VORM + " " + MAKELAAR,
            "p2 " + SITUATIE + " " + MAKELAAR,
            "p1 " + VORM + " " + MAKELAAR,
            "p1 " + SITUATIE + " " + MAKELAAR);
    assertThat(decision.leemten()).isEmpty();
  }

  @Test
  void everyKindOfCellKeepsWhatItRestsOn() {
    Asked asked = ask(SITUATIE, "wonen.overlast");
    Expansion expansion = new Expansion(asked);
    expansion.add(
        "p1",
        cellen(
            asked,
            klasse ->
                switch (klasse.bron()) {
                  case WMO -> vrij(Weergave.GEGENERALISEERD);
                  case MAKELAAR -> DICHT;
                  default -> LEEMTE;
                }));
    Decision decision = decision(expansion);

    assertThat(decision.vrijgegeven())
        .containsExactly(
            new Vrijgave(
                "p1", SITUATIE, WMO, Weergave.GEGENERALISEERD, "g", "o", "b", List.of("v")));
    assertThat(decision.nietVrijgegeven())
        .containsExactly(
            new NietVrijgegeven(
                "p1",
                SITUATIE,
                MAKELAAR,
                RedenCode.ROL,
                List.of(new Nodig(Nodig.Soort.GRONDSLAG_GEVEN, WMO))));
    assertThat(decision.leemten())
        .containsExactly(
            new Leemte(
                "p1",
                "wonen.overlast",
                "welbions/wonen",
                Leemte.Ontbreekt.GEZAG_ONBEKEND,
                "gemeente-borne/jeugdwet"));
    assertThat(decision.verplichtingen()).containsExactly("log");
    assertThat(decision.echo().rid()).isEqualTo(Scene.id(1));
    assertThat(decision.exchange()).isEqualTo(new Exchange("{}", "{}", Map.of()));
  }

  /// Less precise is asked of a klasse; a veld that has no such form is coarse by itself.
  @Test
  void veldWithoutALessPreciseFormIsShownAsItIs() {
    Asked asked = ask(SITUATIE, AANPASSING);
    Expansion expansion = new Expansion(asked);
    expansion.add("p1", cellen(asked, _ -> vrij(Weergave.GEGENERALISEERD)));

    assertThat(decision(expansion).vrijgegeven())
        .extracting(item -> item.veld() + " " + item.bron() + " " + item.weergave())
        .containsExactly(
            AANPASSING + " " + WMO + " EXACT",
            SITUATIE + " " + WMO + " GEGENERALISEERD",
            SITUATIE + " " + MAKELAAR + " GEGENERALISEERD");
  }

  @Test
  void decisionReleasesOnlyWhenSomethingIsReleased() {
    Asked asked = ask(AANPASSING);
    Expansion expansion = new Expansion(asked);
    assertThat(expansion.isRelease()).isFalse();
    expansion.add("p1", List.of(DICHT));
    expansion.add("p2", List.of(LEEMTE));
    assertThat(expansion.isRelease()).isFalse();
    assertThat(decision(expansion).vrijgave()).isFalse();
    expansion.add("p3", List.of(vrij(Weergave.EXACT)));
    assertThat(expansion.isRelease()).isTrue();
  }

  @Test
  void klasseWithoutACellIsNoAnswer() {
    Asked asked = ask(AANPASSING);
    int missing = asked.klassen().nextSetBit(0);
    Asked none =
        new Asked(
            DATA,
            asked.question(),
            asked.facts(),
            asked.catalogus(),
            new BitSet(),
            asked.register());

    assertThatThrownBy(() -> new Expansion(none).add("p1", List.of()))
        .hasMessage("no cell for klasse " + missing)
        .isInstanceOfSatisfying(
            PolicyFault.class,
            fault -> assertThat(fault.code()).isEqualTo(PolicyFault.Code.POLICY_ANSWER_INVALID));
  }
}
