// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.deelgrond.grondslag.BesluitenMetNaam;
import nl.deelgrond.grondslag.BesluitenMetNaam.Aanvraag;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.Visitor;
import nl.deelgrond.scene.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/// A request for a name is refused on a page, and who asked reads why on another.
@SceneTest
class BesluitControllerTests {

  private final Scenes scenes;
  private final BesluitenMetNaam besluiten;
  private final String address;

  BesluitControllerTests(
      Scenes scenes, BesluitenMetNaam besluiten, @Value("${deelgrond.adres}") String address) {
    this.scenes = scenes;
    this.besluiten = besluiten;
    this.address = address;
  }

  @Test
  void theVoorzitterRefusesWithAReasonAndWhoAskedReadsIt() {
    Scene scene = scenes.aCasus("tafel-18plus", "een-plan").metAccounts().persoon("P40Y").build();
    UUID _ =
        besluiten.vraag(
            scene.wie("sociaal-makelaar"),
            new Aanvraag(
                scene.casus(),
                scene.zitting(),
                "veiligheid",
                "Anders loopt het mis.",
                scene.einde()));
    String zitting = "/zittingen/" + scene.zitting();
    String metNaam = zitting + "/casussen/" + scene.casus() + "/met-naam/";
    Visitor voorzitter = Visitor.signedIn(address, "a.jansen");
    Visitor makelaar = Visitor.signedIn(address, "n.terhorst");
    String reden = "Het plan kan ook zonder naam verder";

    assertThat(voorzitter.page(metNaam + "akkoord").body()).contains("href=\"weigeren\"");
    assertThat(makelaar.page(metNaam + "weigeren").status()).isEqualTo(403);
    Answer without = voorzitter.submit(metNaam + "weigeren", Map.of());
    assertThat(without.status()).isEqualTo(400);
    assertThat(without.body()).contains("Kies waarom u niet akkoord bent");
    assertThat(makelaar.page(zitting).body()).doesNotContain(reden);

    Answer refused = voorzitter.submit(metNaam + "weigeren", Map.of("reden", "anoniem-is-genoeg"));

    assertThat(refused.body()).contains("Vastgelegd dat u niet akkoord bent");
    assertThat(makelaar.page(zitting).body()).contains("Niet akkoord: " + reden);
    assertThat(makelaar.page(zitting).body()).contains(metNaam + "vragen");
    assertThat(voorzitter.page(metNaam + "weigeren").status()).as("answered").isEqualTo(409);
  }
}
