// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.deelgrond.api.Openapi;
import nl.deelgrond.api.Tokens;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.signin.SigninProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A case system that asks over the wire. Every answer is held to the OpenAPI document of this
/// door, and to what holds for all of them.
final class AccessClient {

  static final JsonMapper JSON = JsonMapper.shared();

  private final String address;
  private final Tokens tokens;
  private final Openapi openapi;
  private final HttpClient http = HttpClient.newHttpClient();

  AccessClient(BeanFactory application) {
    address = application.getBean(SigninProperties.class).address();
    tokens = new Tokens(application, address);
    openapi =
        new Openapi(
            Objects.requireNonNull(
                application.getBean(AuthzenDocuments.class).openapi().getBody()));
  }

  String address() {
    return address;
  }

  Openapi openapi() {
    return openapi;
  }

  /// The token of a person.
  String of(Requester wie) {
    return tokens.token(wie.functie(), Map.of("sub", wie.sub()));
  }

  /// The token of the only case system that the convenant knows.
  String machine() {
    return tokens.token("jgz-dossiersysteem", Map.of("sub", "ggd-twente", "azp", "ggd-twente"));
  }

  String token(String functie, Map<String, Object> otherwise) {
    return tokens.token(functie, otherwise);
  }

  /// An answer, byte for byte.
  record Answer(int status, String body, HttpResponse<byte[]> response) {

    JsonNode json() {
      return JSON.readTree(body);
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /// The decision of an evaluation; fails when it has none.
    boolean decision() {
      assertThat(status).as(body).isEqualTo(200);
      return json().required("decision").booleanValue();
    }

    String reason() {
      return json().at("/context/reason_code").stringValue("");
    }

    /// The decisions of several.
    List<Boolean> decisions() {
      assertThat(status).as(body).isEqualTo(200);
      return json().required("evaluations").values().stream()
          .map(each -> each.required("decision").booleanValue())
          .toList();
    }

    /// The results of a search, by id or, for actions, by trede.
    List<String> found() {
      assertThat(status).as(body).isEqualTo(200);
      return json().required("results").values().stream()
          .map(each ->
              each.has("id")
                  ? each.path("id").stringValue()
                  : each.at("/properties/trede").stringValue())
          .toList();
    }
  }

  Answer evaluation(String token, Object body) {
    return post("/access/v1/evaluation", token, JSON.writeValueAsString(body));
  }

  Answer evaluations(String token, Object body) {
    return post("/access/v1/evaluations", token, JSON.writeValueAsString(body));
  }

  Answer search(String what, String token, Object body) {
    return post("/access/v1/search/" + what, token, JSON.writeValueAsString(body));
  }

  Answer post(String path, @Nullable String token, String body) {
    return send(
        "POST",
        path,
        token,
        body.getBytes(StandardCharsets.UTF_8),
        Map.of("Content-Type", "application/json"));
  }

  Answer send(
      String method,
      String path,
      @Nullable String token,
      byte @Nullable [] body,
      Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    headers.forEach(request::header);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    request.method(
        method,
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(body));
    try {
      HttpResponse<byte[]> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      Answer answer =
          new Answer(
              response.statusCode(), new String(response.body(), StandardCharsets.UTF_8), response);
      if (!path.startsWith("/v1/")) {
        conforms(method, path, answer);
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void conforms(String method, String path, Answer answer) {
    assertThat(answer.header("Cache-Control")).as("Cache-Control").contains("no-store");
    assertThat(
            openapi.deviations(
                method,
                path,
                answer.status(),
                answer.response().headers().firstValue("Content-Type"),
                answer.body(),
                name -> answer.response().headers().firstValue(name).isPresent()))
        .as(method + " " + path + " " + answer.status() + " " + answer.body())
        .isEmpty();
    if (answer.status() != 200) {
      assertThat(answer.header("Content-Type")).startsWith("text/plain");
    }
    assertThat(answer.body().toLowerCase(Locale.ROOT))
        .doesNotContain("exception", "stacktrace", "\tat ", "\":null");
  }
}
