// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.scene;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.deelgrond.convenant.ToestemmingSoort;
import org.jspecify.annotations.Nullable;

/// Sets a scene up. What is said about a person is about the last one that was added.
///
/// Everybody who does something has a seat; who only looks gets one with [#aanTafel].
public final class SceneBuilder {

  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  private final Scenes scenes;
  private final int number;
  private final String tafel;
  private final String doel;
  private final Set<String> functies = new LinkedHashSet<>();
  private final List<Step> personen = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private boolean accounts;
  private Duration duur = Duration.ofHours(8);

  /// Something to do once everybody sits there.
  @FunctionalInterface
  private interface Step {
    void in(Scene scene);
  }

  SceneBuilder(Scenes scenes, int number, String tafel, String doel) {
    this.scenes = scenes;
    this.number = number;
    this.tafel = tafel;
    this.doel = doel;
  }

  /// Takes the people of the demo where they have an account, so that they can sign in.
  public SceneBuilder metAccounts() {
    accounts = true;
    return this;
  }

  /// How long the zitting lasts from now.
  public SceneBuilder zittingVan(Duration duur) {
    this.duur = duur;
    return this;
  }

  /// Gives people with these functies a seat.
  public SceneBuilder aanTafel(String... functies) {
    this.functies.addAll(List.of(functies));
    return this;
  }

  /// Adds a person of this age, e.g. `P40Y`.
  public SceneBuilder persoon(String leeftijd) {
    return geborenOp(today().minus(Period.parse(leeftijd)));
  }

  /// Adds a person who was born on this day; null = unknown.
  public SceneBuilder geborenOp(@Nullable LocalDate geboortedatum) {
    personen.add(scene -> scene.voegToe(geboortedatum));
    return this;
  }

  /// Has the gemeente bring in the BSN.
  public SceneBuilder bsn(String bsn) {
    int persoon = personen.size();
    return step("wmo-consulent", scene -> scene.maaktBekend(persoon, bsn));
  }

  /// Has somebody bring in a gegeven of the own partij.
  public SceneBuilder gegeven(String functie, String veld, String waarde) {
    int persoon = personen.size();
    return step(functie, scene -> scene.brengIn(functie, persoon, veld, waarde));
  }

  /// Has somebody record grondslagen of the own partij.
  public SceneBuilder grond(String functie, String... grondslagen) {
    int persoon = personen.size();
    return step(
        functie,
        scene -> {
          for (String grondslag : grondslagen) {
            scene.stelVast(functie, persoon, grondslag);
          }
        });
  }

  /// Has the inwoner give a toestemming.
  public SceneBuilder toestemming(
      ToestemmingSoort soort, String van, String aan, String... groepen) {
    int persoon = personen.size();
    return step(scene -> scene.geeftToestemming(persoon, soort, van, aan, groepen));
  }

  /// Has the inwoner allow the sociaal makelaar to tell the Wmo who it is and what the plan is.
  public SceneBuilder makelaarMagVertellen() {
    return toestemming(
        ToestemmingSoort.AVG,
        "wijkkracht/sociaal-makelaar",
        "gemeente-borne/wmo",
        "identificatie",
        "huishouden",
        "plan");
  }

  /// Has the inwoner restrict the use of these groups; none = all.
  public SceneBuilder beperking(String... groepen) {
    int persoon = personen.size();
    return step(scene -> scene.beperkt(persoon, groepen));
  }

  /// Has a besluit met naam taken that holds as long as the zitting does.
  public SceneBuilder metNaam() {
    return step(Scene::besluitMetNaam);
  }

  private SceneBuilder step(String functie, Step step) {
    functies.add(functie);
    return step(step);
  }

  private SceneBuilder step(Step step) {
    steps.add(step);
    return this;
  }

  /// Does it all.
  public Scene build() {
    Scene scene = new Scene(scenes, number, doel, accounts);
    Instant now = scenes.clock().instant();
    scene.open();
    personen.forEach(step -> step.in(scene));
    scene.plan(tafel, now.minusSeconds(1), now.plus(duur), functies);
    steps.forEach(step -> step.in(scene));
    return scene;
  }

  /// A casus with its persons, at no zitting yet.
  public Scene withoutZitting() {
    Scene scene = new Scene(scenes, number, doel, accounts);
    scene.open();
    personen.forEach(step -> step.in(scene));
    return scene;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(scenes.clock().instant(), NEDERLAND);
  }

  static UUID required(@Nullable UUID id) {
    if (id == null) {
      throw new IllegalStateException("the scene is not set up that far");
    }
    return id;
  }
}
