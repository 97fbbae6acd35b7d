// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A [Node] in a process of its own, ready to be asked.
final class Server implements AutoCloseable {

  static final String HEAP = "2g";

  private static final Duration PATIENCE = Duration.ofMinutes(20);

  private final Process process;
  private final Path folder;
  private final int port;
  private final List<String> asked;

  private Server(Process process, Path folder, int port, List<String> asked) {
    this.process = process;
    this.folder = folder;
    this.port = port;
    this.asked = asked;
  }

  /// Starts one and waits until its population is there.
  ///
  /// @param environment of the process: how slow its disk is
  static Server start(int inwoners, int asked, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("deelgrond-benchmark-");
    int port = freePort();
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Xmx" + HEAP,
            "-cp",
            System.getProperty("java.class.path"),
            Node.class.getName(),
            folder.toString(),
            String.valueOf(port),
            String.valueOf(inwoners),
            String.valueOf(asked));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("node.log").toFile());
    Process process = builder.start();
    waitFor(process, folder);
    return new Server(process, folder, port, Files.readAllLines(folder.resolve("asked")));
  }

  private static void waitFor(Process process, Path folder)
      throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(folder.resolve("ready"))) {
      if (!process.isAlive() || System.nanoTime() > until) {
        process.destroyForcibly();
        throw new IOException(
            "the server did not start:\n" + Files.readString(folder.resolve("node.log")));
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  /// Stops it as Ctrl-C does, so that its PostgreSQL stops with it.
  static void stop(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  int port() {
    return port;
  }

  /// What this endpoint answers about the first casus, without what differs by nature: the number
  /// of the question, its moment and its place in the log.
  JsonNode answer(String path) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
    connection.setDoOutput(true);
    connection.setRequestProperty("Authorization", "Bearer " + asked.get(0));
    connection.setRequestProperty("Content-Type", "application/json");
    connection.getOutputStream().write(body(asked.get(3)).getBytes(StandardCharsets.UTF_8));
    try (InputStream in = connection.getInputStream()) {
      ObjectNode answer = (ObjectNode) JsonMapper.shared().readTree(in.readAllBytes());
      answer.remove(List.of("vraag", "op"));
      answer.path("personen").forEach(persoon -> ((ObjectNode) persoon).remove("logIndex"));
      return answer;
    }
  }

  /// A request per casus that is asked about, all for the same velden.
  List<byte[]> requests(String path) {
    return asked.subList(3, asked.size()).stream()
        .map(casus -> Connection.post(path, asked.get(0), body(casus)))
        .toList();
  }

  private String body(String casus) {
    String velden = "\"" + String.join("\",\"", Arrays.asList(asked.get(2).split(",", -1))) + "\"";
    return "{\"casus\":\""
        + casus
        + "\",\"zitting\":\""
        + asked.get(1)
        + "\",\"doel\":\""
        + Population.DOEL
        + "\",\"trede\":\"met_naam\",\"velden\":["
        + velden
        + "]}";
  }

  /// Processor time that the application has used.
  Duration used() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /// Starts to record where its processor time goes.
  void record() throws IOException, InterruptedException {
    jcmd("JFR.start", "name=profile", "settings=profile");
  }

  /// Ends the recording.
  Path recorded() throws IOException, InterruptedException {
    Path recording = folder.resolve("profile.jfr");
    jcmd("JFR.stop", "name=profile", "filename=" + recording);
    return recording;
  }

  private void jcmd(String... command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    words.add(String.valueOf(process.pid()));
    words.addAll(Arrays.asList(command));
    Process jcmd =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("jcmd.log").toFile())
            .start();
    if (jcmd.waitFor() != 0) {
      throw new IOException("no recording:\n" + Files.readString(folder.resolve("jcmd.log")));
    }
  }

  @Override
  public void close() throws IOException {
    stop(process);
    FileSystemUtils.deleteRecursively(folder);
  }
}
