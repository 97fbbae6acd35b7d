// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.benchmark;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.deelgrond.benchmark.Report.Aim;
import nl.deelgrond.benchmark.Report.Table;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.policy.BesluitMetNaam;
import nl.deelgrond.policy.Convenantstand;
import nl.deelgrond.policy.Facts;
import nl.deelgrond.policy.Leeftijd;
import nl.deelgrond.policy.PersoonFacts;
import nl.deelgrond.policy.Plaats;
import nl.deelgrond.policy.PolicyData;
import nl.deelgrond.policy.PolicyEngine;
import nl.deelgrond.policy.Question;
import nl.deelgrond.policy.Toestemming;
import nl.deelgrond.policy.VastgesteldeGrondslag;
import nl.deelgrond.policy.WasmPolicyEngine;
import org.jspecify.annotations.Nullable;

/// How long a decision takes, from question to decision, reading and writing JSON included; beside
/// the same question to an OPA server, and OPA's own evaluation of the same rules and input.
final class Decisions {

  private static final String WASM = "wasm in the JVM";
  private static final String SERVER = "OPA server, asked over HTTP";
  private static final String BENCH = "opa bench (OPA's own evaluation only)";
  private static final List<Integer> PERSONS = List.of(1, 4);

  private final Report report;
  private final Convenant convenant = Convenanten.borne();
  private final int calls;
  private final int serverCalls;
  private final int rounds;

  Decisions(Report report, boolean quick) {
    this.report = report;
    this.calls = quick ? 1_000 : 5_000;
    this.serverCalls = quick ? 20 : 200;
    this.rounds = quick ? 3 : 7;
  }

  /// Whom is asked, and about how many persons.
  private record Case(String engine, int persons) {}

  void measure() throws IOException, InterruptedException {
    Optional<Opa> opa = Opa.find();
    PolicyData data = PolicyData.of(convenant);
    try (PolicyEngine wasm = WasmPolicyEngine.of(convenant);
        Opa.Running server = opa.isPresent() ? opa.get().serve(data) : null) {
      warmUp(wasm, server);
      Map<Case, List<Latencies>> measured = rounds(wasm, server);
      Map<Integer, Opa.Bench> benches = new LinkedHashMap<>();
      if (opa.isPresent()) {
        report.condition("opa", opa.get().version());
        for (int persons : PERSONS) {
          String input = wasm.decide(question(), facts(persons)).exchange().input();
          benches.put(persons, opa.get().bench(input, wasm.data(), rounds));
        }
      } else {
        report.condition(
            "skipped: OPA",
            "no opa program in DEELGROND_OPA, policies/tools/bin (policies/check builds it) or"
                + " PATH");
      }
      report.add("decisions", table(measured, benches));
    }
  }

  private void warmUp(PolicyEngine wasm, Opa.@Nullable Running server) {
    for (int i = 0; i < 3; i++) {
      for (int persons : PERSONS) {
        time(wasm, question(), facts(persons), calls);
        if (server != null) {
          time(server.engine(), question(), facts(persons), serverCalls / 2);
        }
      }
    }
  }

  /// In turn, round after round, so that a machine that gets slower does so for all alike.
  private Map<Case, List<Latencies>> rounds(PolicyEngine wasm, Opa.@Nullable Running server) {
    Map<Case, List<Latencies>> measured = new LinkedHashMap<>();
    for (int i = 0; i < rounds; i++) {
      for (int persons : PERSONS) {
        measured
            .computeIfAbsent(new Case(WASM, persons), _ -> new ArrayList<>())
            .add(time(wasm, question(), facts(persons), calls));
      }
      if (server != null) {
        for (int persons : PERSONS) {
          measured
              .computeIfAbsent(new Case(SERVER, persons), _ -> new ArrayList<>())
              .add(time(server.engine(), question(), facts(persons), serverCalls));
        }
      }
    }
    return measured;
  }

  private Table table(Map<Case, List<Latencies>> measured, Map<Integer, Opa.Bench> benches) {
    List<Latencies> forOne = measured.getOrDefault(new Case(WASM, 1), List.of());
    List<Latencies> forFour = measured.getOrDefault(new Case(WASM, 4), List.of());
    double one = Statistics.middle(forOne, Latencies::median);
    double four = Statistics.middle(forFour, Latencies::median);
    List<List<Object>> rows = new ArrayList<>();
    measured.forEach((what, all) -> {
      double median = Statistics.middle(all, Latencies::median);
      rows.add(
          List.of(
              what.engine(),
              what.persons(),
              median,
              Statistics.spread(all, Latencies::median),
              Statistics.middle(all, Latencies::p99),
              median / (what.persons() == 1 ? one : four)));
    });
    benches.forEach((persons, bench) ->
        rows.add(
            List.of(
                BENCH,
                persons,
                bench.median(),
                Statistics.spread(bench.medians(), median -> median),
                "",
                bench.median() / (persons == 1 ? one : four))));
    return new Table(
        "Decisions",
        Population.VELDEN
            + " velden of the catalogue ("
            + items()
            + " veld × bron), wmo-consulent, met_naam, 8 recorded grounds and 3 toestemmingen per"
            + " person; from question to decision, reading and writing JSON included, except for"
            + " opa bench; one thread; "
            + rounds
            + " rounds in turn of "
            + calls
            + " calls (OPA server: "
            + serverCalls
            + ") after warming up; median of the rounds' medians, and their spread",
        List.of("engine", "persons", "median µs", "spread µs", "p99 µs", "÷ wasm"),
        rows,
        aims(one, four, benches));
  }

  private static List<Aim> aims(double one, double four, Map<Integer, Opa.Bench> benches) {
    List<Aim> aims = new ArrayList<>();
    aims.add(
        new Aim(
            "median for 45 velden at most 150 µs",
            String.format(Locale.ROOT, "%.0f µs", one),
            one <= 150));
    aims.add(
        new Aim(
            "linear in persons: 4 persons at most 4.4 × 1 person",
            String.format(Locale.ROOT, "%.2f ×", four / one),
            four / one <= 4.4));
    Opa.Bench bench = benches.get(1);
    if (bench != null) {
      double faster = bench.median() / one;
      aims.add(
          new Aim(
              "at least 3 × faster than OPA's own evaluation",
              String.format(Locale.ROOT, "%.1f ×", faster),
              faster >= 3));
    }
    return aims;
  }

  private int items() {
    return convenant.velden().stream()
        .limit(Population.VELDEN)
        .mapToInt(veld -> veld.bronnen().size())
        .sum();
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
          PersoonFacts.of("p" + i, Leeftijd.VANAF_18)
              .withToestemmingen(toestemmingen(from, until))
              .withGronden(gronden(from)));
    }
    return new Facts(
        Convenantstand.ACTIEF,
        Plaats.AAN_TAFEL,
        "tafel-18plus",
        Population.DOEL,
        new BesluitMetNaam(UUID.randomUUID(), from, until),
        all,
        "wijkkracht/sociaal-makelaar");
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
              Toestemming.Staat.GEGEVEN,
              "inwoner",
              null,
              Leeftijd.VANAF_18,
              all.size()));
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
        .limit(8)
        .map(grondslag -> recorded(grondslag, from))
        .toList();
  }

  private static VastgesteldeGrondslag recorded(Grondslag grondslag, Instant from) {
    return new VastgesteldeGrondslag(
        UUID.randomUUID(),
        grondslag.id(),
        grondslag.partij(),
        Population.DOEL,
        Set.of(),
        from,
        null);
  }
}
