// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.deelgrond.DeelgrondApplication;
import nl.deelgrond.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole application on a real database, and a client that holds every answer to the document.
final class RunningApi implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final TestDatabase database = TestDatabase.create();
  private final Openapi openapi = new Openapi();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Path folder;
  private final String address;
  private final ConfigurableApplicationContext context;
  private final Tokens tokens;

  RunningApi() throws IOException {
    folder = Files.createTempDirectory("deelgrond-api-");
    int port = freePort();
    address = "http://localhost:" + port;
    List<String> arguments = new ArrayList<>();
    database.settings().forEach((name, value) -> arguments.add("--" + name + "=" + value));
    arguments.add("--server.port=" + port);
    arguments.add("--deelgrond.data=" + folder.resolve("data"));
    arguments.add("--deelgrond.demo.gegevens=false");
    arguments.add("--deelgrond.inzage.tempo.ineens=0"); // tests ask faster than people do
    arguments.add("--deelgrond.vault.password-file=" + folder.resolve("elders/wachtwoord"));
    context =
        new SpringApplicationBuilder(DeelgrondApplication.class)
            .profiles("demo")
            .run(arguments.toArray(String[]::new));
    tokens = new Tokens(context, address);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// An answer, byte for byte.
  record Answer(int status, HttpResponse<byte[]> response) {

    JsonNode json() {
      return JSON.readTree(response.body());
    }

    String text(String field) {
      return json().path(field).stringValue();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  Answer get(String path, @Nullable String token) {
    return send("GET", path, token, null, Map.of());
  }

  Answer post(String path, @Nullable String token, String body) {
    return send("POST", path, token, body, Map.of("Content-Type", "application/json"));
  }

  Answer send(
      String method,
      String path,
      @Nullable String token,
      @Nullable String body,
      Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/v1" + path));
    headers.forEach(request::header);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    request.method(
        method,
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body));
    try {
      HttpResponse<byte[]> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      Answer answer = new Answer(response.statusCode(), response);
      conforms(method, path, answer);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void conforms(String method, String path, Answer answer) {
    HttpResponse<byte[]> response = answer.response();
    assertThat(answer.header("API-Version")).as("API-Version").isEqualTo("1.0.0");
    assertThat(answer.header("Cache-Control")).as("Cache-Control").contains("no-store");
    assertThat(
            openapi.deviations(
                method,
                path.split("\\?", 2)[0],
                answer.status(),
                response.headers().firstValue("Content-Type"),
                new String(response.body(), StandardCharsets.UTF_8),
                name -> response.headers().firstValue(name).isPresent()))
        .as(method + " " + path + " " + answer.status())
        .isEmpty();
    String told = new String(response.body(), StandardCharsets.UTF_8);
    assertThat(told.toLowerCase(Locale.ROOT)).doesNotContain("exception", "stacktrace", "\tat ");
  }

  /// The acts in the log from this index on.
  List<String> actsFrom(long idx) {
    return JdbcClient.create(database.superuser())
        .sql(
            """
            select convert_from(body, 'UTF8')::jsonb ->> 'act' from audit.leaf
            where idx >= :idx order by idx\
            """)
        .param("idx", idx)
        .query((row, _) -> row.getString(1))
        .list();
  }

  long logSize() {
    return JdbcClient.create(database.superuser())
        .sql("select size from audit.head")
        .query(Long.class)
        .single();
  }

  /// Sets up what nobody can do over REST.
  void execute(String sql) {
    database.execute(sql);
  }

  /// A token for whoever has this functie.
  String token(String functie) {
    return token(functie, Map.of());
  }

  /// A token with other claims than it should have.
  String token(String functieCode, Map<String, Object> otherwise) {
    return tokens.token(functieCode, otherwise);
  }

  String signed(String functieCode, Map<String, Object> otherwise, RSAKey key) {
    return tokens.signed(functieCode, otherwise, key);
  }

  @Override
  public void close() throws IOException {
    context.close();
    database.close();
    FileSystemUtils.deleteRecursively(folder);
  }
}
