// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nl.deelgrond.database.DatabaseLogin;
import nl.deelgrond.database.DatabaseLogins;
import nl.deelgrond.database.DatabaseRole;
import nl.deelgrond.database.PostgresServer;
import nl.deelgrond.database.RolesFile;
import nl.deelgrond.fault.StartRefused;
import org.jspecify.annotations.Nullable;

/// The demo's own PostgreSQL: starts while the application does, and stops with it.
///
/// Every start gives the roles new passwords, which only this process knows.
final class DemoDatabase implements DatabaseLogins, AutoCloseable {

  private static final String NAME = "deelgrond";

  private final CompletableFuture<Running> starting;

  private record Running(PostgresServer server, Map<DatabaseRole, DatabaseLogin> logins) {}

  DemoDatabase(Path folder) {
    this.starting =
        CompletableFuture.supplyAsync(
            () -> start(folder), task -> Thread.ofPlatform().name("postgresql").start(task));
  }

  @Override
  public Optional<DatabaseLogin> find(DatabaseRole role) {
    return Optional.ofNullable(running().logins().get(role));
  }

  /// Waits for a start that is still under way: nothing keeps running behind our back.
  @Override
  public void close() {
    starting.handle((running, _) -> running).thenAccept(DemoDatabase::stop).join();
  }

  private static void stop(@Nullable Running running) {
    if (running != null) {
      running.server().close();
    }
  }

  private Running running() {
    try {
      return starting.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StartRefused refused
          ? refused
          : new StartRefused(
              "PostgreSQL does not start: " + e.getMessage(), "see the log in its folder", e);
    }
  }

  private static Running start(Path folder) {
    PostgresServer server = PostgresServer.start(folder, Map.of());
    try {
      return new Running(server, prepare(server));
    } catch (SQLException e) {
      server.close();
      throw new StartRefused(
          "cannot prepare the database: " + e.getMessage(), "start with --reset to begin anew", e);
    }
  }

  private static Map<DatabaseRole, DatabaseLogin> prepare(PostgresServer server)
      throws SQLException {
    createDatabase(server.superuser("postgres"));
    Map<DatabaseRole, DatabaseLogin> logins = new EnumMap<>(DatabaseRole.class);
    try (Connection connection = connect(server.superuser(NAME));
        Statement statement = connection.createStatement()) {
      statement.execute(RolesFile.sql());
      // what the demo filled is never taken for real (see nl.deelgrond.database.RealDatabase)
      statement.execute("alter database " + NAME + " set deelgrond.demo = 'true'");
      for (DatabaseRole role : DatabaseRole.values()) {
        String password = randomPassword();
        statement.execute("alter role " + role.user() + " password '" + password + "'");
        logins.put(role, new DatabaseLogin(server.url(NAME), role.user(), password));
      }
    }
    return logins;
  }

  private static void createDatabase(DatabaseLogin superuser) throws SQLException {
    try (Connection connection = connect(superuser);
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
      if (!found.next()) {
        statement.execute("create database " + NAME);
      }
    }
  }

  private static Connection connect(DatabaseLogin login) throws SQLException {
    return DriverManager.getConnection(login.url(), login.user(), login.password());
  }

  private static String randomPassword() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
