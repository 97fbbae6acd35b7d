// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.Redenen;
import nl.deelgrond.convenant.ToestemmingTeksten;
import nl.deelgrond.convenant.Versiestukken;
import nl.deelgrond.fault.StartRefused;
import nl.deelgrond.policy.NodigSearch;
import nl.deelgrond.policy.OpaServerPolicyEngine;
import nl.deelgrond.policy.PolicyData;
import nl.deelgrond.policy.PolicyEngine;
import nl.deelgrond.policy.PolicyFault;
import nl.deelgrond.policy.WasmPolicyEngine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The convenant in force and the rules that decide, for every module.
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

  private static final Duration LIMIT = Duration.ofSeconds(1);

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Convenant convenant() {
    return Convenanten.borne();
  }

  /// The same version as it was signed, to be kept and shown.
  @Bean
  Versiestukken versiestukken() {
    return Versiestukken.borne();
  }

  @Bean
  Redenen redenen() {
    return Redenen.load();
  }

  @Bean
  ToestemmingTeksten toestemmingTeksten() {
    return ToestemmingTeksten.borne();
  }

  /// The rules decide in this JVM, or in the OPA server that is named.
  @Bean
  PolicyEngine policyEngine(Convenant convenant, @Value("${deelgrond.beleid.opa:}") String server) {
    return server.isEmpty()
        ? WasmPolicyEngine.of(convenant)
        : connect(PolicyData.of(convenant), URI.create(server));
  }

  /// Asks the same engine what would be needed, outside of any decision.
  @Bean
  NodigSearch nodigSearch(Convenant convenant, PolicyEngine policy) {
    return new NodigSearch(convenant, policy);
  }

  private static PolicyEngine connect(PolicyData data, URI address) {
    try {
      return OpaServerPolicyEngine.connect(data, address, LIMIT);
    } catch (PolicyFault fault) {
      throw new StartRefused(
          "the OPA server at `" + address + "` cannot decide: " + fault.getMessage(),
          "start one with the rules in policies/inzage but not their tests, or leave deelgrond.beleid.opa out",
          fault);
    }
  }
}
