// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A restriction that the person obtained (AVG art. 18).
///
/// @param groepen codes of the groups of velden it covers; empty means all
/// @param tot first moment it no longer counts; null while it was not ended
public record Beperking(UUID id, Set<String> groepen, Instant vanaf, @Nullable Instant tot) {

  public Beperking {
    groepen = Collections.unmodifiableSortedSet(new TreeSet<>(groepen));
    vanaf = vanaf.truncatedTo(ChronoUnit.MILLIS);
    tot = tot == null ? null : tot.truncatedTo(ChronoUnit.MILLIS);
  }
}
