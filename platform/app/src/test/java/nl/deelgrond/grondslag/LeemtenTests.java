// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.inzage.CasusView.NietGetoond;
import nl.deelgrond.policy.Leeftijd;
import nl.deelgrond.policy.Leemte.Ontbreekt;
import nl.deelgrond.scene.LogBook;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.Trips;
import nl.deelgrond.scene.Trips.Moment;
import nl.deelgrond.scene.Views;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What cannot be decided because something is missing is told as that, and becomes one task for
/// who can add it.
@SceneTest
class LeemtenTests {

  private static final String WMO = "wmo-consulent";
  private static final String WGS = "schuldhulpverlener";
  private static final String KLANT = "klantmanager";
  private static final String MAKELAAR = "sociaal-makelaar";
  private static final String INBRENGER = "wijkkracht/sociaal-makelaar";
  private static final String SIZ = "mantelzorgconsulent";
  private static final String STEUN = "sociaal-netwerk.steun";
  private static final String WERK = "werk.situatie";
  private static final int MOST_STEPS = 200;

  private final Scenes scenes;
  private final Leemten leemten;
  private final Schrijver schrijver;
  private final TransactionTemplate transaction;
  private final Trips trips;
  private final LogBook log;

  LeemtenTests(
      Scenes scenes,
      Leemten leemten,
      Schrijver schrijver,
      PlatformTransactionManager transactions,
      Trips trips) {
    this.scenes = scenes;
    this.leemten = leemten;
    this.schrijver = schrijver;
    this.transaction = new TransactionTemplate(transactions);
    this.trips = trips;
    this.log = scenes.log();
  }

  @AfterEach
  void everythingWorksAgain() {
    trips.disarm();
    scenes.clock().inStep();
  }

  // --- The scenes -----------------------------------------------------------------------------

  /// A child whose parent said yes, while nobody recorded who has gezag: a line of before that was
  /// asked for.
  private Scene gezagOnbekend() {
    Scene scene = metSteun("P10Y");
    zegtJa(scene, "ouder", Leeftijd.TOT_12);
    return scene;
  }

  private Scene metSteun(@Nullable String leeftijd) {
    return metSteun(leeftijd, WMO);
  }

  private Scene metSteun(@Nullable String leeftijd, String... vragers) {
    var builder = scenes.aCasus("tafel-18min", "een-plan");
    Scene scene =
        (leeftijd == null ? builder.geborenOp(null) : builder.persoon(leeftijd))
            .gegeven(SIZ, STEUN, "weinig")
            .aanTafel(vragers)
            .grond(WMO, "wmo-ontvangen-onderzoek")
            .metNaam()
            .build();
    return scene;
  }

  /// An inwoner who cannot weigh the doel, while nobody recorded who decides for them.
  private Scene onbekwaam() {
    Scene scene = metSteun("P40Y");
    zegtJa(scene, "inwoner", Leeftijd.VANAF_18);
    oordeel(scene, "niet-wilsbekwaam");
    return scene;
  }

  private void oordeel(Scene scene, String oordeel) {
    oordeel(scene, scene.doel(), oordeel);
  }

  private void oordeel(Scene scene, String doel, String oordeel) {
    scenes
        .wilsbekwaamheid()
        .legVast(scene.wie(WMO), scene.casus(), scene.persoon(1), doel, oordeel, "Een gesprek.");
  }

  private void zegtJa(Scene scene, String hoedanigheid, @Nullable Leeftijd leeftijd) {
    zegtJa(scene, hoedanigheid, leeftijd, "gemeente-borne/wmo");
  }

  private void zegtJa(Scene scene, String hoedanigheid, @Nullable Leeftijd leeftijd, String aan) {
    record(
        scene,
        new NieuweRegel(
                Regelsoort.TOESTEMMING_GEGEVEN, scene.wie(MAKELAAR), scenes.clock().instant())
            .over(scene.inwoner(1), scene.casus())
            .toestemming(ToestemmingSoort.AVG, "siz/mantelzorg", List.of(aan))
            .doel(scene.doel())
            .groepen(List.of("sociaal-netwerk"))
            .gevraagd(Scene.gevraagd(hoedanigheid), leeftijd)
            .rechtsgronden(List.of("avg 6 1-a"))
            .tot(scenes.clock().instant().plus(Duration.ofDays(90))),
        null);
  }

  /// Both sides recorded their ground, and the bron did not look into the receiver yet.
  private Scene nietNagegaan() {
    return scenes
        .aCasus("tafel-18plus", "een-plan")
        .persoon("P40Y")
        .gegeven(KLANT, WERK, "loondienst")
        .grond(KLANT, "wi-geven-wgs")
        .grond(WGS, "wgs-ontvangen-hergebruik")
        .aanTafel(WMO)
        .metNaam()
        .build();
  }

  private List<Leemten.Open> open(Scene scene, String functie) {
    return leemten.vanPartij(scene.wie(functie)).stream().filter(one -> isIn(one, scene)).toList();
  }

  private static boolean isIn(Leemten.Open one, Scene scene) {
    Leemten.Over over = one.over();
    return over != null && over.casus().equals(scene.casus());
  }

  private static void tells(
      CasusView view, String veld, String bron, Ontbreekt what, String eigenaar) {
    NietGetoond item = Views.notShown(view, veld, bron);
    assertThat(item.reden()).isEqualTo("LEEMTE");
    assertThat(item.leemte())
        .satisfies(leemte -> {
          assertThat(leemte.ontbreekt()).isEqualTo(what);
          assertThat(leemte.eigenaar()).isEqualTo(eigenaar);
        });
    assertThat(Views.shown(view)).isEmpty();
  }

  private void isOpenFor(Scene scene, String functie, Ontbreekt what) {
    assertThat(open(scene, functie))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.ontbreekt()).isEqualTo(what.code());
          assertThat(one.dagen()).isZero();
        });
  }

  // --- Each kind happens ----------------------------------------------------------------------

  @Test
  void unclearGezagIsATaskOfWhoFindsOutAboutGezag() {
    Scene scene = gezagOnbekend();

    CasusView view = scene.asks(WMO, Trede.MET_NAAM, STEUN);

    tells(view, STEUN, "siz/mantelzorg", Ontbreekt.GEZAG_ONBEKEND, "gemeente-borne/jeugdwet");
    assertThat(Views.notShown(view, STEUN, "siz/mantelzorg").artikelen()).contains("uavg 5");
    isOpenFor(scene, "jeugdconsulent", Ontbreekt.GEZAG_ONBEKEND);
  }

  @Test
  void aMissingAgeIsATaskOfTheInbrengerWhoCanRecordIt() {
    Scene scene = metSteun(null);
    zegtJa(scene, "inwoner", null);

    CasusView view = scene.asks(WMO, Trede.MET_NAAM, STEUN);

    tells(view, STEUN, "siz/mantelzorg", Ontbreekt.LEEFTIJD_ONBEKEND, INBRENGER);
    isOpenFor(scene, MAKELAAR, Ontbreekt.LEEFTIJD_ONBEKEND);
    assertThat(open(scene, SIZ)).isEmpty();

    legtGeboortedatumVast(scene, today().minusYears(40));

    assertThat(open(scene, MAKELAAR)).isEmpty();
    assertThat(closedBy(scene)).containsExactly("vastgelegd");
    assertThat(Views.shown(scene.asks(WMO, Trede.MET_NAAM, STEUN))).hasSize(1);
  }

  @Test
  void aDateOfBirthIsRecordedOnceByWhoBroughtTheCasusInAndCannotBeWhatItCannotBe() {
    Scene scene = metSteun(null);
    long before = scenes.log().size();

    assertThatThrownBy(() -> legtGeboortedatumVast(scene, today().plusDays(1)))
        .hasMessageContaining("geboortedatum-onmogelijk");
    assertThatThrownBy(() ->
            scenes
                .geboortedata()
                .legVast(
                    scene.wie(MAKELAAR), scene.casus(), UUID.randomUUID(), today().minusYears(9)))
        .hasMessageContaining("persoon-onbekend");
    assertThat(scenes.log().size()).as("nothing was recorded").isEqualTo(before);
    assertThatThrownBy(() ->
            scenes
                .geboortedata()
                .legVast(scene.wie(SIZ), scene.casus(), scene.persoon(1), today().minusYears(9)))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo(HandelingFault.NIET_BEVOEGD));

    legtGeboortedatumVast(scene, today().minusYears(9));

    assertThat(scenes.log().actsFrom(before))
        .containsExactly("handeling-geweigerd", "geboortedatum-vastgelegd");
    assertThatThrownBy(() -> legtGeboortedatumVast(scene, today().minusYears(40)))
        .hasMessageContaining("geboortedatum-bekend");
    assertThat(scenes.geboortedata().onbekend(scene.personen())).isEmpty();
  }

  private void legtGeboortedatumVast(Scene scene, LocalDate geboortedatum) {
    scenes
        .geboortedata()
        .legVast(scene.wie(MAKELAAR), scene.casus(), scene.persoon(1), geboortedatum);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(scenes.clock().instant(), ZoneId.of("Europe/Amsterdam"));
  }

  @Test
  void aRepresentativeWhomNobodyRecordedIsATaskOfTheInbrenger() {
    Scene scene = onbekwaam();

    CasusView view = scene.asks(WMO, Trede.MET_NAAM, STEUN);

    tells(view, STEUN, "siz/mantelzorg", Ontbreekt.VERTEGENWOORDIGING_ONBEKEND, INBRENGER);
    isOpenFor(scene, MAKELAAR, Ontbreekt.VERTEGENWOORDIGING_ONBEKEND);
  }

  @Test
  void aReceiverThatNobodyLookedIntoIsATaskOfTheBron() {
    Scene scene = nietNagegaan();

    CasusView view = scene.asks(WGS, Trede.MET_NAAM, WERK);

    tells(
        view,
        WERK,
        "ubhh/werk-en-inkomen",
        Ontbreekt.ONTVANGER_NIET_NAGEGAAN,
        "ubhh/werk-en-inkomen");
    assertThat(Views.notShown(view, WERK, "ubhh/werk-en-inkomen").artikelen())
        .containsExactly("participatiewet 65 4");
    isOpenFor(scene, KLANT, Ontbreekt.ONTVANGER_NIET_NAGEGAAN);
  }

  /// What is no leemte names the article that says no.
  @Test
  void aRefusalNamesItsArticleAndNothingThatIsMissing() {
    Scene scene = nietNagegaan();

    NietGetoond item =
        Views.notShown(
            scene.asks(WMO, Trede.MET_NAAM, WERK, "wonen.huurachterstand"),
            WERK,
            "ubhh/werk-en-inkomen");

    assertThat(item.leemte()).isNull();
    assertThat(item.reden()).isEqualTo("GEEN_TOESTEMMING");
    assertThat(item.artikelen()).containsExactly("participatiewet 65 2-b");
  }

  /// Who asks learns it before any decision does: it is a task of who finds out, whatever became of
  /// the answer.
  @Test
  void askingForAToestemmingOfAChildWithUnclearGezagIsATaskToo() {
    Scene scene = metSteun("P10Y");
    long before = log.size();

    assertThatThrownBy(() ->
            scene.geeftToestemming(
                1, ToestemmingSoort.AVG, "siz/mantelzorg", "gemeente-borne/wmo", "sociaal-netwerk"))
        .isInstanceOf(OnjuisteInvoer.class);

    assertThat(log.actsFrom(before)).containsExactly("gezag-onduidelijk-gemeld");
    isOpenFor(scene, "jeugdconsulent", Ontbreekt.GEZAG_ONBEKEND);
    assertThat(open(scene, SIZ)).isEmpty();
  }

  // --- One task -------------------------------------------------------------------------------

  @Test
  void askingTwiceOpensOneTaskThatSaysWhenItWasSeenLast() {
    Scene scene = gezagOnbekend();
    scene.asks(WMO, Trede.MET_NAAM, STEUN);
    Leemten.Open first = open(scene, "jeugdconsulent").getFirst();
    scenes.clock().ahead(Duration.ofMinutes(10));

    scene.asks(WMO, Trede.MET_NAAM, STEUN);

    assertThat(open(scene, "jeugdconsulent"))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.sinds()).isEqualTo(first.sinds());
          assertThat(one.laatst()).isAfter(first.laatst());
        });
    assertThat(rows(scene)).isEqualTo(1);
  }

  @Test
  void aTaskGetsOlderByTheDay() {
    Scene scene = gezagOnbekend();
    scene.asks(WMO, Trede.MET_NAAM, STEUN);
    scenes.clock().ahead(Duration.ofDays(12));

    assertThat(open(scene, "jeugdconsulent")).extracting(Leemten.Open::dagen).containsExactly(12L);
  }

  @Test
  void aNewerDecisionThatFindsNothingMissingClosesTheTask() {
    Scene scene = onbekwaam();
    scene.asks(WMO, Trede.MET_NAAM, STEUN);
    isOpenFor(scene, MAKELAAR, Ontbreekt.VERTEGENWOORDIGING_ONBEKEND);
    UUID yes = scenes.toestemmingen().vanCasus(scene.wie(MAKELAAR), scene.casus()).getFirst().id();
    scenes.toestemmingen().verklaarOngeldig(scene.wie(MAKELAAR), yes, "Niemand overzag het.");

    assertThat(
            Views.notShown(scene.asks(WMO, Trede.MET_NAAM, STEUN), STEUN, "siz/mantelzorg").reden())
        .isEqualTo("GEEN_TOESTEMMING");

    assertThat(open(scene, MAKELAAR)).isEmpty();
    assertThat(closedBy(scene)).containsExactly("beslissing");
  }

  /// What is missing for two who ask is one task, and it is done when it is done for both.
  @Test
  void theAnswerToOneWhoAsksDoesNotCloseWhatAnotherStillMisses() {
    Scene scene = metSteun("P40Y", WMO, "jeugdconsulent");
    zegtJa(scene, "inwoner", Leeftijd.VANAF_18);
    zegtJa(scene, "inwoner", Leeftijd.VANAF_18, "gemeente-borne/jeugdwet");
    oordeel(scene, "niet-wilsbekwaam");
    scene.asks(WMO, Trede.MET_NAAM, STEUN);
    scene.asks("jeugdconsulent", Trede.MET_NAAM, STEUN);
    isOpenFor(scene, MAKELAAR, Ontbreekt.VERTEGENWOORDIGING_ONBEKEND);
    scenes.toestemmingen().vanCasus(scene.wie(MAKELAAR), scene.casus()).stream()
        .filter(yes -> yes.aan().contains("gemeente-borne/jeugdwet"))
        .forEach(yes ->
            scenes
                .toestemmingen()
                .verklaarOngeldig(scene.wie(MAKELAAR), yes.id(), "Niemand overzag het."));

    assertThat(
            Views.notShown(
                    scene.asks("jeugdconsulent", Trede.MET_NAAM, STEUN), STEUN, "siz/mantelzorg")
                .reden())
        .isNotEqualTo("LEEMTE");

    isOpenFor(scene, MAKELAAR, Ontbreekt.VERTEGENWOORDIGING_ONBEKEND);
    assertThat(closedBy(scene)).containsExactlyInAnyOrder("beslissing", "null");
  }

  @Test
  void takingBackThatTheInwonerCannotWeighItClosesTheTaskAtOnce() {
    Scene scene = onbekwaam();
    scene.asks(WMO, Trede.MET_NAAM, STEUN);
    isOpenFor(scene, MAKELAAR, Ontbreekt.VERTEGENWOORDIGING_ONBEKEND);
    oordeel(scene, "meedoen", "niet-wilsbekwaam");
    oordeel(scene, "meedoen", "wilsbekwaam");
    isOpenFor(scene, MAKELAAR, Ontbreekt.VERTEGENWOORDIGING_ONBEKEND);

    oordeel(scene, "wilsbekwaam");

    assertThat(open(scene, MAKELAAR)).isEmpty();
    assertThat(closedBy(scene)).containsExactly("vastgelegd");
    assertThat(Views.shown(scene.asks(WMO, Trede.MET_NAAM, STEUN))).hasSize(1);
  }

  /// A question that does not come to it says nothing about it.
  @Test
  void anotherQuestionClosesNothing() {
    Scene scene = gezagOnbekend();
    scene.asks(WMO, Trede.MET_NAAM, STEUN);

    scene.asks(WMO, Trede.ANONIEM, STEUN);
    scene.asks(WMO, Trede.MET_NAAM, "plan.soort-vraag");
    scene.asks(MAKELAAR, Trede.MET_NAAM, STEUN);
    scene.beeindigtBesluit(scene.besluit());
    assertThat(
            Views.notShown(scene.asks(WMO, Trede.MET_NAAM, STEUN), STEUN, "siz/mantelzorg").reden())
        .isNotEqualTo("LEEMTE");

    isOpenFor(scene, "jeugdconsulent", Ontbreekt.GEZAG_ONBEKEND);
  }

  @Test
  void recordingWhoHasGezagClosesTheTaskAtOnce() {
    Scene scene = gezagOnbekend();
    scene.asks(WMO, Trede.MET_NAAM, STEUN);

    record(
        scene,
        new NieuweRegel(
                Regelsoort.VERTEGENWOORDIGING, scene.wie(MAKELAAR), scenes.clock().instant())
            .over(scene.inwoner(1), null)
            .vertegenwoordiging("ouder", "alleen", "gezagsregister-2026-7"),
        "Nagekeken in het gezagsregister.");

    assertThat(open(scene, "jeugdconsulent")).isEmpty();
    assertThat(closedBy(scene)).containsExactly("vastgelegd");
  }

  @Test
  void lookingIntoTheReceiverClosesTheTaskAndReleases() {
    Scene scene = nietNagegaan();
    scene.asks(WGS, Trede.MET_NAAM, WERK);

    record(
        scene,
        new NieuweRegel(Regelsoort.ONTVANGER_NAGEGAAN, scene.wie(KLANT), scenes.clock().instant())
            .over(scene.inwoner(1), scene.casus())
            .doel(scene.doel())
            .aan(List.of("gemeente-borne/wgs")),
        "Zij mag het hebben voor de schuldhulp.");

    assertThat(open(scene, KLANT)).isEmpty();
    assertThat(Views.shown(scene.asks(WGS, Trede.MET_NAAM, WERK))).hasSize(1);
  }

  /// What was recorded was not enough: it is missing again, as a task of its own.
  @Test
  void whatIsStillMissingIsOpenedAgain() {
    Scene scene = gezagOnbekend();
    scene.asks(WMO, Trede.MET_NAAM, STEUN);
    record(
        scene,
        new NieuweRegel(
                Regelsoort.VERTEGENWOORDIGING, scene.wie(MAKELAAR), scenes.clock().instant())
            .over(scene.inwoner(1), null)
            .vertegenwoordiging("ouder", "onduidelijk", "gezagsregister-2026-8"),
        "Nagekeken in het gezagsregister.");

    scene.asks(WMO, Trede.MET_NAAM, STEUN);

    isOpenFor(scene, "jeugdconsulent", Ontbreekt.GEZAG_ONBEKEND);
    assertThat(rows(scene)).isEqualTo(2);
  }

  private void record(Scene scene, NieuweRegel regel, @Nullable String toelichting) {
    InwonerId inwoner = new InwonerId(scene.inwoner(1));
    transaction.executeWithoutResult(_ ->
        schrijver.schrijf(
            scene.wie(MAKELAAR),
            regel.gelogd(0).soort().code(),
            regel,
            Regelcontext.of(scene.casus(), inwoner),
            toelichting));
  }

  @Test
  void aClosedCasusHasNoTasks() {
    Scene scene = gezagOnbekend();
    scene.asks(WMO, Trede.MET_NAAM, STEUN);

    scenes.casussen().sluit(scene.wie(MAKELAAR), scene.casus());

    assertThat(open(scene, "jeugdconsulent")).isEmpty();
  }

  // --- Who sees them --------------------------------------------------------------------------

  @Test
  void anotherPartijSeesNothingOfIt() {
    Scene scene = gezagOnbekend();
    scene.asks(WMO, Trede.MET_NAAM, STEUN);

    for (String other : List.of(WMO, SIZ, MAKELAAR, "voorzitter", KLANT)) {
      assertThat(open(scene, other)).as(other).isEmpty();
    }
  }

  /// Promise 10.
  @Test
  void readingIsForWhoMayAndInTheLogOfTheInwonerFirst() {
    Scene scene = gezagOnbekend();
    scene.asks(WMO, Trede.MET_NAAM, STEUN);
    long before = log.size();

    assertThat(open(scene, "jeugdconsulent")).hasSize(1);
    assertThat(log.actsFrom(before)).isNotEmpty().containsOnly("register-gelezen");
    assertThat(aboutInwoners(before)).isEqualTo(log.size() - before);

    long refused = log.size();
    for (String nobody : List.of("fg", "beheerder")) {
      assertThatThrownBy(() -> leemten.vanPartij(scene.wie(nobody)))
          .isInstanceOfSatisfying(
              Fault.class,
              fault -> assertThat(fault.code()).isEqualTo(HandelingFault.NIET_BEVOEGD));
    }
    assertThatThrownBy(() -> leemten.tel(scene.wie("jeugdconsulent"))).isInstanceOf(Fault.class);
    assertThat(log.actsFrom(refused)).containsOnly("handeling-geweigerd").hasSize(3);
  }

  @Test
  void theFgSeesNumbersAndAgesAndNoCasus() {
    Scene scene = gezagOnbekend();
    int before = gezag(scene);
    scene.asks(WMO, Trede.MET_NAAM, STEUN);
    long entry = log.size();

    List<Leemten.Telling> counts = leemten.tel(scene.wie("fg"));

    assertThat(log.actsFrom(entry)).containsExactly("register-gelezen");
    assertThat(gezag(scene)).isEqualTo(before + 1);
    assertThat(counts.toString())
        .doesNotContain(
            scene.casus().toString(), scene.persoon(1).toString(), scene.inwoner(1).toString());
  }

  private int gezag(Scene scene) {
    return leemten.tel(scene.wie("fg")).stream()
        .filter(one -> one.ontbreekt().equals(Ontbreekt.GEZAG_ONBEKEND.code()))
        .filter(one -> "gemeente-borne/jeugdwet".equals(one.partij()))
        .mapToInt(Leemten.Telling::aantal)
        .sum();
  }

  /// A link is for who has to do with the casus.
  @Test
  void whoDoesNotSitThereGetsTheTaskWithoutAWayIn() {
    Scene scene = gezagOnbekend();
    scene.asks(WMO, Trede.MET_NAAM, STEUN);
    assertThat(open(scene, "jeugdconsulent").getFirst().over())
        .satisfies(over -> assertThat(over.bereikbaar()).isFalse());

    Scene other = onbekwaam();
    other.asks(WMO, Trede.MET_NAAM, STEUN);
    assertThat(open(other, MAKELAAR).getFirst().over())
        .satisfies(over -> assertThat(over.bereikbaar()).isTrue());
  }

  // --- When the database breaks ---------------------------------------------------------------

  /// Promise 3 for the decision; the task comes after it, and what is lost of it is not lost in
  /// silence (ADR-0078).
  @ParameterizedTest
  @EnumSource(Moment.class)
  void aCutBetweenLogAndTaskStopsNoViewAndIsInTheLog(Moment moment) {
    Scene scene = gezagOnbekend();
    var request = scene.request(scene.wie(WMO), Trede.MET_NAAM, new TreeSet<>(List.of(STEUN)));
    int cut = 0;
    int n = 1;
    boolean reached = true;
    while (reached) {
      forget(scene);
      long before = log.size();
      trips.arm(n, moment);
      CasusView[] view = new CasusView[1];
      Throwable thrown = catchThrowable(() -> view[0] = scenes.inzage().view(request));
      reached = trips.disarm() >= n;
      List<String> acts = log.actsFrom(before);
      if (thrown == null) {
        assertThat(acts).as("step %d: the decision is there first", n).contains("inzage");
        boolean told = acts.contains("leemten-niet-bijgewerkt");
        assertThat(told || rows(scene) == 1).as("step %d: a task, or word of it", n).isTrue();
        cut += told ? 1 : 0;
      }
      scene.asks(WMO, Trede.MET_NAAM, STEUN);
      assertThat(rows(scene)).as("after step %d the next question writes it", n).isEqualTo(1);
      assertThat(n++).isLessThan(MOST_STEPS);
    }
    assertThat(cut).as("steps between the entry and the task").isGreaterThan(2);
  }

  // --- In the database ------------------------------------------------------------------------

  private JdbcClient superuser() {
    return JdbcClient.create(scenes.database().superuser());
  }

  private int rows(Scene scene) {
    return superuser()
        .sql("select count(*) from grondslag.leemte where casus_id = ?")
        .param(scene.casus())
        .query(Integer.class)
        .single();
  }

  private List<String> closedBy(Scene scene) {
    return superuser()
        .sql("select gesloten_door from grondslag.leemte where casus_id = ?")
        .param(scene.casus())
        .query((row, _) -> String.valueOf(row.getString(1)))
        .list();
  }

  private void forget(Scene scene) {
    superuser()
        .sql("delete from grondslag.leemte where casus_id = ?")
        .param(scene.casus())
        .update();
  }

  private long aboutInwoners(long from) {
    return superuser()
        .sql("select count(*) from audit.subject_index where idx >= ?")
        .param(from)
        .query(Long.class)
        .single();
  }
}
