// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.promises;

import static nl.deelgrond.convenant.ToestemmingSoort.AVG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.grondslag.Toestemmingen.Antwoord;
import nl.deelgrond.grondslag.Toestemmingen.Huidig;
import nl.deelgrond.grondslag.Toestemmingen.Keuze;
import nl.deelgrond.grondslag.Vertegenwoordigingen;
import nl.deelgrond.grondslag.Wilsbekwaamheid;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.handeling.Probleem;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.policy.Nodig;
import nl.deelgrond.scene.ExampleValues;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.TableDump;
import nl.deelgrond.scene.Views;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A toestemming counts when everybody whom the law asks said yes, and the asker reads how far it
/// is and who is next; who does not have to answer is told who does.
@SceneTest
class WhoAnswersTests {

  private static final String WMO = "wmo-consulent";
  private static final String JEUGD = "jeugdconsulent";
  private static final String MAKELAAR = "sociaal-makelaar";
  private static final String SCHULDEN = "geld.schulden";
  private static final String WGS = "gemeente-borne/wgs";
  private static final List<String> AAN = List.of("gemeente-borne/wmo");
  private static final List<String> GELD = List.of("geld");

  private final Scenes scenes;

  WhoAnswersTests(Scenes scenes) {
    this.scenes = scenes;
  }

  @AfterEach
  void theClockIsRight() {
    scenes.clock().inStep();
  }

  private Scene scene(String age) {
    return scenes
        .aCasus("tafel-18plus", "een-plan")
        .aanTafel(WMO, JEUGD)
        .persoon(age)
        .gegeven("schuldhulpverlener", SCHULDEN, "7312")
        .metNaam()
        .build();
  }

  private static UUID zegt(Scene scene, Keuze keuze, String hoedanigheid, @Nullable UUID namens) {
    return scene.antwoordt(hoedanigheid, namens, 1, AVG, WGS, AAN, GELD, keuze);
  }

  private static boolean shows(Scene scene) {
    return Views.shown(scene.asks(WMO, Trede.MET_NAAM, SCHULDEN)).findAny().isPresent();
  }

  private static List<String> nodig(Scene scene) {
    CasusView view = scene.asks(WMO, Trede.MET_NAAM, SCHULDEN);
    return Views.notShown(view, SCHULDEN, WGS).nodig().stream()
        .filter(nodig -> nodig.soort() == Nodig.Soort.TOESTEMMING_AVG)
        .map(nodig -> nodig.van() + " " + String.valueOf(nodig.staat()))
        .toList();
  }

  private Huidig listed(Scene scene, UUID id) {
    return scenes.toestemmingen().vanCasus(scene.wie(MAKELAAR), scene.casus()).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  // --- Each state -----------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource({"GEVRAAGD, GEVRAAGD", "LATER, UITGESTELD", "NEE, GEWEIGERD"})
  void whatIsNoYesShowsNothingAndSaysWhatItIs(Keuze keuze, Nodig.Staat staat) {
    Scene scene = scene("P40Y");
    assertThat(nodig(scene)).containsExactly("inwoner NIET_GEVRAAGD");

    UUID id = zegt(scene, keuze, "inwoner", null);

    assertThat(shows(scene)).isFalse();
    assertThat(nodig(scene)).containsExactly("inwoner " + staat);
    assertThat(listed(scene, id).staat().name()).isEqualTo(staat.name());
  }

  @Test
  void aYesShowsAndWithdrawnInvalidOrExpiredItShowsNoMore() {
    Scene withdrawn = scene("P40Y");
    UUID given = zegt(withdrawn, Keuze.JA, "inwoner", null);
    assertThat(shows(withdrawn)).isTrue();
    withdrawn.trektIn(given);
    assertThat(shows(withdrawn)).isFalse();
    assertThat(nodig(withdrawn)).containsExactly("inwoner INGETROKKEN");

    Scene invalid = scene("P40Y");
    UUID none = zegt(invalid, Keuze.JA, "inwoner", null);
    scenes
        .toestemmingen()
        .verklaarOngeldig(invalid.wie(MAKELAAR), none, "Dacht dat de hulp anders stopte.");
    assertThat(shows(invalid)).isFalse();
    assertThat(nodig(invalid)).containsExactly("inwoner ONGELDIG");
    assertThat(listed(invalid, none).staat().name()).isEqualTo("ONGELDIG");
  }

  @Test
  void aYesIsOverAfterItsLastDay() {
    Scene scene = scene("P40Y");
    UUID given =
        scenes
            .toestemmingen()
            .legVast(
                scene.wie(MAKELAAR),
                new Antwoord(
                    scene.casus(),
                    scene.persoon(1),
                    AVG,
                    WGS,
                    AAN,
                    scene.doel(),
                    GELD,
                    Views.today(scenes).plusDays(1),
                    Scene.gevraagd("inwoner"),
                    null,
                    Keuze.JA));
    assertThat(listed(scene, given).staat().name()).isEqualTo("GEGEVEN");

    scenes.clock().ahead(Duration.ofDays(2));

    assertThat(listed(scene, given).staat().name()).isEqualTo("VERLOPEN");
  }

  // --- Minors ---------------------------------------------------------------------------------

  @Test
  void aChildOfThirteenAndBothParentsSayYes() {
    Scene scene = scene("P13Y");
    UUID one = scene.staatIn(1, "ouder", "gezamenlijk", "gezag-1");
    UUID other = scene.staatIn(1, "ouder", "gezamenlijk", "gezag-2");

    UUID own = zegt(scene, Keuze.JA, "inwoner", null);
    assertThat(shows(scene)).isFalse();
    assertThat(listed(scene, own).nogNodig()).containsExactly("ouder");
    zegt(scene, Keuze.JA, "ouder", one);
    assertThat(shows(scene)).isFalse();
    assertThat(nodig(scene)).containsExactly("ouder NIET_GEVRAAGD");
    zegt(scene, Keuze.JA, "ouder", other);

    assertThat(shows(scene)).isTrue();
    assertThat(listed(scene, own).nogNodig()).isEmpty();
  }

  @Test
  void gezagInDisputeBlocksWhateverIsSaid() {
    Scene scene = scene("P9Y");
    UUID one = scene.staatIn(1, "ouder", "gezamenlijk", "gezag-1");
    UUID disputed = scene.staatIn(1, "ouder", "onduidelijk", "gezag-2");

    UUID yes = zegt(scene, Keuze.JA, "ouder", one);
    zegt(scene, Keuze.JA, "ouder", disputed);

    CasusView view = scene.asks(WMO, Trede.MET_NAAM, SCHULDEN);
    assertThat(Views.shown(view)).isEmpty();
    assertThat(Views.notShown(view, SCHULDEN, WGS).reden()).isEqualTo("LEEMTE");
    assertThat(listed(scene, yes).nogNodig()).containsExactly("gezag-onbekend");
    assertThat(scenes.toestemmingen().gevraagden(scene.wie(MAKELAAR), scene.casus()))
        .singleElement()
        .satisfies(asked -> assertThat(asked.ontbreekt()).containsExactly("gezag-onbekend"));
  }

  @Test
  void aParentWhoWasEndedAnswersNoMore() {
    Scene scene = scene("P9Y");
    UUID alone = scene.staatIn(1, "ouder", "alleen", "gezag-1");
    zegt(scene, Keuze.JA, "ouder", alone);
    assertThat(shows(scene)).isTrue();

    scenes.vertegenwoordigingen().beeindig(scene.wie(JEUGD), alone);

    assertThat(shows(scene)).isFalse();
    assertThatThrownBy(() -> zegt(scene, Keuze.JA, "ouder", alone))
        .hasMessageContaining("vertegenwoordiging-onbekend");
  }

  /// A yes of fifteen, with the parents, was never the own decision of sixteen.
  @Test
  void theYesOfFifteenIsAskedAgainAtSixteen() {
    LocalDate tomorrow =
        LocalDate.ofInstant(scenes.clock().instant(), ZoneId.of("Europe/Amsterdam")).plusDays(1);
    Scene scene =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .zittingVan(Duration.ofHours(12))
            .aanTafel(WMO, JEUGD)
            .geborenOp(tomorrow.minusYears(16))
            .gegeven("schuldhulpverlener", SCHULDEN, "7312")
            .metNaam()
            .build();
    UUID parent = scene.staatIn(1, "ouder", "alleen", "gezag-1");
    UUID own = zegt(scene, Keuze.JA, "inwoner", null);
    zegt(scene, Keuze.JA, "ouder", parent);
    assertThat(shows(scene)).isTrue();
    assertThat(listed(scene, own).nogNodig()).isEmpty();

    scenes.clock().ahead(Duration.ofDays(1));

    assertThat(listed(scene, own).nogNodig()).containsExactly("inwoner");
    assertThatThrownBy(() -> zegt(scene, Keuze.JA, "ouder", parent))
        .hasMessageContaining("antwoord-van-inwoner");
    UUID again = zegt(scene, Keuze.JA, "inwoner", null);
    assertThat(listed(scene, again).nogNodig()).isEmpty();
  }

  /// UAVG art. 5 since 1 September 2026; the own no is always taken, and takes the others along.
  @Test
  void aChildOfTwelveWithdrawsAloneAndAChildOfElevenSaysNo() {
    Scene twelve = scene("P12Y");
    UUID parent = twelve.staatIn(1, "ouder", "alleen", "gezag-1");
    UUID own = zegt(twelve, Keuze.JA, "inwoner", null);
    zegt(twelve, Keuze.JA, "ouder", parent);
    assertThat(shows(twelve)).isTrue();
    twelve.trektIn(own);
    assertThat(shows(twelve)).isFalse();

    Scene eleven = scene("P11Y");
    UUID other = eleven.staatIn(1, "ouder", "alleen", "gezag-1");
    UUID given = zegt(eleven, Keuze.JA, "ouder", other);
    assertThatThrownBy(() -> eleven.trektIn(given)).hasMessageContaining("mag-niet-intrekken");
    assertThat(shows(eleven)).isTrue();
    zegt(eleven, Keuze.NEE, "inwoner", null);
    assertThat(shows(eleven)).isFalse();
  }

  // --- Adults ---------------------------------------------------------------------------------

  @Test
  void theCuratorAnswersAndTheInwonerCanAlwaysStopIt() {
    Scene scene = scene("P60Y");
    UUID curator = scene.staatIn(1, "curator", null, "beschikking-1");

    assertThatThrownBy(() -> zegt(scene, Keuze.JA, "inwoner", null))
        .hasMessageContaining("antwoord-van-vertegenwoordiger");
    assertThat(nodig(scene)).containsExactly("curator NIET_GEVRAAGD");
    UUID given = zegt(scene, Keuze.JA, "curator", curator);
    assertThat(shows(scene)).isTrue();

    scene.trektIn(given);
    assertThat(shows(scene)).isFalse();
  }

  @Test
  void whoCannotWeighItIsAnsweredForUntilTheyCanAgain() {
    Scene scene = scene("P80Y");
    oordeel(scene, "niet-wilsbekwaam");

    assertThatThrownBy(() -> zegt(scene, Keuze.JA, "inwoner", null))
        .hasMessageContaining("antwoord-eerst-vertegenwoordiger");
    UUID child = scene.staatIn(1, "kind", null, "verslag-9");
    zegt(scene, Keuze.JA, "kind", child);
    assertThat(shows(scene)).isTrue();

    oordeel(scene, "wilsbekwaam");
    assertThat(shows(scene)).isFalse();
    zegt(scene, Keuze.JA, "inwoner", null);
    assertThat(shows(scene)).isTrue();
  }

  private void oordeel(Scene scene, String oordeel) {
    oordeel(scene, scene.wie(WMO), oordeel);
  }

  private void oordeel(Scene scene, Requester door, String oordeel) {
    scenes
        .wilsbekwaamheid()
        .legVast(door, scene.casus(), scene.persoon(1), scene.doel(), oordeel, "Zo.");
  }

  /// Words are sealed, but who reads them later is no reason to write a BSN in them (UAVG 46).
  @Test
  void aReasonHoldsNoBsnAndNothingUnreadable() {
    Scene scene = scene("P40Y");
    for (String words : List.of("BSN " + ExampleValues.ofSomebody().bsn(), "gesprek \u0000")) {
      assertThatThrownBy(() ->
              scenes
                  .wilsbekwaamheid()
                  .legVast(
                      scene.wie(WMO),
                      scene.casus(),
                      scene.persoon(1),
                      scene.doel(),
                      "niet-wilsbekwaam",
                      words))
          .isInstanceOfSatisfying(
              OnjuisteInvoer.class,
              wrong ->
                  assertThat(wrong.problemen())
                      .extracting(Probleem::veld)
                      .containsExactly("toelichting"));
    }
  }

  /// Nobody passes over who decides for the inwoner by judging otherwise, and what one judged says
  /// something about health: others at the table do not read it.
  @Test
  void aJudgementIsTakenBackByThePartijThatMadeItAndReadByNoOther() {
    Scene scene = scene("P40Y");
    oordeel(scene, "niet-wilsbekwaam");
    Requester other = scene.wie(JEUGD);

    assertThatThrownBy(() -> oordeel(scene, other, "wilsbekwaam"))
        .hasMessageContaining("oordeel-van-een-ander");
    assertThat(scenes.wilsbekwaamheid().vanCasus(other, scene.casus())).isEmpty();
    assertThat(scenes.wilsbekwaamheid().vanCasus(scene.wie(WMO), scene.casus())).hasSize(1);
    assertThat(scenes.wilsbekwaamheid().vanCasus(scene.wie(MAKELAAR), scene.casus())).hasSize(1);

    oordeel(scene, "wilsbekwaam");
    assertThat(scenes.wilsbekwaamheid().vanCasus(scene.wie(WMO), scene.casus()))
        .extracting(Wilsbekwaamheid.Huidig::oordeel)
        .containsExactly("wilsbekwaam");
  }

  // --- Who answers ----------------------------------------------------------------------------

  @Test
  void whoAnswersForSomebodyElseIsALineOfThatInwonerThatHoldsNow() {
    Scene scene = scene("P60Y");
    Scene other = scene("P60Y");
    UUID elsewhere = other.staatIn(1, "curator", null, "beschikking-2");
    UUID curator = scene.staatIn(1, "curator", null, "beschikking-1");
    UUID later =
        scenes
            .vertegenwoordigingen()
            .legVast(
                scene.wie(MAKELAAR),
                nieuw(scene, "mentor", null, "Later", LocalDate.now(scenes.clock()).plusDays(9)));

    assertThatThrownBy(() -> zegt(scene, Keuze.JA, "curator", null))
        .hasMessageContaining("namens-nodig");
    assertThatThrownBy(() -> zegt(scene, Keuze.JA, "curator", elsewhere))
        .hasMessageContaining("vertegenwoordiging-onbekend");
    assertThatThrownBy(() -> zegt(scene, Keuze.JA, "mentor", curator))
        .hasMessageContaining("vertegenwoordiging-andere-rol");
    assertThatThrownBy(() -> zegt(scene, Keuze.JA, "mentor", later))
        .hasMessageContaining("vertegenwoordiging-geldt-niet");
    assertThatThrownBy(() -> zegt(scene, Keuze.NEE, "inwoner", curator))
        .hasMessageContaining("namens-bij-inwoner");
  }

  @Test
  void aToestemmingIsNeverInheritedByAnotherCasus() {
    Scene one = scene("P40Y");
    Scene other = scene("P40Y");
    one.maaktBekend(1, "999990019");
    other.maaktBekend(1, "999990019");
    zegt(one, Keuze.JA, "inwoner", null);

    assertThat(shows(one)).isTrue();
    assertThat(shows(other)).isFalse();
    assertThat(nodig(other)).containsExactly("inwoner NIET_GEVRAAGD");
  }

  private static Vertegenwoordigingen.Nieuw nieuw(
      Scene scene,
      String hoedanigheid,
      @Nullable String gezag,
      String naam,
      @Nullable LocalDate vanaf) {
    return new Vertegenwoordigingen.Nieuw(
        scene.casus(), scene.persoon(1), hoedanigheid, gezag, "bewijs-3", naam, vanaf, null);
  }

  // --- Who records it -------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource({
    "P9Y, sociaal-makelaar, ouder, alleen, gezag-niet-van-u",
    "P9Y, jeugdconsulent, ouder, , verplicht",
    "P9Y, jeugdconsulent, ouder, half, keuze-onbekend",
    "P9Y, sociaal-makelaar, curator, , hoedanigheid-niet-bij-leeftijd",
    "P40Y, jeugdconsulent, curator, , alleen-wie-inbracht",
    "P40Y, sociaal-makelaar, voogd, alleen, hoedanigheid-niet-bij-leeftijd",
    "P40Y, sociaal-makelaar, ouder, alleen, gezag-alleen-minderjarig",
    "P40Y, sociaal-makelaar, inwoner, , keuze-onbekend"
  })
  void gezagIsRecordedByTheJeugdwetAndTheRestByWhoBroughtItIn(
      String age, String functie, String hoedanigheid, @Nullable String gezag, String problem) {
    Scene scene = scene(age);

    assertThatThrownBy(() ->
            scenes
                .vertegenwoordigingen()
                .legVast(scene.wie(functie), nieuw(scene, hoedanigheid, gezag, "Wie", null)))
        .isInstanceOf(OnjuisteInvoer.class)
        .hasMessageContaining(problem);
  }

  /// Promise 7: the name and the reasons are sealed, and no list or message gives them away.
  @Test
  void theNameOfWhoStandsInIsNowhereInTheClear() {
    Scene scene = scene("P40Y");
    String name = "Grutto van der Kanarievogel";
    scenes
        .vertegenwoordigingen()
        .legVast(scene.wie(MAKELAAR), nieuw(scene, "curator", null, name, null));
    scenes
        .wilsbekwaamheid()
        .legVast(
            scene.wie(WMO),
            scene.casus(),
            scene.persoon(1),
            scene.doel(),
            "wilsbekwaam",
            "Kanariereden: weet het goed");

    assertThat(TableDump.of(scenes.database().superuser()))
        .doesNotContain("Kanarievogel")
        .doesNotContain("Kanariereden");
    assertThat(
            scenes.vertegenwoordigingen().vanCasus(scene.wie(MAKELAAR), scene.casus()).toString())
        .contains("curator")
        .doesNotContain("Kanarievogel");
    assertThat(nieuw(scene, "mentor", null, name, null).toString()).doesNotContain("Kanarievogel");
  }
}
