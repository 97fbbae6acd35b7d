// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.TreeSet;
import nl.deelgrond.audit.AuditFault;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.scene.LogBook;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.StumblingPolicy;
import nl.deelgrond.scene.Trips;
import nl.deelgrond.scene.Views;
import nl.deelgrond.vault.VaultFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/// Promises 3 and 10: whoever tried to see something is in the log, also when it failed, wherever
/// on the line it did. `LogFirstTests` does so for each step of the database in turn.
@SceneTest
@ExtendWith(OutputCaptureExtension.class)
class FailedAttemptTests {

  private static final String WMO = "wmo-consulent";
  private static final String VRAAG = "plan.soort-vraag";

  private final Scenes scenes;
  private final Trips trips;
  private final StumblingPolicy policy;
  private final LogBook log;

  FailedAttemptTests(Scenes scenes, Trips trips, StumblingPolicy policy) {
    this.scenes = scenes;
    this.trips = trips;
    this.policy = policy;
    this.log = scenes.log();
  }

  @AfterEach
  void everythingWorksAgain() {
    trips.disarm();
    policy.walk();
  }

  private Scene scene() {
    return scenes
        .aCasus("tafel-18plus", "een-plan")
        .persoon("P40Y")
        .gegeven("sociaal-makelaar", VRAAG, "complex")
        .aanTafel(WMO)
        .build();
  }

  @Test
  void aBugThatNobodyThoughtOfLeavesAnEntryAndIsToldAsItIs() {
    Scene scene = scene();
    long before = log.size();
    IllegalStateException bug = new IllegalStateException("nobody thought of this");
    policy.stumbleOver(() -> bug);

    assertThatThrownBy(() -> scene.asks(WMO, Trede.ANONIEM, VRAAG)).isSameAs(bug);

    assertThat(log.actsFrom(before)).containsExactly("inzage-mislukt");
  }

  @Test
  void aValueThatDoesNotOpenLeavesAnEntryAfterTheOneOfTheView() {
    Scene scene = scene();
    damage(scene);
    long before = log.size();

    assertThatThrownBy(() -> scene.asks(WMO, Trede.ANONIEM, VRAAG))
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> assertThat(fault.code()).isEqualTo(VaultFault.VAULT_NOT_AUTHENTIC));

    assertThat(log.actsFrom(before)).containsExactly("inzage", "inzage-mislukt");
  }

  /// Flips a bit of every value of the casus, as only who owns the database can.
  private void damage(Scene scene) {
    JdbcClient superuser = JdbcClient.create(scenes.database().superuser());
    superuser.sql("alter table casus.gegeven disable trigger gegeven_blijft").update();
    superuser
        .sql(
            """
            update casus.gegeven
            set waarde = set_byte(waarde, octet_length(waarde) - 1,
                                  get_byte(waarde, octet_length(waarde) - 1) # 1)
            where persoon_id = :persoon\
            """)
        .param("persoon", scene.persoon(1))
        .update();
    superuser.sql("alter table casus.gegeven enable always trigger gegeven_blijft").update();
  }

  @Test
  void whenTheLogCannotBeWrittenEitherTheFirstFaultIsToldAndTheServerLogSaysSo(
      CapturedOutput output) {
    Scene scene = scene();
    trips.takeDown();

    Throwable told = catchThrowable(() -> scene.asks(WMO, Trede.ANONIEM, VRAAG));

    assertThat(told).isInstanceOfAny(DataAccessException.class, TransactionException.class);
    assertThat(told.getSuppressed())
        .singleElement()
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo(AuditFault.AUDIT_UNAVAILABLE));
    assertThat(output.getAll())
        .contains("an attempt to see has no entry", "act=\"inzage-mislukt\"")
        .contains("code=\"AUDIT_UNAVAILABLE\"");
    trips.disarm();
    assertThat(Views.shown(scene.asks(WMO, Trede.ANONIEM, VRAAG))).isNotEmpty();
  }

  /// Asking wrongly stays asking wrongly: nobody is told that it would go well later.
  @Test
  void aQuestionThatNamesWhatIsUnknownIsToldSoAlsoWithoutALog(CapturedOutput output) {
    Scene scene = scene();
    trips.takeDown();

    assertThatThrownBy(() ->
            scenes.inzage().view(scene.request(scene.wie(WMO), Trede.ANONIEM, new TreeSet<>())))
        .isInstanceOf(OnjuisteInvoer.class);

    assertThat(output.getAll())
        .contains("an attempt to see has no entry", "act=\"inzage-onjuist\"");
  }
}
