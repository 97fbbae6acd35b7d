// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.tafel;

import java.time.Instant;
import java.util.UUID;
import nl.deelgrond.policy.Plaats;
import org.jspecify.annotations.Nullable;

/// The seat of somebody for one casus in one zitting, or that there is none. An empty seat is a
/// fact like any other: the policy refuses on it, so that the refusal is logged.
///
/// @param zitting the zitting that was asked for, existing or not
/// @param versie of the zitting, its agenda and its seats, plus one; 0 = there is no seat
/// @param tot when the seat, the zitting or the casus ends, whichever is first; null when there is
///   no seat
/// @param tafel code of the casustafel; empty when there is no seat
/// @param agendaDoel the doel of the agendapunt; empty when there is no seat
/// @param casusCode what people call the casus; empty when there is no seat
/// @param casusVersie of the casus, plus one: whoever closes it raises it; 0 = there is no seat
public record Seat(
    Plaats plaats,
    UUID zitting,
    long versie,
    @Nullable Instant tot,
    String tafel,
    String agendaDoel,
    String casusCode,
    long casusVersie) {

  static Seat none(UUID zitting) {
    return new Seat(Plaats.GEEN, zitting, 0, null, "", "", "", 0);
  }

  /// Whether there is or was a seat, so that the casus may be spoken of.
  public boolean exists() {
    return plaats != Plaats.GEEN;
  }
}
