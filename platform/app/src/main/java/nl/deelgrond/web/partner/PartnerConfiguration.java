// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import nl.deelgrond.convenant.Redenen;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What only the pages use.
@Configuration(proxyBeanMethods = false)
class PartnerConfiguration {

  /// The texts that say why something is not shown.
  @Bean
  @ConditionalOnMissingBean
  Redenen redenen() {
    return Redenen.load();
  }
}
