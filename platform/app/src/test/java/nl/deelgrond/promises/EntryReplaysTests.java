// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.policy.PolicyEngine;
import nl.deelgrond.regels.Regelboek;
import nl.deelgrond.scene.LogBook;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.Views;
import nl.deelgrond.vault.TestVault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Promise 6, as far as it stands: the entry of a view holds what is needed to decide it again.
@SceneTest
class EntryReplaysTests {

  private static final String WMO = "wmo-consulent";
  private static final JsonMapper JSON = new JsonMapper();

  private final Scenes scenes;
  private final PolicyEngine policy;
  private final Regelboek regelboek;
  private final TestVault vault;

  EntryReplaysTests(
      Scenes scenes, PolicyEngine policy, Regelboek regelboek, BeanFactory application) {
    this.scenes = scenes;
    this.policy = policy;
    this.regelboek = regelboek;
    this.vault = TestVault.of(application);
  }

  private Scene household() {
    Scene scene =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .persoon("P40Y")
            .persoon("P41Y")
            .aanTafel(WMO)
            .gegeven("sociaal-makelaar", "plan.hulpvraag", "Wie denkt er mee?")
            .metNaam()
            .build();
    scene.geeftToestemming(
        1, ToestemmingSoort.AVG, "wijkkracht/sociaal-makelaar", "gemeente-borne/wmo", "plan");
    scene.stelVast(WMO, 1, "wmo-ontvangen-onderzoek");
    return scene;
  }

  /// What the log sealed about these persons while this was asked, a person a payload.
  private List<JsonNode> logged(Scene scene, Trede trede) {
    LogBook log = scenes.log();
    long before = log.size();
    CasusView view = scene.asksForAll(WMO, trede);
    assertThat(Views.shown(view)).as("something to account for").isNotEmpty();
    List<LogBook.Entry> entries = log.entriesFrom(before);
    assertThat(entries)
        .hasSize(2)
        .allSatisfy(entry -> {
          assertThat(entry.act()).isEqualTo("inzage");
          assertThat(entry.beleid()).isEqualTo(regelboek.beleid());
        });
    return List.of(payload(scene, 1, entries.get(0)), payload(scene, 2, entries.get(1)));
  }

  private JsonNode payload(Scene scene, int persoon, LogBook.Entry entry) {
    InwonerId inwoner = new InwonerId(scene.inwoner(persoon));
    return JSON.readTree(vault.payloadOf(inwoner, entry.eid(), entry.sealed()));
  }

  @Test
  void whatWasAskedIsDecidedAgainBitForBit() {
    Scene scene = household();
    for (Trede trede : Trede.values()) {
      List<JsonNode> personen = logged(scene, trede);
      assertThat(personen)
          .allSatisfy(persoon ->
              assertThat(policy.replay(persoon.get("feiten").stringValue()))
                  .isEqualTo(persoon.get("antwoord").stringValue()));
      assertThat(personen.get(0).get("antwoord"))
          .as("two persons, two answers")
          .isNotEqualTo(personen.get(1).get("antwoord"));
    }
  }

  @Test
  void whoAskedAndOnWhatIsInTheEntry() {
    Scene scene = household();
    List<JsonNode> personen = logged(scene, Trede.MET_NAAM);

    for (int number = 1; number <= 2; number++) {
      JsonNode persoon = personen.get(number - 1);
      assertThat(persoon.get("persoon").stringValue()).isEqualTo(scene.persoon(number).toString());
      assertThat(persoon.get("casus").stringValue()).isEqualTo(scene.casus().toString());
      assertThat(persoon.get("zitting").stringValue()).isEqualTo(scene.zitting().toString());
      assertThat(persoon.get("door").stringValue()).isEqualTo(scene.wie(WMO).sub());
      assertThat(persoon.get("functie").stringValue()).isEqualTo(WMO);
      assertThat(persoon.get("doel").stringValue()).isEqualTo(scene.doel());
      assertThat(persoon.get("trede").stringValue()).isEqualTo(Trede.MET_NAAM.code());
      assertThat(persoon.get("besluitMetNaam").stringValue()).isEqualTo(scene.besluit().toString());
    }
    assertThat(personen.getFirst().get("registerregels").toString())
        .as("the lines of the ledger that the facts know by number")
        .contains(scene.toestemming().toString());
    assertThat(logged(scene, Trede.ANONIEM))
        .as("an anonymous view rests on no besluit")
        .noneMatch(persoon -> persoon.has("besluitMetNaam"));
  }

  /// What is lifted is shown on the decision of the geheimhouder, and the entry names it.
  @Test
  void anEntryNamesTheDecisionOfTheGeheimhouderThatItRestsOn() {
    Scene scene =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .aanTafel(WMO)
            .persoon("P40Y")
            .gegeven("maatschappelijk-werker", "veiligheid.zorgen-thuis", "ernstig")
            .build();
    UUID besluit =
        scene.heftOp(
            "maatschappelijk-werker",
            1,
            "veiligheid.zorgen-thuis",
            Trede.ANONIEM,
            null,
            "gemeente-borne/wmo");
    long before = scenes.log().size();

    CasusView view = scene.asks(WMO, Trede.ANONIEM, "veiligheid.zorgen-thuis");

    assertThat(Views.shown(view).filter(shown -> shown.waarde() != null)).hasSize(1);
    JsonNode entry = payload(scene, 1, scenes.log().entriesFrom(before).getFirst());
    assertThat(entry.get("registerregels").toString()).contains(besluit.toString());
    assertThat(policy.replay(entry.get("feiten").stringValue()))
        .isEqualTo(entry.get("antwoord").stringValue());

    scenes.geheim().beeindig(scene.wie("maatschappelijk-werker"), besluit);
    long after = scenes.log().size();
    assertThat(Views.shown(scene.asks(WMO, Trede.ANONIEM, "veiligheid.zorgen-thuis"))).isEmpty();
    assertThat(
            payload(scene, 1, scenes.log().entriesFrom(after).getFirst())
                .get("registerregels")
                .toString())
        .doesNotContain(besluit.toString());
  }
}
