// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import nl.deelgrond.benchmark.Report.Aim;
import nl.deelgrond.benchmark.Report.Table;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Whole views over HTTP with the log durable, beside two endpoints that answer the same from plain
/// text: one that protects nothing, and one as most would build it.
final class Views {

  private static final int ASKED = 200;
  private static final List<Integer> CLIENTS = List.of(1, 16, 64, 256);
  private static final Map<String, String> ENDPOINTS = endpoints();

  private static final String SLOWED =
      "every fsync and fdatasync of PostgreSQL waits that much longer before it does its work (a"
          + " library loaded into its process, not a setting of it)";

  private final Report report;
  private final Duration round;
  private final int rounds;

  /// @param rounds how many, with the disk as it is; with a slower one it is about half of them
  Views(Report report, Duration round, int rounds) {
    this.report = report;
    this.round = round;
    this.rounds = rounds;
  }

  private static Map<String, String> endpoints() {
    Map<String, String> endpoints = new LinkedHashMap<>();
    endpoints.put("Deelgrond", "/v1/inzagen");
    endpoints.put("onbeschermd", "/v1/benchmark/onbeschermd");
    endpoints.put("gebruikelijk", "/v1/benchmark/gebruikelijk");
    return endpoints;
  }

  /// What one endpoint did with one number of clients: the median of the rounds.
  private record Measured(double perSecond, String spread, double median, double p99, int failed) {}

  /// All numbers of clients, at the disk's own speed and at two slower ones.
  void besideBaselines() throws IOException, InterruptedException, ExecutionException {
    for (int slower : List.of(0, 1, 5)) {
      Map<String, String> environment = slowDisk(slower);
      if (environment == null) {
        report.condition(
            "skipped: fsync slower by " + slower + " ms", "no C compiler to build the delay with");
        continue;
      }
      try (Server server = Server.start(1_000, ASKED, environment)) {
        Map<Integer, Map<String, Measured>> all = new LinkedHashMap<>();
        requireSameAnswers(server);
        warmUp(server);
        int times = slower == 0 ? rounds : (rounds + 1) / 2;
        for (int clients : CLIENTS) {
          all.put(clients, measure(server, clients, times));
        }
        add(slower, all, times);
        if (slower == 0) {
          processorTime(server);
          profile(server);
        }
      }
    }
  }

  /// What is compared does the same: to the letter, but for what a baseline cannot have.
  private static void requireSameAnswers(Server server) throws IOException {
    JsonNode ours = server.answer("/v1/inzagen");
    for (String path : ENDPOINTS.values()) {
      if (!server.answer(path).equals(ours)) {
        throw new IllegalStateException("`" + path + "` does not answer what Deelgrond answers");
      }
    }
  }

  /// Where the processor time of the whole machine goes, per view.
  private void processorTime(Server server) throws InterruptedException, ExecutionException {
    List<List<Object>> rows = new ArrayList<>();
    for (Map.Entry<String, String> endpoint : ENDPOINTS.entrySet()) {
      Duration application = server.used();
      Duration postgres = postgres();
      Duration load = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
      Duration time = round.multipliedBy(3);
      Load.Outcome outcome =
          Load.run(server.port(), server.requests(endpoint.getValue()), 64, time);
      double views = outcome.perSecond() * time.toSeconds();
      rows.add(
          List.of(
              endpoint.getKey(),
              server.used().minus(application).toMillis() / views,
              postgres().minus(postgres).toMillis() / views,
              ProcessHandle.current()
                      .info()
                      .totalCpuDuration()
                      .orElse(Duration.ZERO)
                      .minus(load)
                      .toMillis()
                  / views));
    }
    report.add(
        "processor_time",
        new Table(
            "Processor time per view",
            "64 clients, "
                + round.multipliedBy(3).toSeconds()
                + " s each; what the operating system counted for the processes, user and system"
                + " together; PostgreSQL with all of its processes",
            List.of("endpoint", "application ms", "PostgreSQL ms", "load ms"),
            rows,
            List.of()));
  }

  private static Duration postgres() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().command().orElse("").endsWith("postgres"))
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /// The same view with few inwoners and with many.
  void atScale(int few, int many) throws IOException, InterruptedException, ExecutionException {
    try (Server small = Server.start(few, ASKED, Map.of());
        Server large = Server.start(many, ASKED, Map.of())) {
      warmUp(small);
      warmUp(large);
      List<Load.Outcome> atSmall = new ArrayList<>();
      List<Load.Outcome> atLarge = new ArrayList<>();
      for (int i = 0; i < rounds; i++) {
        atSmall.add(Load.run(small.port(), small.requests("/v1/inzagen"), 16, round));
        atLarge.add(Load.run(large.port(), large.requests("/v1/inzagen"), 16, round));
      }
      Measured one = median(atSmall);
      Measured other = median(atLarge);
      double ratio = other.median() / one.median();
      report.add(
          "scale",
          new Table(
              "Views with few and with many inwoners",
              "16 clients, "
                  + ASKED
                  + " casussen asked about at random, both servers running; the inwoners come without"
                  + " entries in the log, which both grow alike while they are measured; "
                  + conditions(rounds),
              List.of("inwoners", "views/s", "spread", "median µs", "p99 µs", "failed"),
              List.of(row(few, one), row(many, other)),
              List.of(
                  new Aim(
                      "the median with " + many + " at most 1.3 × the one with " + few,
                      times(ratio),
                      ratio <= 1.3))));
    }
  }

  private static List<Object> row(int inwoners, Measured one) {
    return List.of(inwoners, one.perSecond(), one.spread(), one.median(), one.p99(), one.failed());
  }

  /// Long enough for the second compiler of the JVM: a view is much code, and it has two cores.
  private void warmUp(Server server) throws InterruptedException, ExecutionException {
    for (int i = 0; i < 4; i++) {
      for (String path : ENDPOINTS.values()) {
        Load.run(server.port(), server.requests(path), 16, round.multipliedBy(2));
      }
    }
  }

  /// In turn, round after round, so that a machine that gets slower does so for all alike.
  private Map<String, Measured> measure(Server server, int clients, int times)
      throws InterruptedException, ExecutionException {
    Map<String, List<Load.Outcome>> outcomes = new LinkedHashMap<>();
    for (int i = 0; i < times; i++) {
      for (Map.Entry<String, String> endpoint : ENDPOINTS.entrySet()) {
        outcomes
            .computeIfAbsent(endpoint.getKey(), _ -> new ArrayList<>())
            .add(Load.run(server.port(), server.requests(endpoint.getValue()), clients, round));
      }
    }
    Map<String, Measured> measured = new LinkedHashMap<>();
    outcomes.forEach((name, all) -> measured.put(name, median(all)));
    return measured;
  }

  private static Measured median(List<Load.Outcome> outcomes) {
    return new Measured(
        Statistics.middle(outcomes, Load.Outcome::perSecond),
        Statistics.spread(outcomes, Load.Outcome::perSecond),
        Statistics.middle(outcomes, one -> one.latencies().median()),
        Statistics.middle(outcomes, one -> one.latencies().p99()),
        outcomes.stream().mapToInt(Load.Outcome::failed).sum());
  }

  private void add(int slower, Map<Integer, Map<String, Measured>> all, int times) {
    List<List<Object>> rows = new ArrayList<>();
    all.forEach((clients, byName) -> {
      Measured ours = get(byName, "Deelgrond");
      byName.forEach((name, one) ->
          rows.add(
              List.of(
                  clients,
                  name,
                  one.perSecond(),
                  one.spread(),
                  one.median(),
                  one.p99(),
                  one.p99() / one.median(),
                  one.failed(),
                  ours.perSecond() / one.perSecond())));
    });
    report.add(
        "views_fsync_plus_" + slower + "_ms",
        new Table(
            "Views over HTTP, fsync " + (slower == 0 ? "as it is" : "slower by " + slower + " ms"),
            "1 person, "
                + Population.VELDEN
                + " velden, met_naam, 1 000 inwoners, "
                + conditions(times)
                + (slower == 0 ? "" : "; " + SLOWED),
            List.of(
                "clients",
                "endpoint",
                "views/s",
                "spread",
                "median µs",
                "p99 µs",
                "p99 ÷ median",
                "failed",
                "Deelgrond ÷ this"),
            rows,
            slower == 0 ? aims(all) : crossing(all)));
  }

  private static Measured get(Map<String, Measured> byName, String name) {
    Measured measured = byName.get(name);
    if (measured == null) {
      throw new IllegalStateException("`" + name + "` was not measured");
    }
    return measured;
  }

  private static List<Aim> aims(Map<Integer, Map<String, Measured>> all) {
    Map<String, Measured> at64 = all.getOrDefault(64, Map.of());
    Map<String, Measured> at1 = all.getOrDefault(1, Map.of());
    Measured ours = get(at64, "Deelgrond");
    double first = ours.perSecond() / get(at64, "onbeschermd").perSecond();
    double second = ours.perSecond() / get(at64, "gebruikelijk").perSecond();
    double tail = ours.p99() / ours.median();
    double slower = get(at1, "Deelgrond").median() - get(at1, "gebruikelijk").median();
    return List.of(
        new Aim("64 clients: at least 0.5 × what protects nothing", times(first), first >= 0.5),
        new Aim("64 clients: at least 0.7 × what most would build", times(second), second >= 0.7),
        new Aim("64 clients: p99 at most 3 × the median", times(tail), tail <= 3),
        new Aim(
            "1 client: at most 1 ms slower than what most would build",
            String.format(Locale.ROOT, "%.2f ms", slower / 1000),
            slower <= 1000));
  }

  /// With a slow disk many views share one write; from how many clients on that pays.
  private static List<Aim> crossing(Map<Integer, Map<String, Measured>> all) {
    Optional<String> from =
        all.entrySet().stream()
            .filter(entry ->
                get(entry.getValue(), "Deelgrond").perSecond()
                    >= get(entry.getValue(), "gebruikelijk").perSecond())
            .map(entry -> entry.getKey() + " clients")
            .findFirst();
    return List.of(
        new Aim(
            "the lines cross: as many views as what most would build, from",
            from.orElse("none of these numbers of clients"),
            from.isPresent()));
  }

  /// After what was measured, so that recording slows nothing of it.
  private void profile(Server server) throws IOException, InterruptedException, ExecutionException {
    server.record();
    Load.run(server.port(), server.requests("/v1/inzagen"), 64, round.multipliedBy(3));
    Path recording = server.recorded();
    report.add(
        "profile",
        new Table(
            "Where the processor time of a view goes",
            "Flight Recorder samples of the application (not of PostgreSQL) during "
                + round.multipliedBy(3).toSeconds()
                + " s of Deelgrond's views at 64 clients; a sample counts for the first part that"
                + " its stack meets, from the top",
            List.of("part", "samples", "%"),
            Profile.shares(recording),
            List.of()));
  }

  private String conditions(int times) {
    return times
        + " rounds of "
        + round.toSeconds()
        + " s each in turn, median of the rounds and the spread of their views/s, load from a"
        + " second process on the same machine, PostgreSQL on it as well";
  }

  private static String times(double ratio) {
    return String.format(Locale.ROOT, "%.2f ×", ratio);
  }

  /// What makes fsync slower in the server's process, or null when it cannot be built here.
  private static @Nullable Map<String, String> slowDisk(int millis)
      throws IOException, InterruptedException {
    if (millis == 0) {
      return Map.of();
    }
    Path folder = Files.createTempDirectory("deelgrond-fsync-");
    Path source = folder.resolve("slow_fsync.c");
    Path library = folder.resolve("slow_fsync.so");
    try (InputStream in = Views.class.getResourceAsStream("/slow_fsync.c")) {
      if (in == null) {
        throw new IOException("slow_fsync.c is not in this jar");
      }
      Files.write(source, in.readAllBytes());
    }
    try {
      Process compiler =
          new ProcessBuilder(
                  "cc",
                  "-shared",
                  "-fPIC",
                  "-O1",
                  "-o",
                  library.toString(),
                  source.toString(),
                  "-ldl")
              .inheritIO()
              .start();
      return compiler.waitFor() == 0
          ? Map.of("LD_PRELOAD", library.toString(), "SLOW_FSYNC_US", String.valueOf(millis * 1000))
          : null;
    } catch (IOException noCompiler) {
      return null;
    }
  }
}
