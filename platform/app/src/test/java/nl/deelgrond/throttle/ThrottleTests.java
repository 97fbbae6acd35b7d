// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// So many at once, then one each time, and nobody pays for somebody else.
class ThrottleTests {

  private static final Duration STEP = Duration.ofSeconds(10);

  private final AtomicLong clock = new AtomicLong();
  private final Throttle throttle = new Throttle(new Pace(3, STEP), clock::get);

  private boolean takes(String caller) {
    return throttle.take(caller).isEmpty();
  }

  private void takesThree(String caller) {
    assertThat(takes(caller)).isTrue();
    assertThat(takes(caller)).isTrue();
    assertThat(takes(caller)).isTrue();
  }

  private void pass(Duration time) {
    clock.addAndGet(time.toNanos());
  }

  /// The clock of a machine may begin anywhere, and run over.
  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MAX_VALUE - 5_000_000_000L, Long.MIN_VALUE})
  void soManyAtOnceAndThenOneEachTime(long start) {
    clock.set(start);
    takesThree("a");
    assertThat(throttle.take("a")).contains(STEP);

    pass(Duration.ofSeconds(4));
    assertThat(throttle.take("a")).contains(Duration.ofSeconds(6));

    pass(Duration.ofSeconds(6));
    assertThat(takes("a")).isTrue();
    assertThat(takes("a")).isFalse();
  }

  @Test
  void askingWhileOneHasToWaitMakesTheWaitNoLonger() {
    for (int i = 0; i < 1000; i++) {
      var _ = throttle.take("a");
    }
    assertThat(throttle.take("a")).contains(STEP);
  }

  @Test
  void whoWaitedLongHasTheWholePaceAndNoMore() {
    takesThree("a");
    pass(Duration.ofDays(1));
    takesThree("a");
    assertThat(takes("a")).isFalse();
  }

  @Test
  void nobodyPaysForSomebodyElse() {
    takesThree("a");
    assertThat(takes("a")).isFalse();
    assertThat(takes("b")).isTrue();
  }

  @Test
  void whatIsGivenBackCanBeTakenAgain() {
    takesThree("a");
    throttle.giveBack("a");
    assertThat(takes("a")).isTrue();
    assertThat(takes("a")).isFalse();
  }

  @Test
  void noLimitIsNoLimit() {
    Throttle free = new Throttle(new Pace(0, STEP), clock::get);
    for (int i = 0; i < 1000; i++) {
      assertThat(free.take("a")).isEmpty();
    }
    assertThatThrownBy(() -> new Pace(1, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everNewNamesDoNotLetAnybodyOutOfTheirPaceWhileThereIsRoom() {
    takesThree("a");
    for (int i = 0; i < 50_000; i++) {
      assertThat(takes("stranger-" + i)).isTrue();
    }
    assertThat(takes("a")).isFalse();
  }

  @Test
  void manyAtTheSameMomentTakeNoMoreThanThereIs() {
    AtomicInteger taken = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 1000; i++) {
        threads.execute(() -> {
          if (takes("a")) {
            taken.incrementAndGet();
          }
        });
      }
    }
    assertThat(taken).hasValue(3);
  }
}
