// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.Scenes;

/// The certification scenario of AuthZEN 1.0, as people at a casustafel.
///
/// | there | here |
/// | --- | --- |
/// | `alice`, `bob` | two jeugdverpleegkundigen of the GGD, for whom its case system asks |
/// | `record-1` | a veld of a child, in a zitting that goes on |
/// | `record-2`, `archived` | the same veld, in a zitting that was ended |
/// | `read` | to see it in a zitting in which both sit |
/// | `write` | to see it in a second zitting, to which only alice was invited |
/// | `delete`, `soft` | to see it without (`true`) or with a name, for which there is no besluit |
/// | `role` `admin` | the functie in which somebody sits, given with the question |
final class Fixture {

  static final String JGZ = "jeugdverpleegkundige";
  static final String VELD = "plan.soort-vraag";
  static final String BRON = "wijkkracht/sociaal-makelaar";
  private static final String VOORZITTER = "voorzitter";

  private final Scenes scenes;
  private final Scene scene;
  private final Requester bob;
  private final UUID second;
  private final UUID ended;

  private Fixture(Scenes scenes) {
    this.scenes = scenes;
    scene =
        scenes
            .aCasus("tafel-18min", "een-plan")
            .persoon("P10Y")
            .gegeven("sociaal-makelaar", VELD, "complex")
            .persoon("P8Y")
            .aanTafel(JGZ, VOORZITTER)
            .build();
    bob = scenes.medewerker("bob-" + scene.casus(), JGZ);
    scenes.zittingen().maakBekend(bob);
    Requester chair = scene.wie(VOORZITTER);
    scenes.zittingen().nodigUit(chair, scene.zitting(), bob.sub(), null);
    second = anotherZitting(alice());
    ended = anotherZitting(alice());
    scenes.zittingen().beeindig(chair, ended);
  }

  static Fixture in(Scenes scenes) {
    return new Fixture(scenes);
  }

  private UUID anotherZitting(Requester... people) {
    Requester chair = scene.wie(VOORZITTER);
    Instant now = scenes.clock().instant();
    UUID zitting =
        scenes
            .zittingen()
            .plan(chair, "tafel-18min", now.minusSeconds(60), now.plus(Duration.ofHours(4)))
            .id();
    scenes.zittingen().zetOpAgenda(chair, zitting, scene.casus(), scene.doel());
    for (Requester each : people) {
      scenes.zittingen().nodigUit(chair, zitting, each.sub(), null);
    }
    return zitting;
  }

  Scene scene() {
    return scene;
  }

  Requester alice() {
    return scene.wie(JGZ);
  }

  Requester bob() {
    return bob;
  }

  Map<String, Object> subject(Requester wie) {
    return Asking.subject(wie);
  }

  /// `read` and `write`; where somebody looks is a property of the resource.
  Map<String, Object> look() {
    return Asking.action(scene.doel(), Trede.ANONIEM);
  }

  Map<String, Object> delete(boolean soft) {
    return Asking.action(scene.doel(), soft ? Trede.ANONIEM : Trede.MET_NAAM);
  }

  /// `record-1` where both sit.
  Map<String, Object> record1() {
    return in(scene.zitting());
  }

  /// `record-1` where only alice sits.
  Map<String, Object> record1ToWrite() {
    return in(second);
  }

  /// `record-2` with `status` `archived`.
  Map<String, Object> archived() {
    return in(ended);
  }

  /// The veld in this zitting.
  Map<String, Object> in(UUID zitting) {
    return Asking.resource(scene.casus(), zitting, scene.persoon(1), VELD, BRON);
  }

  /// What a search for resources looks in.
  Map<String, Object> casusIn(UUID zitting) {
    return Asking.with(
        "type",
        Vocabulary.RESOURCE,
        "properties",
        Asking.with("casus", scene.casus().toString(), "zitting", zitting.toString()));
  }

  UUID second() {
    return second;
  }

  /// `alice` may `read` `record-1`.
  Map<String, Object> yes() {
    return Asking.evaluation(subject(alice()), look(), record1());
  }

  /// `bob` may not `write` it.
  Map<String, Object> no() {
    return Asking.evaluation(subject(bob), look(), record1ToWrite());
  }
}
