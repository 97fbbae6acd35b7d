// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.fault;

import java.time.Duration;
import java.util.Optional;

/// Somebody asks faster than the pace allows. The one code that knows by itself how long to wait.
///
/// @param time until there is room for one more
public record TooManyRequests(Duration time) implements FaultCode {

  @Override
  public String name() {
    return "TOO_MANY_REQUESTS";
  }

  @Override
  public Kind kind() {
    return Kind.CALLER;
  }

  @Override
  public Optional<Duration> retryAfter() {
    return Optional.of(time);
  }

  /// Whole seconds to wait, rounded up: never so little that it fails again.
  public static long seconds(Duration wait) {
    return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
  }
}
