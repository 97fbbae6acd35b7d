// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.throttle;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/// Holds each caller to a [Pace], in the memory of this node (ADR-0008).
///
/// It remembers one moment per caller: when what was taken so far will have been earned back (the
/// generic cell rate algorithm). A moment that has passed is as good as none, so it is forgotten.
///
/// **Guarantees**
/// - Callers do not hinder each other, and waiting always helps.
/// - Memory is bounded, whoever calls.
public final class Throttle {

  private static final int MOST_CALLERS = 100_000;

  private final Pace pace;
  private final LongSupplier nanoTime;
  private final ConcurrentMap<String, Long> earnedBack = new ConcurrentHashMap<>();

  public Throttle(Pace pace, LongSupplier nanoTime) {
    this.pace = pace;
    this.nanoTime = nanoTime;
  }

  /// Takes one, when there is one.
  ///
  /// @return empty when it was taken; else how long to wait for the next
  public Optional<Duration> take(String caller) {
    if (pace.isUnlimited()) {
      return Optional.empty();
    }
    long now = nanoTime.getAsLong();
    forgetWhoIsEven(now);
    long step = pace.elke().toNanos();
    long[] wait = new long[1];
    earnedBack.compute(
        caller,
        (_, known) -> {
          long ahead = known == null ? 0 : Math.max(0, known - now);
          wait[0] = ahead - (pace.ineens() - 1) * step;
          return now + (wait[0] > 0 ? ahead : ahead + step);
        });
    return wait[0] > 0 ? Optional.of(Duration.ofNanos(wait[0])) : Optional.empty();
  }

  /// Gives back one that was taken and turned out not to count.
  public void giveBack(String caller) {
    long step = pace.elke().toNanos();
    earnedBack.computeIfPresent(caller, (_, known) -> known - step);
  }

  /// Whoever could come up with ever new names would fill the memory. When as many are still being
  /// held to their pace, all begin anew.
  private void forgetWhoIsEven(long now) {
    if (earnedBack.size() < MOST_CALLERS) {
      return;
    }
    earnedBack.values().removeIf(moment -> moment - now <= 0);
    if (earnedBack.size() >= MOST_CALLERS) {
      earnedBack.clear();
    }
  }
}
