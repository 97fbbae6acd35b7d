// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/// What the issuer said of somebody is taken for an hour at most, however busy they are.
@SceneTest
class OldSessionTests {

  private final Scenes scenes;
  private final String address;

  OldSessionTests(Scenes scenes, @Value("${deelgrond.adres}") String address) {
    this.scenes = scenes;
    this.address = address;
  }

  @AfterEach
  void theClockIsRight() {
    scenes.clock().inStep();
  }

  @Test
  void afterAnHourTheIssuerIsAskedAgain() {
    Visitor visitor = Visitor.signedIn(address, "r.smit");

    scenes.clock().ahead(Duration.ofMinutes(59));
    assertThat(visitor.page("/vandaag").body()).contains("/uitloggen");

    scenes.clock().ahead(Duration.ofMinutes(61));
    assertThat(visitor.page("/vandaag").body())
        .doesNotContain("/uitloggen")
        .contains("name=\"username\"");
  }
}
