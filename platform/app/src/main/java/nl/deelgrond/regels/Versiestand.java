// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.regels;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.deelgrond.audit.Relied;
import nl.deelgrond.policy.Convenantstand;
import org.jspecify.annotations.Nullable;

/// What a decision rests on of what people did with the version that this program loaded.
///
/// @param stand what the policy gets to know
/// @param uitgetreden codes of the organisaties that left; the policy also gets those that did not
///   join yet
/// @param versie at which it was read; the log compares it again
/// @param until when the next opzegging starts to count; null when nobody gave notice
public record Versiestand(
    Convenantstand stand, Set<String> uitgetreden, long versie, @Nullable Instant until) {

  public Versiestand {
    uitgetreden = Set.copyOf(uitgetreden);
  }

  static final UUID ID = UUID.fromString("d1000000-0000-4000-8000-000000000002");

  /// The kind of fact, for the log.
  static final String KIND = "convenant";

  /// For the log, which compares it in its own transaction.
  public Relied relied() {
    return new Relied(KIND, ID, versie, until);
  }
}
