// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import java.time.Clock;

/// Lets so many through in a minute, and counts the rest.
final class PerMinute {

  private static final int MILLIS = 60_000;

  private final int most;
  private final Clock clock;
  private long minute = -1;
  private int let;
  private long held;

  PerMinute(int most, Clock clock) {
    this.most = most;
    this.clock = clock;
  }

  /// What came of asking.
  ///
  /// @param held how many were held back since the last one that was let through; told once
  record Answer(boolean through, long held) {}

  synchronized Answer ask() {
    long now = clock.millis() / MILLIS;
    if (now != minute) {
      minute = now;
      let = 0;
    }
    if (let >= most) {
      held++;
      return new Answer(false, 0);
    }
    let++;
    Answer answer = new Answer(true, held);
    held = 0;
    return answer;
  }
}
