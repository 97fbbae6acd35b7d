// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.throttle;

import java.time.Duration;

/// A pace: so many at once, and after that one each time.
///
/// @param ineens how many at once; 0 = there is no limit
/// @param elke after how long one more
public record Pace(int ineens, Duration elke) {

  public Pace {
    if (ineens < 0 || elke.isNegative() || elke.isZero()) {
      throw new IllegalArgumentException("a pace of `" + ineens + "` and one per `" + elke + "`");
    }
  }

  boolean isUnlimited() {
    return ineens == 0;
  }
}
