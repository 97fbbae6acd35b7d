// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Who stands in is ended by who has to do with it, also when they sit at no table any more, and by
/// nobody else.
@SceneTest
class VertegenwoordigingenTests {

  private static final String MAKELAAR = "sociaal-makelaar";
  private static final String JEUGD = "jeugdconsulent";
  private static final String SIZ = "mantelzorgconsulent";

  private final Scenes scenes;
  private final Schrijver schrijver;
  private final Ledger ledger;
  private final TransactionTemplate transaction;

  VertegenwoordigingenTests(
      Scenes scenes, Schrijver schrijver, Ledger ledger, PlatformTransactionManager transactions) {
    this.scenes = scenes;
    this.schrijver = schrijver;
    this.ledger = ledger;
    this.transaction = new TransactionTemplate(transactions);
  }

  private Scene scene(String leeftijd) {
    return scenes
        .aCasus("tafel-18min", "een-plan")
        .aanTafel(JEUGD, "wmo-consulent", "woonconsulent")
        .persoon(leeftijd)
        .build();
  }

  private static UUID mentor(Scene scene) {
    return scene.staatIn(1, "mentor", null, "beschikking-2026-7");
  }

  private static UUID ouder(Scene scene) {
    return scene.staatIn(1, "ouder", "alleen", "gezagsregister-2026-7");
  }

  /// A parent whom another partij recorded: a line of before the gezagspartij alone could.
  private UUID ouderVan(Scene scene, String functie) {
    NieuweRegel regel =
        new NieuweRegel(Regelsoort.VERTEGENWOORDIGING, scene.wie(functie), scenes.clock().instant())
            .over(scene.inwoner(1), scene.casus())
            .vertegenwoordiging("ouder", "alleen", "gezagsregister-2026-9");
    transaction.executeWithoutResult(_ ->
        schrijver.schrijf(
            scene.wie(functie),
            Regelsoort.VERTEGENWOORDIGING.code(),
            regel,
            Regelcontext.of(scene.casus(), new InwonerId(scene.inwoner(1))),
            "Nagekeken in het gezagsregister."));
    return regel.id();
  }

  private void isOvergedragen(Scene scene) {
    scenes
        .database()
        .execute(
            "update casus.casus set ingebracht_door = 'siz/mantelzorg' where casus_id = '%s'"
                .formatted(scene.casus()));
  }

  private void beeindigt(Scene scene, String functie, UUID regel) {
    scenes.vertegenwoordigingen().beeindig(scene.wie(functie), regel);
  }

  private void ends(Scene scene, String functie, UUID regel) {
    assertThat(ledger.isBeeindigd(regel)).isFalse();
    beeindigt(scene, functie, regel);
    assertThat(ledger.isBeeindigd(regel)).isTrue();
  }

  private void doesNotEnd(Scene scene, String functie, UUID regel) {
    long before = scenes.log().size();
    assertThatThrownBy(() -> beeindigt(scene, functie, regel))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo(HandelingFault.NIET_GEVONDEN));
    assertThat(scenes.log().actsFrom(before)).containsExactly("handeling-geweigerd");
    assertThat(ledger.isBeeindigd(regel)).isFalse();
  }

  @Test
  void whoRecordedItEndsItWithoutASeatAndAfterAHandOver() {
    Scene scene = scene("P40Y");
    UUID mentor = mentor(scene);
    scene.verlaatTafel(MAKELAAR);
    isOvergedragen(scene);

    ends(scene, MAKELAAR, mentor);
  }

  @Test
  void whoBroughtTheCasusInEndsWhatAnotherRecorded() {
    Scene scene = scene("P10Y");

    ends(scene, MAKELAAR, ouder(scene));
  }

  @Test
  void whoTookTheCasusOverEndsItLikewise() {
    Scene scene = scene("P40Y");
    UUID mentor = mentor(scene);
    doesNotEnd(scene, SIZ, mentor);
    isOvergedragen(scene);

    ends(scene, SIZ, mentor);
  }

  @Test
  void theGezagspartijEndsGezagWhoeverRecordedIt() {
    Scene scene = scene("P10Y");
    UUID ouder = ouderVan(scene, SIZ);
    scene.verlaatTafel(JEUGD);

    ends(scene, JEUGD, ouder);
  }

  /// The partij that finds out about gezag has nothing to do with who decides for an adult.
  @Test
  void theGezagspartijEndsNoMentor() {
    Scene scene = scene("P40Y");

    doesNotEnd(scene, JEUGD, mentor(scene));
  }

  /// A seat at the table is not enough.
  @ParameterizedTest
  @ValueSource(strings = {"wmo-consulent", "woonconsulent", "klantmanager"})
  void aStrangerEndsNothing(String functie) {
    Scene scene = scene("P10Y");

    doesNotEnd(scene, functie, ouder(scene));
  }
}
