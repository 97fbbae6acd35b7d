// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.regels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.database.TestDatabase;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.grondslag.BesluitenMetNaam;
import nl.deelgrond.grondslag.BesluitenMetNaam.Aanvraag;
import nl.deelgrond.grondslag.GeheimhouderBesluiten;
import nl.deelgrond.grondslag.Leemten;
import nl.deelgrond.grondslag.Ontvangers.Nagegaan;
import nl.deelgrond.grondslag.Toestemmingen;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.Overwegingen;
import nl.deelgrond.policy.Leemte.Ontbreekt;
import nl.deelgrond.policy.Toestemming.Staat;
import nl.deelgrond.regels.Versieregel.Wat;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneDatabase;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.SecondNode;
import nl.deelgrond.scene.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The version of the convenant was ended: what can still be read, over which door, and what an act
/// meets that began just before.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithoutVersionDoorsTests {

  private static final String NIET_VAN_KRACHT = "CONVENANT_NIET_VAN_KRACHT";
  private static final String MAKELAAR = "sociaal-makelaar";
  private static final String VOORZITTER = "voorzitter";
  private static final String WMO = "wmo-consulent";
  private static final String WGS = "schuldhulpverlener";
  private static final String KLANT = "klantmanager";
  private static final String MW = "maatschappelijk-werker";
  private static final String MAKELAAR_PARTIJ = "wijkkracht/sociaal-makelaar";
  private static final String THUIS = "veiligheid.zorgen-thuis";
  private static final String WERK = "werk.situatie";

  private final TestDatabase database = TestDatabase.create();
  private final Path folder = SceneDatabase.newFolder();
  private final SecondNode node = SecondNode.start(database, folder);
  private final Scenes scenes = node.scenes();
  private final Convenantversies versies = node.context().getBean(Convenantversies.class);
  private final Versiestanden standen = node.context().getBean(Versiestanden.class);
  private final Leemten leemten = node.context().getBean(Leemten.class);
  private final Overwegingen overwegingen = node.context().getBean(Overwegingen.class);
  private final Convenant convenant = node.context().getBean(Convenant.class);
  private final Scene scene =
      scenes
          .aCasus("tafel-18plus", "een-plan")
          .metAccounts()
          .aanTafel(WMO, MW)
          .persoon("P40Y")
          .gegeven(MW, THUIS, "ernstig")
          .gegeven(KLANT, WERK, "loondienst")
          .grond(KLANT, "wi-geven-wgs")
          .grond(WGS, "wgs-ontvangen-hergebruik")
          .metNaam()
          .build();

  WithoutVersionDoorsTests() {
    antwoordt("gemeente-borne/wmo", true);
    antwoordt("gemeente-borne/jeugdwet", false);
    scene.stelVast(WMO, 1, "wmo-ontvangen-onderzoek");
    scene.heftOp(MW, 1, THUIS, Trede.ANONIEM, null, "gemeente-borne/wmo");
    scenes
        .ontvangers()
        .legVast(
            wie(KLANT),
            new Nagegaan(
                scene.casus(),
                scene.persoon(1),
                List.of("gemeente-borne/wmo"),
                scene.doel(),
                "Het onderzoek is ingezien.",
                today().plusMonths(1)));
    scene.staatIn(1, "mentor", null, "beschikking-2026-7");
    scene.beperkt(1, "wonen");
    scenes
        .wilsbekwaamheid()
        .legVast(
            wie(WMO),
            scene.casus(),
            scene.persoon(1),
            "meedoen",
            "niet-wilsbekwaam",
            "Een gesprek.");
    scene.asks(WGS, Trede.MET_NAAM, WERK); // nobody looked into this receiver
  }

  @BeforeEach
  void theVersionEnds() {
    if (standen.isVanKracht()) {
      versies.geefAkkoord(wie(MAKELAAR), stelVoor(Wat.BEEINDIGING));
    }
  }

  @AfterEach
  void theClockWalks() {
    scenes.clock().inStep();
  }

  @AfterAll
  void stop() {
    scenes.log().isWhole();
    node.close();
    database.close();
  }

  private Requester wie(String functie) {
    return scene.wie(functie);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(scenes.clock().instant(), Regelboek.NEDERLAND);
  }

  private void antwoordt(String aan, boolean gegeven) {
    scene.antwoordt(
        1, ToestemmingSoort.AVG, MAKELAAR_PARTIJ, List.of(aan), List.of("plan"), gegeven);
  }

  private UUID stelVoor(Wat wat) {
    return versies.stelVoor(wie(VOORZITTER), wat, convenant.sha256(), null);
  }

  private void treedtInWerking() {
    versies.geefAkkoord(wie(MAKELAAR), stelVoor(Wat.ACTIVERING));
  }

  private void refused(Callable<?> act) {
    long before = scenes.log().size();
    assertThatThrownBy(act::call)
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code().name()).isEqualTo(NIET_VAN_KRACHT));
    assertThat(scenes.log().actsFrom(before)).containsExactly("handeling-geweigerd");
  }

  // --- Reading --------------------------------------------------------------------------------

  @Test
  void registersTellOnlyWhatTheReaderCanEnd() {
    UUID casus = scene.casus();
    assertThat(scenes.toestemmingen().vanCasus(wie(MAKELAAR), casus))
        .extracting(Toestemmingen.Huidig::staat)
        .containsExactly(Staat.GEGEVEN);
    assertThat(scenes.grondslagen().vanCasus(wie(WMO), casus)).hasSize(1);
    assertThat(scenes.ontvangers().vanCasus(wie(KLANT), casus)).hasSize(1);
    assertThat(scenes.vertegenwoordigingen().vanCasus(wie(MAKELAAR), casus)).hasSize(1);
    assertThat(scenes.wilsbekwaamheid().vanCasus(wie(WMO), casus)).hasSize(1);
    assertThat(scenes.wilsbekwaamheid().vanCasus(wie(MAKELAAR), casus)).isEmpty();
    assertThat(scenes.beperkingen().vanCasus(wie(MAKELAAR), casus)).hasSize(1);
    assertThat(scenes.casussen().gelezenDoor(wie(MAKELAAR), casus)).hasSize(1);

    refused(() -> scenes.toestemmingen().gevraagden(wie(MAKELAAR), casus));
    assertThat(scenes.geheim().vanCasus(wie(MW), casus))
        .extracting(besluit -> besluit.staat())
        .containsExactly(GeheimhouderBesluiten.Staat.GELDT);
    refused(() -> scenes.geheim().doorbrekingen(wie(MW), casus));
    refused(() -> overwegingen.lees(wie(MW), casus));
    refused(() -> scenes.casussen().findOpen(wie(VOORZITTER), "BRN-2026-0001"));

    treedtInWerking();
    assertThat(scenes.toestemmingen().vanCasus(wie(MAKELAAR), casus)).hasSize(2);
    assertThat(scenes.wilsbekwaamheid().vanCasus(wie(MAKELAAR), casus)).hasSize(1);
    assertThat(overwegingen.lees(wie(MW), casus)).hasSize(1);
  }

  /// A request that nobody answered is told to nobody; a decision that holds, to who can end it.
  @Test
  void ofTheBesluitMetNaamOnlyWhatCanBeEndedIsTold() {
    treedtInWerking();
    Scene other = scenes.aCasus("tafel-18plus", "een-plan").persoon("P40Y").build();
    scenes
        .besluiten()
        .vraag(
            other.wie(MAKELAAR),
            new Aanvraag(
                other.casus(), other.zitting(), "veiligheid", "Er is haast.", other.einde()));
    theVersionEnds();

    BesluitenMetNaam.Stand waits =
        scenes.besluiten().stand(other.wie(VOORZITTER), other.casus(), other.zitting());
    BesluitenMetNaam.Stand holds =
        scenes.besluiten().stand(wie(VOORZITTER), scene.casus(), scene.zitting());

    assertThat(waits.aanvraag()).isNull();
    assertThat(waits.reden()).isNull();
    assertThat(holds.besluit()).isEqualTo(scene.besluit());
  }

  /// Its owner learns that the version is missing, and nobody what is missing about an inwoner.
  @Test
  void onlyWhatIsMissingInTheConvenantItselfIsTold() {
    assertThat(leemten.vanPartij(wie(VOORZITTER)))
        .extracting(Leemten.Open::ontbreekt)
        .contains(Ontbreekt.CONVENANT_NIET_VAN_KRACHT.code());
    assertThat(leemten.vanPartij(wie(KLANT))).isEmpty();
    assertThat(leemten.tel(wie("fg")))
        .extracting(Leemten.Telling::ontbreekt)
        .contains(Ontbreekt.ONTVANGER_NIET_NAGEGAAN.code());

    treedtInWerking();
    assertThat(leemten.vanPartij(wie(KLANT)))
        .extracting(Leemten.Open::ontbreekt)
        .containsExactly(Ontbreekt.ONTVANGER_NIET_NAGEGAAN.code());
  }

  // --- The days of the version ----------------------------------------------------------------

  @Test
  void aVersionIsInForceOnItsDaysOnly() {
    treedtInWerking();
    assertThat(standen.isVanKracht()).isTrue();
    on(convenant.geldigVan().minusDays(1));
    refused(() -> scenes.casussen().open(wie(MAKELAAR)));
    on(convenant.geldigTot().plusDays(1));
    refused(() -> scenes.casussen().open(wie(MAKELAAR)));
    on(convenant.geldigTot());
    assertThat(standen.isVanKracht()).isTrue();
  }

  private void on(LocalDate day) {
    scenes.clock().inStep();
    scenes
        .clock()
        .ahead(
            Duration.between(
                scenes.clock().instant(),
                day.atTime(12, 0).atZone(Regelboek.NEDERLAND).toInstant()));
  }

  // --- Doors ----------------------------------------------------------------------------------

  private String address() {
    return String.valueOf(node.context().getEnvironment().getProperty("deelgrond.adres"));
  }

  @Test
  void overRestTheRefusalHasACodeOfItsOwn() {
    Visitor makelaar = Visitor.signedIn(address(), "n.terhorst");

    Visitor.Answer opened = makelaar.rest("/casussen", "{}");
    Visitor.Answer list = makelaar.rest("/casussen/" + scene.casus() + "/toestemmingen", "");

    assertThat(opened.status()).isEqualTo(409);
    assertThat(opened.body())
        .contains("\"code\":\"CONVENANT_NIET_VAN_KRACHT\"", "Geen versie van het convenant");
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.body()).contains("gegeven").doesNotContain("geweigerd");
    assertThat(Visitor.signedIn(address(), "a.jansen").rest("/medewerkers", "").status())
        .isEqualTo(409);
  }

  /// AVG art. 7(3): withdrawing is always possible, on the pages where it was.
  @Test
  void onThePagesOneCanWithdrawAndNothingNewIsOffered() {
    treedtInWerking();
    Scene own =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .metAccounts()
            .persoon("P40Y")
            .makelaarMagVertellen()
            .beperking("wonen")
            .build();
    theVersionEnds();
    Visitor makelaar = Visitor.signedIn(address(), "n.terhorst");
    String casus = "/casussen/" + own.casus();
    String withdraw = casus + "/toestemmingen/" + own.toestemming() + "/intrekken";

    Visitor.Answer refused = makelaar.page("/casussen/nieuw");
    Visitor.Answer today = makelaar.page("/vandaag");
    Visitor.Answer dossier = makelaar.page(casus);
    Visitor.Answer withdrawn = makelaar.submit(withdraw, Map.of("hoedanigheid", "inwoner"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("Er is geen convenant van kracht");
    assertThat(today.body()).contains(casus).doesNotContain("/casussen/nieuw");
    assertThat(dossier.body())
        .contains(withdraw, casus + "/sluiten", casus + "/beperkingen/nieuw")
        .doesNotContain(
            "/toestemmingen/nieuw",
            "/personen/nieuw",
            "/gegevens/nieuw",
            "/vertegenwoordigingen/nieuw",
            "/stoppen");
    assertThat(withdrawn.status()).isEqualTo(200);
    assertThat(withdrawn.body()).doesNotContain(withdraw);
  }

  // --- An end that comes between --------------------------------------------------------------

  /// The end is written and not yet committed: an act that began waits for it, and is refused.
  @Test
  void anActThatBeganBeforeTheEndIsNotRecordedAfterIt() {
    treedtInWerking();
    TransactionTemplate transaction = node.context().getBean(TransactionTemplate.class);
    UUID voorstel = stelVoor(Wat.BEEINDIGING);
    long before = scenes.log().size();

    CompletableFuture<Throwable> act =
        transaction.execute(_ -> {
          versies.geefAkkoord(wie(MAKELAAR), voorstel);
          CompletableFuture<Throwable> began =
              CompletableFuture.supplyAsync(
                  () -> catchThrowable(() -> scenes.casussen().open(wie(MAKELAAR))));
          awaitWaiting();
          return began;
        });

    assertThat(act.join())
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code().name()).isEqualTo(NIET_VAN_KRACHT));
    assertThat(scenes.log().actsFrom(before))
        .containsExactly("convenant-akkoord", "handeling-geweigerd");
  }

  private void awaitWaiting() {
    JdbcClient jdbc = JdbcClient.create(database.superuser());
    for (int i = 0; i < 600; i++) {
      long waiting =
          jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
              .query(Long.class)
              .single();
      if (waiting > 0) {
        return;
      }
      scenes.waitUntil(scenes.clock().instant().plusMillis(50));
    }
    throw new AssertionError("nothing waits for the end of the version");
  }

  // --- Starting -------------------------------------------------------------------------------

  /// What somebody ended stays ended, and the demo starts all the same.
  @Test
  void aProgramStartsOnAVersionThatWasEnded() {
    try (SecondNode other = SecondNode.startFilled(database, folder)) {
      assertThat(other.context().getBean(Versiestanden.class).isVanKracht()).isFalse();
      Throwable thrown = catchThrowable(() -> other.scenes().casussen().open(wie(MAKELAAR)));
      assertThat(thrown)
          .isInstanceOfSatisfying(
              Fault.class, fault -> assertThat(fault.code().name()).isEqualTo(NIET_VAN_KRACHT));
    }
  }
}
