// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.deelgrond.database.DatabaseLogin;
import nl.deelgrond.database.DatabaseRole;
import nl.deelgrond.database.TestDatabase;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.vault.TestVault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A log on a real database, with facts of one kind (`feit`) that can move on.
final class LogScene implements AutoCloseable {
  static final String FEIT = "feit";
  static final String ORIGIN = "audit.borne.example/proef";
  static final String POLICY =
      "sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";

  final TestDatabase database;
  final DataSource application;
  final TestVault vault;
  final InwonerId inwoner = new InwonerId(UUID.randomUUID());
  private final List<AutoCloseable> open = new ArrayList<>();

  final Soundness soundness = new Soundness();

  private LogScene(TestDatabase database) {
    this.database = database;
    this.application = pool(database, DatabaseRole.APP);
    this.vault = TestVault.on(pool(database, DatabaseRole.VAULT));
    JdbcClient.create(database.superuser())
        .sql(
            """
            create schema proef;
            create table proef.feit (id uuid primary key, versie bigint not null);
            grant usage on schema proef to deelgrond_app, audit_writer;
            grant select, insert, update on proef.feit to deelgrond_app;
            grant select on proef.feit to audit_writer\
            """)
        .update();
    vault.vault().register(inwoner);
  }

  static LogScene create() {
    return new LogScene(TestDatabase.create());
  }

  static LogScene onOwnServer() {
    return new LogScene(TestDatabase.createOnOwnServer());
  }

  /// A node: it starts at once, and stops with the scene.
  PostgresAuditLog node() {
    return node(pool(database, DatabaseRole.AUDIT_WRITER));
  }

  PostgresAuditLog node(DataSource writer) {
    PostgresAuditLog log = unstarted(writer, Sequencer.QUEUE);
    log.start();
    return log;
  }

  /// A node that knows other kinds of facts.
  PostgresAuditLog node(List<VersionSource> sources) {
    Versions versions = new Versions(sources);
    Tree tree = new Tree(versions);
    PostgresAuditLog log =
        new PostgresAuditLog(
            new Sequencer(writer(), tree),
            tree,
            versions,
            vault.sealer(),
            soundness,
            application,
            System::nanoTime);
    open.add(log::stop);
    log.start();
    return log;
  }

  CheckpointPublisher publisher() {
    return new CheckpointPublisher(writer(), vault.signer(), soundness, ORIGIN);
  }

  PostgresAuditLog unstarted(DataSource writer, int capacity) {
    Versions versions = new Versions(List.of(feiten()));
    Tree tree = new Tree(versions);
    PostgresAuditLog log =
        new PostgresAuditLog(
            new Sequencer(writer, tree, capacity),
            tree,
            versions,
            vault.sealer(),
            soundness,
            application,
            System::nanoTime);
    open.add(log::stop);
    return log;
  }

  static VersionSource feiten() {
    return source(FEIT, "select id, versie from proef.feit where id = any(?)");
  }

  static VersionSource source(String kind, String sql) {
    return new VersionSource() {
      @Override
      public String kind() {
        return kind;
      }

      @Override
      public String sql() {
        return sql;
      }
    };
  }

  HikariDataSource pool(TestDatabase from, DatabaseRole role) {
    DatabaseLogin login = from.of(role);
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(login.url());
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(role == DatabaseRole.AUDIT_WRITER ? 2_000 : 10_000);
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("prepareThreshold", "1");
    HikariDataSource pool = new HikariDataSource(config);
    open.add(pool);
    return pool;
  }

  DataSource writer() {
    return pool(database, DatabaseRole.AUDIT_WRITER);
  }

  /// Looks up where the server is each time: it may come back on another port.
  DataSource connecting() {
    return new AbstractDataSource() {
      @Override
      public Connection getConnection() throws SQLException {
        return database.auditWriter().getConnection();
      }

      @Override
      public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
      }
    };
  }

  TransactionTemplate transaction() {
    return new TransactionTemplate(new JdbcTransactionManager(application));
  }

  JdbcClient sql() {
    return JdbcClient.create(application);
  }

  UUID feit(long version) {
    UUID id = UUID.randomUUID();
    sql().sql("insert into proef.feit values (?, ?)").params(id, version).update();
    return id;
  }

  /// What a withdrawal is to the log: facts move on and their act is appended, in one transaction.
  long moveOn(AuditLog log, UUID feit) {
    Long idx =
        transaction()
            .execute(_ -> {
              sql()
                  .sql("update proef.feit set versie = versie + 1 where id = ?")
                  .param(feit)
                  .update();
              return log.append(act("toestemming-ingetrokken", inwoner));
            });
    return java.util.Objects.requireNonNull(idx);
  }

  /// The acts of somebody whose connections may fail.
  Acting acting(DataSource source) {
    Versions versions = new Versions(List.of(feiten()));
    Tree tree = new Tree(versions);
    return new Acting(
        source,
        new PostgresAuditLog(
            new Sequencer(writer(), tree),
            tree,
            versions,
            vault.sealer(),
            soundness,
            source,
            System::nanoTime));
  }

  record Acting(DataSource source, PostgresAuditLog log) {
    void moveOn(UUID feit) {
      new TransactionTemplate(new JdbcTransactionManager(source))
          .executeWithoutResult(_ -> {
            JdbcClient.create(source)
                .sql("update proef.feit set versie = versie + 1 where id = ?")
                .param(feit)
                .update();
            log.append(act("toestemming-ingetrokken", null));
          });
    }
  }

  Household household(Relied... relied) {
    return new Household(List.of(disclosure()), List.of(relied));
  }

  Household householdOf(int persons, Relied... relied) {
    List<Disclosure> entries = new ArrayList<>();
    for (int i = 0; i < persons; i++) {
      entries.add(disclosure());
    }
    return new Household(entries, List.of(relied));
  }

  Disclosure disclosure() {
    return disclosure("{\"doel\":\"een-plan\"}");
  }

  Disclosure disclosure(String payload) {
    return new Disclosure(
        UUID.randomUUID(),
        inwoner,
        payload.getBytes(StandardCharsets.UTF_8),
        List.of(),
        POLICY,
        Set.of());
  }

  static Relied on(UUID id, long version) {
    return new Relied(FEIT, id, version, null);
  }

  static Relied on(UUID id, long version, Instant until) {
    return new Relied(FEIT, id, version, until);
  }

  static Act act(String act, @Nullable InwonerId inwoner) {
    return new Act(
        act, inwoner, "gemeente-borne", "{\"door\":\"l.visser\"}".getBytes(StandardCharsets.UTF_8));
  }

  List<LogCheck.Logged> logged() {
    return LogCheck.verified(database.auditReader());
  }

  @Override
  public void close() {
    for (AutoCloseable each : open.reversed()) {
      try {
        each.close();
      } catch (Exception e) {
        throw new IllegalStateException("the scene does not close", e);
      }
    }
    database.close();
  }
}
