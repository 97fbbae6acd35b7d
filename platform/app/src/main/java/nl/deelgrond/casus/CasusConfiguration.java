// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.casus;

import nl.deelgrond.audit.VersionSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tells the log where to read whether the gegevens of a person are still what they were, and
/// whether they are still known as the same inwoners; and whether a casus is still open.
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

  @Bean
  VersionSource bsnVersion() {
    return VersionSource.of(
        "bsn",
        """
        select eigen.inwoner_id as id, max(zelfde.audit_idx) + 1 as versie
        from (select distinct on (inwoner_id) inwoner_id, blind from casus.bsn
              where inwoner_id = any(?) order by inwoner_id, audit_idx desc) eigen
        join casus.bsn zelfde on zelfde.blind = eigen.blind group by eigen.inwoner_id\
        """);
  }

  @Bean
  VersionSource casusVersion() {
    return VersionSource.of(
        "casus",
        "select casus_id as id, versie + 1 as versie from casus.casus where casus_id = any(?)");
  }
}
