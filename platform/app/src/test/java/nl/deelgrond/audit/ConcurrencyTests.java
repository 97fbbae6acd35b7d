// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import static nl.deelgrond.audit.LogScene.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.deelgrond.audit.Sequencing.Outdated;
import nl.deelgrond.audit.Sequencing.Sequenced;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Promise 4: many ask at once, on two nodes, while facts move on under them.
final class ConcurrencyTests {
  private static final int ASKERS = 64;
  private static final int QUESTIONS = 12;

  private final LogScene scene = LogScene.create();

  @AfterEach
  void close() {
    scene.close();
  }

  /// A release and what it rested on; a withdrawal and what it moved on.
  private record Released(long idx, UUID feit, long version, long began, long ended) {}

  private record Withdrawn(long idx, UUID feit, long newVersion, long began, long ended) {}

  @Test
  void noReleaseFollowsTheWithdrawalOfWhatItRestsOn() throws Exception {
    List<PostgresAuditLog> nodes = List.of(scene.node(), scene.node());
    List<UUID> feiten = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      feiten.add(scene.feit(1));
    }
    Queue<Released> released = new ConcurrentLinkedQueue<>();
    Queue<Withdrawn> withdrawn = new ConcurrentLinkedQueue<>();
    Queue<Outdated> outdated = new ConcurrentLinkedQueue<>();
    AtomicBoolean asking = new AtomicBoolean(true);
    CountDownLatch go = new CountDownLatch(1);
    List<Thread> askers = new ArrayList<>();
    for (int i = 0; i < ASKERS; i++) {
      PostgresAuditLog node = nodes.get(i % 2);
      askers.add(
          Thread.startVirtualThread(() -> {
            await(go);
            for (int n = 0; n < QUESTIONS; n++) {
              ask(node, feiten, released, outdated);
            }
          }));
    }
    List<Thread> withdrawers = new ArrayList<>();
    for (UUID feit : feiten) {
      withdrawers.add(
          Thread.startVirtualThread(() -> {
            await(go);
            long version = 1;
            while (asking.get()) {
              long began = System.nanoTime();
              long idx = scene.moveOn(nodes.getFirst(), feit);
              version++;
              withdrawn.add(new Withdrawn(idx, feit, version, began, System.nanoTime()));
            }
          }));
    }
    go.countDown();
    for (Thread asker : askers) {
      asker.join();
    }
    asking.set(false);
    for (Thread withdrawer : withdrawers) {
      withdrawer.join();
    }

    assertThat(released.size() + outdated.size()).isEqualTo(ASKERS * QUESTIONS);
    assertThat(released).as("some releases came through").isNotEmpty();
    assertThat(outdated).as("some facts moved on while a question was queued").isNotEmpty();
    requireOrder(released, withdrawn);
    requireEveryAcknowledgedEntry(released, withdrawn);
  }

  /// Reads the version, as the facts are read, and asks a little later.
  private void ask(
      PostgresAuditLog node,
      List<UUID> feiten,
      Queue<Released> released,
      Queue<Outdated> outdated) {
    UUID feit = feiten.get(ThreadLocalRandom.current().nextInt(feiten.size()));
    long version =
        scene
            .sql()
            .sql("select versie from proef.feit where id = ?")
            .param(feit)
            .query(Long.class)
            .single();
    long began = System.nanoTime();
    switch (node.sequence(scene.household(on(feit, version)))) {
      case Sequenced(List<DisclosureTicket> tickets) ->
          released.add(
              new Released(tickets.getFirst().idx(), feit, version, began, System.nanoTime()));
      case Outdated stale -> outdated.add(stale);
    }
  }

  /// The version that was in force at each place in the log is the one that was relied on there.
  private static void requireOrder(Queue<Released> released, Queue<Withdrawn> withdrawn) {
    for (Released release : released) {
      long inForce =
          withdrawn.stream()
              .filter(each -> each.feit().equals(release.feit()) && each.idx() < release.idx())
              .mapToLong(Withdrawn::newVersion)
              .max()
              .orElse(1);
      assertThat(release.version()).as("release at %d", release.idx()).isEqualTo(inForce);
    }
    // and in the order of the clock: what began after a withdrawal returned comes after it
    for (Withdrawn withdrawal : withdrawn) {
      for (Released release : released) {
        if (withdrawal.ended() < release.began()) {
          assertThat(withdrawal.idx()).isLessThan(release.idx());
        }
        if (release.ended() < withdrawal.began()) {
          assertThat(release.idx()).isLessThan(withdrawal.idx());
        }
      }
    }
  }

  private void requireEveryAcknowledgedEntry(Queue<Released> released, Queue<Withdrawn> withdrawn) {
    Map<Long, String> acknowledged = new HashMap<>();
    released.forEach(each -> assertThat(acknowledged.put(each.idx(), "inzage")).isNull());
    withdrawn.forEach(
        each -> assertThat(acknowledged.put(each.idx(), "toestemming-ingetrokken")).isNull());
    List<LogCheck.Logged> logged = scene.logged();
    assertThat(logged).hasSize(acknowledged.size());
    logged.forEach(each -> assertThat(acknowledged).containsEntry(each.idx(), each.act()));
  }

  @Test
  void twoNodesTakeTurns() throws Exception {
    PostgresAuditLog one = scene.node();
    PostgresAuditLog other = scene.node();
    Set<Long> ofOne = new HashSet<>();
    Set<Long> ofOther = new HashSet<>();
    List<Thread> threads = new ArrayList<>();
    threads.add(Thread.startVirtualThread(() -> attempts(one, ofOne)));
    threads.add(Thread.startVirtualThread(() -> attempts(other, ofOther)));
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(ofOne).hasSize(200).doesNotContainAnyElementsOf(ofOther);
    assertThat(ofOther).hasSize(200);
    assertThat(scene.logged()).hasSize(400);
    long turns =
        scene.logged().stream()
            .filter(each ->
                each.idx() > 0 && ofOne.contains(each.idx()) != ofOne.contains(each.idx() - 1))
            .count();
    assertThat(turns).as("neither waits until the other is done").isGreaterThan(2);
  }

  private static void attempts(PostgresAuditLog node, Set<Long> places) {
    for (int i = 0; i < 200; i++) {
      places.add(node.attempt(LogScene.act("inzage-geweigerd", null)));
    }
  }

  @Test
  void whatWaitsGoesTogether() throws Exception {
    PostgresAuditLog log = scene.unstarted(scene.writer(), Sequencer.QUEUE);
    UUID feit = scene.feit(1);
    List<Thread> threads = new ArrayList<>();
    Queue<Sequencing> answers = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < 300; i++) {
      long version = i % 3 == 0 ? 2 : 1;
      threads.add(
          Thread.startVirtualThread(
              () -> answers.add(log.sequence(scene.householdOf(2, on(feit, version))))));
    }
    while (log.waiting() < 300) {
      Thread.sleep(1);
    }
    log.start();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(answers).filteredOn(Sequenced.class::isInstance).hasSize(200);
    assertThat(answers).filteredOn(Outdated.class::isInstance).hasSize(100);
    assertThat(scene.logged())
        .hasSize(400)
        .extracting(LogCheck.Logged::at)
        .as("one batch, one time")
        .containsOnly(scene.logged().getFirst().at());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
