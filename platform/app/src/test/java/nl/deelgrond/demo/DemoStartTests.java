// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.deelgrond.DeelgrondApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The demo as people start it: a process of its own, with the PostgreSQL that it brings along.
///
/// The limit is there so that a start that hangs ends the test and not the build; it says nothing
/// of how fast a start is.
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DemoStartTests {

  @TempDir private Path temp;

  private final Map<Process, Path> started = new LinkedHashMap<>();
  private final Set<Integer> ports = new HashSet<>();

  /// Nothing that a test started outlives it, with what that started in its turn; one that is slow
  /// does not keep the others alive.
  @AfterEach
  void stopWhatStillRuns() throws InterruptedException {
    List<ProcessHandle> all =
        started.keySet().stream()
            .flatMap(process -> Stream.concat(Stream.of(process.toHandle()), process.descendants()))
            .toList();
    started.keySet().forEach(Process::destroy);
    for (Process process : started.keySet()) {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
    all.forEach(ProcessHandle::destroyForcibly);
  }

  /// Promise of the README: what you did stays, tokens and all, and Ctrl-C stops everything.
  @Test
  void secondStartFindsTheDataAndTheTokensOfTheFirst() throws Exception {
    int port = freePort();
    Process first = start(port);
    assertThat(output(first))
        .contains("Deelgrond runs at http://localhost:" + port)
        .contains("l.visser", "Wmo-consulent", "Gemeente Borne, Wmo")
        .contains("o.lansink", "password: demo");
    String token = token(port, "l.visser");
    assertThat(status(port, "/actuator/health", null)).isEqualTo(200);
    int withToken = status(port, "/v1/", token);
    assertThat(withToken).as("signed in").isNotIn(401, 403);

    first.destroy();
    assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(temp.resolve("data/postgresql/data/postmaster.pid"))
        .as("PostgreSQL stopped with it")
        .doesNotExist();

    assertThat(output(start(port))).contains("Deelgrond runs at");
    assertThat(status(port, "/v1/", token)).as("the token of the first").isEqualTo(withToken);
  }

  /// What was done stays, the zitting of today is there again, and a reset takes it all away.
  @Test
  void whatWasDoneStaysUntilAReset() throws Exception {
    int port = freePort();
    String withData = "--deelgrond.demo.gegevens=true";
    Process first = start(port, withData);
    assertThat(output(first)).contains("Try:", "1. ", "3. ");
    String makelaar = token(port, "n.terhorst");
    String location = opened(port, makelaar);
    String zittingen = body(port, "/v1/zittingen", makelaar);
    assertThat(zittingen).contains("\"tafel\":\"tafel-18plus\"");
    stop(first);

    Process second = start(port, withData);
    assertThat(output(second)).contains("Deelgrond runs at");
    assertThat(status(port, location, makelaar)).as("the casus of the first").isEqualTo(200);
    assertThat(body(port, "/v1/zittingen", makelaar)).isEqualTo(zittingen);
    stop(second);

    assertThat(output(start(port, withData, "--reset"))).contains("Deelgrond runs at");
    assertThat(status(port, location, token(port, "n.terhorst")))
        .as("after a reset")
        .isEqualTo(404);
  }

  @Test
  void opaServerThatIsNotThereIsOneLine() throws Exception {
    refused(
        start(freePort(), "--deelgrond.beleid.opa=http://127.0.0.1:1"),
        "the OPA server at `http://127.0.0.1:1` cannot decide");
  }

  /// The rules in an OPA server instead of in the JVM: the same start, the same answers, by the
  /// command of the README.
  @Test
  void rulesInAnOpaServerStartAndDecide() throws Exception {
    Optional<Path> opa = opa();
    if (opa.isEmpty()) {
      System.out.println(
          "OVERGESLAGEN: the demo on an OPA server; no `opa` in policies/tools/bin or PATH");
    }
    Assumptions.assumeTrue(opa.isPresent(), "OPA IS MISSING: policies/check builds it");
    int opaPort = freePort();
    List<String> command = opaCommandOfReadme();
    command.set(0, opa.orElseThrow().toString());
    command.addAll(List.of("--disable-telemetry", "--addr", "127.0.0.1:" + opaPort));
    begin(new ProcessBuilder(command).directory(root().toFile()));
    int port = freePort();
    awaitListening(opaPort);
    Process demo =
        start(
            port,
            "--deelgrond.demo.gegevens=true",
            "--deelgrond.beleid.opa=http://127.0.0.1:" + opaPort);
    assertThat(output(demo)).contains("Deelgrond runs at");
    String token = token(port, "l.visser");
    Matcher item =
        Pattern.compile(
                "\"id\":\"([^\"]+)\",\"tafel\":\"tafel-18plus\".*?\"casus\":\"([^\"]+)\".*?\"doel\":\"([^\"]+)\"")
            .matcher(body(port, "/v1/zittingen", token));
    assertThat(item.find()).isTrue();

    HttpResponse<String> view =
        post(
            port,
            "/v1/inzagen",
            token,
            "{\"casus\":\"%s\",\"zitting\":\"%s\",\"doel\":\"%s\",\"trede\":\"anoniem\"}"
                .formatted(item.group(2), item.group(1), item.group(3)));

    assertThat(view.statusCode()).as(view.body()).isEqualTo(200);
    assertThat(view.body()).contains("\"vrijgave\":true");
  }

  /// The command as it stands there, as a shell would read it.
  private static List<String> opaCommandOfReadme() throws IOException {
    Matcher command =
        Pattern.compile("`(opa run [^`]+)`").matcher(Files.readString(root().resolve("README.md")));
    assertThat(command.find()).as("README.md says how to start an OPA server").isTrue();
    return new ArrayList<>(List.of(command.group(1).replace("'", "").split(" ", -1)));
  }

  private static Optional<Path> opa() {
    Stream<Path> onPath =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
            .map(folder -> Path.of(folder, "opa"));
    return Stream.concat(Stream.of(root().resolve("policies/tools/bin/opa-1.22.2")), onPath)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static void awaitListening(int port) throws Exception {
    for (int i = 0; i < 100; i++) {
      try (Socket up = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (up.isConnected()) {
          return;
        }
      } catch (IOException notYet) {
        Thread.sleep(200);
      }
    }
    throw new IllegalStateException("nobody listens on " + port);
  }

  /// A new casus; its address.
  private static String opened(int port, String token) throws Exception {
    HttpResponse<String> made = post(port, "/v1/casussen", token, "{}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return URI.create(made.headers().firstValue("Location").orElseThrow()).getPath();
  }

  private static HttpResponse<String> post(int port, String path, String token, String body)
      throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static String body(int port, String path, String token) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token)
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static void stop(Process process) throws Exception {
    process.destroy();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  /// Promise 7: keys that cannot be read are not replaced by new ones.
  @Test
  void damagedKeyFileIsOneLineAndStaysAsItIs() throws Exception {
    Process first = start(freePort());
    assertThat(output(first)).contains("Deelgrond runs at");
    first.destroy();
    assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();
    Path keys = temp.resolve("data/sleutels.bcfks");
    byte[] damaged = Files.readAllBytes(keys);
    damaged[damaged.length / 2] ^= 1;
    Files.write(keys, damaged);

    refused(start(freePort()), "the key file `" + keys + "`, or the file is damaged");
    assertThat(keys).hasBinaryContent(damaged);
  }

  @Test
  void portThatIsTakenIsOneLine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      refused(
          start(taken.getLocalPort()), "port " + taken.getLocalPort() + " is taken. What to do: ");
    }
    assertThat(temp.resolve("data")).doesNotExist();
  }

  @Test
  void dataOfAnotherVersionIsOneLine() throws Exception {
    Path data = temp.resolve("data");
    DataFolder.open(data, false).close();
    Files.createDirectories(data.resolve("postgresql/data"));
    Files.writeString(data.resolve("postgresql/data/PG_VERSION"), "17\n");

    refused(
        start(freePort()),
        "`"
            + data.resolve("postgresql")
            + "` was made by PostgreSQL 17, and this is PostgreSQL 18");
  }

  @Test
  void folderOfSomebodyElseIsOneLine() throws Exception {
    Path theirs = Files.createDirectories(temp.resolve("data")).resolve("belangrijk");
    Files.writeString(theirs, "van iemand anders");

    refused(start(freePort(), "--reset"), "holds something that Deelgrond did not make");
    assertThat(theirs).exists();
  }

  @Test
  void folderInUseIsOneLine() throws Exception {
    try (DataFolder inUse = DataFolder.open(temp.resolve("data"), false)) {
      refused(start(freePort()), "another Deelgrond is using `" + inUse.path() + "`");
    }
  }

  /// An address that is not the demo's own business stops it all the same.
  @Test
  void startWithoutProfileIsNoDemo() throws Exception {
    Process process = run(List.of("--server.port=" + freePort()));

    refused(process, "deelgrond.adres is not set; deelgrond.issuer is not set");
  }

  private void refused(Process process, String line) throws Exception {
    int exit = process.waitFor();
    String output = written(process);

    assertThat(exit).as(output).isNotZero();
    assertThat(output.lines().filter(each -> each.startsWith("Deelgrond does not start: ")))
        .singleElement()
        .asString()
        .contains(line);
    assertThat(output).doesNotContain("\tat ", "Exception in thread", "APPLICATION FAILED");
  }

  private Process start(int port, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--deelgrond.demo.gegevens=false",
                "--deelgrond.data=" + temp.resolve("data"),
                "--deelgrond.vault.password-file=" + temp.resolve("wachtwoord")));
    arguments.addAll(List.of(more));
    return run(arguments);
  }

  private Process run(List<String> arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                DeelgrondApplication.class.getName()));
    command.addAll(arguments);
    return begin(new ProcessBuilder(command));
  }

  /// Writes to a file, which takes all that a process says also when nobody reads on.
  private Process begin(ProcessBuilder builder) throws IOException {
    Path log = temp.resolve("process-" + started.size() + ".log");
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    started.put(process, log);
    return process;
  }

  /// All until it says that it runs, or ends.
  private String output(Process process) throws Exception {
    while (process.isAlive() && !written(process).contains("Begin anew")) {
      Thread.sleep(100);
    }
    return written(process);
  }

  private String written(Process process) throws IOException {
    Path log = Objects.requireNonNull(started.get(process));
    return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
  }

  /// By the command of the README.
  private static String token(int port, String account) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            root().resolve("deploy/Inloggen.java").toString(),
            account);
    builder.environment().put("DEELGROND", "http://localhost:" + port);
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String token = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return token.strip();
  }

  private static Path root() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("deploy/Inloggen.java"))) {
      root = Objects.requireNonNull(root.getParent());
    }
    return root;
  }

  private static int status(int port, String path, @Nullable String token) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  /// One that nobody listens on, below those that the system hands out by itself: nobody takes it
  /// by chance before it is used.
  private int freePort() throws IOException {
    for (int attempt = 0; attempt < 100; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        if (ports.add(socket.getLocalPort())) {
          return port;
        }
      } catch (BindException taken) {
        ports.add(port);
      }
    }
    throw new IllegalStateException("no free port");
  }
}
