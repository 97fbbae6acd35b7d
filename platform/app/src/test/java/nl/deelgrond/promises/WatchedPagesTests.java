// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.Visitor;
import nl.deelgrond.scene.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Promise 10 on the pages: each attempt is in the log, also when the page says no.
@SceneTest
class WatchedPagesTests {

  private final Scenes scenes;
  private final String address;

  WatchedPagesTests(Scenes scenes, @Value("${deelgrond.adres}") String address) {
    this.scenes = scenes;
    this.address = address;
  }

  @ParameterizedTest
  @CsvSource({
    "o.lansink, /zittingen/{zitting}, 404",
    "o.lansink, /zittingen/{zitting}/casussen/{casus}/met-naam/stoppen, 403",
    "o.lansink, /zittingen/{zitting}/uitnodigingen/nieuw, 403",
    "o.lansink, /casussen/{casus}, 404",
    "o.lansink, /toezicht, 404",
    "g.meijer, /beheer, 404",
    "g.meijer, /zittingen/{zitting}/beeindigen, 403",
    "r.smit, /casussen/xx, 400",
    "r.smit, /zittingen/1-1-1-1, 400",
    "n.terhorst, /zittingen/{geen}/casussen/{casus}/met-naam/vragen, 404",
    "n.terhorst, /zittingen/{zitting}/casussen/{geen}/met-naam/vragen, 404",
    "a.jansen, /zittingen/{geen}/agendapunten/nieuw, 404",
    "a.jansen, /zittingen/{zitting}/casussen/{casus}/met-naam/akkoord, 409",
    "a.jansen, /zittingen/{zitting}/deelnemers/{geen}/weghalen, 404",
  })
  void aPageThatIsRefusedIsInTheLog(String login, String path, int status) {
    Scene scene = scene();
    Visitor visitor = Visitor.signedIn(address, login);
    long before = scenes.log().size();

    Answer answer = visitor.page(filled(path, scene));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(scenes.log().actsFrom(before)).containsExactly("handeling-geweigerd");
  }

  /// What cannot be read as a question was an attempt to see.
  @ParameterizedTest
  @CsvSource({
    "/zittingen/{zitting}/casussen/{casus}?doel=een-plan&trede=alles",
    "/zittingen/{zitting}/casussen/xx?doel=een-plan&trede=anoniem",
    "/zittingen/xx/casussen/{casus}?doel=een-plan&trede=met_naam",
    "/zittingen/{zitting}/casussen/{casus}?doel=alles&trede=anoniem",
  })
  void aQuestionThatCannotBeReadIsInTheLog(String path) {
    Scene scene = scene();
    Visitor visitor = Visitor.signedIn(address, "n.terhorst");
    long before = scenes.log().size();

    Answer answer = visitor.page(filled(path, scene));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(scenes.log().actsFrom(before)).containsExactly("inzage-onjuist");
  }

  /// Who looks at what was recorded around an inwoner is in the log as well, for the inwoner to
  /// see.
  @Test
  void readingADossierIsInTheLog() {
    Scene scene = scene();
    Visitor visitor = Visitor.signedIn(address, "n.terhorst");
    long before = scenes.log().size();

    assertThat(visitor.page("/casussen/" + scene.casus()).status()).isEqualTo(200);

    assertThat(scenes.log().actsFrom(before)).hasSize(7).containsOnly("register-gelezen");
    assertThat(
            JdbcClient.create(scenes.database().superuser())
                .sql("select count(*) from audit.subject_index where idx >= ?")
                .param(before)
                .query(Integer.class)
                .single())
        .as("each is about the inwoner")
        .isEqualTo(7);
  }

  @Test
  void aDayThatNobodyMeansIsNoFailureOfOurs() {
    Visitor visitor = Visitor.signedIn(address, "r.smit");

    for (String day : List.of("%2B999999999-12-31", "2026-02-30", "morgen")) {
      assertThat(visitor.page("/vandaag?dag=" + day).status()).as(day).isEqualTo(400);
    }
    assertThat(visitor.page("/vandaag?dag=2027-03-31").status()).isEqualTo(200);
  }

  private Scene scene() {
    return scenes.aCasus("tafel-18plus", "een-plan").metAccounts().persoon("P40Y").build();
  }

  private static String filled(String path, Scene scene) {
    return path.replace("{zitting}", scene.zitting().toString())
        .replace("{casus}", scene.casus().toString())
        .replace("{geen}", "0193a1c2-5f10-7a44-9c3b-2d1f0e6b7a01");
  }
}
