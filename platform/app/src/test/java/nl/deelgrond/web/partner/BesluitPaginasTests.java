// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.deelgrond.grondslag.BesluitenMetNaam.Aanvraag;
import nl.deelgrond.grondslag.BesluitenMetNaam.Stand;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.Visitor;
import nl.deelgrond.scene.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/// Promise 12, for a decision: what somebody answers is what was on the page.
@SceneTest
class BesluitPaginasTests {

  private static final String MAKELAAR = "sociaal-makelaar";

  private final Scenes scenes;
  private final String address;

  BesluitPaginasTests(Scenes scenes, @Value("${deelgrond.adres}") String address) {
    this.scenes = scenes;
    this.address = address;
  }

  private Scene scene() {
    return scenes.aCasus("tafel-18plus", "een-plan").metAccounts().persoon("P40Y").build();
  }

  private UUID vraag(Scene scene, String reden) {
    return scenes
        .besluiten()
        .vraag(
            scene.wie(MAKELAAR),
            new Aanvraag(
                scene.casus(), scene.zitting(), reden, "Anders gaat het mis.", scene.einde()));
  }

  private Stand stand(Scene scene) {
    return scenes.besluiten().stand(scene.wie(MAKELAAR), scene.casus(), scene.zitting());
  }

  private static String page(Scene scene, String pad) {
    return "/zittingen/%s/casussen/%s/met-naam/%s".formatted(scene.zitting(), scene.casus(), pad);
  }

  @Test
  void anAnswerToAnEarlierRequestIsRefusedInClearWords() {
    Scene scene = scene();
    UUID _ = vraag(scene, "veiligheid");
    Visitor voorzitter = Visitor.signedIn(address, "a.jansen");
    Answer agree = voorzitter.page(page(scene, "akkoord"));
    Answer refuse = voorzitter.page(page(scene, "weigeren"));
    UUID open = vraag(scene, "een-plan-maken");

    Answer agreed = voorzitter.submit(agree, Map.of());
    Answer refused = voorzitter.submit(refuse, Map.of("reden", "anoniem-is-genoeg"));

    assertThat(agreed.status()).isEqualTo(409);
    assertThat(agreed.body()).contains("Er is een andere aanvraag");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("Er is een andere aanvraag");
    assertThat(stand(scene).aanvraag()).isEqualTo(open);
  }

  @Test
  void anAnswerToTheRequestOnThePageCountsAndCanBeEnded() {
    Scene scene = scene();
    UUID _ = vraag(scene, "veiligheid");
    Visitor voorzitter = Visitor.signedIn(address, "a.jansen");

    Answer agreed = voorzitter.submit(voorzitter.page(page(scene, "akkoord")), Map.of());
    assertThat(agreed.status()).isEqualTo(200);
    assertThat(stand(scene).besluit()).isNotNull();

    Answer ended = voorzitter.submit(voorzitter.page(page(scene, "stoppen")), Map.of());
    assertThat(ended.status()).isEqualTo(200);
    assertThat(stand(scene).besluit()).isNull();
  }
}
