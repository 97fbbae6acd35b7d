// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.database.TestDatabase;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.scene.LogBook;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneDatabase;
import nl.deelgrond.scene.SecondNode;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Promise 3, the hard way: PostgreSQL is killed while people look and record. What was told to
/// somebody is there afterwards, and nothing is half there.
class KilledDatabaseTests {

  private static final String WMO = "wmo-consulent";
  private static final String MAKELAAR = "sociaal-makelaar";

  @Test
  void whatWasShownOrToldSurvivesTheDatabaseBeingKilled() throws InterruptedException {
    try (TestDatabase database = TestDatabase.createOnOwnServer()) {
      Queue<Long> shown = new ConcurrentLinkedQueue<>();
      Queue<UUID> recorded = new ConcurrentLinkedQueue<>();
      SecondNode node = SecondNode.start(database, SceneDatabase.newFolder());
      try (node) {
        Scene scene = scene(node);
        workUntilKilled(database, scene, scene(node), shown, recorded);
        assertThat(catchThrowable(() -> scene.asks(WMO, Trede.ANONIEM, "plan.soort-vraag")))
            .as("without a database nothing is shown")
            .isNotNull();
      }
      database.start();

      LogBook log = new LogBook(database.superuser()).isWhole();
      assertThat(shown).as("views before the kill").isNotEmpty();
      assertThat(shown).allMatch(idx -> log.act(idx).equals("inzage"));
      assertThat(recorded).as("acts before the kill").isNotEmpty();
      assertThat(
              JdbcClient.create(database.superuser())
                  .sql("select regel_id from grondslag.regel")
                  .query(UUID.class)
                  .list())
          .containsAll(recorded);
    }
  }

  private static boolean missing(Queue<Long> shown, Queue<UUID> recorded) {
    return shown.size() < 50 || recorded.size() < 50;
  }

  private static Scene scene(SecondNode node) {
    return node.scenes()
        .aCasus("tafel-18plus", "een-plan")
        .persoon("P40Y")
        .gegeven(MAKELAAR, "plan.soort-vraag", "complex")
        .aanTafel(WMO)
        .build();
  }

  /// Looks at one scene and records in another: who looks at what changes all the time is told so.
  private static void workUntilKilled(
      TestDatabase database, Scene looked, Scene changed, Queue<Long> shown, Queue<UUID> recorded)
      throws InterruptedException {
    AtomicBoolean alive = new AtomicBoolean(true);
    List<Runnable> workers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      workers.add(() -> {
        CasusView view = looked.asks(WMO, Trede.ANONIEM, "plan.soort-vraag");
        view.personen().forEach(persoon -> shown.add(persoon.logIndex()));
      });
      workers.add(() ->
          recorded.add(
              changed.geeftToestemming(
                  1, ToestemmingSoort.AVG, "siz/mantelzorg", "gemeente-borne/wmo", "hulp")));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(workers.size())) {
      for (Runnable worker : workers) {
        threads.execute(() -> {
          while (alive.get() && catchThrowable(worker::run) == null) {
            Thread.onSpinWait();
          }
        });
      }
      try {
        for (int waited = 0; waited < 2000 && missing(shown, recorded); waited++) {
          Thread.sleep(10);
        }
        database.kill();
      } finally {
        alive.set(false); // or closing the threads would wait for ever
      }
    }
  }
}
