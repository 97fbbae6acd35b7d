// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

/// Another issuer is configuration only.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherIssuerTests {

  private final int issuerPort = RunningDemo.freePort();
  private final int port = RunningDemo.freePort();
  private final String address = "http://localhost:" + port;
  private final String issuer = "http://localhost:" + issuerPort;
  private RunningDemo deelgrond;
  private ConfigurableApplicationContext other;

  @BeforeAll
  void startUsBeforeTheIssuer() {
    deelgrond =
        RunningDemo.start(
            port,
            Map.of(
                "deelgrond.issuer",
                issuer,
                "deelgrond.aanmelden.client-id",
                "deelgrond-bij-ons",
                "deelgrond.aanmelden.client-secret",
                OtherIssuer.SECRET,
                "deelgrond.aanmelden.audience",
                OtherIssuer.AUDIENCE));
    HttpResponse<String> tooEarly = new Browser().step(address + "/oauth2/authorization/deelgrond");
    assertThat(tooEarly.statusCode()).as("on the web, the issuer away").isEqualTo(503);
    assertThat(ask("eyJhbGciOiJSUzI1NiJ9.e30.AAAA").statusCode())
        .as("over REST, the issuer away")
        .isEqualTo(503);
    other = OtherIssuer.start(issuerPort, address);
  }

  @AfterAll
  void stop() {
    other.close();
    deelgrond.close();
  }

  @Test
  void itsPeopleSignInAndOut() {
    Browser browser = new Browser();
    HttpResponse<String> theirPage = browser.open(address + "/_wie");
    assertThat(theirPage.uri().toString()).startsWith(issuer);

    HttpResponse<String> page =
        browser.submit(theirPage, "/login", Map.of("username", "p.elders", "password", "elders"));

    assertThat(page.uri()).isEqualTo(URI.create(address + "/_wie"));
    assertThat(page.body()).startsWith("Medewerker p.elders wijkagent politie/wijkteam politie ");
    HttpResponse<String> out = browser.stepWith(page.uri().resolve("/uitloggen"), Map.of());
    assertThat(out.statusCode()).as("signing out without csrf token").isEqualTo(403);
  }

  @Test
  void itsTokensAreTakenAndOthersAreNot() throws Exception {
    String token = itsToken();

    assertThat(SignedJWT.parse(token).getJWTClaimsSet().getIssuer()).isEqualTo(issuer);
    assertThat(ask(token).body()).startsWith("Medewerker p.elders wijkagent");
    assertThat(ask(RunningDemo.shared().token(_ -> {})).statusCode()).isEqualTo(401);
    assertThat(ask(deelgrond.token(_ -> {})).statusCode()).isEqualTo(401);
  }

  @Test
  void theDemosOwnIssuerIsGone() {
    Browser browser = new Browser();

    assertThat(browser.step(address + "/oauth2/token").statusCode()).isNotEqualTo(200);
    assertThat(browser.step(address + "/.well-known/openid-configuration").statusCode())
        .isNotEqualTo(200);
    assertThat(browser.step(address + "/inloggen").headers().firstValue("Location"))
        .hasValue("/oauth2/authorization/deelgrond");
  }

  @Test
  void formsMayLeadToIt() {
    HttpResponse<String> answer = new Browser().step(address + "/_wie");

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("form-action 'self' " + issuer);
  }

  private String itsToken() {
    Browser browser = new Browser();
    Map<String, String> question = CodeFlow.question();
    question.put("client_id", "deelgrond-bij-ons");
    question.put("redirect_uri", address + "/login/oauth2/code/deelgrond");
    HttpResponse<String> page =
        browser.open(issuer + "/oauth2/authorize?" + Browser.form(question));
    HttpResponse<String> accepted =
        browser.stepWith(
            page.uri().resolve("/login"),
            Map.of("username", "p.elders", "password", "elders", "_csrf", Browser.csrf(page)));
    Map<String, String> exchange =
        CodeFlow.exchange(CodeFlow.code(browser.step(Browser.next(accepted).toString())));
    exchange.remove("client_id");
    exchange.put("redirect_uri", address + "/login/oauth2/code/deelgrond");
    return IssuerTests.accessToken(withSecret(exchange));
  }

  private HttpResponse<String> withSecret(Map<String, String> exchange) {
    String secret =
        Base64.getEncoder()
            .encodeToString(
                ("deelgrond-bij-ons:" + OtherIssuer.SECRET).getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
            .header("Authorization", "Basic " + secret)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(Browser.form(exchange))));
  }

  private HttpResponse<String> ask(String token) {
    return send(
        HttpRequest.newBuilder(URI.create(address + "/v1/_wie"))
            .header("Authorization", "Bearer " + token));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
