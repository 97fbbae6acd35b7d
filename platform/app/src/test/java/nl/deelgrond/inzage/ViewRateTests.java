// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.fault.TooManyRequests;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.scene.LogBook;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.Trips;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Promise 10: who asks too often is told to wait, and the log knows that they tried. The log
/// itself is not flooded by it.
@SceneTest
class ViewRateTests {

  private final Trips trips;
  private final LogBook log;
  private final ViewRate rate;
  private final Requester wie;
  private final Requester other;

  ViewRateTests(Scenes scenes, Trips trips, InzageLog inzageLog) {
    this.trips = trips;
    this.log = scenes.log();
    this.rate = new ViewRate(inzageLog, new ViewRate.Settings(2, Duration.ofHours(1)));
    this.wie = scenes.medewerker("haastig", "wmo-consulent");
    this.other = scenes.medewerker("rustig", "wmo-consulent");
  }

  @AfterEach
  void everythingWorksAgain() {
    trips.disarm();
  }

  @Test
  void whoAsksTooOftenIsLoggedOnceAndNotForEveryTime() {
    long before = log.size();
    rate.require(wie);
    rate.require(wie);
    assertThat(log.actsFrom(before)).isEmpty();

    for (int i = 0; i < 50; i++) {
      assertRefused();
    }

    assertThat(log.actsFrom(before)).containsExactly("inzage-te-vaak");
    rate.require(other);
  }

  /// The answer stays that one has to wait, also when the log cannot be written.
  @Test
  void waitingIsToldAlsoWithoutALog() {
    rate.require(wie);
    rate.require(wie);
    trips.takeDown();

    assertRefused();
  }

  private void assertRefused() {
    assertThatThrownBy(() -> rate.require(wie))
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> {
              assertThat(fault.code()).isInstanceOf(TooManyRequests.class);
              assertThat(fault.code().retryAfter().orElseThrow()).isPositive();
            });
  }
}
