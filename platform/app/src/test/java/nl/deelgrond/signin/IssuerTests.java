// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The demo's issuer and the profiles OAuth NL GOV 1.1 and OIDC NL GOV 1.0.1.
class IssuerTests {

  private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

  private final RunningDemo demo = RunningDemo.shared();
  private final CodeFlow flow = new CodeFlow(demo.address());

  @Test
  void codeWithPkceGivesATokenOfFifteenMinutesAtMost() throws Exception {
    HttpResponse<String> answer =
        flow.exchangeFor(CodeFlow.exchange(CodeFlow.code(flow.ask(CodeFlow.question()))));

    SignedJWT token = SignedJWT.parse(accessToken(answer));
    JWTClaimsSet claims = token.getJWTClaimsSet();
    assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
    assertThat(token.getHeader().getKeyID()).isNotBlank();
    assertThat(claims.getIssuer()).isEqualTo(demo.address());
    assertThat(claims.getAudience()).isEqualTo(List.of(demo.address()));
    assertThat(claims.getClaims())
        .containsKeys("jti", "sub", "azp")
        .containsEntry("scope", "deelgrond")
        .containsEntry("functie", "wmo-consulent")
        .containsEntry("partij", "gemeente-borne/wmo")
        .containsEntry("organisatie", "gemeente-borne")
        .containsEntry("oin", "00000099000000001000")
        .containsEntry("acr", "http://eidas.europa.eu/LoA/substantial");
    assertThat(life(claims)).isLessThanOrEqualTo(Duration.ofMinutes(15));
    assertThat(answer.body()).doesNotContain("refresh_token");
  }

  @Test
  void questionWithoutPkceIsRefused() {
    Map<String, String> question = CodeFlow.question();
    question.remove("code_challenge");
    question.remove("code_challenge_method");

    assertRefused(flow.ask(question));
  }

  @Test
  void plainPkceIsRefused() {
    Map<String, String> question = CodeFlow.question();
    question.put("code_challenge", CodeFlow.VERIFIER);
    question.put("code_challenge_method", "plain");

    assertRefused(flow.ask(question));
  }

  /// RFC 7636 section 4.3: no method means plain.
  @Test
  void pkceWithoutMethodIsRefused() {
    Map<String, String> question = CodeFlow.question();
    question.put("code_challenge", CodeFlow.VERIFIER);
    question.remove("code_challenge_method");

    assertRefused(flow.ask(question));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "een-ander-geheim-van-ten-minste-drieenveertig-tekens-012345"})
  void codeWithoutItsVerifierIsWorthNothing(String verifier) {
    Map<String, String> exchange = CodeFlow.exchange(CodeFlow.code(flow.ask(CodeFlow.question())));
    if (verifier.isEmpty()) {
      exchange.remove("code_verifier");
    } else {
      exchange.put("code_verifier", verifier);
    }

    HttpResponse<String> answer = flow.exchangeFor(exchange);
    assertThat(answer.statusCode()).isIn(302, 400, 401);
    assertThat(answer.body()).doesNotContain("access_token");
  }

  @Test
  void codeCountsOnce() {
    Map<String, String> exchange = CodeFlow.exchange(CodeFlow.code(flow.ask(CodeFlow.question())));

    assertThat(flow.exchangeFor(exchange).body()).contains("access_token");
    assertThat(flow.exchangeFor(exchange).body()).contains("invalid_grant");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/elders",
        "http://127.0.0.1.elders.example/klaar",
        "http://elders.example/klaar",
        "https://127.0.0.1/klaar"
      })
  void nobodyIsSentToAnAddressThatIsNotRegistered(String redirect) {
    Map<String, String> question = CodeFlow.question();
    question.put("redirect_uri", redirect);

    HttpResponse<String> answer = flow.ask(question);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"token", "id_token", "code id_token"})
  void onlyCodesAreGiven(String type) {
    Map<String, String> question = CodeFlow.question();
    question.put("response_type", type);

    assertThat(flow.ask(question).body()).doesNotContain("access_token");
    assertThat(flow.ask(question).headers().firstValue("Location").orElse(""))
        .doesNotContain("code=", "access_token=", "id_token=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"password", "refresh_token", "implicit"})
  void otherWaysToATokenDoNotExist(String grant) {
    HttpResponse<String> answer =
        flow.exchangeFor(
            Map.of(
                "grant_type", grant,
                "client_id", "deelgrond-opdrachtregel",
                "username", "l.visser",
                "password", "demo"));

    assertThat(answer.statusCode()).isBetween(400, 401);
    assertThat(answer.body()).doesNotContain("access_token");
  }

  /// One grant type per client: a tool of people gets no token as a machine.
  @Test
  void publicClientGetsNoTokenOfItsOwn() {
    HttpResponse<String> answer =
        flow.exchangeFor(
            Map.of(
                "grant_type", "client_credentials",
                "client_id", "deelgrond-opdrachtregel",
                "scope", "deelgrond"));

    assertThat(answer.body()).doesNotContain("access_token");
  }

  @Test
  void metadataSaysThatThisIsADemo() {
    HttpResponse<String> answer =
        new Browser().step(demo.address() + "/.well-known/openid-configuration");

    assertThat(answer.body())
        .contains("\"issuer\":\"" + demo.address() + "\"", "\"deelgrond_demo\":true");
  }

  static String accessToken(HttpResponse<String> answer) {
    Matcher matcher = ACCESS_TOKEN.matcher(answer.body());
    if (!matcher.find()) {
      throw new AssertionError("no token: " + answer.body());
    }
    return matcher.group(1);
  }

  static Duration life(JWTClaimsSet claims) {
    return Duration.between(
        claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant());
  }

  private static void assertRefused(HttpResponse<String> answer) {
    String where = answer.headers().firstValue("Location").orElse("");
    assertThat(where).contains("error=invalid_request").doesNotContain("code=");
  }
}
