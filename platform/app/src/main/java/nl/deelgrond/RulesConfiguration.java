// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond;

import java.time.Clock;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.Redenen;
import nl.deelgrond.policy.PolicyEngine;
import nl.deelgrond.policy.WasmPolicyEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The convenant in force and the rules that decide, for every module.
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Convenant convenant() {
    return Convenanten.borne();
  }

  @Bean
  Redenen redenen() {
    return Redenen.load();
  }

  @Bean
  PolicyEngine policyEngine(Convenant convenant) {
    return WasmPolicyEngine.of(convenant);
  }
}
