// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.tafel;

import nl.deelgrond.audit.VersionSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tells the log where to read whether a zitting, its agenda and its seats are still what they
/// were.
@Configuration(proxyBeanMethods = false)
class TafelConfiguration {

  @Bean
  VersionSource zittingVersion() {
    return VersionSource.of(
        "zitting",
        "select zitting_id as id, versie + 1 as versie from tafel.zitting where zitting_id = any(?)");
  }
}
