// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/// What waits in the queue: entries that get their places together or not at all, and what they
/// rely on.
final class Submission {
  /// What the sequencer says about a submission.
  sealed interface Outcome {
    /// All entries are durable, from this index on, in their order.
    record Durable(long firstIdx) implements Outcome {}

    /// Nothing was written; facts of these kinds moved on.
    record Stale(List<String> kinds) implements Outcome {}
  }

  private final List<Entry> entries;
  private final List<Relied> relied;
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private final AtomicBoolean abandoned = new AtomicBoolean();

  Submission(List<Entry> entries, List<Relied> relied) {
    this.entries = entries;
    this.relied = relied;
  }

  List<Entry> entries() {
    return entries;
  }

  List<Relied> relied() {
    return relied;
  }

  CompletableFuture<Outcome> outcome() {
    return outcome;
  }

  int length() {
    return entries.stream().mapToInt(Entry::length).sum();
  }

  /// Nobody waits any more: not worth a place, if it has none yet.
  void abandon() {
    abandoned.set(true);
  }

  boolean isAbandoned() {
    return abandoned.get();
  }
}
