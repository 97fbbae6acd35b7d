// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;

import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Convenanten;
import org.junit.jupiter.api.Test;

/// Promise 1: the rules and the model were written apart, and agree on the whole document.
class DifferentialTests {

  private static final int CASES = 10_000;
  private static final Convenant BORNE = Convenanten.borne();
  private static final PolicyData DATA = PolicyData.of(BORNE);

  @Test
  void rulesInTheJvmAgreeWithTheModelOnTenThousandCases() {
    try (PolicyEngine engine = Engines.wasm(DATA)) {
      agree(engine, CASES);
    }
  }

  @Test
  void opaServerAgreesWithTheModel() {
    try (OpaServer server = OpaServer.startOrSkip("random cases on an OPA server");
        PolicyEngine engine = server.engine(DATA)) {
      agree(engine, CASES);
    }
  }

  private static void agree(PolicyEngine engine, int cases) {
    for (int seed = 0; seed < cases; seed++) {
      RandomCases.Case one = new RandomCases(BORNE, seed, 1 + seed % 5).next();
      assertThat(engine.decide(one.question(), one.facts()).toJson())
          .as("seed %d", seed)
          .isEqualTo(ReferenceDecision.of(BORNE, DATA.rev(), one.question(), one.facts()));
    }
  }
}
