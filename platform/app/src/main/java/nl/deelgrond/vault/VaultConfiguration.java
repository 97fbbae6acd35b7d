// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import java.nio.file.Path;
import javax.sql.DataSource;
import nl.deelgrond.audit.CheckpointSigner;
import nl.deelgrond.audit.PayloadSealer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the vault together. It works as `vault_app`, which sees nothing but wrapped keys.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultProperties.class)
class VaultConfiguration {

  @Bean
  KeyStoreFile keyStoreFile(
      @Qualifier("vaultDataSource") DataSource dataSource,
      VaultProperties properties,
      @Value("${deelgrond.data}") Path data) {
    return KeyStoreFile.open(
        properties.keyFile(), properties.passwordFile(), data, () -> KeyRings.exist(dataSource));
  }

  @Bean
  KeyRings keyRings(@Qualifier("vaultDataSource") DataSource dataSource, KeyStoreFile keys) {
    KeyRings rings = new KeyRings(dataSource, keys::kek);
    rings.requireOpens();
    return rings;
  }

  @Bean
  Vault vault(
      KeyRings rings,
      KeyStoreFile keys,
      @Qualifier("vaultDataSource") DataSource dataSource,
      VaultProperties properties) {
    return new Vault(rings, keys.bsnKey(), dataSource, properties.tenant());
  }

  @Bean
  PayloadSealer payloadSealer(KeyRings rings, VaultProperties properties) {
    return new VaultPayloadSealer(rings, properties.tenant());
  }

  @Bean
  CheckpointSigner checkpointSigner(KeyStoreFile keys) {
    return new VaultCheckpointSigner(keys.checkpointKey());
  }
}
