// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.inzage.NodigRequest;
import nl.deelgrond.inzage.NodigService;
import nl.deelgrond.policy.Benodigdheden;
import nl.deelgrond.policy.Benodigdheden.Waarom;
import nl.deelgrond.policy.RedenCode;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Promise 4 for what would be needed: the answer is about the facts as they were at its entry.
@SceneTest
class CurrentNodigTests {

  private static final String WMO = "wmo-consulent";
  private static final String ARREARS = "wonen.huurachterstand";
  private static final String HOUSING = "welbions/wonen";

  private final Scenes scenes;
  private final NodigService nodig;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  CurrentNodigTests(
      Scenes scenes, NodigService nodig, JdbcClient jdbc, TransactionTemplate transaction) {
    this.scenes = scenes;
    this.nodig = nodig;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  private Scene scene() {
    return scenes.aCasus("tafel-18plus", "een-plan").aanTafel(WMO).persoon("P40Y").build();
  }

  private Benodigdheden ask(Scene scene) {
    return nodig
        .zoek(
            new NodigRequest(
                scene.wie(WMO),
                scene.casus(),
                scene.zitting(),
                scene.doel(),
                Trede.MET_NAAM,
                scene.persoon(1),
                ARREARS,
                HOUSING))
        .orElseThrow()
        .benodigd();
  }

  @Test
  void restrictionRecordedBetweenTheFactsAndTheEntryIsInTheAnswer() throws Exception {
    Scene scene = scene();
    assertThat(ask(scene).wegen()).isNotEmpty();
    long before = scenes.log().size();

    Benodigdheden answer = whileItWaits(scene, () -> scene.beperkt(1));

    assertThat(answer.wegen()).isEmpty();
    assertThat(answer.waarom()).contains(new Waarom.Geweigerd(RedenCode.BEPERKING));
    assertThat(scenes.log().actsFrom(before))
        .containsExactly("beperking-vastgelegd", "nodig-gevraagd");
  }

  /// A gegeven is no part of the answer, so it outdates nothing: not even by a second entry.
  @Test
  void gegevenBroughtInMeanwhileOutdatesNothing() throws Exception {
    Scene scene = scene();
    Benodigdheden without = ask(scene);
    long before = scenes.log().size();

    Benodigdheden with =
        whileItWaits(scene, () -> scene.brengIn("sociaal-makelaar", 1, "identificatie.naam", "J."));

    assertThat(with).isEqualTo(without);
    assertThat(scenes.log().actsFrom(before))
        .containsExactly("gegeven-ingebracht", "nodig-gevraagd");
  }

  /// Asks while something is recorded and not committed yet: the facts are read without it, and the
  /// entry waits for the place in the log that it holds.
  private Benodigdheden whileItWaits(Scene scene, Runnable happens) throws Exception {
    try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Benodigdheden>> asked =
          transaction.execute(status -> {
            happens.run();
            Future<Benodigdheden> answer = other.submit(() -> ask(scene));
            while (!isSomebodyWaiting() && !answer.isDone()) {
              LockSupport.parkNanos(1_000_000);
            }
            assertThat(answer.isDone()).as("it cannot be answered before it is logged").isFalse();
            return List.of(answer);
          });
      return asked.getFirst().get();
    }
  }

  private boolean isSomebodyWaiting() {
    return jdbc.sql("select exists (select from pg_catalog.pg_locks where not granted)")
        .query(Boolean.class)
        .single();
  }
}
