// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.convenant.Redenen;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.grondslag.Toestemmingen.Antwoord;
import nl.deelgrond.grondslag.Toestemmingen.Huidig;
import nl.deelgrond.grondslag.Toestemmingen.Keuze;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.handeling.Probleem;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.policy.Leeftijd;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.Views;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// How an inwoner was asked is kept and told: by whom, with which text, in which language and with
/// whose help; a yes of which nobody knows whether it is one is no yes; and who decides later is
/// asked again on the day that was agreed.
@SceneTest
class GevraagdTests {

  private static final String MAKELAAR = "sociaal-makelaar";
  private static final String WGS = "gemeente-borne/wgs";
  private static final List<String> AAN = List.of("gemeente-borne/wmo");
  private static final List<String> GELD = List.of("geld");

  private final Scenes scenes;
  private final Schrijver schrijver;
  private final Redenen redenen;
  private final TransactionTemplate transaction;

  GevraagdTests(
      Scenes scenes,
      Schrijver schrijver,
      Redenen redenen,
      PlatformTransactionManager transactions) {
    this.scenes = scenes;
    this.schrijver = schrijver;
    this.redenen = redenen;
    this.transaction = new TransactionTemplate(transactions);
  }

  @AfterEach
  void theClockIsRight() {
    scenes.clock().inStep();
  }

  private Scene scene(@Nullable String age) {
    var builder = scenes.aCasus("tafel-18plus", "een-plan");
    return (age == null ? builder.geborenOp(null) : builder.persoon(age)).build();
  }

  private Antwoord antwoord(Scene scene, Gevraagd how, Keuze keuze, int days) {
    return new Antwoord(
        scene.casus(),
        scene.persoon(1),
        ToestemmingSoort.AVG,
        WGS,
        AAN,
        scene.doel(),
        GELD,
        Views.today(scenes).plusDays(days),
        how,
        null,
        keuze);
  }

  private static Gevraagd gevraagd(String tekst, String taal, String hulp) {
    return new Gevraagd("inwoner", "mondeling", tekst, taal, hulp, true, "verslag-7");
  }

  private List<String> problems(Antwoord antwoord) {
    try {
      scenes.toestemmingen().keur(antwoord);
      return List.of();
    } catch (OnjuisteInvoer wrong) {
      return wrong.problemen().stream().map(Probleem::code).toList();
    }
  }

  private Huidig only(Scene scene) {
    List<Huidig> all = scenes.toestemmingen().vanCasus(scene.wie(MAKELAAR), scene.casus());
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  // --- Which text, in which language ------------------------------------------------------------

  @ParameterizedTest
  @CsvSource({
    "2026-1, nl, geen, ",
    "2026-1, en, naaste, ",
    "2026-1, tr, tolk, ",
    "2026-1, tr, geen, taal-zonder-tolk",
    "2026-1, ar, naaste, taal-zonder-tolk",
    "2026-1, xx, tolk, keuze-onbekend",
    "2026-1, Nederlands, geen, keuze-onbekend",
    "2025-1, nl, geen, tekst-niet-van-vandaag",
    "'', nl, geen, tekst-niet-van-vandaag"
  })
  void onlyTheTextOfTodayIsReadOutInALanguageThatItHas(
      String tekst, String taal, String hulp, @Nullable String problem) {
    Antwoord asked = antwoord(scene("P40Y"), gevraagd(tekst, taal, hulp), Keuze.JA, 30);

    assertThat(problems(asked)).isEqualTo(problem == null ? List.of() : List.of(problem));
  }

  @Test
  void whoAskedIsKeptAsAFunctieAndAPartij() {
    Scene scene = scene("P40Y");
    scenes
        .toestemmingen()
        .legVast(
            scene.wie(MAKELAAR), antwoord(scene, gevraagd("2026-1", "ar", "tolk"), Keuze.JA, 30));

    Huidig listed = only(scene);

    assertThat(listed.vragendeFunctie()).isEqualTo(MAKELAAR);
    assertThat(listed.vragendePartij()).isEqualTo("wijkkracht/sociaal-makelaar");
    assertThat(listed.gevraagd().taal()).isEqualTo("ar");
    assertThat(listed.gevraagd().hulp()).isEqualTo("tolk");
    assertThat(listed.gevraagd().tekstVersie()).isEqualTo("2026-1");
    assertThat(listed.gevraagd().zonderGevolg()).isTrue();
  }

  // --- A yes of which nobody knows whether it is one --------------------------------------------

  /// A line of before it was asked who answers.
  private void old(Scene scene, String hoedanigheid, @Nullable Leeftijd age) {
    Instant now = scenes.clock().instant();
    NieuweRegel regel =
        new NieuweRegel(Regelsoort.TOESTEMMING_GEGEVEN, scene.wie(MAKELAAR), now)
            .over(scene.inwoner(1), scene.casus())
            .toestemming(ToestemmingSoort.AVG, WGS, AAN)
            .doel(scene.doel())
            .groepen(GELD)
            .gevraagd(Scene.gevraagd(hoedanigheid), age)
            .rechtsgronden(List.of("avg 6 1-a"))
            .tot(now.plus(Duration.ofDays(90)));
    InwonerId inwoner = new InwonerId(scene.inwoner(1));
    transaction.executeWithoutResult(_ ->
        schrijver.schrijf(
            scene.wie(MAKELAAR),
            Regelsoort.TOESTEMMING_GEGEVEN.code(),
            regel,
            Regelcontext.of(scene.casus(), inwoner),
            null));
  }

  @Test
  void aYesOfSomebodyWhomNobodyLookedIntoIsUnknown() {
    Scene scene = scene("P60Y");
    old(scene, "curator", Leeftijd.VANAF_18);

    Huidig listed = only(scene);

    assertThat(listed.getoondeStaat()).isEqualTo("onbekend");
    assertThat(listed.nogNodig()).contains("vertegenwoordiging-onbekend");
  }

  @Test
  void aYesAtAnAgeThatIsNotKnownIsUnknown() {
    Scene scene = scene(null);
    old(scene, "inwoner", null);

    assertThat(only(scene).getoondeStaat()).isEqualTo("onbekend");
  }

  @Test
  void aYesThatCountsIsGivenAndItsStateIsExplainedToTheInwoner() {
    Scene scene = scene("P40Y");
    old(scene, "inwoner", Leeftijd.VANAF_18);

    assertThat(only(scene).getoondeStaat()).isEqualTo("gegeven");
    for (String staat : Redenen.CODES.getOrDefault("staten", List.of())) {
      assertThat(redenen.staat(staat).nl().inwoner()).endsWith(".");
      assertThat(redenen.staat(staat).en().inwoner()).endsWith(".");
    }
  }

  // --- Decide later -----------------------------------------------------------------------------

  private List<UUID> again(Scene scene) {
    return scenes.toestemmingen().opnieuwTeVragen(scene.wie(MAKELAAR)).stream()
        .map(Casus::id)
        .filter(scene.casus()::equals)
        .toList();
  }

  @Test
  void whoDecidesLaterIsAskedAgainFromTheDayThatWasAgreed() {
    Scene scene = scene("P40Y");
    Gevraagd how = gevraagd("2026-1", "nl", "geen");
    scenes.toestemmingen().legVast(scene.wie(MAKELAAR), antwoord(scene, how, Keuze.LATER, 2));
    assertThat(only(scene).opnieuwVragen()).isFalse();

    scenes.clock().ahead(Duration.ofDays(1));
    assertThat(only(scene).opnieuwVragen()).as("the day before").isFalse();
    assertThat(again(scene)).isEmpty();

    scenes.clock().ahead(Duration.ofDays(2));
    assertThat(only(scene).opnieuwVragen()).as("the day itself").isTrue();
    assertThat(only(scene).getoondeStaat()).isEqualTo("uitgesteld");
    assertThat(again(scene)).containsExactly(scene.casus());

    scenes.toestemmingen().legVast(scene.wie(MAKELAAR), antwoord(scene, how, Keuze.NEE, 30));
    assertThat(only(scene).getoondeStaat()).isEqualTo("geweigerd");
    assertThat(again(scene)).as("answered").isEmpty();
  }

  @Test
  void aClosedCasusAsksNothingAgain() {
    Scene scene = scene("P40Y");
    scenes
        .toestemmingen()
        .legVast(
            scene.wie(MAKELAAR), antwoord(scene, gevraagd("2026-1", "nl", "geen"), Keuze.LATER, 1));
    scenes.clock().ahead(Duration.ofDays(1));
    assertThat(again(scene)).containsExactly(scene.casus());

    scenes.casussen().sluit(scene.wie(MAKELAAR), scene.casus());

    assertThat(again(scene)).isEmpty();
  }

  @Test
  void anotherPartijIsNotToldWhomToAskAgain() {
    assertThat(
            catchThrowable(() ->
                scenes
                    .toestemmingen()
                    .opnieuwTeVragen(scenes.medewerker("l.visser", "wmo-consulent"))))
        .hasMessageContaining("toestemming-vastleggen");
  }
}
