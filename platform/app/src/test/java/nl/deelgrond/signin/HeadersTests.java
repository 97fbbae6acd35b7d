// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every answer carries, whoever asks (API Design Rules, transport/security-headers).
class HeadersTests {

  private final RunningDemo demo = RunningDemo.shared();
  private final Browser browser = new Browser();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/inloggen",
        "/bestaat-niet",
        "/actuator/health",
        "/v1/_wie",
        "/v1/bestaat-niet",
        "/oauth2/authorize",
        "/.well-known/openid-configuration"
      })
  void everyAnswerIsForNobodyElse(String path) {
    HttpResponse<String> answer = browser.step(demo.address() + path);

    assertThat(header(answer, "Cache-Control")).contains("no-store");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(answer, "Content-Security-Policy"))
        .contains("default-src 'none'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void pagesRunNoScripts() {
    browser.signIn(demo.address() + "/_wie", "l.visser", "demo");

    assertThat(header(browser.step(demo.address() + "/_wie"), "Content-Security-Policy"))
        .contains("script-src 'none'")
        .contains("form-action 'self'")
        .contains("base-uri 'none'")
        .contains("require-trusted-types-for 'script'");
  }

  @Test
  void healthSaysItsStatusAndNothingElse() {
    HttpResponse<String> answer = browser.step(demo.address() + "/actuator/health");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/env",
        "/beans",
        "/heapdump",
        "/loggers",
        "/mappings",
        "/metrics",
        "/threaddump",
        "/configprops",
        "/httpexchanges",
        "/health/db",
        "/health/liveness",
        "/shutdown"
      })
  void nothingElseOfActuatorAnswers(String path) {
    browser.signIn(demo.address() + "/_wie", "o.lansink", "demo");

    assertThat(browser.step(demo.address() + "/actuator" + path).statusCode()).isEqualTo(404);
  }

  /// The demo speaks plain HTTP; outside it, RealStartTests.
  @Test
  void demoPromisesNoHttps() {
    HttpResponse<String> answer = browser.step(demo.address() + "/inloggen");

    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
