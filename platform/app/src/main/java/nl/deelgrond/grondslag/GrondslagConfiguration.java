// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import nl.deelgrond.audit.VersionSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tells the log where to read whether the ledger is still what a decision rested on.
@Configuration(proxyBeanMethods = false)
class GrondslagConfiguration {

  @Bean
  VersionSource ledgerVersion() {
    return VersionSource.of(
        "ledger",
        """
        select onderwerp_id as id, max(audit_idx) + 1 as versie
        from grondslag.regel where onderwerp_id = any(?) group by onderwerp_id\
        """);
  }
}
