// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.casus;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.deelgrond.casus.Gegevens.Sleutel;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.scene.ExampleValues;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import org.junit.jupiter.api.Test;

/// Promises 1 and 3, for gegevens: what was not released is not even read, and nobody holds the log
/// while they look something up.
@SceneTest
class GegevensTests {

  private static final String MAKELAAR = "sociaal-makelaar";
  private static final String WMO = "wmo-consulent";

  private final Scenes scenes;

  GegevensTests(Scenes scenes) {
    this.scenes = scenes;
  }

  @Test
  void onlyWhatIsAskedIsRead() {
    Scene scene =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .persoon("P40Y")
            .gegeven(MAKELAAR, "plan.soort-vraag", "complex")
            .gegeven("schuldhulpverlener", "geld.schulden", "7312")
            .build();
    Sleutel released =
        new Sleutel(scene.persoon(1), "plan.soort-vraag", "wijkkracht/sociaal-makelaar");
    Sleutel ofAnotherBron = new Sleutel(scene.persoon(1), "geld.schulden", "gemeente-borne/wmo");

    List<Gegeven> read = scenes.gegevens().vanCasus(scene.casus(), Set.of(released, ofAnotherBron));

    assertThat(read).extracting(Gegeven::veld).containsExactly("plan.soort-vraag");
    assertThat(scenes.gegevens().vanCasus(scene.zitting(), Set.of(released)))
        .as("of another casus")
        .isEmpty();
  }

  /// Sealing and checking come first, and the place in the log last: here the log is held by
  /// somebody else all the time, and what is wrong is told nevertheless.
  @Test
  void whatIsWrongIsToldWithoutWaitingForTheLog() throws Exception {
    String bsn = ExampleValues.ofSomebody().bsn();
    Scene scene =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .aanTafel(WMO)
            .persoon("P40Y")
            .persoon("P38Y")
            .build();
    scene.maaktBekend(1, bsn);

    try (Connection holding = scenes.database().superuser().getConnection();
        ExecutorService threads = Executors.newFixedThreadPool(1)) {
      hold(holding);
      Future<?> wrong = threads.submit(() -> scene.maaktBekend(2, bsn));

      assertThat(wrong)
          .failsWithin(Duration.ofSeconds(10))
          .withThrowableOfType(ExecutionException.class)
          .withCauseInstanceOf(OnjuisteInvoer.class);
      holding.rollback();
    }
  }

  private static void hold(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("select size from audit.head for update");
    }
  }
}
