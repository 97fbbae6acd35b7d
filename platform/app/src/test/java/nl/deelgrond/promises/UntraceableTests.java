// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.inzage.CasusView.Getoond;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.StumblingPolicy;
import nl.deelgrond.scene.Views;
import org.junit.jupiter.api.Test;

/// Promise 2: a ground that carries because nobody can tell whom it is about (Participatiewet art.
/// 65(2)(c) and its like) is none for who can.
@SceneTest
class UntraceableTests {

  private static final String MW = "maatschappelijk-werker";
  private static final String MAKELAAR = "sociaal-makelaar";
  private static final String INKOMEN = "geld.inkomen";
  private static final String WERK_EN_INKOMEN = "ubhh/werk-en-inkomen";

  private final Scenes scenes;
  private final StumblingPolicy policy;

  UntraceableTests(Scenes scenes, StumblingPolicy policy) {
    this.scenes = scenes;
    this.policy = policy;
  }

  private Scene scene() {
    return scenes
        .aCasus("tafel-18plus", "schulden-aanpakken")
        .aanTafel(MW, MAKELAAR)
        .persoon("P40Y")
        .gegeven("klantmanager", INKOMEN, "1764")
        .gegeven(MAKELAAR, "plan.soort-vraag", "complex")
        .gegeven(MW, "geld.schulden", "22980")
        .build();
  }

  private static void refused(CasusView view) {
    assertThat(Views.shown(view).map(Getoond::bron)).doesNotContain(WERK_EN_INKOMEN);
    assertThat(Views.notShown(view, INKOMEN, WERK_EN_INKOMEN).reden()).isEqualTo("HERLEIDBAAR");
  }

  @Test
  void whoCannotKnowWhoItIsSeesItWithoutAName() {
    CasusView view = scene().asks(MW, Trede.ANONIEM, INKOMEN);

    assertThat(Views.shown(view).map(Getoond::bron)).contains(WERK_EN_INKOMEN);
  }

  @Test
  void whoseNameWasToldIsNotAnonymousAnyMore() {
    Scene scene = scene();
    scene.besluitMetNaam();

    refused(scene.asks(MW, Trede.ANONIEM, INKOMEN));
  }

  @Test
  void whatWasToldStaysKnownWhenTheBesluitEnds() {
    Scene scene = scene();
    UUID besluit = scene.besluitMetNaam();
    scene.beeindigtBesluit(besluit);

    refused(scene.asks(MW, Trede.ANONIEM, INKOMEN));
  }

  @Test
  void whoBroughtTheCasusInKnowsWhoItIs() {
    CasusView view = scene().asks(MAKELAAR, Trede.ANONIEM, INKOMEN, "plan.soort-vraag");

    refused(view);
    assertThat(Views.shown(view).map(Getoond::veld))
        .as("the own gegevens are not told to anybody")
        .containsExactly("plan.soort-vraag");
  }

  @Test
  void theOwnGegevensStayToBeSeenWithoutAName() {
    Scene scene = scene();
    scene.besluitMetNaam();

    assertThat(Views.shown(scene.asks(MW, Trede.ANONIEM, "geld.schulden")).map(Getoond::bron))
        .containsExactly("wijkkracht/maatschappelijk-werk");
  }

  /// A besluit while somebody asks: the answer that rested on nobody being known is out of date.
  @Test
  void aBesluitBetweenDecisionAndLogOutdatesTheAnswer() {
    Scene scene = scene();
    AtomicReference<UUID> besluit = new AtomicReference<>();
    policy.afterTheNextDecision(() -> besluit.set(scene.besluitMetNaam()));

    CasusView view = scene.asks(MW, Trede.ANONIEM, INKOMEN);

    assertThat(besluit).doesNotHaveNullValue();
    refused(view);
  }
}
