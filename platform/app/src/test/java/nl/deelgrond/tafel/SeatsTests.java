// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.tafel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.identity.Medewerker;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.policy.Plaats;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.Views;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Promises 1 and 4, for the table itself: who sits there, until when, and what of it they see.
@SceneTest
class SeatsTests {

  private static final String WMO = "wmo-consulent";
  private static final String MAKELAAR = "sociaal-makelaar";
  private static final String VOORZITTER = "voorzitter";
  private static final String INVITED = "woonconsulent";
  private static final String VRAAG = "plan.soort-vraag";

  private final Scenes scenes;
  private final Seats seats;

  SeatsTests(Scenes scenes, Seats seats) {
    this.scenes = scenes;
    this.seats = seats;
  }

  private Scene scene() {
    return scenes
        .aCasus("tafel-18plus", "een-plan")
        .aanTafel(WMO, INVITED)
        .persoon("P40Y")
        .gegeven(MAKELAAR, VRAAG, "complex")
        .build();
  }

  // --- A casus that is over -------------------------------------------------------------------

  @Test
  void aCasusThatIsClosedShowsNothingFromTheNextQuestionOn() {
    Scene scene = scene();
    assertThat(Views.shown(scene.asks(WMO, Trede.ANONIEM, VRAAG))).hasSize(1);
    Seat before = seat(scene);

    scenes.casussen().sluit(scene.wie(VOORZITTER), scene.casus());

    assertThat(scene.asks(WMO, Trede.ANONIEM, VRAAG).bekend()).isFalse();
    assertThat(seats.heeftPlaatsBij(scene.wie(WMO), scene.casus())).isFalse();
    assertThat(versieOf(scene.casus()))
        .as("what the log compares: whoever was decided for before finds it changed")
        .isGreaterThan(before.casusVersie());
    scenes.log().isWhole();
  }

  private Seat seat(Scene scene) {
    return seats.seatFor(scene.wie(WMO), scene.casus(), scene.zitting(), scenes.clock().instant());
  }

  private long versieOf(UUID casus) {
    return JdbcClient.create(scenes.database().superuser())
        .sql("select versie + 1 from casus.casus where casus_id = ?")
        .param(casus)
        .query(Long.class)
        .single();
  }

  @Test
  void aCasusClosesByItselfAtTheBeginOfItsLastDay() {
    Scene scene = scene();

    sluitOp(scene.casus(), 1);
    assertThat(Views.shown(scene.asks(WMO, Trede.ANONIEM, VRAAG))).hasSize(1);
    assertThat(seat(scene).tot()).isBeforeOrEqualTo(scene.einde());

    sluitOp(scene.casus(), -1);
    CasusView over = scene.asks(WMO, Trede.ANONIEM, VRAAG);
    assertThat(over.reden()).isEqualTo("TIJD");
    assertThat(over.personen()).isEmpty();
    assertThat(seats.heeftPlaatsBij(scene.wie(WMO), scene.casus())).isFalse();
    assertThatThrownBy(() -> scene.brengIn(MAKELAAR, 1, VRAAG, "complex"))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo(HandelingFault.KAN_NIET_MEER));
    assertThatThrownBy(() -> scene.beperkt(1))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo(HandelingFault.KAN_NIET_MEER));
  }

  /// A day as people here count: the server counts in UTC, which is another one around midnight.
  private void sluitOp(UUID casus, int daysFromToday) {
    JdbcClient.create(scenes.database().superuser())
        .sql("update casus.casus set sluit_op = ? where casus_id = ?")
        .param(Views.today(scenes).plusDays(daysFromToday))
        .param(casus)
        .update();
  }

  // --- A seat that is over --------------------------------------------------------------------

  /// ADR-0005: how many persons there are now is not for who left.
  @Test
  void whoLeftHearsThatItIsOverAndNothingOfTheHousehold() {
    Scene scene = scene();
    scene.verlaatTafel(WMO);
    long before = scenes.log().size();

    CasusView view = scene.asks(WMO, Trede.ANONIEM, VRAAG);

    assertThat(view.bekend()).isTrue();
    assertThat(view.reden()).isEqualTo("TIJD");
    assertThat(view.personen()).isEmpty();
    assertThat(Views.text(view)).doesNotContain(scene.persoon(1).toString());
    assertThat(scenes.log().actsFrom(before)).containsExactly("inzage-geweigerd");
  }

  // --- What somebody sees of a zitting --------------------------------------------------------

  /// A number that is left out would tell that there is more on the agenda.
  @Test
  void whoIsInvitedForOneItemSeesItAsTheOnlyOne() {
    Scene first = scene();
    Requester voorzitter = first.wie(VOORZITTER);
    Scene other = scenes.aCasus("tafel-18plus", "een-plan").persoon("P30Y").withoutZitting();
    Requester invited = scenes.medewerker("genodigde-" + first.casus(), INVITED);
    scenes.zittingen().maakBekend(invited);
    UUID second =
        scenes.zittingen().zetOpAgenda(voorzitter, first.zitting(), other.casus(), "een-plan").id();
    assertThat(scenes.zittingen().nodigUit(voorzitter, first.zitting(), invited.sub(), second))
        .isNotNull();

    Zitting seen = scenes.zittingen().findVoor(invited, first.zitting()).orElseThrow();

    assertThat(seen.agenda()).extracting(Agendapunt::id).containsExactly(second);
    assertThat(seen.agenda()).extracting(Agendapunt::volgorde).containsExactly(1);
    assertThat(scenes.zittingen().findVoor(voorzitter, first.zitting()).orElseThrow().agenda())
        .extracting(Agendapunt::volgorde)
        .containsExactly(1, 2);
  }

  /// A seat is for a functie at a partij: whoever got another one has to be invited anew.
  @Test
  void theSamePersonInAnotherFunctieHasNoSeat() {
    Scene scene = scene();
    Requester makelaar = scene.wie(MAKELAAR);
    Requester wmo = scene.wie(WMO);
    Requester moved =
        new Medewerker(
            wmo.sub(),
            wmo.naam(),
            makelaar.organisatie(),
            makelaar.oin(),
            makelaar.partij(),
            makelaar.functie(),
            wmo.loa());

    assertThat(scenes.zittingen().findVoor(wmo, scene.zitting())).isPresent();
    assertThat(scenes.zittingen().vanDag(wmo, Views.today(scenes))).isNotEmpty();
    assertThat(scenes.zittingen().findVoor(moved, scene.zitting())).isEmpty();
    assertThat(scenes.zittingen().vanDag(moved, Views.today(scenes))).isEmpty();
  }

  // --- Clocks ---------------------------------------------------------------------------------

  /// What begins is judged by our clock: when it is not right, nobody can say who sits where.
  @Test
  void nobodyHasASeatWhenTheClocksAreApart() {
    Scene scene = scene();
    Seats strict =
        new Seats(
            JdbcClient.create(scenes.database().superuser()),
            Clock.systemUTC(),
            Duration.ofSeconds(5));
    Instant now = Clock.systemUTC().instant();

    assertThat(strict.seatFor(scene.wie(WMO), scene.casus(), scene.zitting(), now).plaats())
        .isEqualTo(Plaats.AAN_TAFEL);
    for (Instant wrong : new Instant[] {now.plusSeconds(60), now.minusSeconds(60)}) {
      assertThatThrownBy(
              () -> strict.seatFor(scene.wie(WMO), scene.casus(), scene.zitting(), wrong))
          .isInstanceOfSatisfying(
              Fault.class,
              fault -> assertThat(fault.code()).isEqualTo(TafelFault.KLOK_LOOPT_NIET_GELIJK));
    }
  }
}
