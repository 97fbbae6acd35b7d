// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.database;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The one place where tests get a database: always a real PostgreSQL 18, with the real roles and
/// migrations.
///
/// One server per JVM; each [#create()] is a fresh copy of a migrated template. By default the
/// server runs from the embedded binaries; `-Ddeelgrond.test.database=container` takes a container
/// instead (`-Ddeelgrond.test.database.image`, default `localhost/deelgrond-postgresql:18`), and
/// then what needs the server's files says that it is skipped.
public final class TestDatabase implements DatabaseLogins, AutoCloseable {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static @Nullable TestServer shared;

  private final TestServer server;
  private final String name;
  private final boolean ownServer;

  private TestDatabase(TestServer server, boolean ownServer) {
    this.server = server;
    this.ownServer = ownServer;
    this.name = "proef_" + NUMBER.incrementAndGet();
    server.execute("postgres", "create database " + name + " template " + TestServer.TEMPLATE);
    server.execute(name, RolesFile.sql());
  }

  /// A fresh database on the server that all tests of this JVM share.
  public static synchronized TestDatabase create() {
    if (shared == null) {
      shared = TestServer.start(TestServer.FAST);
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
    }
    return new TestDatabase(shared, false);
  }

  /// A fresh database on a server of its own, for tests that stop or kill the server.
  public static TestDatabase createOnOwnServer() {
    return new TestDatabase(TestServer.start(TestServer.FAST), true);
  }

  /// A fresh database on a server of its own that also survives a power cut, as a real one does.
  public static TestDatabase createDurable() {
    return new TestDatabase(
        TestServer.start(Map.of("fsync", "on", "full_page_writes", "on")), true);
  }

  /// Does something as superuser.
  public void execute(String sql) {
    server.execute(name, sql);
  }

  /// As `deelgrond_app`; each call of `getConnection` opens a new connection.
  public DataSource app() {
    return as(DatabaseRole.APP);
  }

  public DataSource auditWriter() {
    return as(DatabaseRole.AUDIT_WRITER);
  }

  public DataSource auditReader() {
    return as(DatabaseRole.AUDIT_READER);
  }

  public DataSource vault() {
    return as(DatabaseRole.VAULT);
  }

  /// As `migrator`: may become the owner of any schema with `set role <module>_owner`.
  public DataSource migrator() {
    return as(DatabaseRole.MIGRATOR);
  }

  public DataSource superuser() {
    return dataSource(server.superuser(name));
  }

  public DataSource as(DatabaseRole role) {
    return dataSource(of(role));
  }

  @Override
  public Optional<DatabaseLogin> find(DatabaseRole role) {
    return Optional.of(new DatabaseLogin(url(), role.user(), TestServer.ROLE_PASSWORD));
  }

  public String name() {
    return name;
  }

  public String url() {
    return server.url(name);
  }

  /// The settings with which the application uses this database: for `@DynamicPropertySource`, or
  /// as arguments of a real start.
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("deelgrond.database.url", url());
    for (DatabaseRole role : DatabaseRole.values()) {
      settings.put("deelgrond.database.passwords." + role.user(), TestServer.ROLE_PASSWORD);
    }
    return settings;
  }

  /// The folder with the server's files, WAL included; a test that needs it is skipped, and says
  /// so, when they are in a container.
  public Path dataDirectory() {
    Optional<Path> folder = server.dataDirectory();
    Assumptions.assumeTrue(folder.isPresent(), "the server's files are in its container");
    return folder.orElseThrow();
  }

  /// Stops the server in an orderly way.
  public void stop() {
    own().stop();
  }

  /// Kills every process of the server.
  public void kill() {
    own().kill();
  }

  /// Starts the server again, perhaps on another port: ask for [#url()] anew.
  public void start() {
    own().restart();
  }

  /// Lets the server stand still, with every connection open, until [#thaw()].
  public void freeze() {
    own().freeze();
  }

  public void thaw() {
    own().thaw();
  }

  @Override
  public void close() {
    if (ownServer) {
      server.close();
      return;
    }
    server.execute("postgres", "drop database if exists " + name + " with (force)");
  }

  private TestServer own() {
    if (!ownServer) {
      throw new IllegalStateException("other tests use this server as well");
    }
    return server;
  }

  private static DataSource dataSource(DatabaseLogin login) {
    return new DriverManagerDataSource(login.url(), login.user(), login.password());
  }
}
