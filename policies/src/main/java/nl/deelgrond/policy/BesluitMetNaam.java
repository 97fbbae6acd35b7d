// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// The decision of two persons to discuss this casus with a name, between two moments.
public record BesluitMetNaam(UUID id, Instant vanaf, Instant tot) {

  public BesluitMetNaam {
    vanaf = vanaf.truncatedTo(ChronoUnit.MILLIS);
    tot = tot.truncatedTo(ChronoUnit.MILLIS);
  }
}
