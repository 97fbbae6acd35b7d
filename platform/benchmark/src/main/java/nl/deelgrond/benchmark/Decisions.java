// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.deelgrond.benchmark.Report.Aim;
import nl.deelgrond.benchmark.Report.Table;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.policy.BesluitMetNaam;
import nl.deelgrond.policy.Facts;
import nl.deelgrond.policy.Leeftijd;
import nl.deelgrond.policy.PersoonFacts;
import nl.deelgrond.policy.Plaats;
import nl.deelgrond.policy.PolicyEngine;
import nl.deelgrond.policy.Question;
import nl.deelgrond.policy.Toestemming;
import nl.deelgrond.policy.VastgesteldeGrondslag;
import nl.deelgrond.policy.WasmPolicyEngine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How long a decision takes, from question to decision, reading and writing JSON included; beside
/// OPA's own evaluation of the same rules and the same input.
final class Decisions {

  private final Report report;
  private final Convenant convenant = Convenanten.borne();
  private final int calls;

  Decisions(Report report, boolean quick) {
    this.report = report;
    this.calls = quick ? 2_000 : 30_000;
  }

  void measure() throws IOException, InterruptedException {
    List<List<Object>> rows = new ArrayList<>();
    double one;
    double four;
    String input;
    try (PolicyEngine wasm = WasmPolicyEngine.of(convenant)) {
      Question question = question();
      for (int persons : List.of(1, 4, 1, 4)) {
        time(wasm, question, facts(persons), calls / 3);
      }
      Latencies forOne = time(wasm, question, facts(1), calls);
      Latencies forFour = time(wasm, question, facts(4), calls);
      one = forOne.median();
      four = forFour.median();
      rows.add(List.of("wasm in the JVM", 1, one, forOne.p99()));
      rows.add(List.of("wasm in the JVM", 4, four, forFour.p99()));
      input = wasm.decide(question, facts(1)).exchange().input();
      double opa = opaBench(input, wasm.data());
      if (opa > 0) {
        rows.add(List.of("opa bench (evaluation only)", 1, opa, opa));
      } else {
        report.condition("skipped", "opa bench: set DEELGROND_OPA to an opa program");
      }
      report.add("decisions", table(rows, one, four, opa));
    }
  }

  private Table table(List<List<Object>> rows, double one, double four, double opa) {
    List<Aim> aims = new ArrayList<>();
    aims.add(new Aim("median for 45 velden at most 150 µs", micros(one), one <= 150));
    aims.add(
        new Aim(
            "linear in persons: 4 persons at most 4.4 × 1 person",
            String.format(Locale.ROOT, "%.2f ×", four / one),
            four / one <= 4.4));
    if (opa > 0) {
      aims.add(
          new Aim(
              "at least 3 × faster than OPA's own evaluation",
              String.format(Locale.ROOT, "%.1f ×", opa / one),
              opa / one >= 3));
    }
    return new Table(
        "Decisions",
        Population.VELDEN
            + " velden of the catalogue, wmo-consulent, met_naam, 12 recorded grounds and"
            + " toestemmingen per person; one thread; "
            + calls
            + " calls after warming up",
        List.of("engine", "persons", "median µs", "p99 µs"),
        rows,
        aims);
  }

  private static String micros(double value) {
    return String.format(Locale.ROOT, "%.0f µs", value);
  }

  private static Latencies time(PolicyEngine engine, Question question, Facts facts, int calls) {
    long[] taken = new long[calls];
    int released = 0;
    for (int i = 0; i < calls; i++) {
      long begin = System.nanoTime();
      released += engine.decide(question, facts).vrijgegeven().size();
      taken[i] = System.nanoTime() - begin;
    }
    if (released == 0) {
      throw new IllegalStateException("a question that releases nothing measures nothing");
    }
    return new Latencies(taken);
  }

  private Question question() {
    NavigableSet<String> velden = new TreeSet<>();
    convenant.velden().stream().limit(Population.VELDEN).map(Veld::code).forEach(velden::add);
    return new Question(
        UUID.randomUUID(),
        Instant.now(),
        "gemeente-borne/wmo",
        "wmo-consulent",
        Population.DOEL,
        Trede.MET_NAAM,
        velden);
  }

  private Facts facts(int persons) {
    Instant from = Instant.now().minus(1, ChronoUnit.DAYS);
    Instant until = from.plus(180, ChronoUnit.DAYS);
    List<PersoonFacts> all = new ArrayList<>();
    for (int i = 1; i <= persons; i++) {
      all.add(
          new PersoonFacts(
              "p" + i, Leeftijd.VANAF_18, toestemmingen(from, until), gronden(from), List.of()));
    }
    return new Facts(
        Plaats.AAN_TAFEL,
        "tafel-18plus",
        Population.DOEL,
        new BesluitMetNaam(UUID.randomUUID(), from, until),
        all);
  }

  private List<Toestemming> toestemmingen(Instant from, Instant until) {
    Set<String> groepen = new HashSet<>(convenant.doel(Population.DOEL).groepen());
    List<Toestemming> all = new ArrayList<>();
    for (String van :
        List.of("wijkkracht/maatschappelijk-werk", "siz/mantelzorg", "welbions/wonen")) {
      all.add(
          new Toestemming(
              UUID.randomUUID(),
              ToestemmingSoort.AVG,
              van,
              Set.of("gemeente-borne/wmo"),
              Population.DOEL,
              groepen,
              from,
              until,
              Toestemming.Staat.GEGEVEN));
    }
    return all;
  }

  private List<VastgesteldeGrondslag> gronden(Instant from) {
    return convenant.grondslagen().stream()
        .filter(grondslag -> grondslag.doelen().contains(Population.DOEL))
        .filter(grondslag -> grondslag.tredes().contains(Trede.MET_NAAM))
        .filter(grondslag ->
            grondslag.partij().equals("gemeente-borne/wmo")
                || grondslag.partij().equals("wijkkracht/sociaal-makelaar"))
        .limit(9)
        .map(grondslag -> recorded(grondslag, from))
        .toList();
  }

  private static VastgesteldeGrondslag recorded(Grondslag grondslag, Instant from) {
    return new VastgesteldeGrondslag(
        UUID.randomUUID(), grondslag.id(), grondslag.partij(), Population.DOEL, from, null);
  }

  /// Microseconds per evaluation as `opa bench` counts them, or 0 when there is no opa here.
  private static double opaBench(String input, byte[] data)
      throws IOException, InterruptedException {
    String opa = System.getenv("DEELGROND_OPA");
    Path rules = Path.of("policies/inzage");
    if (opa == null || !Files.isDirectory(rules)) {
      return 0;
    }
    Path folder = Files.createTempDirectory("deelgrond-opa-");
    Files.writeString(folder.resolve("input.json"), input);
    Files.writeString(
        folder.resolve("data.json"),
        "{\"convenant\":" + new String(data, StandardCharsets.UTF_8) + "}");
    Process process =
        new ProcessBuilder(
                opa,
                "bench",
                "--format",
                "json",
                "--count",
                "3",
                "--data",
                rules.toString(),
                "--data",
                folder.resolve("data.json").toString(),
                "--input",
                folder.resolve("input.json").toString(),
                "data.inzage.besluit")
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(120, TimeUnit.SECONDS);
    List<Double> nanos = new ArrayList<>();
    for (JsonNode run : JsonMapper.shared().readerFor(JsonNode.class).readTree(printed)) {
      collect(run, nanos);
    }
    return nanos.isEmpty() ? 0 : nanos.stream().sorted().toList().get(nanos.size() / 2) / 1000;
  }

  private static void collect(JsonNode run, List<Double> nanos) {
    JsonNode calls = run.path("N");
    JsonNode taken = run.path("T");
    if (calls.isNumber() && taken.isNumber() && calls.asDouble() > 0) {
      nanos.add(taken.asDouble() / calls.asDouble());
    }
  }
}
