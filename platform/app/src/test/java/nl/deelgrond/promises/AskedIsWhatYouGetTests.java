// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.deelgrond.convenant.Reden;
import nl.deelgrond.convenant.Redenen;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.inzage.CasusView.Getoond;
import nl.deelgrond.inzage.CasusView.PersoonView;
import nl.deelgrond.inzage.InzageRequest;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneBuilder;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Promise 12: the answer is about the trede and the velden that were asked, all of them, and what
/// is not released says why and nothing else.
@SceneTest
class AskedIsWhatYouGetTests {

  private static final String WMO = "wmo-consulent";
  private static final String MAKELAAR = "sociaal-makelaar";

  private final Scenes scenes;

  AskedIsWhatYouGetTests(Scenes scenes) {
    this.scenes = scenes;
  }

  private Scene scene() {
    return builder().metNaam().build();
  }

  private SceneBuilder builder() {
    return scenes
        .aCasus("tafel-18plus", "een-plan")
        .persoon("P40Y")
        .gegeven(MAKELAAR, "identificatie.naam", "Wie Vraagt Krijgt Antwoord")
        .gegeven(MAKELAAR, "identificatie.geboortedatum", "1986-02-03")
        .gegeven(MAKELAAR, "plan.soort-vraag", "complex")
        .makelaarMagVertellen()
        .grond(WMO, "wmo-ontvangen-onderzoek")
        .persoon("P17Y")
        .gegeven(MAKELAAR, "identificatie.naam", "Iemand Anders Genoemd")
        .makelaarMagVertellen()
        .grond(WMO, "wmo-ontvangen-onderzoek");
  }

  @ParameterizedTest
  @EnumSource(Trede.class)
  void theAnswerHasTheTredeThatWasAsked(Trede trede) {
    CasusView view = scene().asksForAll(WMO, trede);

    assertThat(view.trede()).isEqualTo(trede);
  }

  @Test
  void anonymouslyAskedIsAnonymouslyAnswered() {
    CasusView view = builder().build().asksForAll(WMO, Trede.ANONIEM);

    assertThat(Views.shown(view).map(Getoond::veld))
        .contains("identificatie.geboortedatum")
        .doesNotContain("identificatie.naam", "plan.hulpvraag");
    assertThat(Views.value(view, "identificatie.geboortedatum", "wijkkracht/sociaal-makelaar"))
        .doesNotContain("1986");
    assertThat(Views.shown(view).map(Getoond::vastgelegdOp)).containsOnlyNulls();
    assertThat(view.metNaamTot()).isNull();
  }

  /// With a name allowed and grounds recorded, who asks anonymously gets no name, and nothing that
  /// was only for who could not know it.
  @Test
  void anonymouslyAskedAfterANameWasUsedIsNotAnsweredWithMore() {
    CasusView view = scene().asksForAll(WMO, Trede.ANONIEM);

    assertThat(Views.shown(view).map(Getoond::bron)).containsOnly("gemeente-borne/wmo");
    assertThat(Views.notShown(view, "plan.soort-vraag", "wijkkracht/sociaal-makelaar").reden())
        .isEqualTo("HERLEIDBAAR");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13})
  void eachAskedVeldIsAnsweredForEachPersonAndEachBronAndNoOther(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Scene scene = scene();
    for (int round = 0; round < 5; round++) {
      Set<String> asked =
          scene.allVelden().stream()
              .filter(_ -> random.nextInt(6) == 0)
              .collect(Collectors.toCollection(TreeSet::new));
      asked.add("plan.fase");

      CasusView view =
          scene.asks(
              WMO,
              random.nextBoolean() ? Trede.MET_NAAM : Trede.ANONIEM,
              asked.toArray(String[]::new));

      List<String> expected =
          asked.stream()
              .flatMap(veld ->
                  scenes.convenant().veld(veld).bronnen().stream()
                      .map(herkomst -> veld + " @ " + herkomst.bron()))
              .toList();
      assertThat(view.personen()).hasSize(2);
      for (PersoonView persoon : view.personen()) {
        assertThat(persoon.velden().stream().map(Views::item))
            .containsExactlyInAnyOrderElementsOf(expected);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Trede.class)
  void whatIsNotReleasedHasAReasonFromTheList(Trede trede) {
    CasusView view = scene().asksForAll(WMO, trede);
    Set<String> known = Redenen.load().all().stream().map(Reden::code).collect(Collectors.toSet());

    assertThat(Views.notShown(view)).isNotEmpty();
    assertThat(Views.notShown(view)).allMatch(item -> known.contains(item.reden()));
  }

  /// Each person is answered on their own; neither the values nor the grounds of one are told with
  /// another.
  @Test
  void nothingOfOnePersonStandsWithAnother() {
    Scene scene = scene();
    CasusView view = scene.asksForAll(WMO, Trede.MET_NAAM);
    PersoonView first = view.personen().get(0);
    PersoonView second = view.personen().get(1);

    assertThat(Views.text(first))
        .contains("Wie Vraagt Krijgt Antwoord")
        .doesNotContain("Iemand Anders Genoemd", scene.persoon(2).toString());
    assertThat(Views.text(second))
        .doesNotContain("Wie Vraagt Krijgt Antwoord", scene.persoon(1).toString());
  }

  @Test
  void anUnknownVeldIsAnErrorAndNotLeftOut() {
    Scene scene = scene();
    InzageRequest unknown =
        scene.request(
            scene.wie(WMO), Trede.ANONIEM, new TreeSet<>(Set.of("plan.fase", "plan.verzonnen")));
    long before = scenes.log().size();

    assertThatThrownBy(() -> scenes.inzage().view(unknown))
        .isInstanceOfSatisfying(
            OnjuisteInvoer.class,
            wrong ->
                assertThat(wrong.problemen())
                    .extracting("veld", "code")
                    .containsExactly(tuple("velden", "veld-onbekend")));
    assertThat(scenes.log().actsFrom(before)).contains("inzage-onjuist");
  }

  /// Asked for another doel than the agenda has: answered as asked, with nothing.
  @Test
  void anotherDoelIsAnsweredWithThatDoelAndNothingReleased() {
    Scene scene = scene();
    InzageRequest other =
        new InzageRequest(
            scene.wie(WMO),
            scene.casus(),
            scene.zitting(),
            "meedoen",
            Trede.ANONIEM,
            new TreeSet<>(Set.of("plan.soort-vraag")));

    CasusView view = scenes.inzage().view(other);

    assertThat(view.doel()).isEqualTo("meedoen");
    assertThat(Views.shown(view)).isEmpty();
    assertThat(Views.notShown(view)).isNotEmpty().allMatch(item -> item.reden().equals("DOEL"));
  }
}
