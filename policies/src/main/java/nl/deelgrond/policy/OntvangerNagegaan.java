// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That a bron looked into whether a receiver may have gegevens of the person, and found so
/// (Participatiewet art. 65 lid 4).
///
/// @param id the entry in the ledger, which a release cites
/// @param bron the partij that looked into it
/// @param aan the partij that may receive
/// @param tot first moment it no longer counts; null while it was not ended
public record OntvangerNagegaan(
    UUID id, String bron, String aan, String doel, Instant vanaf, @Nullable Instant tot) {

  public OntvangerNagegaan {
    vanaf = vanaf.truncatedTo(ChronoUnit.MILLIS);
    tot = tot == null ? null : tot.truncatedTo(ChronoUnit.MILLIS);
  }
}
