// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A ground of the covenant that a partij recorded, with its motivation, for this person and doel.
///
/// @param id the entry in the ledger, which a release cites
/// @param grondslag id of the ground in the covenant
/// @param partij the partij that recorded it, for itself only
/// @param ontvangers the partijen that the decision behind it names, where the ground needs a
///   decision with a number (Wet politiegegevens art. 19 and 20); empty else
/// @param tot first moment it no longer counts; null while it was not ended
public record VastgesteldeGrondslag(
    UUID id,
    String grondslag,
    String partij,
    String doel,
    Set<String> ontvangers,
    Instant vanaf,
    @Nullable Instant tot) {

  public VastgesteldeGrondslag {
    ontvangers = Collections.unmodifiableSortedSet(new TreeSet<>(ontvangers));
    vanaf = vanaf.truncatedTo(ChronoUnit.MILLIS);
    tot = tot == null ? null : tot.truncatedTo(ChronoUnit.MILLIS);
  }
}
