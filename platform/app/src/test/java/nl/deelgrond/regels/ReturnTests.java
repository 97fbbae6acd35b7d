// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.regels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.UUID;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.database.TestDatabase;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.Overwegingen;
import nl.deelgrond.inzage.Teruggaven;
import nl.deelgrond.regels.Versieregel.Wat;
import nl.deelgrond.scene.LogBook;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneDatabase;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.SecondNode;
import nl.deelgrond.scene.Trips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Somebody leaves or comes back while something is opened for them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReturnTests {

  private static final String MAKELAAR = "sociaal-makelaar";
  private static final String MW = "maatschappelijk-werker";
  private static final String JGZ = "jeugdverpleegkundige";
  private static final String SIZ = "mantelzorgconsulent";
  private static final String THUIS = "veiligheid.zorgen-thuis";
  private static final int MOST_STEPS = 200;

  private final TestDatabase database = TestDatabase.create();
  private final SecondNode node = SecondNode.start(database, SceneDatabase.newFolder());
  private final Scenes scenes = node.scenes();
  private final Convenantversies versies = node.context().getBean(Convenantversies.class);
  private final Teruggaven teruggaven = node.context().getBean(Teruggaven.class);
  private final Overwegingen overwegingen = node.context().getBean(Overwegingen.class);
  private final Convenant convenant = node.context().getBean(Convenant.class);
  private final Trips trips = node.context().getBean(Trips.class);
  private final LogBook log = scenes.log();
  private final Scene scene =
      scenes
          .aCasus("tafel-18plus", "een-plan")
          .aanTafel(MW, JGZ)
          .persoon("P40Y")
          .gegeven(SIZ, "zorg-en-mantelzorg.belasting", "hoog")
          .gegeven(MW, THUIS, "ernstig")
          .build();

  @AfterAll
  void stop() {
    log.isWhole();
    node.close();
    database.close();
  }

  private Requester wie(String functie) {
    return scene.wie(functie);
  }

  private void treedtUit(String functie) {
    UUID melding = versies.stelVoor(wie(functie), Wat.UITTREDING, convenant.sha256(), null);
    versies.geefAkkoord(wie("voorzitter"), melding);
  }

  private void treedtWeerToe() {
    UUID voorstel = versies.stelVoor(wie(SIZ), Wat.TOETREDING, convenant.sha256(), "siz");
    versies.geefAkkoord(wie(MAKELAAR), voorstel);
  }

  /// It comes back between any two steps: from the entry that says so on, nothing is given back.
  @Test
  void nothingIsGivenBackToWhoCameBackMeanwhile() {
    int refused = 0;
    boolean over = false;
    for (int step = 1; !over && step < MOST_STEPS; step++) {
      treedtUit(SIZ);
      long before = log.size();
      trips.before(step, this::treedtWeerToe);

      Throwable thrown = catchThrowable(() -> teruggaven.haalTerug(wie(SIZ)));

      over = trips.forget();
      if (over) {
        treedtWeerToe();
      }
      refused += thrown == null ? 0 : 1;
      List<String> acts = log.actsFrom(before);
      assertThat(acts.subList(acts.indexOf("convenant-akkoord"), acts.size()))
          .as("acts after the return, before step %s", step)
          .doesNotContain("inzage");
    }
    assertThat(over).as("every step was tried").isTrue();
    assertThat(refused).isPositive();
  }

  /// The organisatie of a geheimhouder leaves after it was seen that it takes part.
  @Test
  void noWordIsOpenedForAGeheimhouderWhoLeftMeanwhile() {
    scene.heftOp(MW, 1, THUIS, Trede.ANONIEM, null, "gemeente-borne/jeugdwet");
    assertThat(overwegingen.lees(wie(MW), scene.casus())).hasSize(1);
    long before = log.size();
    trips.afterCommit(() -> treedtUit(MAKELAAR));

    Throwable thrown = catchThrowable(() -> overwegingen.lees(wie(MW), scene.casus()));

    assertThat(trips.forget()).as("it left").isFalse();
    assertThat(thrown)
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> assertThat(fault.code().name()).isEqualTo("FEITEN_BLIJVEN_VERANDEREN"));
    assertThat(log.actsFrom(before)).doesNotContain("overweging-gelezen");
    assertThat(catchThrowable(() -> overwegingen.lees(wie(MW), scene.casus())))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code().name()).isEqualTo("UITGETREDEN"));
  }
}
