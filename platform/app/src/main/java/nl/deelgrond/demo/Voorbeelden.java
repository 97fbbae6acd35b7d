// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.regels.Versiestanden;
import nl.deelgrond.tafel.BekendeMedewerker;
import nl.deelgrond.tafel.Zittingen;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/// The nine casussen of the demo, and for every day a zitting in which they are discussed.
///
/// It starts before the web server does, so that nobody meets half a demo, and looks twice a minute
/// whether a new day has begun. While no version of the convenant is in force it adds nothing.
@Component
@DemoOnly
@DependsOn("demoConvenant")
class Voorbeelden implements DemoData, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Voorbeelden.class);
  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
  private static final Duration LOOK_EVERY = Duration.ofSeconds(30);
  private static final String VOORZITTER = "a.jansen";
  private static final String MAKELAAR = "n.terhorst";

  private final DemoFile file = DemoFile.read();
  private final DemoPeople people;
  private final DemoCasussen casussen;
  private final DemoZittingen zittingen;
  private final Zittingen tafels;
  private final Versiestanden standen;
  private final Clock clock;
  private LocalDate planned = LocalDate.MIN;
  private @Nullable Thread looking;

  Voorbeelden(
      Convenant convenant,
      DemoCasussen casussen,
      DemoZittingen zittingen,
      Zittingen tafels,
      Versiestanden standen,
      Clock clock) {
    this.people = new DemoPeople(convenant, file.collegas());
    this.casussen = casussen;
    this.zittingen = zittingen;
    this.tafels = tafels;
    this.standen = standen;
    this.clock = clock;
  }

  @Override
  public synchronized void complete() {
    long begin = System.nanoTime();
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, NEDERLAND);
    makeKnown();
    if (!standen.isVanKracht()) {
      return; // somebody ended the version: once one is in force again, the day is planned
    }
    var filling =
        new DemoCasussen.Filling(people, people.named(MAKELAAR), today, file.tekstVersie());
    List<Casus> opened = casussen.open(file.casussen(), filling);
    zittingen.plan(ready(opened), hosts(), today);
    for (int i = 0; i < opened.size(); i++) {
      casussen.fill(file.casussen().get(i), opened.get(i), filling);
    }
    planned = today;
    LOG.debug("demo complete in {} ms", (System.nanoTime() - begin) / 1_000_000);
  }

  @Override
  public List<String> tips(String language) {
    return file.proberen().stream()
        .map(tip -> language.equals("en") ? tip.en() : tip.nl())
        .toList();
  }

  private void makeKnown() {
    Set<String> known =
        tafels.bekendeMedewerkers().stream()
            .map(BekendeMedewerker::sub)
            .collect(Collectors.toSet());
    people.all().stream().filter(wie -> !known.contains(wie.sub())).forEach(tafels::maakBekend);
  }

  private List<DemoZittingen.Ready> ready(List<Casus> opened) {
    List<DemoZittingen.Ready> ready = new ArrayList<>();
    for (int i = 0; i < opened.size(); i++) {
      if (!opened.get(i).gesloten()) {
        ready.add(new DemoZittingen.Ready(file.casussen().get(i), opened.get(i).id()));
      }
    }
    return ready;
  }

  private DemoZittingen.Hosts hosts() {
    return new DemoZittingen.Hosts(
        people, people.named(VOORZITTER), people.named(MAKELAAR), file.heleAgenda());
  }

  private synchronized void lookForNewDay() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), NEDERLAND);
    if (!today.equals(planned)) {
      complete();
    }
  }

  @Override
  public synchronized void start() {
    complete();
    looking = Thread.ofVirtual().name("demo-day").start(this::lookEveryHalfMinute);
  }

  private void lookEveryHalfMinute() {
    try {
      while (true) {
        Thread.sleep(LOOK_EVERY);
        lookAndGoOn();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void lookAndGoOn() {
    try {
      lookForNewDay();
    } catch (RuntimeException failed) { // edge: a database that is away must not end the looking
      LOG.warn("no zitting planned yet kind={}", failed.getClass().getSimpleName());
    }
  }

  @Override
  public synchronized void stop() {
    if (looking != null) {
      looking.interrupt();
      looking = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return looking != null;
  }

  /// Before everything that listens.
  @Override
  public int getPhase() {
    return 0;
  }
}
