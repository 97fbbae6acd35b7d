// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whoever asks or guesses too fast is told to wait, as a page and as a problem; nobody else is.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaceTests {

  private final RunningDemo demo =
      RunningDemo.start(
          Map.of(
              "deelgrond.inzage.tempo.ineens", "2",
              "deelgrond.inzage.tempo.elke", "1h",
              "deelgrond.demo.aanmelden.per-account.ineens", "3",
              "deelgrond.demo.aanmelden.per-account.elke", "1h",
              "deelgrond.demo.aanmelden.per-adres.ineens", "6",
              "deelgrond.demo.aanmelden.per-adres.elke", "1h"));

  @AfterAll
  void stop() {
    demo.close();
  }

  @Test
  void aViewTooManyIsAProblemThatSaysHowLongToWait() throws Exception {
    String token = demo.token(claims -> {});
    assertThat(ask(token).statusCode()).isEqualTo(404);
    assertThat(ask(token).statusCode()).isEqualTo(404);

    HttpResponse<String> refused = ask(token);

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(3000L, 3600L);
    JsonNode problem = JsonMapper.shared().readTree(refused.body());
    assertThat(problem.path("code").stringValue()).isEqualTo("TOO_MANY_REQUESTS");
  }

  /// What cannot be read counts too, and what is asked by one door counts at the other.
  @Test
  void aDecisionTooManyIsATextThatSaysHowLongToWait() throws Exception {
    String token = demo.token(claims -> claims.subject("haast"));
    assertThat(post("/access/v1/evaluation", token, "{}").statusCode()).isEqualTo(400);
    assertThat(ask(token).statusCode()).isEqualTo(404);

    HttpResponse<String> refused = post("/access/v1/search/subject", token, "{}");

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(3000L, 3600L);
    assertThat(refused.body()).startsWith("TOO_MANY_REQUESTS");
  }

  private HttpResponse<String> ask(String token) throws IOException, InterruptedException {
    return post(
        "/v1/inzagen",
        token,
        """
        {"casus": "%s", "zitting": "%s", "doel": "een-plan", "trede": "anoniem"}\
        """
            .formatted(UUID.randomUUID(), UUID.randomUUID()));
  }

  private HttpResponse<String> post(String path, String token, String body)
      throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create(demo.address() + path))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void aViewTooManyIsAPageThatSaysWhatToDo() {
    Browser browser = new Browser();
    assertThat(browser.signIn(demo.address(), "t.bakker", "demo").statusCode()).isEqualTo(200);
    String page =
        "%s/zittingen/%s/casussen/%s?doel=een-plan&trede=anoniem"
            .formatted(demo.address(), UUID.randomUUID(), UUID.randomUUID());
    assertThat(browser.open(page).statusCode()).isEqualTo(404);
    assertThat(browser.open(page).statusCode()).isEqualTo(404);

    HttpResponse<String> refused = browser.open(page);

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
    assertThat(refused.body()).contains("Dit zijn te veel vragen tegelijk");
  }

  /// One test, since all come from one address.
  @Test
  void whoGuessesIsSlowedDownAndTheOwnerOfTheAccountElsewhereIsNot() {
    String guessed = "l.visser";
    for (int i = 0; i < 3; i++) {
      assertThat(new Browser().signIn(demo.address(), guessed, "fout").uri().getQuery())
          .isEqualTo("fout");
    }

    HttpResponse<String> refused = new Browser().signIn(demo.address(), guessed, "demo");
    assertThat(refused.statusCode()).as("the right password does not help now").isEqualTo(429);
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
    assertThat(refused.body()).contains("Dit zijn te veel vragen tegelijk");
    assertThat(new Browser().signIn(demo.address(), " L.VISSER ", "demo").statusCode())
        .as("written otherwise it is the same account")
        .isEqualTo(429);

    assertThat(new Browser().signIn(demo.address(), "j.dejong", "demo").statusCode())
        .as("somebody else at the same address signs in")
        .isEqualTo(200);
  }
}
