// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.time.Instant;
import java.util.UUID;
import nl.deelgrond.policy.Question;
import org.jspecify.annotations.Nullable;

/// A request with the number under which it is decided.
///
/// @param id number of the question, the same however often it has to be decided anew
/// @param request for whom is asked, and what
/// @param persoon the one person it is about; null = everybody in the casus
public record Vraag(UUID id, InzageRequest request, @Nullable UUID persoon) {

  /// About everybody in the casus.
  public static Vraag over(InzageRequest request) {
    return new Vraag(UUID.randomUUID(), request, null);
  }

  /// About one person.
  public static Vraag over(InzageRequest request, UUID persoon) {
    return new Vraag(UUID.randomUUID(), request, persoon);
  }

  Question askedAt(Instant now) {
    return request.askedAt(id, now);
  }
}
