// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/// One DataSource per duty. Each of them exists only after the schemas are up to date.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

  /// Proof that the schemas are up to date: whoever wants a connection asks for it.
  record Migrated(DatabaseLogins logins) {}

  @Bean
  Migrated migrated(DatabaseLogins logins, Environment environment) {
    if (!environment.acceptsProfiles(Profiles.of("demo"))) {
      RealDatabase.require(logins);
    }
    logins.find(DatabaseRole.MIGRATOR).ifPresent(Migrations::run);
    return new Migrated(logins);
  }

  @Bean
  @Primary
  HikariDataSource dataSource(Migrated migrated, DatabaseProperties properties) {
    return pool(migrated, properties, DatabaseRole.APP);
  }

  @Bean
  HikariDataSource auditDataSource(Migrated migrated, DatabaseProperties properties) {
    return pool(migrated, properties, DatabaseRole.AUDIT_WRITER);
  }

  @Bean
  HikariDataSource vaultDataSource(Migrated migrated, DatabaseProperties properties) {
    return pool(migrated, properties, DatabaseRole.VAULT);
  }

  private static HikariDataSource pool(
      Migrated migrated, DatabaseProperties properties, DatabaseRole role) {
    DatabaseLogin login = migrated.logins().of(role);
    return pool(login, role, properties.connectionsOf(role), properties.patienceOrDefault());
  }

  /// Connections that never wait for ever: not for a free one, not for a server that went silent
  /// with its connections open (a switched-off machine, a cut line).
  static HikariDataSource pool(
      DatabaseLogin login, DatabaseRole role, int connections, Duration patience) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(role.user());
    config.setJdbcUrl(login.url());
    config.setUsername(login.user());
    config.setPassword(login.password());
    // the detail of an error repeats the row that was refused
    config.addDataSourceProperty("logServerErrorDetail", "false");
    if (role == DatabaseRole.AUDIT_WRITER) {
      // the sequencer asks the same few things in every batch
      config.addDataSourceProperty("prepareThreshold", "1");
    }
    // the same statements over and over, most of them by id: planning them each time cost more than
    // running them
    config.addDataSourceProperty("options", "-c plan_cache_mode=force_generic_plan");
    config.addDataSourceProperty("connectTimeout", "2");
    config.addDataSourceProperty("socketTimeout", Long.toString(patience.toSeconds()));
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(Duration.ofSeconds(2).toMillis());
    config.setValidationTimeout(Duration.ofSeconds(1).toMillis());
    config.setInitializationFailTimeout(Duration.ofSeconds(5).toMillis());
    return new HikariDataSource(config);
  }
}
