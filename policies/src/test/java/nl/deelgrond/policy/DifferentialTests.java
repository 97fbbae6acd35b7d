// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;

import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Convenanten;
import org.junit.jupiter.api.Test;

class DifferentialTests {

  @Test
  void modelAndWasmAgree() {
    Convenant convenant = Convenanten.borne();
    try (WasmPolicyEngine engine = WasmPolicyEngine.of(convenant)) {
      for (int seed = 0; seed < 2000; seed++) {
        RandomCases.Case one = new RandomCases(convenant, seed, 1 + seed % 6).next();
        assertThat(engine.decide(one.question(), one.facts()).toJson())
            .as("seed %d", seed)
            .isEqualTo(
                ReferencePolicy.decide(convenant, engine.rev(), one.question(), one.facts()));
      }
    }
  }
}
