// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.deelgrond.convenant.Convenant;

/// Makes engines for tests: few instances, and a time limit that a busy machine keeps.
final class Engines {

  static final Duration PATIENCE = Duration.ofSeconds(30);

  private Engines() {}

  static PolicyEngine wasm(PolicyData data) {
    PolicyBundle bundle = PolicyBundle.ofThisJar();
    return new WasmPolicyEngine(bundle.wasm(), bundle.name(), data, data.document(), 1, PATIENCE);
  }

  /// Has each golden case done by an engine for its variant of the convenant.
  static void forEachVariant(
      Convenant convenant,
      List<Corpus.Golden> corpus,
      Function<PolicyData, PolicyEngine> engines,
      BiConsumer<PolicyEngine, Corpus.Golden> check) {
    Map<String, List<Corpus.Golden>> byVariant =
        corpus.stream().collect(Collectors.groupingBy(Corpus.Golden::variant));
    byVariant.forEach((variant, cases) -> {
      PolicyData data = PolicyData.of(Scenarios.variant(convenant, variant));
      try (PolicyEngine engine = engines.apply(data)) {
        cases.forEach(golden -> check.accept(engine, golden));
      }
    });
  }
}
