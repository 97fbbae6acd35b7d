// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import nl.deelgrond.signin.PerMinute.Answer;
import org.junit.jupiter.api.Test;

/// What a stranger can do a thousand times a second leaves so many entries and no more.
class PerMinuteTests {

  private Instant now = Instant.parse("2026-11-22T12:00:00Z");

  private final PerMinute bound =
      new PerMinute(
          3,
          new Clock() {
            @Override
            public Instant instant() {
              return now;
            }

            @Override
            public ZoneOffset getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
              return this;
            }
          });

  @Test
  void soManyGoThroughInAMinuteAndTheRestIsCounted() {
    long through = IntStream.range(0, 1000).filter(_ -> bound.ask().through()).count();
    assertThat(through).isEqualTo(3);

    now = now.plusSeconds(60);

    assertThat(bound.ask()).isEqualTo(new Answer(true, 997));
    assertThat(bound.ask()).isEqualTo(new Answer(true, 0));
  }
}
