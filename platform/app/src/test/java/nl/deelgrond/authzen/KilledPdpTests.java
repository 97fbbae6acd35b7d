// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.deelgrond.authzen.AccessClient.Answer;
import nl.deelgrond.database.TestDatabase;
import nl.deelgrond.scene.LogBook;
import nl.deelgrond.scene.SceneDatabase;
import nl.deelgrond.scene.SecondNode;
import org.junit.jupiter.api.Test;

/// Promise 3 for who asks without seeing, the hard way: PostgreSQL is killed while systems ask.
/// Every answer that was given has its record afterwards.
class KilledPdpTests {

  private static final int BEFORE = 60;

  @Test
  void everyAnswerThatWasGivenHasItsRecordAfterTheDatabaseWasKilled() throws Exception {
    try (TestDatabase database = TestDatabase.createOnOwnServer()) {
      Queue<Long> told = new ConcurrentLinkedQueue<>();
      try (SecondNode node = SecondNode.start(database, SceneDatabase.newFolder())) {
        Fixture fixture = Fixture.in(node.scenes());
        AccessClient client = new AccessClient(node.context());
        askUntilKilled(database, client, fixture, told);
        Answer after = client.evaluation(client.machine(), fixture.yes());
        assertThat(after.status()).as("without a database nothing is told").isEqualTo(503);
      }
      database.start();

      LogBook log = new LogBook(database.superuser()).isWhole();
      assertThat(told).as("answers before the kill").hasSizeGreaterThanOrEqualTo(BEFORE);
      assertThat(told).doesNotHaveDuplicates();
      assertThat(told).allMatch(idx -> log.act(idx).equals("toegang-beslist"));
      assertThat(told).allMatch(idx -> log.act(idx + 1).equals("inzage-getoetst"));
    }
  }

  private static void askUntilKilled(
      TestDatabase database, AccessClient client, Fixture fixture, Queue<Long> told)
      throws Exception {
    AtomicBoolean alive = new AtomicBoolean(true);
    String pep = client.machine();
    List<Future<?>> workers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      try {
        for (int i = 0; i < 4; i++) {
          workers.add(threads.submit(() -> ask(client, pep, fixture, alive, told)));
        }
        for (int waited = 0; waited < 3000 && told.size() < BEFORE; waited++) {
          Thread.sleep(10);
        }
        database.kill();
      } finally {
        alive.set(false); // or closing the threads would wait for ever
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    }
  }

  private static void ask(
      AccessClient client, String pep, Fixture fixture, AtomicBoolean alive, Queue<Long> told) {
    while (alive.get()) {
      Answer answer = client.evaluation(pep, fixture.yes());
      if (answer.status() != 200) {
        assertThat(answer.status()).isIn(500, 503);
        return;
      }
      String record = answer.json().at("/context/decision_record").stringValue();
      told.add(Long.parseLong(record.substring(record.indexOf('#') + 1)));
    }
  }
}
