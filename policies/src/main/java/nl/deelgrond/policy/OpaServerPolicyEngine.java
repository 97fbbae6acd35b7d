// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.deelgrond.policy.PolicyFault.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Has an OPA server decide, over its data API.
///
/// Guarantees, beside those of the port:
///
/// - The server runs exactly the rules of this jar: their sources are compared with the manifest
///   when the engine connects, and again when the server lost its data.
/// - Every call has a hard time limit: the limit, or less than twice as long when a first try broke
///   off. An answer larger than any honest one is refused.
public final class OpaServerPolicyEngine implements PolicyEngine {

  private static final String NO_ANSWER = "the server did not answer";
  private static final String ENTRYPOINT = "/v1/data/" + WasmModule.ENTRYPOINT;
  private static final JsonMapper JSON = JsonMapper.shared();

  /// Far above the largest household, and above the text of all rules.
  private static final int MAX_ANSWER = 4 * 1024 * 1024;

  private final PolicyData data;
  private final PolicyBundle bundle = PolicyBundle.ofThisJar();
  private final HttpClient http;
  private final RestClient server;
  private final Duration limit;

  private OpaServerPolicyEngine(PolicyData data, URI address, Duration limit) {
    this.data = data;
    this.limit = limit;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(limit)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(limit);
    this.server = RestClient.builder().baseUrl(address).requestFactory(requests).build();
  }

  /// Connects to a server that has the rules, and gives it the data of the convenant.
  ///
  /// @throws PolicyFault when the server is not there, or runs other rules than these
  public static OpaServerPolicyEngine connect(PolicyData data, URI address, Duration limit) {
    OpaServerPolicyEngine engine = new OpaServerPolicyEngine(data, address, limit);
    engine.prepare();
    return engine;
  }

  @Override
  public Decision decide(Question question, Facts facts) {
    Asked asked = Asked.of(data, question, facts);
    String input = InputJson.write(asked);
    InputLimit.check(input, facts.personen().size());
    return AnswerReader.read(asked, asked.answered(input, ask(input)));
  }

  @Override
  public String replay(String input) {
    InputLimit.checkReplay(input, data.rev());
    return ask(input);
  }

  @Override
  public String bundle() {
    return bundle.name();
  }

  @Override
  public byte[] program() {
    return bundle.wasm();
  }

  @Override
  public String rev() {
    return data.rev();
  }

  @Override
  public byte[] data() {
    return data.document().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.close();
  }

  /// A server that was restarted has lost the data and answers nothing; it gets one more chance.
  private String ask(String input) {
    String body = "{\"input\":" + input + "}";
    JsonNode result = parse(call(HttpMethod.POST, ENTRYPOINT, body)).path("result");
    if (result.isMissingNode()) {
      prepare();
      result = parse(call(HttpMethod.POST, ENTRYPOINT, body)).path("result");
    }
    if (result.isMissingNode()) {
      throw new PolicyFault(Code.POLICY_UNDEFINED, "no result at `" + ENTRYPOINT + "`");
    }
    return JSON.writeValueAsString(result);
  }

  private void prepare() {
    Set<String> running = new HashSet<>();
    for (JsonNode module : parse(call(HttpMethod.GET, "/v1/policies", null)).path("result")) {
      String text = module.path("raw").asString("");
      running.add(Sha256.hex(text.getBytes(StandardCharsets.UTF_8)));
    }
    Set<String> ours =
        bundle.sources().entrySet().stream()
            .filter(source -> source.getKey().endsWith(".rego"))
            .map(Map.Entry::getValue)
            .collect(Collectors.toSet());
    if (!ours.equals(running)) {
      throw new PolicyFault(Code.POLICY_MISMATCH, "the server runs other rules than this jar has");
    }
    call(HttpMethod.PUT, "/v1/data/convenant", data.json());
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      throw new PolicyFault(Code.POLICY_ANSWER_INVALID, "the answer is not JSON", e);
    }
  }

  /// A connection that was kept may turn out to be closed at the other end. Asking twice, or giving
  /// the same data twice, changes nothing, so what fails soon is tried once more.
  private String call(HttpMethod method, String path, @Nullable String body) {
    long begin = System.nanoTime();
    try {
      return exchange(method, path, body);
    } catch (ResourceAccessException broken) {
      if (isLate(begin)) {
        throw new PolicyFault(Code.POLICY_LATE, NO_ANSWER, broken);
      }
      return again(method, path, body, begin, broken);
    }
  }

  private String again(
      HttpMethod method,
      String path,
      @Nullable String body,
      long begin,
      ResourceAccessException before) {
    try {
      return exchange(method, path, body);
    } catch (ResourceAccessException broken) {
      broken.addSuppressed(before);
      throw new PolicyFault(
          isLate(begin) ? Code.POLICY_LATE : Code.POLICY_UNAVAILABLE, NO_ANSWER, broken);
    }
  }

  /// An answer that stalls halfway ends as a closed stream, not as a timeout.
  private boolean isLate(long begin) {
    return System.nanoTime() - begin >= limit.toNanos();
  }

  private String exchange(HttpMethod method, String path, @Nullable String body) {
    RestClient.RequestBodySpec request = server.method(method).uri(path);
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).body(body);
    }
    String text =
        request.exchange((_, response) -> read(response.getStatusCode(), response.getBody()));
    return text == null ? "" : text;
  }

  private static String read(HttpStatusCode status, InputStream body) throws IOException {
    if (!status.is2xxSuccessful()) {
      throw new PolicyFault(Code.POLICY_UNAVAILABLE, "the server answered " + status.value());
    }
    byte[] bytes = body.readNBytes(MAX_ANSWER + 1);
    if (bytes.length > MAX_ANSWER) {
      throw new PolicyFault(Code.POLICY_ANSWER_INVALID, "the answer is too large");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
