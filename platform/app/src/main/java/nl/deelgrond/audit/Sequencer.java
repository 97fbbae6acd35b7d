// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.deelgrond.audit.Submission.Outcome;
import nl.deelgrond.fault.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what waits, gives it places, and answers when that is durable.
///
/// One thread per node; the lock on the head's row is what orders the nodes. It takes what is there
/// and never waits for company: while one batch commits, the next one gathers by itself.
final class Sequencer {
  static final int QUEUE = 4096;
  private static final int BATCH = 1024;
  private static final int BATCH_BYTES = 8 << 20;
  private static final int NETWORK_TIMEOUT = (int) Duration.ofSeconds(10).toMillis();

  private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

  private final DataSource dataSource;
  private final Tree tree;
  private final BlockingQueue<Submission> queue;
  private volatile @Nullable Thread thread;
  private volatile boolean stopping;

  Sequencer(DataSource dataSource, Tree tree) {
    this(dataSource, tree, QUEUE);
  }

  Sequencer(DataSource dataSource, Tree tree, int capacity) {
    this.dataSource = dataSource;
    this.tree = tree;
    this.queue = new ArrayBlockingQueue<>(capacity);
  }

  void offer(Submission submission) {
    if (stopping) {
      throw new Fault(AuditFault.AUDIT_STOPPED, "the log takes no more entries");
    }
    if (!queue.offer(submission)) {
      throw new Fault(AuditFault.AUDIT_QUEUE_FULL, "more entries wait than the log takes on");
    }
  }

  /// How many submissions wait.
  int waiting() {
    return queue.size();
  }

  synchronized void start() {
    if (thread != null) {
      return;
    }
    stopping = false;
    Thread started = Thread.ofPlatform().daemon().name("audit-sequencer").unstarted(this::run);
    thread = started;
    started.start();
  }

  /// Takes nothing new, finishes what waits, and returns when that is done or `patience` is over.
  /// What is still waiting then fails.
  synchronized void stop(Duration patience) {
    Thread running = thread;
    stopping = true;
    if (running == null) {
      return;
    }
    try {
      if (!running.join(patience)) {
        running.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread = null;
    List<Submission> left = new ArrayList<>();
    queue.drainTo(left);
    fail(left, new Fault(AuditFault.AUDIT_STOPPED, "the log takes no more entries"));
  }

  boolean isRunning() {
    return thread != null;
  }

  private void run() {
    while (!Thread.currentThread().isInterrupted() && !(stopping && queue.isEmpty())) {
      try {
        Submission first = queue.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          answer(take(first));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private List<Submission> take(Submission first) {
    List<Submission> batch = new ArrayList<>();
    long bytes = 0;
    for (Submission next = first; next != null; next = queue.poll()) {
      if (!next.isAbandoned()) {
        batch.add(next);
        bytes += next.length();
      }
      if (batch.size() >= BATCH || bytes >= BATCH_BYTES) {
        return batch;
      }
    }
    return batch;
  }

  /// Whatever goes wrong, everybody in the batch hears that it is not known to be durable: an entry
  /// that turns out to be there after all does no harm.
  private void answer(List<Submission> batch) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      sequence(batch);
    } catch (Fault fault) {
      fail(batch, fault);
    } catch (SQLException | RuntimeException e) {
      LOG.atWarn().setCause(e).addKeyValue("entries", batch.size()).log("batch failed");
      fail(batch, new Fault(AuditFault.AUDIT_UNAVAILABLE, "the database failed", e));
    } catch (Error e) { // edge: the thread goes on, since a dead one would end the log
      LOG.atError().setCause(e).addKeyValue("entries", batch.size()).log("batch failed");
      fail(batch, new Fault(AuditFault.AUDIT_UNAVAILABLE, "the sequencer failed", e));
    }
  }

  private void sequence(List<Submission> batch) throws SQLException {
    SortedMap<String, Set<UUID>> ids = Versions.idsOf(batch);
    try (Connection connection = dataSource.getConnection()) {
      connection.setNetworkTimeout(Runnable::run, NETWORK_TIMEOUT);
      connection.setAutoCommit(false);
      try {
        sequence(connection, batch, ids);
      } catch (SQLException | RuntimeException e) {
        rollback(connection, e);
        throw e;
      }
    }
  }

  private void sequence(
      Connection connection, List<Submission> batch, SortedMap<String, Set<UUID>> ids)
      throws SQLException {
    Tree.Locked locked = tree.lock(connection, ids);
    List<Submission> accepted = new ArrayList<>(batch.size());
    List<Entry> entries = new ArrayList<>(batch.size());
    for (Submission submission : batch) {
      List<String> stale = staleKinds(submission, locked);
      if (stale.isEmpty()) {
        accepted.add(submission);
        entries.addAll(submission.entries());
      } else {
        submission.outcome().complete(new Outcome.Stale(stale));
      }
    }
    if (entries.isEmpty()) {
      connection.rollback();
      return;
    }
    long idx = tree.append(connection, locked.head(), entries, "; commit");
    for (Submission submission : accepted) {
      submission.outcome().complete(new Outcome.Durable(idx));
      idx += submission.entries().size();
    }
  }

  private static List<String> staleKinds(Submission submission, Tree.Locked locked) {
    Instant now = locked.head().now();
    return submission.relied().stream()
        .filter(fact ->
            locked.versions().of(fact.kind(), fact.id()) != fact.version()
                || (fact.since() != null && now.isBefore(fact.since()))
                || (fact.until() != null && !now.isBefore(fact.until())))
        .map(Relied::kind)
        .distinct()
        .sorted()
        .toList();
  }

  private static void rollback(Connection connection, Exception because) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }

  private static void fail(List<Submission> batch, Fault fault) {
    batch.forEach(submission -> submission.outcome().completeExceptionally(fault));
  }
}
