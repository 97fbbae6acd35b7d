// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.inzage.CasusView.Getoond;
import nl.deelgrond.scene.LogBook;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.Trips;
import nl.deelgrond.scene.Trips.Moment;
import nl.deelgrond.scene.Views;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Promise 3: nothing is shown before its log entry is durable, and nothing changes without its
/// entry. Each step of one request fails in turn, over all DataSources.
@SceneTest
class LogFirstTests {

  private static final String WMO = "wmo-consulent";
  private static final String MAKELAAR = "sociaal-makelaar";
  private static final int MOST_STEPS = 200;

  private final Scenes scenes;
  private final Trips trips;
  private final LogBook log;

  LogFirstTests(Scenes scenes, Trips trips) {
    this.scenes = scenes;
    this.trips = trips;
    this.log = scenes.log();
  }

  @AfterEach
  void everythingWorksAgain() {
    trips.disarm();
  }

  private Scene scene() {
    return scenes
        .aCasus("tafel-18plus", "een-plan")
        .persoon("P40Y")
        .gegeven(MAKELAAR, "identificatie.naam", "Eerst Loggen")
        .gegeven(MAKELAAR, "plan.soort-vraag", "complex")
        .persoon("P38Y")
        .gegeven(MAKELAAR, "plan.soort-vraag", "enkelvoudig")
        .aanTafel(WMO)
        .build();
  }

  @Test
  void theEntryOfEveryPersonIsThereBeforeTheView() {
    Scene scene = scene();
    long before = log.size();

    CasusView view = scene.asks(WMO, Trede.ANONIEM, "plan.soort-vraag");

    assertThat(view.personen()).extracting(CasusView.PersoonView::logIndex).doesNotHaveDuplicates();
    assertThat(view.personen()).allMatch(persoon -> persoon.logIndex() >= before);
    assertThat(view.personen()).allMatch(persoon -> log.act(persoon.logIndex()).equals("inzage"));
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void whicheverStepOfAViewFailsThereIsNoViewWithoutEntry(Moment moment) {
    Scene scene = scene();
    String whole = shown(scene.asks(WMO, Trede.ANONIEM, "plan.soort-vraag"));
    int failures = 0;
    int n = 1;
    boolean reached = true;
    while (reached) {
      long before = log.size();
      trips.arm(n, moment);
      Attempt attempt = attempt(() -> scene.asks(WMO, Trede.ANONIEM, "plan.soort-vraag"));
      reached = trips.disarm() >= n;
      if (attempt.view() != null) {
        assertThat(attempt.view().personen())
            .as("step %d fails %s: a view has its entries", n, moment)
            .hasSize(2)
            .allMatch(persoon -> persoon.logIndex() >= before)
            .allMatch(persoon -> log.act(persoon.logIndex()).equals("inzage"));
      } else {
        failures++;
        assertThat(log.actsFrom(before))
            .as("step %d fails %s: the attempt is in the log", n, moment)
            .contains("inzage-mislukt");
      }
      assertThat(shown(scene.asks(WMO, Trede.ANONIEM, "plan.soort-vraag")))
          .as("after step %d failed %s nothing is lost", n, moment)
          .isEqualTo(whole);
      assertThat(n++).isLessThan(MOST_STEPS);
    }
    assertThat(failures).as("steps whose failure ended the request").isGreaterThan(3);
    log.isWhole();
  }

  /// An act that can fail at every step, on a scene of its own.
  record Doing(String name, Function<Scene, Runnable> prepared) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Doing> acts() {
    return List.of(
        new Doing("gegeven", scene -> () -> scene.brengIn(MAKELAAR, 1, "plan.fase", "fase-2")),
        new Doing("toestemming", scene -> () -> toestemming(scene)),
        new Doing(
            "intrekking",
            scene -> {
              UUID given = toestemming(scene);
              return () -> scene.trektIn(given);
            }),
        new Doing("grondslag", scene -> () -> scene.stelVast(WMO, 1, "wmo-ontvangen-onderzoek")),
        new Doing("beperking", scene -> () -> scene.beperkt(1, "wonen")),
        new Doing("besluit met naam", scene -> scene::besluitMetNaam),
        new Doing("deelname", scene -> () -> scene.verlaatTafel(WMO)),
        new Doing("zitting", scene -> scene::zittingEindigt));
  }

  @ParameterizedTest
  @MethodSource("acts")
  void whicheverStepOfAnActFailsRowAndEntryAreThereBothOrNeither(Doing act) {
    for (Moment moment : Moment.values()) {
      int n = 1;
      boolean reached = true;
      while (reached) {
        Runnable doing = act.prepared().apply(scene());
        trips.arm(n, moment);
        Throwable thrown = catchThrowable(doing::run);
        reached = trips.disarm() >= n;
        assertThat(thrown == null || reached)
            .as("without a failure `%s` succeeds: %s", act, thrown)
            .isTrue();
        assertThat(n++).isLessThan(MOST_STEPS);
      }
      log.isWhole();
    }
  }

  private static UUID toestemming(Scene scene) {
    return scene.geeftToestemming(
        1, ToestemmingSoort.AVG, "siz/mantelzorg", "gemeente-borne/wmo", "zorg-en-mantelzorg");
  }

  /// What came of asking.
  private record Attempt(@Nullable CasusView view) {}

  private static Attempt attempt(Supplier<CasusView> asking) {
    CasusView[] answer = new CasusView[1];
    Throwable thrown = catchThrowable(() -> answer[0] = asking.get());
    assertThat(thrown == null).isEqualTo(answer[0] != null);
    return new Attempt(answer[0]);
  }

  private static String shown(CasusView view) {
    return view.personen().stream()
        .map(persoon ->
            persoon.letter()
                + persoon.velden().stream()
                    .map(veld ->
                        Map.entry(
                            Views.item(veld),
                            veld instanceof Getoond known ? String.valueOf(known.waarde()) : "-"))
                    .toList())
        .toList()
        .toString();
  }
}
