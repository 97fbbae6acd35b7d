// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.scene;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// The clock of the application in a test: it walks with the real one, which the database has too,
/// until a test sets it forward or back.
public final class SceneClock extends Clock {

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  SceneClock() {}

  /// Sets the clock this much ahead of the real one; negative is behind.
  public void ahead(Duration much) {
    ahead.set(much);
  }

  /// Back in step with the real clock.
  public void inStep() {
    ahead.set(Duration.ZERO);
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), ahead.get());
  }
}
