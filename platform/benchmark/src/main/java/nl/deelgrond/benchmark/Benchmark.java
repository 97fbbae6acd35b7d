// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/// Measures everything, or what is named: `decisions`, `start`, `views`, `scale`. What is done is
/// written down before the next part begins.
final class Benchmark {

  private static final List<String> ALL = List.of("decisions", "start", "views", "scale");

  /// Where figures are committed, and the page that shows them.
  private static final Path RESULTS = Path.of("platform/benchmark/results.json");

  private static final Path PAGE = Path.of("platform/docs/benchmark.md");

  private Benchmark() {}

  /// @param args names of parts; `--quick` for a short run that shows that it works; `--to=FILE`;
  ///   `--page` writes the results into the page of the documentation instead of measuring
  static void main(String[] args) throws Exception {
    List<String> given = Arrays.asList(args);
    boolean quick = given.contains("--quick");
    List<String> named = given.stream().filter(ALL::contains).toList();
    List<String> parts = named.isEmpty() ? ALL : named;
    Path to =
        given.stream()
            .filter(arg -> arg.startsWith("--to="))
            .map(arg -> Path.of(arg.substring(5)))
            .findFirst()
            .orElse(quick ? Path.of("platform/benchmark/target/results.json") : RESULTS);
    if (given.contains("--page")) {
      Page.write(to, PAGE);
      return;
    }
    Report report = new Report(System.out);
    report.condition("date", LocalDate.now(ZoneOffset.UTC).toString());
    report.condition("processors", Runtime.getRuntime().availableProcessors());
    Machine.conditions(report);
    report.condition("java", System.getProperty("java.vm.version"));
    report.condition("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    report.condition("quick", quick);
    Views views = new Views(report, Duration.ofSeconds(quick ? 1 : 3), quick ? 1 : 5);
    if (parts.contains("decisions")) {
      new Decisions(report, quick).measure();
      report.write(to);
    }
    if (parts.contains("start")) {
      new StartUp(report).measure();
      report.write(to);
    }
    if (parts.contains("views")) {
      views.besideBaselines();
      report.write(to);
    }
    if (parts.contains("scale")) {
      views.atScale(1_000, quick ? 2_000 : 100_000);
      report.write(to);
    }
  }
}
