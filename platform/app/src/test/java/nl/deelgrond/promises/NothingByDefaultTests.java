// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Functie;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.Rol;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.inzage.CasusView.Getoond;
import nl.deelgrond.inzage.InzageRequest;
import nl.deelgrond.policy.PolicyFault;
import nl.deelgrond.scene.ExampleValues;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneBuilder;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.StumblingPolicy;
import nl.deelgrond.scene.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Promise 1: only what a rule positively releases is shown, and what is not shown looks the same
/// with and without a value behind it.
@SceneTest
class NothingByDefaultTests {

  private static final String WMO = "wmo-consulent";
  private static final String MAKELAAR = "sociaal-makelaar";

  private final Scenes scenes;
  private final StumblingPolicy policy;

  NothingByDefaultTests(Scenes scenes, StumblingPolicy policy) {
    this.scenes = scenes;
    this.policy = policy;
  }

  @AfterEach
  void thePolicyWorksAgain() {
    policy.walk();
  }

  /// Whoever may see anything, at a table where they all sit, before and after every bron brought
  /// in everything that it can hold: the part that is not released does not change by a byte.
  @ParameterizedTest
  @EnumSource(Trede.class)
  void whatIsNotReleasedIsTheSameWithAndWithoutAGegeven(Trede trede) {
    Convenant convenant = scenes.convenant();
    List<String> functies = functiesAt("tafel-18plus");
    SceneBuilder builder =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .aanTafel(functies.toArray(String[]::new))
            .persoon("P40Y")
            .makelaarMagVertellen()
            .grond(WMO, "wmo-ontvangen-onderzoek");
    Scene scene = builder.metNaam().build();
    List<String> before =
        functies.stream().map(functie -> withheld(scene.asksForAll(functie, trede))).toList();

    ExampleValues examples = ExampleValues.ofSomebody();
    for (Veld veld : convenant.velden()) {
      for (Herkomst herkomst : veld.bronnen()) {
        functies.stream()
            .filter(functie -> convenant.functie(functie).partij().equals(herkomst.bron()))
            .findFirst()
            .ifPresent(functie ->
                scene.brengIn(functie, 1, veld.code(), examples.of(veld, herkomst.bron())));
      }
    }

    List<String> after =
        functies.stream().map(functie -> withheld(scene.asksForAll(functie, trede))).toList();
    assertThat(after).containsExactlyElementsOf(before);
    assertThat(Views.shown(scene.asksForAll(WMO, trede)).map(Getoond::waarde))
        .as("the gegevens are there")
        .anyMatch(waarde -> waarde != null);
  }

  /// The answer without what was released, and without what is different in every answer.
  private static String withheld(CasusView view) {
    return Views.velden(view)
            .map(item -> item instanceof Getoond shown ? Views.item(shown) : Views.text(item))
            .toList()
        + " "
        + view.vrijgave();
  }

  private List<String> functiesAt(String tafelCode) {
    var tafel = scenes.convenant().tafel(tafelCode);
    return scenes.convenant().functies().stream()
        .filter(functie -> functie.rol() == Rol.MEDEWERKER || functie.rol() == Rol.INBRENGER)
        .filter(functie ->
            tafel.eersteSchil().contains(functie.partij())
                || tafel.tweedeSchil().contains(functie.partij()))
        .map(Functie::code)
        .toList();
  }

  @Test
  void aCasusOfSomebodyElseLooksLikeOneThatDoesNotExist() {
    Scene scene = scenes.aCasus("tafel-18plus", "een-plan").persoon("P40Y").build();
    Requester stranger = scenes.medewerker("vreemde-" + scene.casus(), WMO);
    long before = scenes.log().size();

    String real = told(scene, stranger, scene.casus(), scene.zitting());
    String none = told(scene, stranger, UUID.randomUUID(), scene.zitting());
    String nowhere = told(scene, stranger, UUID.randomUUID(), UUID.randomUUID());

    assertThat(real).isEqualTo(none).isEqualTo(nowhere).contains("\"bekend\":false");
    assertThat(scenes.log().actsFrom(before).stream().filter("inzage-geweigerd"::equals))
        .as("each attempt is in the log")
        .hasSize(3);
  }

  private String told(Scene scene, Requester wie, UUID casus, UUID zitting) {
    CasusView view =
        scenes
            .inzage()
            .view(
                new InzageRequest(
                    wie,
                    casus,
                    zitting,
                    scene.doel(),
                    Trede.ANONIEM,
                    new TreeSet<>(scene.allVelden())));
    return Views.text(view)
        .replace(casus.toString(), "casus")
        .replace(zitting.toString(), "zitting")
        .replace(view.vraag().toString(), "vraag")
        .replace(view.op().toString(), "op");
  }

  /// Undefined, late, malformed, too large, about something else: nothing, and the attempt is in
  /// the log.
  @ParameterizedTest
  @EnumSource(PolicyFault.Code.class)
  void aPolicyThatStumblesShowsNothing(PolicyFault.Code code) {
    Scene scene =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .persoon("P40Y")
            .gegeven(MAKELAAR, "plan.soort-vraag", "complex")
            .aanTafel(WMO)
            .build();
    long before = scenes.log().size();
    policy.stumble(code);

    assertThatThrownBy(() -> scene.asks(WMO, Trede.ANONIEM, "plan.soort-vraag"))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code().name()).isEqualTo("BELEID_GEEN_ANTWOORD"))
        .hasMessageNotContaining("complex");

    assertThat(scenes.log().actsFrom(before)).containsExactly("inzage-mislukt");
    policy.walk();
    assertThat(Views.shown(scene.asks(WMO, Trede.ANONIEM, "plan.soort-vraag"))).hasSize(1);
  }

  @Test
  void whoSitsForOneAgendapuntSeesNoOther() {
    Scene scene =
        scenes
            .aCasus("tafel-18plus", "wonen-behouden")
            .persoon("P40Y")
            .gegeven("woonconsulent", "wonen.huurachterstand", "2417")
            .build();
    Scene beside = scenes.aCasus("tafel-18plus", "wonen-behouden").persoon("P40Y").build();

    assertThat(Views.shown(scene.asks("woonconsulent", Trede.ANONIEM, "wonen.huurachterstand")))
        .isNotEmpty();
    CasusView other =
        scenes
            .inzage()
            .view(
                new InzageRequest(
                    scene.wie("woonconsulent"),
                    beside.casus(),
                    scene.zitting(),
                    "wonen-behouden",
                    Trede.ANONIEM,
                    new TreeSet<>(List.of("wonen.huurachterstand"))));
    assertThat(other.bekend()).isFalse();
    assertThat(Views.text(other).toLowerCase(Locale.ROOT)).doesNotContain("2417");
  }
}
