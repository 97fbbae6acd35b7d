// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.grondslag.BesluitenMetNaam.Aanvraag;
import nl.deelgrond.grondslag.BesluitenMetNaam.Stand;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.inzage.CasusView.NietGetoond;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.Views;
import org.junit.jupiter.api.Test;

/// Promise 11: who answers a request for a name can say yes and no, and no is kept as well.
@SceneTest
class BesluitenMetNaamTests {

  private static final String MAKELAAR = "sociaal-makelaar";
  private static final String VOORZITTER = "voorzitter";
  private static final String REDEN = "anoniem-is-genoeg";

  private final Scenes scenes;
  private final BesluitenMetNaam besluiten;

  BesluitenMetNaamTests(Scenes scenes, BesluitenMetNaam besluiten) {
    this.scenes = scenes;
    this.besluiten = besluiten;
  }

  private Scene scene() {
    return scenes
        .aCasus("tafel-18plus", "een-plan")
        .persoon("P40Y")
        .gegeven(MAKELAAR, "identificatie.naam", "Wie Vraagt")
        .makelaarMagVertellen()
        .grond("wmo-consulent", "wmo-ontvangen-onderzoek")
        .build();
  }

  private UUID vraag(Scene scene, String reden, Instant tot) {
    return besluiten.vraag(
        scene.wie(MAKELAAR),
        new Aanvraag(scene.casus(), scene.zitting(), reden, "Anders gaat het mis.", tot));
  }

  private Stand stand(Scene scene) {
    return besluiten.stand(scene.wie(MAKELAAR), scene.casus(), scene.zitting());
  }

  @Test
  void aRefusalIsLoggedShownToWhoAskedAndReleasesNothing() {
    Scene scene = scene();
    UUID aanvraag = vraag(scene, "veiligheid", scene.einde());
    long before = scenes.log().size();

    UUID _ = besluiten.weiger(scene.wie(VOORZITTER), aanvraag, REDEN);

    assertThat(scenes.log().actsFrom(before)).containsExactly("besluit-met-naam-geweigerd");
    assertThat(stand(scene)).isEqualTo(new Stand(null, null, null, null, null, REDEN));
    assertThat(Views.shown(scene.asks("wmo-consulent", Trede.MET_NAAM, "identificatie.naam")))
        .isEmpty();
    scenes.log().isWhole();
  }

  @Test
  void whatWasRefusedIsNeverAgreedToAndTheOtherWayAround() {
    Scene scene = scene();
    UUID refused = vraag(scene, "veiligheid", scene.einde());
    UUID _ = besluiten.weiger(scene.wie(VOORZITTER), refused, REDEN);
    assertTooLate(() -> besluiten.geefAkkoord(scene.wie(VOORZITTER), refused));

    UUID agreed = vraag(scene, "veiligheid", scene.einde());
    UUID _ = besluiten.geefAkkoord(scene.wie(VOORZITTER), agreed);
    assertTooLate(() -> besluiten.weiger(scene.wie(VOORZITTER), agreed, REDEN));
  }

  private static void assertTooLate(Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo(HandelingFault.KAN_NIET_MEER));
  }

  @Test
  void askingAnewTakesTheRefusalAway() {
    Scene scene = scene();
    UUID _ =
        besluiten.weiger(scene.wie(VOORZITTER), vraag(scene, "veiligheid", scene.einde()), REDEN);

    UUID again = vraag(scene, "een-plan-maken", scene.einde());

    assertThat(stand(scene).aanvraag()).isEqualTo(again);
    assertThat(stand(scene).geweigerd()).isNull();
    assertThat(stand(scene).reden()).isEqualTo("een-plan-maken");
  }

  /// Whoever asked twice got one answer.
  @Test
  void aRefusalAnswersEverythingThatWasAskedBefore() {
    Scene scene = scene();
    UUID _ = vraag(scene, "veiligheid", scene.einde());
    UUID _ =
        besluiten.weiger(
            scene.wie(VOORZITTER), vraag(scene, "een-plan-maken", scene.einde()), REDEN);

    assertThat(stand(scene).aanvraag()).isNull();
    assertThat(stand(scene).geweigerd()).isEqualTo(REDEN);
  }

  @Test
  void onlyAKnownReasonOfTheSecondPersonAtTheTableCounts() {
    Scene scene = scene();
    UUID aanvraag = vraag(scene, "veiligheid", scene.einde());

    assertThatThrownBy(() -> besluiten.weiger(scene.wie(MAKELAAR), aanvraag, REDEN))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo(HandelingFault.NIET_BEVOEGD));
    assertThatThrownBy(() ->
            besluiten.weiger(scenes.medewerker("andere-voorzitter", VOORZITTER), aanvraag, REDEN))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo(HandelingFault.NIET_GEVONDEN));
    assertThatThrownBy(() -> besluiten.weiger(scene.wie(VOORZITTER), aanvraag, "zomaar"))
        .isInstanceOf(OnjuisteInvoer.class);
    assertThat(stand(scene).aanvraag()).isEqualTo(aanvraag);
  }

  /// The voorzitter judges what is asked now, not what was decided earlier.
  @Test
  void aNewRequestStandsInFrontOfADecisionWhoseTimeIsOver() {
    Scene scene = scene();
    Instant soon = scenes.clock().instant().plusMillis(300);
    UUID _ = besluiten.geefAkkoord(scene.wie(VOORZITTER), vraag(scene, "veiligheid", soon));
    scenes.waitUntil(soon);

    UUID again = vraag(scene, "een-plan-maken", scene.einde());

    assertThat(stand(scene))
        .isEqualTo(
            new Stand(
                again, null, "een-plan-maken", scene.einde(), scene.wie(MAKELAAR).sub(), null));
  }

  // --- One at a time --------------------------------------------------------------------------

  private void assertNamesAreGone(Scene scene) {
    assertThat(Views.shown(scene.asks("wmo-consulent", Trede.MET_NAAM, "identificatie.naam")))
        .isEmpty();
    assertThat(Views.notShown(scene.asks("wmo-consulent", Trede.MET_NAAM, "identificatie.naam")))
        .extracting(NietGetoond::reden)
        .contains("ANONIEM");
    assertThat(stand(scene).besluit()).isNull();
  }

  /// Promise 4: an ended decision lets no earlier one come back, also where two got in the ledger.
  @Test
  void endingTheLatestDecisionEndsTheNames() {
    UUID casus = UUID.randomUUID();
    UUID zitting = UUID.randomUUID();
    Regel first = regel(Regelsoort.BESLUIT_MET_NAAM, casus, zitting, UUID.randomUUID(), 1);
    Regel second = regel(Regelsoort.BESLUIT_MET_NAAM, casus, zitting, UUID.randomUUID(), 2);
    Regel end = regel(Regelsoort.BESLUIT_MET_NAAM_BEEINDIGD, casus, zitting, second.id(), 3);

    assertThat(stand(casus, first, second).besluitMetNaam(zitting).orElseThrow().id())
        .isEqualTo(second.id());
    assertThat(stand(casus, first, second, end).besluitMetNaam(zitting)).isEmpty();
    assertThat(stand(casus, end, second, first).besluitMetNaam(zitting)).isEmpty();
  }

  private static nl.deelgrond.grondslag.Stand stand(UUID casus, Regel... regels) {
    return nl.deelgrond.grondslag.Stand.of(casus, List.of(regels));
  }

  private Regel regel(Regelsoort soort, UUID casus, UUID zitting, UUID betreft, long idx) {
    return new NieuweRegel(
            soort, scenes.medewerker("voorzitter-elders", VOORZITTER), scenes.clock().instant())
        .over(null, casus)
        .inZitting(zitting)
        .betreft(betreft)
        .tot(Instant.MAX)
        .gelogd(idx);
  }

  @Test
  void whileADecisionHoldsNothingIsAskedAndNothingIsAgreedTo() {
    Scene scene = scene();
    UUID besluit = scene.besluitMetNaam();

    assertThatThrownBy(() -> vraag(scene, "veiligheid", scene.einde()))
        .isInstanceOf(OnjuisteInvoer.class)
        .hasMessageContaining("besluit-geldt-al");

    besluiten.beeindig(scene.wie(VOORZITTER), besluit);
    assertNamesAreGone(scene);
    assertThat(vraag(scene, "veiligheid", scene.einde())).isNotNull();
  }

  /// What was answered is what was read: a request that came later takes its place.
  @Test
  void onlyTheRequestThatIsOpenNowIsAnswered() {
    Scene scene = scene();
    UUID seen = vraag(scene, "veiligheid", scene.einde());
    UUID open = vraag(scene, "een-plan-maken", scene.einde());
    long before = scenes.log().size();

    assertSomethingElse(() -> besluiten.geefAkkoord(scene.wie(VOORZITTER), seen));
    assertSomethingElse(() -> besluiten.weiger(scene.wie(VOORZITTER), seen, REDEN));

    assertThat(scenes.log().actsFrom(before))
        .containsExactly("handeling-geweigerd", "handeling-geweigerd");
    assertThat(stand(scene).aanvraag()).isEqualTo(open);
    assertThat(besluiten.geefAkkoord(scene.wie(VOORZITTER), open)).isNotNull();
    assertThat(stand(scene).reden()).isEqualTo("een-plan-maken");
  }

  private static void assertSomethingElse(Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> assertThat(fault.code()).isEqualTo(HandelingFault.ANDERE_AANVRAAG));
  }

  /// Of two voorzitters who answer at the same moment, one does.
  @Test
  void atTheSameMomentOneAnswerCounts() {
    Scene scene = scene();
    UUID aanvraag = vraag(scene, "veiligheid", scene.einde());
    List<Callable<UUID>> answers =
        List.of(
            () -> besluiten.geefAkkoord(scene.wie(VOORZITTER), aanvraag),
            () -> besluiten.weiger(scene.wie(VOORZITTER), aanvraag, REDEN));
    List<Future<UUID>> given = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      answers.forEach(answer -> given.add(threads.submit(answer)));
    }

    assertThat(given).filteredOn(answer -> answer.state() == Future.State.SUCCESS).hasSize(1);
    assertThat(given)
        .filteredOn(answer -> answer.state() == Future.State.FAILED)
        .first()
        .satisfies(answer ->
            assertThat(answer.exceptionNow())
                .isInstanceOfSatisfying(
                    Fault.class,
                    fault -> assertThat(fault.code()).isEqualTo(HandelingFault.KAN_NIET_MEER)));
  }
}
