// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.regels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.database.TestDatabase;
import nl.deelgrond.inzage.Teruggaven;
import nl.deelgrond.regels.Versieregel.Wat;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneDatabase;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.SecondNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.json.JsonMapper;

/// Leaving the convenant lifts no secret (promises 2 and 11): what lies under one goes back to who
/// is bound by it, and to no colleague.
@TestInstance(Lifecycle.PER_CLASS)
class TakenBackSecretsTests {

  private static final String MAKELAAR = "sociaal-makelaar";
  private static final String MW = "maatschappelijk-werker";

  private final TestDatabase database = TestDatabase.create();
  private final SecondNode node = SecondNode.start(database, SceneDatabase.newFolder());
  private final Scenes scenes = node.scenes();
  private final Convenantversies versies = node.context().getBean(Convenantversies.class);
  private final Teruggaven teruggaven = node.context().getBean(Teruggaven.class);
  private final Convenant convenant = node.context().getBean(Convenant.class);
  private final Scene scene =
      scenes
          .aCasus("tafel-18plus", "een-plan")
          .metAccounts()
          .persoon("P40Y")
          .gegeven(MAKELAAR, "plan.soort-vraag", "complex")
          .gegeven(MW, "veiligheid.zorgen-thuis", "ernstig")
          .build();

  TakenBackSecretsTests() {
    var melding = versies.stelVoor(scene.wie(MAKELAAR), Wat.UITTREDING, convenant.sha256(), null);
    versies.geefAkkoord(scene.wie("voorzitter"), melding);
  }

  @AfterAll
  void stop() {
    scenes.log().isWhole();
    node.close();
    database.close();
  }

  private List<String> takenBackBy(String functie) {
    return JsonMapper.shared()
        .readTree(teruggaven.haalTerug(scene.wie(functie)).json())
        .path("gegevens")
        .findValuesAsString("veld");
  }

  @Test
  void aColleagueOfTheSameOrganisatieGetsNoSecret() {
    assertThat(takenBackBy(MAKELAAR)).containsExactly("plan.soort-vraag");
  }

  @Test
  void whoIsBoundByTheSecretGetsWhatTheOwnPartijBroughtIn() {
    assertThat(takenBackBy(MW)).containsExactly("veiligheid.zorgen-thuis");
  }
}
