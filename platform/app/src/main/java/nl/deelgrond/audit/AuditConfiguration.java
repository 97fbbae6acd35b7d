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
  PostgresAuditLog auditLog(
      @Qualifier("auditDataSource") DataSource audit,
      @Qualifier("dataSource") DataSource application,
      List<VersionSource> sources,
      PayloadSealer sealer) {
    Versions versions = new Versions(sources);
    Tree tree = new Tree(versions);
    return new PostgresAuditLog(
        new Sequencer(audit, tree), tree, versions, sealer, application, System::nanoTime);
  }

  @Bean
  CheckpointPublisher checkpoints(
      @Qualifier("auditDataSource") DataSource audit,
      CheckpointSigner signer,
      AuditProperties properties) {
    return new CheckpointPublisher(audit, signer, properties.origin());
  }
}
