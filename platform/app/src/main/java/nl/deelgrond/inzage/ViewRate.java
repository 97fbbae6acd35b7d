// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.fault.TooManyRequests;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.throttle.Pace;
import nl.deelgrond.throttle.Throttle;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/// Holds everybody who wants to see something to a pace of their own (ADR-0008).
///
/// What is refused was an attempt to see, so it is in the log: the first at once, and those that
/// follow together, with their number. A flood of questions is no flood of entries.
@Component
@EnableConfigurationProperties(ViewRate.Settings.class)
class ViewRate {

  private static final Pace ENTRIES = new Pace(1, Duration.ofSeconds(10));
  private static final String ACT = "inzage-te-vaak";

  private final InzageLog inzageLog;
  private final Throttle views;
  private final Throttle entries;
  private final ConcurrentMap<String, Long> unlogged = new ConcurrentHashMap<>();

  /// How often one caller may ask.
  ///
  /// @param ineens views at once; 0 = there is no limit
  /// @param elke after how long one more
  @ConfigurationProperties("deelgrond.inzage.tempo")
  record Settings(@DefaultValue("60") int ineens, @DefaultValue("1s") Duration elke) {}

  ViewRate(InzageLog inzageLog, Settings settings) {
    this.inzageLog = inzageLog;
    this.views = new Throttle(new Pace(settings.ineens(), settings.elke()), System::nanoTime);
    this.entries = new Throttle(ENTRIES, System::nanoTime);
  }

  /// Goes on when there is room for one more question of this caller.
  ///
  /// @throws Fault [TooManyRequests], after the attempt was logged or counted
  void require(Requester wie) {
    Optional<Duration> wait = views.take(wie.sub());
    if (wait.isEmpty()) {
      takeUnlogged(wie).ifPresent(number -> inzageLog.attempt(wie, ACT, number));
      return;
    }
    Fault told = new Fault(new TooManyRequests(wait.get()), "a caller asks too often");
    unlogged.merge(wie.sub(), 1L, Long::sum);
    if (entries.take(wie.sub()).isEmpty()) {
      takeUnlogged(wie)
          .ifPresent(number -> inzageLog.attemptBeforeThrowing(told, wie, ACT, number));
    }
    throw told;
  }

  private Optional<Map<String, Long>> takeUnlogged(Requester wie) {
    return Optional.ofNullable(unlogged.remove(wie.sub())).map(number -> Map.of("aantal", number));
  }
}
