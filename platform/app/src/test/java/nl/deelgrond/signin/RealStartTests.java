// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.deelgrond.DeelgrondApplication;
import nl.deelgrond.database.TestDatabase;
import nl.deelgrond.fault.StartRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.userdetails.UserDetailsService;

/// Starts of the real application outside the demo.
class RealStartTests {

  private final int port = RunningDemo.freePort();

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("deelgrond.adres", "http://borne.example", "is not an https address"),
        Arguments.of("deelgrond.adres", "", "deelgrond.adres is not set"),
        Arguments.of("deelgrond.issuer", "http://issuer.example", "is not an https address"),
        Arguments.of("deelgrond.issuer", "http://localhost:8080", "is not an https address"),
        Arguments.of("deelgrond.issuer", "", "deelgrond.issuer is not set"),
        Arguments.of("deelgrond.issuer", "https://borne.example", "is the demo's own"),
        Arguments.of("deelgrond.issuer", "https://BORNE.example/", "is the demo's own"),
        Arguments.of("deelgrond.issuer", "geen adres", "is not an https address"),
        Arguments.of("deelgrond.aanmelden.client-secret", null, "client-secret is set"));
  }

  @ParameterizedTest(name = "{0}={1}")
  @MethodSource("refused")
  void addressesOfTheDemoAndPlainHttpStopTheStart(String setting, String value, String problem) {
    Map<String, String> settings = rightSettings();
    settings.put(setting, value);
    settings.values().removeIf(Objects::isNull);

    assertThatThrownBy(() -> start(settings))
        .satisfies(thrown -> assertThat(refusal(thrown)).hasMessageContaining(problem));
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    assertThatThrownBy(() -> start(Map.of()))
        .satisfies(thrown ->
            assertThat(refusal(thrown))
                .hasMessageContaining("deelgrond.adres is not set")
                .hasMessageContaining("deelgrond.issuer is not set"));
  }

  @Test
  void databaseThatForgetsStopsTheStart() {
    try (TestDatabase database = TestDatabase.create()) {
      Map<String, String> settings = rightSettings();
      settings.putAll(database.settings());

      assertThatThrownBy(() -> start(settings))
          .satisfies(thrown -> assertThat(refusal(thrown)).hasMessageContaining("fsync is off"));
    }
  }

  @Test
  void databaseOfTheDemoStopsTheStart() {
    try (TestDatabase database = TestDatabase.createDurable()) {
      database.execute("alter database " + database.name() + " set deelgrond.demo = 'true'");
      Map<String, String> settings = rightSettings();
      settings.putAll(database.settings());

      assertThatThrownBy(() -> start(settings))
          .satisfies(
              thrown -> assertThat(refusal(thrown)).hasMessageContaining("the demo made it"));
    }
  }

  @Test
  void withoutADatabaseNoneIsStarted() {
    assertThatThrownBy(() -> start(rightSettings()))
        .satisfies(thrown -> assertThat(refusal(thrown)).hasMessageContaining("no database login"));
  }

  @Test
  void rightSettingsStartWithoutAnythingOfTheDemo(@TempDir Path folder) throws Exception {
    try (TestDatabase database = TestDatabase.createDurable()) {
      Map<String, String> settings = rightSettings();
      settings.putAll(database.settings());
      settings.put("deelgrond.data", folder.resolve("data").toString());
      settings.put("deelgrond.vault.password-file", folder.resolve("wachtwoord").toString());
      try (ConfigurableApplicationContext started = start(settings)) {
        assertThat(started.getBeanProvider(UserDetailsService.class).stream()).isEmpty();
        HttpResponse<String> page = get("/inloggen");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Strict-Transport-Security").orElseThrow())
            .contains("max-age=31536000");
        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
            .startsWith("__Host-deelgrond=")
            .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(get("/oauth2/token").statusCode()).isEqualTo(302);
      }
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private Map<String, String> rightSettings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("server.port", String.valueOf(port));
    settings.put("deelgrond.adres", "https://borne.example");
    settings.put("deelgrond.issuer", "https://issuer.example");
    settings.put("deelgrond.aanmelden.client-secret", "een-geheim");
    return settings;
  }

  private static ConfigurableApplicationContext start(Map<String, String> settings) {
    List<String> arguments = new ArrayList<>();
    settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    return new SpringApplicationBuilder(DeelgrondApplication.class)
        .run(arguments.toArray(String[]::new));
  }

  private static Throwable refusal(Throwable thrown) {
    @Nullable Throwable cause = thrown;
    while (cause != null && !(cause instanceof StartRefused)) {
      cause = cause.getCause();
    }
    assertThat(cause).as("a refused start behind %s", thrown).isNotNull();
    return Objects.requireNonNull(cause);
  }
}
