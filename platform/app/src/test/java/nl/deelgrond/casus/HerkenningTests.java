// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.casus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.grondslag.Toestemmingen;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.handeling.Probleem;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.scene.ExampleValues;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneBuilder;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An inwoner in two casussen is known again by BSN, by whoever may use it. Promises 1 and 2: that
/// protects them in both, releases nothing, and tells nobody that they are known elsewhere.
@SceneTest
class HerkenningTests {

  private static final String WMO = "wmo-consulent";
  private static final String JEUGD = "jeugdconsulent";
  private static final String MAKELAAR = "sociaal-makelaar";
  private static final String BSN = "identificatie.bsn";

  private final Scenes scenes;
  private final String bsn = ExampleValues.ofSomebody().bsn();

  HerkenningTests(Scenes scenes) {
    this.scenes = scenes;
  }

  private SceneBuilder casus(String leeftijd) {
    return scenes
        .aCasus("tafel-18plus", "een-plan")
        .persoon(leeftijd)
        .aanTafel(WMO, JEUGD)
        .gegeven("mantelzorgconsulent", "sociaal-netwerk.steun", "weinig")
        .toestemming(
            ToestemmingSoort.AVG, "siz/mantelzorg", "gemeente-borne/wmo", "sociaal-netwerk")
        .metNaam();
  }

  private static Persoon persoon(Scene scene) {
    return scene.personen().getFirst();
  }

  private static List<InwonerId> zelfden(Scene scene) {
    return persoon(scene).herkenning().zelfden();
  }

  @Test
  void whoBringsInTheSameBsnKnowsTheInwonerAgainInBothCasussen() {
    Scene first = casus("P40Y").build();
    Scene second = casus("P40Y").build();
    assertThat(zelfden(first)).isEmpty();

    first.maaktBekend(1, bsn);
    assertThat(zelfden(first)).isEmpty();
    long before = persoon(first).herkenning().versie();
    second.maaktBekend(1, bsn);

    assertThat(zelfden(first)).containsExactly(persoon(second).inwoner());
    assertThat(zelfden(second)).containsExactly(persoon(first).inwoner());
    assertThat(persoon(first).herkenning().versie())
        .as("a view that rested on the first casus alone is outdated")
        .isGreaterThan(before);
    assertThat(persoon(first).inwoner())
        .as("keys of their own")
        .isNotEqualTo(persoon(second).inwoner());
    assertThat(Views.shown(first.asks(WMO, Trede.MET_NAAM, "sociaal-netwerk.steun"))).hasSize(1);
    scenes.log().isWhole();
  }

  /// Whoever may use a BSN learns nothing by trying one, and nobody else learns it afterwards.
  @Test
  void nobodyIsToldThatAnInwonerIsKnownElsewhere() {
    casus("P40Y").bsn(bsn).build();
    Scene known = casus("P40Y").build();
    Scene unknown = casus("P40Y").build();
    String makelaar = seen(known, MAKELAAR);
    String jeugd = seen(known, JEUGD);

    long begin = scenes.log().size();
    known.maaktBekend(1, bsn);
    long middle = scenes.log().size();
    unknown.maaktBekend(1, ExampleValues.ofSomebody().bsn());

    assertThat(scenes.log().actsFrom(begin).subList(0, (int) (middle - begin)))
        .isEqualTo(scenes.log().actsFrom(middle))
        .containsExactly("gegeven-ingebracht");
    assertThat(seen(known, MAKELAAR)).isEqualTo(makelaar);
    assertThat(seen(known, JEUGD)).isEqualTo(jeugd);
  }

  /// What is recorded with a toestemming is what this casus knows, also where another one knows the
  /// same inwoner with another age.
  @Test
  void aToestemmingDoesNotTellThatAnotherCasusKnowsAnotherAge() {
    casus("P14Y").bsn(bsn).build();
    Scene scene = casus("P40Y").bsn(bsn).build();
    scene.geeftToestemming(1, ToestemmingSoort.AVG, "siz/mantelzorg", "gemeente-borne/wmo", "hulp");

    assertThat(zelfden(scene)).hasSize(1);
    assertThat(scenes.toestemmingen().vanCasus(scene.wie(MAKELAAR), scene.casus()))
        .extracting(Toestemmingen.Huidig::leeftijd)
        .containsOnly("18+");
  }

  private static String seen(Scene scene, String functie) {
    return List.of(Trede.values()).stream()
        .map(trede -> Views.velden(scene.asksForAll(functie, trede)).map(Views::text).toList())
        .toList()
        .toString();
  }

  @Test
  void twoPersonsOfOneCasusNeverHaveOneBsn() {
    Scene scene = casus("P40Y").persoon("P38Y").build();
    scene.maaktBekend(1, bsn);

    assertRefused(() -> scene.maaktBekend(2, bsn), "bsn-van-ander");

    assertThat(scene.personen().get(1).herkenning()).isEqualTo(Herkenning.GEEN);
  }

  @Test
  void aPartijCorrectsItsOwnBsnAndThenIsSomebodyElse() {
    Scene first = casus("P40Y").bsn(bsn).build();
    Scene second = casus("P40Y").bsn(bsn).build();
    assertThat(zelfden(second)).hasSize(1);

    second.maaktBekend(1, ExampleValues.ofSomebody().bsn());

    assertThat(zelfden(first)).isEmpty();
    assertThat(zelfden(second)).isEmpty();
  }

  @Test
  void whatAnotherPartijBroughtInIsNotOverruled() {
    Scene scene = casus("P40Y").bsn(bsn).build();
    scene.brengIn(JEUGD, 1, BSN, bsn);

    assertRefused(
        () -> scene.brengIn(JEUGD, 1, BSN, ExampleValues.ofSomebody().bsn()), "bsn-tegenspraak");

    Scene other = casus("P40Y").bsn(bsn).build();
    assertThat(zelfden(other)).as("it is still who it was").hasSize(1);
  }

  private static void assertRefused(Runnable act, String code) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            OnjuisteInvoer.class,
            wrong ->
                assertThat(wrong.problemen()).extracting(Probleem::code).containsExactly(code));
  }

  @Test
  void aBeperkingThatIsEndedWhereItWasAskedIsEndedEverywhere() {
    Scene first = casus("P40Y").bsn(bsn).build();
    Scene second = casus("P40Y").bsn(bsn).build();
    var beperking = first.beperkt(1, "sociaal-netwerk");
    assertThat(Views.shown(second.asks(WMO, Trede.MET_NAAM, "sociaal-netwerk.steun"))).isEmpty();

    scenes.beperkingen().beeindig(first.wie(MAKELAAR), beperking);

    assertThat(Views.shown(second.asks(WMO, Trede.MET_NAAM, "sociaal-netwerk.steun"))).hasSize(1);
  }

  /// One of the two dates is wrong, so no "yes" counts. Who asks sees what they would see of
  /// somebody who was never asked, and who brought the casus in sees what they saw before.
  @ParameterizedTest
  @CsvSource({"P40Y, P14Y", "P14Y, P40Y", "P16Y, P12Y"})
  void nobodyIsToldThatAnotherCasusContradictsTheAge(String own, String other) {
    Scene scene = casus(own).bsn(bsn).build();
    Scene neverAsked =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .persoon(own)
            .aanTafel(WMO, JEUGD)
            .gegeven("mantelzorgconsulent", "sociaal-netwerk.steun", "weinig")
            .metNaam()
            .bsn(ExampleValues.ofSomebody().bsn())
            .build();
    List<String> listed = listed(scene);

    casus(other).bsn(bsn).build();

    assertThat(zelfden(scene)).as("known again").hasSize(1);
    for (String functie : List.of(WMO, JEUGD, MAKELAAR)) {
      assertThat(reasons(scene, functie)).as(functie).isEqualTo(reasons(neverAsked, functie));
    }
    assertThat(listed(scene)).as("who brought it in").isEqualTo(listed);
  }

  private List<String> listed(Scene scene) {
    return scenes.toestemmingen().vanCasus(scene.wie(MAKELAAR), scene.casus()).stream()
        .map(one ->
            String.join(
                " ",
                one.id().toString(),
                one.leeftijd(),
                one.staat().toString(),
                "" + one.nogNodig()))
        .toList();
  }

  /// Why each veld is not shown with a name, and what would help.
  private static List<String> reasons(Scene scene, String functie) {
    return Views.velden(scene.asksForAll(functie, Trede.MET_NAAM))
        .map(veld ->
            veld instanceof CasusView.NietGetoond niet
                ? String.join(" ", Views.item(niet), niet.reden(), String.valueOf(niet.nodig()))
                : Views.item(veld) + " shown")
        .toList();
  }

  /// The toestemming counts again when the dates agree.
  @Test
  void aYesCountsOnlyWhileNoOtherCasusContradictsTheAge() {
    Scene grown = casus("P40Y").bsn(bsn).build();
    Scene young = casus("P14Y").build();
    assertThat(Views.shown(grown.asks(WMO, Trede.MET_NAAM, "sociaal-netwerk.steun"))).hasSize(1);

    young.maaktBekend(1, bsn);
    assertThat(Views.shown(grown.asks(WMO, Trede.MET_NAAM, "sociaal-netwerk.steun"))).isEmpty();

    young.maaktBekend(1, ExampleValues.ofSomebody().bsn());
    assertThat(Views.shown(grown.asks(WMO, Trede.MET_NAAM, "sociaal-netwerk.steun"))).hasSize(1);
  }
}
