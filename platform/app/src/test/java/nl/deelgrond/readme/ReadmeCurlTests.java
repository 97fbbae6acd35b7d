// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.deelgrond.DeelgrondApplication;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// Runs the commands of the README's part on REST, and those of the page on AuthZEN, as they stand
/// there, in one shell, against a demo of its own. A line `# → text` under a command says what its
/// answer holds.
class ReadmeCurlTests {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```bash\\n(.*?)^```$");
  private static final String EXPECTATION = "# → ";

  @TempDir private Path folder;

  /// Where commands stand.
  ///
  /// @param from the heading under which they begin
  record Text(String file, String from) {

    @Override
    public String toString() {
      return file;
    }
  }

  static List<Text> texts() {
    return List.of(
        new Text("README.md", "## Over REST"),
        new Text("platform/docs/authzen.md", "# Ask from a case system (AuthZEN)"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void theCommandsDoWhatTheTextSays(Text text) throws Exception {
    assumeTrue(isThere("curl"), "CURL IS MISSING: the commands of " + text + " were not run");
    assumeTrue(
        ReadmeCurlTests.class.getResource("/demo/casussen.json") != null,
        "THE CASES OF THE DEMO ARE MISSING: the commands of " + text + " were not run");
    List<String> blocks = blocks(text);
    assertThat(blocks).hasSizeGreaterThan(3);

    List<String> answers;
    int port = freePort();
    try (ConfigurableApplicationContext _ = demo(port)) {
      answers = run(blocks, "http://localhost:" + port);
    }

    assertThat(answers).hasSameSizeAs(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      for (String part : expected(blocks.get(i))) {
        assertThat(answers.get(i)).as(blocks.get(i)).contains(part);
      }
    }
    assertThat(blocks.stream().flatMap(block -> expected(block).stream())).hasSizeGreaterThan(6);
  }

  /// A part ends where the next one of its rank begins; a page of its own where it ends.
  private static List<String> blocks(Text text) throws IOException {
    String whole = Files.readString(ROOT.resolve(text.file()));
    int start = whole.indexOf(text.from() + "\n");
    int next = text.from().startsWith("## ") ? whole.indexOf("\n## ", start + 1) : -1;
    int end = next < 0 ? whole.length() : next;
    return BLOCK.matcher(whole.substring(start, end)).results().map(m -> m.group(1)).toList();
  }

  private static List<String> expected(String block) {
    return block
        .lines()
        .filter(line -> line.startsWith(EXPECTATION))
        .map(line -> line.substring(EXPECTATION.length()))
        .toList();
  }

  private ConfigurableApplicationContext demo(int port) {
    return new SpringApplication(DeelgrondApplication.class)
        .run(
            "--spring.profiles.active=demo",
            "--server.port=" + port,
            "--deelgrond.data=" + folder.resolve("data"),
            "--deelgrond.vault.password-file=" + folder.resolve("sleutelwachtwoord"));
  }

  /// One shell for all blocks, since later ones use what earlier ones set. It stops at the first
  /// command that fails.
  private List<String> run(List<String> blocks, String address) throws Exception {
    StringBuilder script = new StringBuilder("set -euo pipefail\n");
    for (int i = 0; i < blocks.size(); i++) {
      script.append("exec > ").append(answer(i)).append(" 2>&1\n").append(blocks.get(i));
    }
    Path file = Files.writeString(folder.resolve("readme.sh"), script);
    ProcessBuilder builder = new ProcessBuilder("bash", file.toString()).directory(ROOT.toFile());
    builder.environment().put("DEELGROND", address);
    builder.environment().put("DEELGROND_DATA", folder.resolve("data").toString());
    builder
        .environment()
        .compute("PATH", (_, path) -> System.getProperty("java.home") + "/bin:" + path);
    Process process = builder.inheritIO().start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("the commands come to an end").isTrue();
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < blocks.size() && Files.exists(answer(i)); i++) {
      answers.add(Files.readString(answer(i)));
    }
    assertThat(process.exitValue()).as("last answer: %s", answers.getLast()).isZero();
    return answers;
  }

  private Path answer(int block) {
    return folder.resolve("answer-" + block);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
