// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the log together: the sequencer works as `audit_writer`, acts as whoever does them.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditProperties.class)
class AuditConfiguration {

  @Bean
  Soundness soundness() {
    return new Soundness();
  }

  @Bean
  AuditHealth auditHealth(Soundness soundness) {
    return new AuditHealth(soundness);
  }

  @Bean
  PostgresAuditLog auditLog(
      @Qualifier("auditDataSource") DataSource audit,
      @Qualifier("dataSource") DataSource application,
      List<VersionSource> sources,
      PayloadSealer sealer,
      Soundness soundness) {
    Versions versions = new Versions(sources);
    Tree tree = new Tree(versions);
    return new PostgresAuditLog(
        new Sequencer(audit, tree),
        tree,
        versions,
        sealer,
        soundness,
        application,
        System::nanoTime);
  }

  @Bean
  CheckpointPublisher checkpoints(
      @Qualifier("auditDataSource") DataSource audit,
      CheckpointSigner signer,
      Soundness soundness,
      AuditProperties properties) {
    return new CheckpointPublisher(audit, signer, soundness, properties.origin());
  }
}
