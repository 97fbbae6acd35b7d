// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.casus;

import nl.deelgrond.audit.VersionSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tells the log where to read whether the gegevens of a person are still what they were.
@Configuration(proxyBeanMethods = false)
class CasusConfiguration {

  @Bean
  VersionSource gegevensVersion() {
    return VersionSource.of(
        "gegevens",
        """
        select persoon_id as id, max(audit_idx) + 1 as versie
        from casus.gegeven where persoon_id = any(?) group by persoon_id\
        """);
  }
}
