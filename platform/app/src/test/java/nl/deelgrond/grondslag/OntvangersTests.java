// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.grondslag.Grondslagen.Vaststelling;
import nl.deelgrond.grondslag.Ontvangers.Nagegaan;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.Views;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A bron that a law tells to look into the receiver says that it did, and a decision of the police
/// names its recipients.
@SceneTest
class OntvangersTests {

  private static final String KLANTMANAGER = "klantmanager";
  private static final String WMO = "wmo-consulent";
  private static final String WERK = "ubhh/werk-en-inkomen";
  private static final String VELD = "werk.re-integratie";

  private final Scenes scenes;

  OntvangersTests(Scenes scenes) {
    this.scenes = scenes;
  }

  private Scene scene() {
    return scenes
        .aCasus("tafel-18plus", "een-plan")
        .aanTafel(WMO)
        .persoon("P40Y")
        .gegeven(KLANTMANAGER, VELD, "afgerond")
        .toestemming(ToestemmingSoort.PW65_GEEN_BEZWAAR, WERK, "gemeente-borne/wmo", "werk")
        .toestemming(ToestemmingSoort.AVG, WERK, "gemeente-borne/wmo", "werk")
        .metNaam()
        .build();
  }

  private static Nagegaan nagegaan(Scene scene, LocalDate lastDay, String... aan) {
    return new Nagegaan(
        scene.casus(),
        scene.persoon(1),
        List.of(aan),
        scene.doel(),
        "Het onderzoek van het college is ingezien.",
        lastDay);
  }

  private List<String> problems(Scene scene, Nagegaan nagegaan) {
    try {
      scenes.ontvangers().legVast(scene.wie(KLANTMANAGER), nagegaan);
      return List.of();
    } catch (OnjuisteInvoer wrong) {
      return wrong.problemen().stream().map(p -> p.veld() + " " + p.code()).toList();
    }
  }

  @Test
  void withANameNothingIsGivenUntilTheReceiverWasLookedInto() {
    Scene scene = scene();
    assertThat(Views.shown(scene.asks(WMO, Trede.MET_NAAM, VELD))).isEmpty();

    UUID id =
        scenes
            .ontvangers()
            .legVast(
                scene.wie(KLANTMANAGER),
                nagegaan(scene, today().plusMonths(1), "gemeente-borne/wmo"));
    assertThat(Views.shown(scene.asks(WMO, Trede.MET_NAAM, VELD))).hasSize(1);

    scenes.ontvangers().beeindig(scene.wie(KLANTMANAGER), id);
    assertThat(Views.shown(scene.asks(WMO, Trede.MET_NAAM, VELD))).isEmpty();
    assertThat(scenes.ontvangers().vanCasus(scene.wie(KLANTMANAGER), scene.casus())).isEmpty();
    scenes.log().isWhole();
  }

  @ParameterizedTest
  @ValueSource(strings = {WMO, "voorzitter", "fg", "beheerder", "jeugdverpleegkundige"})
  void onlyABronWhoseLawSaysSoLooksIntoReceivers(String functie) {
    Scene scene = scene();
    for (Runnable attempt :
        List.<Runnable>of(
            () ->
                scenes
                    .ontvangers()
                    .legVast(scene.wie(functie), nagegaan(scene, today(), "gemeente-borne/wgs")),
            () -> scenes.ontvangers().beeindig(scene.wie(functie), UUID.randomUUID()),
            () -> scenes.ontvangers().vanCasus(scene.wie(functie), scene.casus()))) {
      long before = scenes.log().size();
      assertThatThrownBy(attempt::run)
          .isInstanceOfSatisfying(
              Fault.class, fault -> assertThat(fault.code().name()).isEqualTo("NIET_BEVOEGD"));
      assertThat(scenes.log().actsFrom(before)).containsExactly("handeling-geweigerd");
    }
  }

  @Test
  void saysWhatIsWrongAllAtOnce() {
    Scene scene = scene();
    Nagegaan wrong =
        new Nagegaan(
            scene.casus(),
            scene.persoon(1),
            List.of(WERK, "halt/halt"),
            scene.doel(),
            "bsn 999993331",
            today().minusDays(1));

    assertThat(problems(scene, wrong))
        .contains("aan van-is-aan", "toelichting bsn-in-tekst", "geldigTot in-het-verleden");
    assertThat(problems(scene, nagegaan(scene, today().plusMonths(13), "gemeente-borne/fg")))
        .containsExactly("aan partij-ziet-niets-met-naam", "geldigTot te-ver-vooruit");
    assertThat(problems(scene, nagegaan(scene, today()))).containsExactly("aan kies-minstens-een");
  }

  /// Wpg 19 and 20: whom the decision does not name gets nothing on it.
  @Test
  void aDecisionOfThePoliceNamesItsRecipients() {
    Scene scene =
        scenes.aCasus("tafel-18plus", "een-plan").aanTafel("wijkagent").persoon("P40Y").build();

    assertThat(police(scene, List.of())).containsExactly("ontvangers kies-minstens-een");
    assertThat(police(scene, List.of("politie/wijkteam", "halt/halt")))
        .contains("ontvangers van-is-aan", "ontvangers ontvanger-past-niet");
    assertThat(police(scene, List.of("gemeente-borne/jeugdwet"))).isEmpty();
    assertThat(scenes.grondslagen().vanCasus(scene.wie("wijkagent"), scene.casus()))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.besluitnummer()).isEqualTo("ON-2026-1");
          assertThat(one.ontvangers()).containsExactly("gemeente-borne/jeugdwet");
        });
  }

  @Test
  void aGrondslagWithoutADecisionNamesNoRecipients() {
    Scene scene = scene();

    assertThat(grondslag(scene, WMO, "wmo-ontvangen-onderzoek", null, List.of("halt/halt"), null))
        .containsExactly("ontvangers ontvangers-niet-nodig");
  }

  private List<String> police(Scene scene, List<String> ontvangers) {
    return grondslag(
        scene, "wijkagent", "politie-geven-incidenteel", "ON-2026-1", ontvangers, today());
  }

  private List<String> grondslag(
      Scene scene,
      String functie,
      String grondslag,
      @Nullable String nummer,
      List<String> ontvangers,
      @Nullable LocalDate lastDay) {
    String doel = scenes.convenant().grondslag(grondslag).doelen().getFirst();
    try {
      scenes
          .grondslagen()
          .stelVast(
              scene.wie(functie),
              new Vaststelling(
                  scene.casus(),
                  scene.persoon(1),
                  grondslag,
                  doel,
                  "omdat het moet",
                  nummer,
                  ontvangers,
                  lastDay));
      return List.of();
    } catch (OnjuisteInvoer wrong) {
      return wrong.problemen().stream().map(p -> p.veld() + " " + p.code()).toList();
    }
  }

  private static LocalDate today() {
    return LocalDate.now(Clock.system(ZoneId.of("Europe/Amsterdam")));
  }
}
