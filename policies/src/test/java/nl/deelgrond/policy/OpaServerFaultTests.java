// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.policy.Line.Fate;
import nl.deelgrond.policy.PolicyFault.Code;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;

/// Promise 1, with a real OPA at the other end of a real line: whatever happens to the answer,
/// nothing is released, the fault says what it was, and when it is over the next question is
/// answered as before.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpaServerFaultTests {

  private static final Duration LIMIT = Duration.ofSeconds(3);
  private static final PolicyData DATA = PolicyData.of(Convenanten.borne());
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

  /// A released field: what a broken line must not bring.
  private static final Corpus.Golden GOLDEN =
      Corpus.read().stream()
          .filter(golden -> golden.variant().equals(Scenarios.AS_IT_IS))
          .filter(golden -> golden.decision().contains("\"besluit\":\"vrijgave\""))
          .findFirst()
          .orElseThrow();

  @TempDir private Path folder;
  private OpaServer server;
  private Line line;
  private PolicyEngine engine;

  @BeforeAll
  void connect() {
    server = OpaServer.startOrSkip("faults of an OPA server and of the line to it");
    line = new Line(server.address());
    engine = server.engine(DATA, line.address(), LIMIT);
  }

  @AfterAll
  void close() {
    if (engine != null) {
      engine.close();
      line.close();
      server.close();
    }
  }

  @BeforeEach
  void theLineIsSound() {
    line.leadsTo(server.address());
    line.answers(Line::arrives);
    assertAnswered();
  }

  static Stream<Arguments> faults() {
    Fate malformed = own("{\"result\":{\"echo\":");
    Fate twice = own("{\"result\":{}}{\"result\":{}}");
    Fate tooLarge = own("{\"result\":\"" + "a".repeat(5 * 1024 * 1024) + "\"}");
    Fate elsewhere =
        bytes("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
    Fate error = bytes("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n");
    return Stream.of(
        arguments("stays away", Code.POLICY_LATE, (Fate) Line::staysAway),
        arguments("stalls halfway", Code.POLICY_LATE, (Fate) Line::stallsHalfway),
        arguments("is cut halfway", Code.POLICY_UNAVAILABLE, (Fate) Line::isCutHalfway),
        arguments("is cut", Code.POLICY_UNAVAILABLE, (Fate) Line::isCut),
        arguments("is no HTTP", Code.POLICY_UNAVAILABLE, bytes("\0\1\2 tot ziens\r\n\r\n")),
        arguments("is an error", Code.POLICY_UNAVAILABLE, error),
        arguments("sends elsewhere", Code.POLICY_UNAVAILABLE, elsewhere),
        arguments("is too large", Code.POLICY_ANSWER_INVALID, tooLarge),
        arguments("is half a document", Code.POLICY_ANSWER_INVALID, malformed),
        arguments("is no JSON", Code.POLICY_ANSWER_INVALID, own("<html>ja</html>")),
        arguments("is two documents", Code.POLICY_ANSWER_INVALID, twice),
        arguments("is of another question", Code.POLICY_MISMATCH, (Fate) OpaServerFaultTests::old),
        arguments("is another document", Code.POLICY_ANSWER_INVALID, own("{\"result\":true}")));
  }

  @ParameterizedTest(name = "the answer {0}: {1}")
  @MethodSource("faults")
  void oddAnswerReleasesNothingAndTheNextIsHeard(String name, Code code, Fate fate) {
    line.answers(fate);
    long begin = System.nanoTime();

    assertThat(faultOf(engine)).as(name).isEqualTo(code);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LIMIT.multipliedBy(2));

    line.answers(Line::arrives);
    assertAnswered();
  }

  /// A connection that the server had closed meanwhile is no reason to show nothing.
  @Test
  void answerThatIsCutOnceIsAskedForOnceMore() {
    AtomicInteger times = new AtomicInteger();
    line.answers((answer, asker) -> {
      if (times.getAndIncrement() == 0) {
        Line.isCut(answer, asker);
      } else {
        Line.arrives(answer, asker);
      }
    });

    assertAnswered();
    assertThat(times).hasValue(2);
  }

  @Test
  void serverThatIsGoneReleasesNothingUntilAnotherTakesItsPlace() {
    OpaServer gone = OpaServer.startOrSkip("a server that stops");
    gone.engine(DATA).close();
    gone.close();
    line.leadsTo(gone.address());

    assertThat(faultOf(engine)).isEqualTo(Code.POLICY_UNAVAILABLE);

    line.leadsTo(server.address());
    assertAnswered();
  }

  @Test
  void lostDataIsGivenAgain() throws Exception {
    send("DELETE", "/v1/data/convenant", "");
    assertAnswered();
  }

  @Test
  void dataOfAnotherRevisionDecidesNothing() throws Exception {
    send("PUT", "/v1/data/convenant/rev", "\"andere\"");
    assertAnswered();
  }

  @Test
  void serverThatCameBackEmptyReleasesNothing() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("leeg"));
    try (OpaServer restarted = OpaServer.startOrSkip("a server without rules", empty)) {
      assertThat(connecting(restarted)).isEqualTo(Code.POLICY_MISMATCH);
      line.leadsTo(restarted.address());

      assertThat(faultOf(engine)).isEqualTo(Code.POLICY_MISMATCH);
    }
    line.leadsTo(server.address());
    assertAnswered();
  }

  @Test
  void serverThatCameBackWithOtherRulesReleasesNothing() throws IOException {
    Path other = folder.resolve("anders");
    FileSystemUtils.copyRecursively(OpaServer.RULES, other);
    Files.writeString(
        other.resolve("besluit.rego"), "\n# een regel erbij\n", StandardOpenOption.APPEND);
    try (OpaServer restarted = OpaServer.startOrSkip("a server with other rules", other)) {
      assertThat(connecting(restarted)).isEqualTo(Code.POLICY_MISMATCH);
      line.leadsTo(restarted.address());

      assertThat(faultOf(engine)).isEqualTo(Code.POLICY_MISMATCH);
    }
    line.leadsTo(server.address());
    assertAnswered();
  }

  /// A restart as it should be: our rules, and no data yet.
  @Test
  void serverThatCameBackWithOurRulesGetsItsDataAndAnswers() {
    try (OpaServer restarted = OpaServer.startOrSkip("a server that was restarted")) {
      awaitUp(restarted);
      line.leadsTo(restarted.address());
      assertAnswered();
    }
  }

  private void assertAnswered() {
    assertThat(engine.decide(GOLDEN.question(), GOLDEN.facts()).toJson())
        .isEqualTo(GOLDEN.decision());
  }

  private static Code faultOf(PolicyEngine engine) {
    PolicyFault fault =
        catchThrowableOfType(
            PolicyFault.class, () -> engine.decide(GOLDEN.question(), GOLDEN.facts()));
    assertThat(fault).as("a fault, and no decision").isNotNull();
    return fault.code();
  }

  /// What a new engine says of this server, once it listens.
  private static Code connecting(OpaServer server) {
    PolicyFault fault = catchThrowableOfType(PolicyFault.class, () -> server.engine(DATA).close());
    assertThat(fault).as("a fault, and no engine").isNotNull();
    return fault.code();
  }

  private static void awaitUp(OpaServer server) {
    for (int i = 0; i < 150; i++) {
      try (Socket up = new Socket(server.address().getHost(), server.address().getPort())) {
        assertThat(up.isConnected()).isTrue();
        return;
      } catch (IOException _) {
        pause();
      }
    }
    throw new IllegalStateException("opa did not start");
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(200));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(String method, String path, String body) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(server.address().resolve(path))
              .method(method, HttpRequest.BodyPublishers.ofString(body))
              .build();
      assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(204);
    }
  }

  /// A sound answer, but to an earlier question.
  private static void old(byte[] answer, Socket asker) throws IOException {
    String text = new String(answer, UTF_8);
    String earlier = text.replace(GOLDEN.question().id().toString(), Scene.id(77).toString());
    assertThat(earlier).isNotEqualTo(text);
    asker.getOutputStream().write(earlier.getBytes(UTF_8));
  }

  private static Fate own(String body) {
    return bytes(OK + "Content-Length: " + body.length() + "\r\n\r\n" + body);
  }

  private static Fate bytes(String text) {
    return Line.isReplacedBy(text.getBytes(UTF_8));
  }
}
