// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.deelgrond.policy.OpaServerPolicyEngine;
import nl.deelgrond.policy.PolicyData;
import nl.deelgrond.policy.PolicyFault;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/// The `opa` program, with the rules of this working copy.
final class Opa {

  /// The version that the rules are compiled with; `policies/check` builds it there.
  private static final String BUILT = "policies/tools/bin/opa-1.22.2";

  private static final Path POLICIES = Path.of("policies");
  private static final Path RULES = POLICIES.resolve("inzage");
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final int TRIES = 100;

  private final Path program;

  private Opa(Path program) {
    this.program = program;
  }

  /// From DEELGROND_OPA, from `policies/tools/bin`, or from the PATH; empty when there is none.
  static Optional<Opa> find() {
    List<Path> places = new ArrayList<>();
    String named = System.getenv("DEELGROND_OPA");
    if (named != null) {
      places.add(Path.of(named));
    }
    places.add(Path.of(BUILT));
    Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .forEach(folder -> places.add(Path.of(folder, "opa")));
    return places.stream()
        .filter(Files::isExecutable)
        .filter(place -> !Files.isDirectory(place))
        .findFirst()
        .map(place -> new Opa(place.toAbsolutePath()));
  }

  String version() throws IOException {
    return printed("version").lines().findFirst().orElse("version unknown");
  }

  /// How long OPA's own evaluation takes, as `opa bench` measures it.
  ///
  /// @param medians of its runs, in microseconds
  record Bench(List<Double> medians) {

    double median() {
      return medians.stream().sorted().toList().get(medians.size() / 2);
    }
  }

  Bench bench(String input, byte[] data, int runs) throws IOException {
    Path folder = Files.createTempDirectory("deelgrond-opa-");
    try {
      Path inputFile = Files.writeString(folder.resolve("input.json"), input);
      Path dataFile = Files.write(folder.resolve("data.json"), data);
      String printed =
          printed(
              "bench",
              "--format",
              "json",
              "--count",
              String.valueOf(runs),
              "--ignore",
              "*_test.rego",
              "--data",
              RULES.toString(),
              "--data",
              dataFile.toString(),
              "--input",
              inputFile.toString(),
              "data.inzage.besluit");
      return new Bench(medians(printed));
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static List<Double> medians(String printed) throws IOException {
    List<Double> medians = new ArrayList<>();
    try (MappingIterator<JsonNode> runs =
        JsonMapper.shared().readerFor(JsonNode.class).readValues(printed)) {
      while (runs.hasNext()) {
        JsonNode nanos = runs.next().at("/Extra/histogram_timer_rego_query_eval_ns_median");
        if (nanos.isNumber()) {
          medians.add(nanos.asDouble() / 1_000);
        }
      }
    }
    if (medians.isEmpty()) {
      throw new IOException("opa bench printed no measurement: " + printed);
    }
    return medians;
  }

  private String printed(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(Arrays.asList(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /// An OPA server in a process of its own.
  record Running(Process process, OpaServerPolicyEngine engine) implements AutoCloseable {

    @Override
    public void close() {
      engine.close();
      Server.stop(process);
    }
  }

  /// Starts a server with the rules, and gives it the data.
  Running serve(PolicyData data) throws IOException, InterruptedException {
    int port = Server.freePort();
    Process process =
        new ProcessBuilder(
                program.toString(),
                "run",
                "--server",
                "--addr",
                "127.0.0.1:" + port,
                "--disable-telemetry",
                "--log-level",
                "error",
                "--ignore",
                "*_test.rego",
                "inzage")
            .directory(POLICIES.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    for (int i = 1; ; i++) {
      try {
        URI address = URI.create("http://127.0.0.1:" + port);
        return new Running(process, OpaServerPolicyEngine.connect(data, address, LIMIT));
      } catch (PolicyFault notYet) {
        if (i == TRIES
            || !process.isAlive()
            || notYet.code() != PolicyFault.Code.POLICY_UNAVAILABLE) {
          Server.stop(process);
          throw notYet;
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
  }
}
