// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A ground of the covenant that a partij recorded, with its motivation, for this person and doel.
///
/// @param id the entry in the ledger, which a release cites
/// @param grondslag id of the ground in the covenant
/// @param partij the partij that recorded it, for itself only
/// @param tot first moment it no longer counts; null while it was not ended
public record VastgesteldeGrondslag(
    UUID id, String grondslag, String partij, String doel, Instant vanaf, @Nullable Instant tot) {

  public VastgesteldeGrondslag {
    vanaf = vanaf.truncatedTo(ChronoUnit.MILLIS);
    tot = tot == null ? null : tot.truncatedTo(ChronoUnit.MILLIS);
  }
}
