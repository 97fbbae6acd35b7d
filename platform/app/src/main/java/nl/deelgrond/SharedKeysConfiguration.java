// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond;

import nl.deelgrond.authzen.PageKey;
import nl.deelgrond.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Keys that follow from the key file and protect no gegeven. They are handed over here, so that
/// who uses one needs nothing of the vault.
@Configuration(proxyBeanMethods = false)
class SharedKeysConfiguration {

  @Bean
  PageKey pageKey(Vault vault) {
    return new PageKey(vault.sharedKey("pages/v1"));
  }
}
