// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.fault;

import java.time.Duration;
import java.util.Optional;

/// The stable name of one way in which something fails. Each module has an enum of its own; a code
/// is tested, translated, and never used for something else later.
public interface FaultCode {
  String name();

  Kind kind();

  /// How long a caller does best to wait before asking again, when asking again makes sense.
  default Optional<Duration> retryAfter() {
    return Optional.empty();
  }
}
