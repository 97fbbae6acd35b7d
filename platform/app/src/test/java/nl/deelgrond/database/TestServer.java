// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/// A PostgreSQL server for tests: from the embedded binaries, or in a container.
abstract sealed class TestServer implements AutoCloseable {

  static final String ROLE_PASSWORD = "alleen-voor-tests";

  /// What is committed survives kill -9, but no power cut.
  static final Map<String, String> FAST = Map.of("fsync", "off", "full_page_writes", "off");

  static TestServer start(Map<String, String> settings) {
    Map<String, String> all = new TreeMap<>(settings);
    all.put("max_connections", "400");
    return "container".equals(System.getProperty("deelgrond.test.database"))
        ? new InContainer(all)
        : new Embedded(all);
  }

  abstract String url(String database);

  abstract DatabaseLogin superuser(String database);

  abstract @Nullable PostgresServer embedded();

  @Override
  public abstract void close();

  final void makeTemplate(String name) {
    execute("postgres", "create database " + name);
    execute(name, RolesFile.sql());
    for (DatabaseRole role : DatabaseRole.values()) {
      execute(name, "alter role " + role.user() + " password '" + ROLE_PASSWORD + "'");
    }
    Migrations.run(new DatabaseLogin(url(name), DatabaseRole.MIGRATOR.user(), ROLE_PASSWORD));
  }

  final void execute(String database, String sql) {
    DatabaseLogin login = superuser(database);
    try (Connection connection =
            DriverManager.getConnection(login.url(), login.user(), login.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot prepare `" + database + "`", e);
    }
  }

  private static final class Embedded extends TestServer {

    private final Path folder;
    private final PostgresServer server;

    Embedded(Map<String, String> settings) {
      try {
        folder = Files.createTempDirectory("deelgrond-test-");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      server = PostgresServer.start(folder, settings);
    }

    @Override
    String url(String database) {
      return server.url(database);
    }

    @Override
    DatabaseLogin superuser(String database) {
      return server.superuser(database);
    }

    @Override
    PostgresServer embedded() {
      return server;
    }

    @Override
    public void close() {
      server.kill();
      server.close();
      try {
        FileSystemUtils.deleteRecursively(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class InContainer extends TestServer {

    private final PostgreSQLContainer container;

    InContainer(Map<String, String> settings) {
      String image =
          System.getProperty("deelgrond.test.database.image", "localhost/deelgrond-postgresql:18");
      container =
          new PostgreSQLContainer(
                  DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
              .withUsername("postgres")
              .withPassword("alleen-voor-tests")
              .withDatabaseName("postgres")
              .withCommand(command(settings));
      container.start();
    }

    private static String[] command(Map<String, String> settings) {
      List<String> command = new ArrayList<>();
      command.add("postgres");
      settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
      return command.toArray(String[]::new);
    }

    @Override
    String url(String database) {
      return "jdbc:postgresql://"
          + container.getHost()
          + ":"
          + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)
          + "/"
          + database;
    }

    @Override
    DatabaseLogin superuser(String database) {
      return new DatabaseLogin(url(database), "postgres", container.getPassword());
    }

    @Override
    @Nullable PostgresServer embedded() {
      return null;
    }

    @Override
    public void close() {
      container.stop();
    }
  }
}
