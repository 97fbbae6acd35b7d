// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.scene.LogBook;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.SecondNode;
import nl.deelgrond.scene.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Promise 4: once a withdrawal has returned, no later release rests on it, on any node. The order
/// of the log proves it, for whatever a release needs: a toestemming, a recorded grondslag, a seat,
/// an open zitting, a besluit met naam.
@SceneTest
class WithdrawalTests {

  private static final String WMO = "wmo-consulent";
  private static final String MW = "maatschappelijk-werker";
  private static final String MAKELAAR = "sociaal-makelaar";
  private static final String SCHULDEN = "geld.schulden";
  private static final String NAAM = "identificatie.naam";
  private static final int VIEWS = 200;

  /// What a question may meet while everything changes around it; each shows nothing.
  private static final List<String> MAY_HAPPEN =
      List.of("FEITEN_BLIJVEN_VERANDEREN", "AUDIT_LATE", "AUDIT_QUEUE_FULL");

  private final Scenes scenes;
  private final LogBook log;

  WithdrawalTests(Scenes scenes) {
    this.scenes = scenes;
    this.log = scenes.log();
  }

  @AfterEach
  void theClockIsRight() {
    scenes.clock().inStep();
  }

  private Scene scene() {
    return scenes
        .aCasus("tafel-18plus", "een-plan")
        .aanTafel(WMO, MW)
        .persoon("P40Y")
        .gegeven(MAKELAAR, NAAM, "Tot Nader Order")
        .gegeven("schuldhulpverlener", SCHULDEN, "7312")
        .build();
  }

  private static UUID toestemming(Scene scene) {
    return scene.geeftToestemming(
        1, ToestemmingSoort.AVG, "gemeente-borne/wgs", "gemeente-borne/wmo", "geld");
  }

  @Test
  void theNextViewRestsOnNothingThatWasWithdrawn() {
    Scene scene = scene();
    scene.besluitMetNaam();
    UUID toestemming = toestemming(scene);
    assertThat(Views.shown(scene.asks(WMO, Trede.MET_NAAM, SCHULDEN))).hasSize(1);

    scene.trektIn(toestemming);

    CasusView after = scene.asks(WMO, Trede.MET_NAAM, SCHULDEN);
    assertThat(Views.shown(after)).isEmpty();
    assertThat(after.personen().getFirst().logIndex())
        .isGreaterThan(log.endOf(toestemming).orElseThrow());
  }

  @Test
  void afterAnEndedSeatZittingOrBesluitNothingIsReleased() {
    Scene left = scene();
    left.verlaatTafel(WMO);
    assertThat(Views.shown(left.asks(WMO, Trede.ANONIEM, SCHULDEN))).isEmpty();
    assertThat(left.asks(MW, Trede.ANONIEM, SCHULDEN).bekend()).isTrue();

    Scene ended = scene();
    ended.zittingEindigt();
    assertThat(Views.shown(ended.asksForAll(MW, Trede.ANONIEM))).isEmpty();

    Scene besluit = scene();
    UUID decided = besluit.besluitMetNaam();
    toestemming(besluit);
    besluit.beeindigtBesluit(decided);
    assertThat(Views.shown(besluit.asks(WMO, Trede.MET_NAAM, SCHULDEN))).isEmpty();
  }

  /// The database's clock counts for what ends in time, whatever the clock of a node says.
  @Test
  void aClockThatGoesBackReleasesNothingThatIsOver() {
    Scene scene =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .zittingVan(Duration.ofSeconds(3))
            .aanTafel(WMO)
            .persoon("P40Y")
            .gegeven(MAKELAAR, "plan.soort-vraag", "complex")
            .build();
    assertThat(Views.shown(scene.asks(WMO, Trede.ANONIEM, "plan.soort-vraag"))).hasSize(1);
    scenes.waitUntil(scene.einde());
    scenes.clock().ahead(Duration.ofSeconds(-2));
    long before = log.size();

    assertThatThrownBy(() -> scene.asks(WMO, Trede.ANONIEM, "plan.soort-vraag"))
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> assertThat(fault.code().name()).isEqualTo("FEITEN_BLIJVEN_VERANDEREN"));

    assertThat(log.actsFrom(before)).contains("inzage-mislukt").doesNotContain("inzage");
  }

  /// A logged release of the race.
  private record Release(Scene scene, String functie, Trede trede, long idx, Set<UUID> grounds) {}

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void noReleaseIsLoggedAfterWhatItNeededWasGone(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Scenes> nodes = List.of(scenes, SecondNode.of(scenes).scenes());
    List<Scene> all = List.of(full(), full(), full(), full());
    UUID besluit = all.get(3).besluit();
    UUID toestemming = all.get(0).toestemming();
    Queue<Release> releases = new ConcurrentLinkedQueue<>();
    List<Runnable> doings = new ArrayList<>();
    for (int i = 0; i < VIEWS; i++) {
      Scene scene = all.get(i % all.size());
      Scenes node = nodes.get(random.nextInt(nodes.size()));
      String functie = random.nextInt(5) == 0 ? MW : WMO;
      Trede trede = random.nextInt(4) == 0 ? Trede.ANONIEM : Trede.MET_NAAM;
      doings.add(() -> look(scene, node, functie, trede, releases));
    }
    List<Runnable> ends =
        List.of(
            () -> all.get(0).trektIn(toestemming),
            () -> all.get(1).on(nodes.getLast()).zittingEindigt(),
            () -> all.get(2).verlaatTafel(WMO),
            () -> all.get(3).on(nodes.getLast()).beeindigtBesluit(besluit));
    for (Runnable end : ends) {
      doings.add(40 + random.nextInt(120), end);
    }

    together(doings);

    assertThat(releases).as("releases before the ends").hasSizeGreaterThan(20);
    assertThat(releases).allSatisfy(this::restsOnWhatWasThere);
    log.isWhole();
  }

  private Scene full() {
    Scene scene = scene();
    scene.geeftToestemming(
        1,
        ToestemmingSoort.AVG,
        "wijkkracht/sociaal-makelaar",
        "gemeente-borne/wmo",
        "identificatie",
        "plan");
    scene.stelVast(WMO, 1, "wmo-ontvangen-onderzoek");
    scene.besluitMetNaam();
    toestemming(scene);
    return scene;
  }

  private static void look(
      Scene scene, Scenes node, String functie, Trede trede, Queue<Release> releases) {
    CasusView view;
    try {
      view = scene.on(node).asks(functie, trede, NAAM, SCHULDEN, "plan.soort-vraag");
    } catch (Fault fault) {
      assertThat(fault.code().name()).as(fault.getMessage()).isIn(MAY_HAPPEN);
      return;
    }
    Set<UUID> cited =
        Views.shown(view)
            .flatMap(item -> Stream.of(item.geven(), item.ontvangen()))
            .filter(ground -> !ground.id().equals(ground.grondslag()))
            .map(ground -> UUID.fromString(ground.id()))
            .collect(Collectors.toSet());
    if (view.vrijgave()) {
      long idx = view.personen().getFirst().logIndex();
      releases.add(new Release(scene, functie, trede, idx, cited));
    }
  }

  private void restsOnWhatWasThere(Release release) {
    for (UUID ground : release.grounds()) {
      log.endOf(ground).ifPresent(end -> assertThat(release.idx()).isLessThan(end));
    }
    if (release.trede() == Trede.MET_NAAM) {
      log.endOf(release.scene().besluit())
          .ifPresent(end -> assertThat(release.idx()).isLessThan(end));
    }
    log.endOfSeat(release.scene().zitting())
        .ifPresent(end -> assertThat(release.idx()).isLessThan(end));
    log.endOfSeat(release.scene().deelname(release.functie()))
        .ifPresent(end -> assertThat(release.idx()).isLessThan(end));
  }

  /// Starts all of them together, each in a thread of its own, and waits for the last.
  private static void together(List<Runnable> doings) {
    CountDownLatch go = new CountDownLatch(1);
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(doings.size())) {
      for (Runnable doing : doings) {
        running.add(
            threads.submit(() -> {
              go.await();
              doing.run();
              return true;
            }));
      }
      go.countDown();
    }
    for (Future<?> one : running) {
      assertThat(one).succeedsWithin(Duration.ofSeconds(1));
    }
  }
}
