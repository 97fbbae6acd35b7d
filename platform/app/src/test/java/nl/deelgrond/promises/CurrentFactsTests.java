// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.deelgrond.audit.Act;
import nl.deelgrond.audit.AuditLog;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.inzage.CasusView.Getoond;
import nl.deelgrond.regels.Regelboek;
import nl.deelgrond.scene.LogBook;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.StumblingPolicy;
import nl.deelgrond.scene.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Promise 4: what changes between a decision and its place in the log outdates the decision,
/// whatever it is. That of the ledger, the zitting and the seat is in [WithdrawalTests].
@SceneTest
class CurrentFactsTests {

  private static final String MW = "maatschappelijk-werker";
  private static final String SCHULDEN = "geld.schulden";

  private final Scenes scenes;
  private final StumblingPolicy policy;
  private final Regelboek regelboek;
  private final AuditLog auditLog;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  CurrentFactsTests(
      Scenes scenes,
      StumblingPolicy policy,
      Regelboek regelboek,
      AuditLog auditLog,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.scenes = scenes;
    this.policy = policy;
    this.regelboek = regelboek;
    this.auditLog = auditLog;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @AfterEach
  void walk() {
    policy.walk();
  }

  private Scene scene() {
    return scenes
        .aCasus("tafel-18plus", "schulden-aanpakken")
        .aanTafel(MW, "wmo-consulent")
        .persoon("P40Y")
        .gegeven(MW, SCHULDEN, "4000")
        .build();
  }

  /// What is shown of the own gegeven after something happened between decision and log.
  private List<Getoond> meanwhile(Scene scene, Runnable happens) {
    int before = policy.decisions();
    policy.afterTheNextDecision(happens);
    CasusView view = scene.asks(MW, Trede.ANONIEM, SCHULDEN);
    assertThat(policy.decisions() - before).as("decided again, where there is a seat").isIn(1, 2);
    return Views.shown(view)
        .filter(item -> item.bron().equals("wijkkracht/maatschappelijk-werk"))
        .toList();
  }

  @Test
  void aNewVersionOfAGegevenIsWhatIsShown() {
    Scene scene = scene();
    String first =
        Views.shown(scene.asks(MW, Trede.ANONIEM, SCHULDEN)).findFirst().orElseThrow().waarde();
    int before = policy.decisions();

    List<Getoond> shown = meanwhile(scene, () -> scene.brengIn(MW, 1, SCHULDEN, "90000"));

    assertThat(policy.decisions() - before).isEqualTo(2);
    assertThat(shown).singleElement().extracting(Getoond::waarde).isNotEqualTo(first);
  }

  @Test
  void aCasusThatClosedShowsNothing() {
    Scene scene = scene();
    LogBook log = scenes.log();
    long before = log.size();

    List<Getoond> shown =
        meanwhile(
            scene, () -> scenes.casussen().sluit(scene.wie("sociaal-makelaar"), scene.casus()));

    assertThat(shown).isEmpty();
    assertThat(log.actsFrom(before)).doesNotContain("inzage");
  }

  @Test
  void whoIsKnownAgainIsDecidedAgain() {
    Scene scene = scene();
    int before = policy.decisions();

    List<Getoond> shown = meanwhile(scene, () -> scene.maaktBekend(1, "999990676"));

    assertThat(policy.decisions() - before).isEqualTo(2);
    assertThat(shown).hasSize(1);
  }

  /// As when another node starts with other rules: this one decides nothing any more.
  @Test
  void otherRulesThatBecameActiveEndTheWorkOfThisNode() {
    Scene scene = scene();
    long before = scenes.log().size();
    try {
      assertThatThrownBy(() -> meanwhile(scene, this::activateOthers))
          .isInstanceOfSatisfying(
              Fault.class,
              fault -> assertThat(fault.code().name()).isEqualTo("FEITEN_BLIJVEN_VERANDEREN"));
      assertThat(scenes.log().actsFrom(before)).doesNotContain("inzage");
    } finally {
      regelboek.afterSingletonsInstantiated();
    }
    assertThat(Views.shown(scene.asks(MW, Trede.ANONIEM, SCHULDEN))).isNotEmpty();
  }

  private void activateOthers() {
    transaction.executeWithoutResult(status -> {
      long idx =
          auditLog.append(new Act("regels-actief", null, "gemeente-borne", new byte[] {'{', '}'}));
      int rows =
          jdbc.sql(
                  """
                  insert into regels.actief (audit_idx, regels_id, convenant, beleid)
                  select :idx, regels_id, convenant, convenant from regels.actief
                  order by audit_idx desc limit 1\
                  """)
              .param("idx", idx)
              .update();
      assertThat(rows).isOne();
    });
  }
}
