// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.regels;

import nl.deelgrond.audit.VersionSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tells the log where to read whether the rules are still the ones that decided, and whether
/// nobody left or ended the version meanwhile.
@Configuration(proxyBeanMethods = false)
class RegelsConfiguration {

  @Bean
  VersionSource regelsVersion() {
    return VersionSource.of(
        "regels",
        """
        select regels_id as id, max(audit_idx) + 1 as versie
        from regels.actief where regels_id = any(?) group by regels_id\
        """);
  }

  @Bean
  VersionSource convenantVersion() {
    return VersionSource.of(
        Versiestand.KIND,
        """
        select convenant_id as id, max(audit_idx) + 1 as versie
        from regels.versieregel where convenant_id = any(?) group by convenant_id\
        """);
  }
}
