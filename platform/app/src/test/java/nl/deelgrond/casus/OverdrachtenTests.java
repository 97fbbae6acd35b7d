// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.casus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.deelgrond.casus.Wachtend.Stand;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.database.TestDatabase;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.regels.Convenantversies;
import nl.deelgrond.regels.Versieregel.Wat;
import nl.deelgrond.scene.LogBook;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneDatabase;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.SecondNode;
import nl.deelgrond.scene.Trips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/// SIZ left: two people of two partijen hand a casus of it over, and each inwoner can see it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverdrachtenTests {

  private static final String MAKELAAR = "sociaal-makelaar";
  private static final String SIZ = "mantelzorgconsulent";
  private static final String VOORZITTER = "voorzitter";
  private static final String WMO = "wmo-consulent";
  private static final String WIJKKRACHT = "wijkkracht/sociaal-makelaar";
  private static final String VAN = "siz/mantelzorg";

  private final TestDatabase database = TestDatabase.create();
  private final SecondNode node = SecondNode.start(database, SceneDatabase.newFolder());
  private final Scenes scenes = node.scenes();
  private final Convenantversies versies = node.context().getBean(Convenantversies.class);
  private final Overdrachten overdrachten = node.context().getBean(Overdrachten.class);
  private final Aanbiedingen aanbiedingen = node.context().getBean(Aanbiedingen.class);
  private final Convenant convenant = node.context().getBean(Convenant.class);
  private final LogBook log = scenes.log();

  private final Requester voorzitter = wie(VOORZITTER);
  private final Requester makelaar = wie(MAKELAAR);

  OverdrachtenTests() {
    treedtUit(SIZ);
  }

  @AfterEach
  void theLogIsWhole() {
    log.isWhole();
  }

  @AfterAll
  void stop() {
    node.close();
    database.close();
  }

  private Requester wie(String functie) {
    return scenes.medewerker(functie + "-o", functie);
  }

  private void treedtUit(String functie) {
    UUID melding = versies.stelVoor(wie(functie), Wat.UITTREDING, convenant.sha256(), null);
    versies.geefAkkoord(wie(VOORZITTER), melding);
  }

  private void komtTerug(String functie, String akkoord) {
    Requester door = wie(functie);
    versies.geefAkkoord(
        wie(akkoord),
        versies.stelVoor(door, Wat.TOETREDING, convenant.sha256(), door.organisatie()));
  }

  /// A casus of SIZ with two persons, at no zitting.
  private UUID casus() {
    return vanSiz(
        scenes.aCasus("tafel-18plus", "een-plan").persoon("P40Y").persoon("P12Y").withoutZitting());
  }

  /// In this convenant only Wijkkracht brings casussen in.
  private UUID vanSiz(Scene scene) {
    database.execute(
        "update casus.casus set ingebracht_door = '%s' where casus_id = '%s'"
            .formatted(VAN, scene.casus()));
    return scene.casus();
  }

  private static void refused(HandelingFault code, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }

  private Stand stand(UUID casus) {
    return overdrachten.eisTeDoen(voorzitter, casus).stand();
  }

  private String inbrenger(UUID casus) {
    return scenes.casussen().find(casus).map(Casus::ingebrachtDoor).orElseThrow();
  }

  private long lines(UUID casus, String soort) {
    return JdbcClient.create(database.superuser())
        .sql("select count(*) from casus.aanbodregel where casus_id = ? and soort = ?")
        .param(casus)
        .param(soort)
        .query(Long.class)
        .single();
  }

  // --- Two steps by two people ----------------------------------------------------------------

  @Test
  void anOfferChangesNothingAndTheOvernameIsInTheLogForEachInwoner() {
    UUID casus = casus();
    long before = log.size();

    UUID aanbod = overdrachten.biedAan(voorzitter, casus, WIJKKRACHT);

    assertThat(log.actsFrom(before)).containsExactly("casus-aangeboden");
    assertThat(inbrenger(casus)).isEqualTo(VAN);
    assertThat(scenes.casussen().findVoor(makelaar, casus)).isEmpty();
    assertThat(stand(casus))
        .isInstanceOfSatisfying(
            Stand.Open.class, open -> assertThat(open.aanbod()).isEqualTo(aanbod));
    long offered = log.size();

    aanbiedingen.neemOver(makelaar, aanbod);

    assertThat(log.actsFrom(offered)).containsExactly("casus-overgenomen", "casus-overgenomen");
    assertThat(log.inwonersOf("casus-overgenomen", offered)).isEqualTo(2);
    assertThat(inbrenger(casus)).isEqualTo(WIJKKRACHT);
    assertThat(scenes.casussen().findVoor(makelaar, casus)).isPresent();
    refused(HandelingFault.NIET_GEVONDEN, () -> stand(casus));
  }

  @Test
  void aCasusWithoutPersonsIsTakenOverUnderOneEntry() {
    UUID casus = vanSiz(scenes.aCasus("tafel-18plus", "een-plan").withoutZitting());
    UUID aanbod = overdrachten.biedAan(voorzitter, casus, WIJKKRACHT);
    long before = log.size();

    aanbiedingen.neemOver(makelaar, aanbod);

    assertThat(log.actsFrom(before)).containsExactly("casus-overgenomen");
    assertThat(log.inwonersOf("casus-overgenomen", before)).isZero();
  }

  @Test
  void whatIsDeclinedIsATaskOfTheVoorzitterAgainWithTheReason() {
    UUID casus = casus();
    UUID aanbod = overdrachten.biedAan(voorzitter, casus, WIJKKRACHT);
    assertThatThrownBy(() -> aanbiedingen.wijsAf(makelaar, aanbod, "mevrouw Jansen wil niet"))
        .isInstanceOf(OnjuisteInvoer.class);
    long before = log.size();

    aanbiedingen.wijsAf(makelaar, aanbod, "geen-ruimte");

    assertThat(log.actsFrom(before)).containsExactly("aanbod-afgewezen");
    assertThat(inbrenger(casus)).isEqualTo(VAN);
    assertThat(stand(casus))
        .isInstanceOfSatisfying(
            Stand.Afgewezen.class,
            declined -> {
              assertThat(declined.aan()).isEqualTo(WIJKKRACHT);
              assertThat(declined.reden()).isEqualTo("geen-ruimte");
            });
    refused(HandelingFault.KAN_NIET_MEER, () -> aanbiedingen.neemOver(makelaar, aanbod));
    assertThat(overdrachten.biedAan(voorzitter, casus, WIJKKRACHT)).isNotEqualTo(aanbod);
  }

  @Test
  void whatIsTakenBackCannotBeTakenOver() {
    UUID casus = casus();
    UUID aanbod = overdrachten.biedAan(voorzitter, casus, WIJKKRACHT);
    long before = log.size();

    overdrachten.trekIn(voorzitter, aanbod);

    assertThat(log.actsFrom(before)).containsExactly("aanbod-ingetrokken");
    assertThat(stand(casus)).isEqualTo(new Stand.NietAangeboden());
    refused(HandelingFault.KAN_NIET_MEER, () -> aanbiedingen.neemOver(makelaar, aanbod));
    refused(HandelingFault.KAN_NIET_MEER, () -> aanbiedingen.wijsAf(makelaar, aanbod, "past-niet"));
    refused(HandelingFault.KAN_NIET_MEER, () -> overdrachten.trekIn(voorzitter, aanbod));
    assertThat(inbrenger(casus)).isEqualTo(VAN);
  }

  @Test
  void anOfferThatIsOpenLeavesNoRoomForAnother() {
    UUID casus = casus();
    UUID _ = overdrachten.biedAan(voorzitter, casus, WIJKKRACHT);

    refused(
        HandelingFault.KAN_NIET_MEER, () -> overdrachten.biedAan(voorzitter, casus, WIJKKRACHT));
    assertThat(lines(casus, "aanbod")).isOne();
  }

  @Test
  void whoOfferedItDoesNotAnswerAlsoInAnotherFunctie() {
    UUID casus = casus();
    UUID aanbod = overdrachten.biedAan(scenes.medewerker("dubbel", VOORZITTER), casus, WIJKKRACHT);
    Requester zelfde = scenes.medewerker("dubbel", MAKELAAR);
    long before = log.size();

    refused(HandelingFault.NIET_BEVOEGD, () -> aanbiedingen.neemOver(zelfde, aanbod));
    refused(HandelingFault.NIET_BEVOEGD, () -> aanbiedingen.wijsAf(zelfde, aanbod, "geen-ruimte"));

    assertThat(log.actsFrom(before)).containsExactly("handeling-geweigerd", "handeling-geweigerd");
    assertThat(aanbiedingen.gelezenDoor(zelfde))
        .filteredOn(een -> een.aanbod().id().equals(aanbod))
        .extracting(Aangeboden::zelfAangeboden)
        .containsExactly(true);
    aanbiedingen.neemOver(makelaar, aanbod);
  }

  @Test
  void onlyTheRolesOfTheConvenantGetThisFar() {
    UUID casus = casus();
    UUID aanbod = overdrachten.biedAan(voorzitter, casus, WIJKKRACHT);
    long before = log.size();

    for (String functie : List.of(WMO, MAKELAAR)) {
      refused(HandelingFault.NIET_BEVOEGD, () -> overdrachten.teDoen(wie(functie)));
      refused(
          HandelingFault.NIET_BEVOEGD, () -> overdrachten.biedAan(wie(functie), casus, WIJKKRACHT));
      refused(HandelingFault.NIET_BEVOEGD, () -> overdrachten.trekIn(wie(functie), aanbod));
      refused(
          HandelingFault.NIET_BEVOEGD,
          () -> overdrachten.sluit(wie(functie), casus, "niemand-neemt-over"));
    }
    for (String functie : List.of(WMO, VOORZITTER)) {
      refused(HandelingFault.NIET_BEVOEGD, () -> aanbiedingen.gelezenDoor(wie(functie)));
      refused(HandelingFault.NIET_BEVOEGD, () -> aanbiedingen.neemOver(wie(functie), aanbod));
      refused(
          HandelingFault.NIET_BEVOEGD,
          () -> aanbiedingen.wijsAf(wie(functie), aanbod, "geen-ruimte"));
    }
    refused(HandelingFault.UITGETREDEN, () -> aanbiedingen.neemOver(wie(SIZ), aanbod));

    assertThat(log.actsFrom(before)).hasSize(15).containsOnly("handeling-geweigerd");
    aanbiedingen.neemOver(makelaar, aanbod);
  }

  @Test
  void onlyACasusWithoutAnInbrengerIsOfferedAndOnlyToWhoCanBringIn() {
    Scene other = scenes.aCasus("tafel-18plus", "een-plan").persoon("P40Y").withoutZitting();
    UUID casus = casus();

    refused(
        HandelingFault.NIET_GEVONDEN,
        () -> overdrachten.biedAan(voorzitter, other.casus(), WIJKKRACHT));
    refused(
        HandelingFault.NIET_GEVONDEN,
        () -> overdrachten.biedAan(voorzitter, UUID.randomUUID(), WIJKKRACHT));
    refused(
        HandelingFault.NIET_GEVONDEN,
        () -> overdrachten.sluit(voorzitter, other.casus(), "niet-meer-nodig"));
    refused(HandelingFault.NIET_GEVONDEN, () -> aanbiedingen.neemOver(makelaar, UUID.randomUUID()));
    refused(HandelingFault.NIET_GEVONDEN, () -> overdrachten.trekIn(voorzitter, casus));
    for (String aan : List.of("welbions/wonen", VAN, "elders")) {
      assertThatThrownBy(() -> overdrachten.biedAan(voorzitter, casus, aan))
          .hasMessageContaining("partij-kan-niet-ontvangen");
    }
  }

  // --- What is seen before --------------------------------------------------------------------

  @Test
  void theReceiverSeesWhereItIsDiscussedAndHowManyAndEachInwonerThatTheyLooked() {
    Scene scene =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .persoon("P40Y")
            .gegeven(MAKELAAR, "identificatie.naam", "Wie Vraagt")
            .persoon("P12Y")
            .build();
    UUID aanbod = overdrachten.biedAan(voorzitter, vanSiz(scene), WIJKKRACHT);
    long before = log.size();

    Aangeboden seen = aanbiedingen.eisGelezenDoor(makelaar, aanbod);

    assertThat(seen.code()).matches("BRN-\\d{4}-\\d{4}");
    assertThat(seen.personen()).isEqualTo(2);
    assertThat(seen.besprekingen()).containsExactly(new Bespreking("tafel-18plus", "een-plan"));
    assertThat(seen.toString()).doesNotContain("Wie Vraagt");
    assertThat(log.actsFrom(before)).containsExactly("register-gelezen", "register-gelezen");
    assertThat(log.inwonersOf("register-gelezen", before)).isEqualTo(2);
    aanbiedingen.neemOver(makelaar, aanbod);
    refused(HandelingFault.KAN_NIET_MEER, () -> aanbiedingen.eisGelezenDoor(makelaar, aanbod));
  }

  // --- Closing --------------------------------------------------------------------------------

  @Test
  void closingTellsEachInwonerAndEndsTheOffer() {
    UUID casus = casus();
    UUID aanbod = overdrachten.biedAan(voorzitter, casus, WIJKKRACHT);
    assertThatThrownBy(() -> overdrachten.sluit(voorzitter, casus, "zomaar"))
        .isInstanceOf(OnjuisteInvoer.class);
    long before = log.size();

    overdrachten.sluit(voorzitter, casus, "niemand-neemt-over");

    assertThat(log.actsFrom(before)).containsExactly("casus-gesloten", "casus-gesloten");
    assertThat(log.inwonersOf("casus-gesloten", before)).isEqualTo(2);
    assertThat(scenes.casussen().find(casus).map(Casus::gesloten)).contains(true);
    refused(HandelingFault.KAN_NIET_MEER, () -> aanbiedingen.neemOver(makelaar, aanbod));
    refused(
        HandelingFault.NIET_GEVONDEN,
        () -> overdrachten.sluit(voorzitter, casus, "niemand-neemt-over"));
  }

  @Test
  void closingByWhoBroughtItInTellsEachInwonerAsWell() {
    Scene scene =
        scenes.aCasus("tafel-18plus", "een-plan").persoon("P40Y").persoon("P9Y").withoutZitting();
    long before = log.size();

    scenes.casussen().sluit(makelaar, scene.casus());

    assertThat(log.actsFrom(before)).containsExactly("casus-gesloten", "casus-gesloten");
    assertThat(log.inwonersOf("casus-gesloten", before)).isEqualTo(2);
  }

  // --- Leaving and coming back ----------------------------------------------------------------

  @Test
  void anOfferToWhoLeavesFallsAndStaysSoWhenTheyComeBack() {
    UUID casus = casus();
    UUID aanbod = overdrachten.biedAan(voorzitter, casus, WIJKKRACHT);

    treedtUit(MAKELAAR);
    assertThat(overdrachten.ontvangers()).isEmpty();
    assertThat(stand(casus)).isInstanceOf(Stand.Vervallen.class);
    refused(HandelingFault.UITGETREDEN, () -> aanbiedingen.neemOver(makelaar, aanbod));
    refused(HandelingFault.KAN_NIET_MEER, () -> overdrachten.trekIn(voorzitter, aanbod));
    assertThatThrownBy(() -> overdrachten.biedAan(voorzitter, casus, WIJKKRACHT))
        .hasMessageContaining("partij-kan-niet-ontvangen");

    komtTerug(MAKELAAR, WMO);
    assertThat(overdrachten.ontvangers()).containsExactly(WIJKKRACHT);
    assertThat(stand(casus)).isInstanceOf(Stand.Vervallen.class);
    refused(HandelingFault.KAN_NIET_MEER, () -> aanbiedingen.neemOver(makelaar, aanbod));
    aanbiedingen.neemOver(makelaar, overdrachten.biedAan(voorzitter, casus, WIJKKRACHT));
    assertThat(inbrenger(casus)).isEqualTo(WIJKKRACHT);
  }

  @Test
  void anOfferFallsWhenWhoBroughtItInComesBackAndStaysSoWhenTheyLeaveAgain() {
    UUID casus = casus();
    UUID aanbod = overdrachten.biedAan(voorzitter, casus, WIJKKRACHT);

    komtTerug(SIZ, MAKELAAR);
    assertThat(overdrachten.teDoen(voorzitter)).isEmpty();
    refused(HandelingFault.KAN_NIET_MEER, () -> aanbiedingen.neemOver(makelaar, aanbod));

    treedtUit(SIZ);
    assertThat(stand(casus)).isInstanceOf(Stand.Vervallen.class);
    refused(HandelingFault.KAN_NIET_MEER, () -> aanbiedingen.neemOver(makelaar, aanbod));
    assertThat(inbrenger(casus)).isEqualTo(VAN);
  }

  // --- At the same moment ---------------------------------------------------------------------

  @Test
  void ofTwoWhoTakeItOverAtOnceOneDoes() throws SQLException {
    UUID casus = casus();
    UUID aanbod = overdrachten.biedAan(voorzitter, casus, WIJKKRACHT);
    long before = log.size();

    oneWins(
        casus,
        () -> aanbiedingen.neemOver(makelaar, aanbod),
        () -> aanbiedingen.neemOver(scenes.medewerker("collega", MAKELAAR), aanbod));

    assertThat(lines(casus, "overname")).isOne();
    assertThat(log.actsFrom(before))
        .containsExactlyInAnyOrder("casus-overgenomen", "casus-overgenomen", "handeling-geweigerd");
    assertThat(inbrenger(casus)).isEqualTo(WIJKKRACHT);
  }

  @Test
  void ofTakingOverAndTakingBackAtOnceOneHappens() throws SQLException {
    UUID casus = casus();
    UUID aanbod = overdrachten.biedAan(voorzitter, casus, WIJKKRACHT);

    oneWins(
        casus,
        () -> aanbiedingen.neemOver(makelaar, aanbod),
        () -> overdrachten.trekIn(voorzitter, aanbod));

    boolean taken = inbrenger(casus).equals(WIJKKRACHT);
    assertThat(lines(casus, "overname")).isEqualTo(taken ? 1 : 0);
    assertThat(lines(casus, "intrekking")).isEqualTo(taken ? 0 : 1);
  }

  @Test
  void ofTwoOffersAtOnceOneIsMade() throws SQLException {
    UUID casus = casus();

    oneWins(
        casus,
        () -> overdrachten.biedAan(voorzitter, casus, WIJKKRACHT),
        () -> overdrachten.biedAan(scenes.medewerker("andere", VOORZITTER), casus, WIJKKRACHT));

    assertThat(lines(casus, "aanbod")).isOne();
  }

  /// Lets both come as far as the row of the casus, and then go on.
  private void oneWins(UUID casus, Runnable... acts) throws SQLException {
    List<Future<?>> done = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(acts.length);
        Connection first = database.superuser().getConnection();
        Statement statement = first.createStatement()) {
      first.setAutoCommit(false);
      statement.execute(
          "select 1 from casus.casus where casus_id = '%s' for update".formatted(casus));
      for (Runnable act : acts) {
        done.add(threads.submit(act));
      }
      while (waiting() < acts.length) {
        Thread.onSpinWait();
      }
      first.rollback();
    }
    assertThat(done).filteredOn(each -> each.state() == Future.State.SUCCESS).hasSize(1);
    assertThat(done)
        .filteredOn(each -> each.state() == Future.State.FAILED)
        .extracting(Future::exceptionNow)
        .singleElement()
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo(HandelingFault.KAN_NIET_MEER));
  }

  private int waiting() {
    return JdbcClient.create(database.superuser())
        .sql(
            """
            select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'\
            """)
        .query(Integer.class)
        .single();
  }

  // --- With its entries or not at all ---------------------------------------------------------

  @Test
  void anOvernameIsThereWithAllItsEntriesOrNotAtAll() {
    UUID casus = casus();
    UUID aanbod = overdrachten.biedAan(voorzitter, casus, WIJKKRACHT);

    breakEachStep(
        () -> aanbiedingen.neemOver(makelaar, aanbod),
        "casus-overgenomen",
        () -> inbrenger(casus).equals(WIJKKRACHT) && lines(casus, "overname") == 1,
        () -> inbrenger(casus).equals(VAN) && lines(casus, "overname") == 0);
  }

  @Test
  void aClosingIsThereWithAllItsEntriesOrNotAtAll() {
    UUID casus = casus();
    Callable<Boolean> closed =
        () -> scenes.casussen().find(casus).map(Casus::gesloten).orElseThrow();

    breakEachStep(
        () -> overdrachten.sluit(voorzitter, casus, "hulp-loopt-door"),
        "casus-gesloten",
        closed,
        () -> !closed.call());
  }

  /// Breaks the conversation with the database at each statement, before and after it reached it.
  private void breakEachStep(
      Runnable act, String entry, Callable<Boolean> done, Callable<Boolean> nothing) {
    Trips trips = node.context().getBean(Trips.class);
    long before = log.size();
    int broken = 0;
    for (int step = 1; !holds(done); step++) {
      for (Trips.Moment moment : Trips.Moment.values()) {
        trips.arm(step, moment);
        Throwable thrown = catchThrowable(act::run);
        trips.disarm();
        broken += thrown == null ? 0 : 1;
        long entries = log.actsFrom(before).stream().filter(entry::equals).count();
        assertThat(holds(done) ? entries == 2 : holds(nothing) && entries == 0)
            .as("step %s %s", step, moment)
            .isTrue();
        log.isWhole();
      }
    }
    assertThat(broken).isGreaterThan(10);
  }

  private static boolean holds(Callable<Boolean> claim) {
    try {
      return claim.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
