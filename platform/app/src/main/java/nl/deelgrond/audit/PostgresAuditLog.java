// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.deelgrond.audit.Submission.Outcome;
import nl.deelgrond.fault.Fault;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The log in PostgreSQL. Views and attempts go through the [Sequencer], acts through the
/// transaction that changes the facts; the lock on the head's row puts them in one order.
final class PostgresAuditLog implements AuditLog, SmartLifecycle {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration DRAIN = Duration.ofSeconds(5);

  private final Sequencer sequencer;
  private final Tree tree;
  private final Versions versions;
  private final PayloadSealer sealer;
  private final Soundness soundness;
  private final DataSource application;
  private final LongSupplier nanoTime;

  PostgresAuditLog(
      Sequencer sequencer,
      Tree tree,
      Versions versions,
      PayloadSealer sealer,
      Soundness soundness,
      DataSource application,
      LongSupplier nanoTime) {
    this.sequencer = sequencer;
    this.tree = tree;
    this.versions = versions;
    this.sealer = sealer;
    this.soundness = soundness;
    this.application = application;
    this.nanoTime = nanoTime;
  }

  @Override
  public Sequencing sequence(Household household) {
    soundness.require();
    versions.requireKnown(household.relied());
    List<Entry> entries = new ArrayList<>();
    Act call = household.call();
    if (call != null) {
      entries.add(Entry.of(call, sealer));
    }
    household.entries().forEach(entry -> entries.add(Entry.of(entry, sealer)));
    return switch (await(new Submission(entries, household.relied()))) {
      case Outcome.Durable(long first) ->
          new Sequencing.Sequenced(tickets(entries, household.entries(), first));
      case Outcome.Stale(List<String> kinds) -> new Sequencing.Outdated(kinds);
    };
  }

  private List<DisclosureTicket> tickets(
      List<Entry> entries, List<Disclosure> disclosures, long first) {
    Map<UUID, Set<Place>> opens =
        disclosures.stream().collect(Collectors.toMap(Disclosure::eid, Disclosure::opens));
    List<DisclosureTicket> tickets = new ArrayList<>(entries.size());
    long idx = first;
    for (Entry entry : entries) {
      Set<Place> places = opens.getOrDefault(entry.eid(), Set.of());
      tickets.add(new DisclosureTicket(idx++, entry.eid(), places, nanoTime));
    }
    return tickets;
  }

  @Override
  public long attempt(Act act) {
    Submission submission = new Submission(List.of(Entry.of(act, sealer)), List.of());
    return switch (await(submission)) {
      case Outcome.Durable(long idx) -> idx;
      case Outcome.Stale(List<String> kinds) ->
          throw new Fault(AuditFault.AUDIT_UNKNOWN_KIND, "an attempt relies on `" + kinds + "`");
    };
  }

  private Outcome await(Submission submission) {
    sequencer.offer(submission);
    try {
      return submission.outcome().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      submission.abandon();
      throw new Fault(AuditFault.AUDIT_LATE, "no durable answer within " + PATIENCE, e);
    } catch (InterruptedException e) {
      submission.abandon();
      Thread.currentThread().interrupt();
      throw new Fault(AuditFault.AUDIT_LATE, "interrupted while waiting", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Fault fault
          ? new Fault(fault.code(), "the entry is not known to be durable", fault)
          : new Fault(AuditFault.AUDIT_UNAVAILABLE, "the sequencer failed", e);
    }
  }

  @Override
  public long append(Act act) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()
        || !TransactionSynchronizationManager.hasResource(application)
        || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      throw new Fault(
          AuditFault.AUDIT_NO_TRANSACTION, "act `" + act.act() + "` needs a writing transaction");
    }
    Entry entry = Entry.of(act, sealer);
    Connection connection = DataSourceUtils.getConnection(application);
    try {
      Tree.Locked locked = tree.lock(connection, new TreeMap<>());
      return tree.append(connection, locked.head(), List.of(entry), "");
    } catch (SQLException e) {
      throw new Fault(AuditFault.AUDIT_UNAVAILABLE, "act `" + act.act() + "` was not appended", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, application);
    }
  }

  /// How many questions and attempts wait for their place.
  int waiting() {
    return sequencer.waiting();
  }

  @Override
  public void start() {
    sequencer.start();
  }

  @Override
  public void stop() {
    sequencer.stop(DRAIN);
  }

  @Override
  public boolean isRunning() {
    return sequencer.isRunning();
  }

  /// Before and after whoever asks something of the log: started first, stopped last.
  @Override
  public int getPhase() {
    return 0;
  }
}
