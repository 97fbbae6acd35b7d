// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.tafel;

import java.time.Instant;
import java.util.UUID;
import nl.deelgrond.identity.Requester;
import org.jspecify.annotations.Nullable;

/// A seat.
///
/// @param agendapunt the one agendapunt this person is invited for; null = the whole agenda
/// @param tot the seat ends here at the latest
public record Deelname(
    UUID id,
    @Nullable UUID agendapunt,
    String sub,
    String partij,
    String functie,
    Instant tot,
    boolean beeindigd) {

  /// Whether it is the seat of this person, in the functie and for the partij that the seat was
  /// given to: whoever changed partij or functie has to be invited anew.
  boolean geldtVoor(Requester wie) {
    return !beeindigd
        && sub.equals(wie.sub())
        && partij.equals(wie.partij())
        && functie.equals(wie.functie());
  }
}
