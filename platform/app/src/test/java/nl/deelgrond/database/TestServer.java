// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.database;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/// A PostgreSQL server for tests: from the embedded binaries, or in a container.
abstract sealed class TestServer implements AutoCloseable {

  static final String ROLE_PASSWORD = "alleen-voor-tests";

  /// What is committed survives kill -9, but no power cut.
  static final Map<String, String> FAST = Map.of("fsync", "off", "full_page_writes", "off");

  /// The database that every other one is a copy of: with the roles and all migrations.
  static final String TEMPLATE = "deelgrond_sjabloon";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// Starts a server that has the template, or leaves nothing behind.
  static TestServer start(Map<String, String> settings) {
    Map<String, String> all = new TreeMap<>(settings);
    all.put("max_connections", "400");
    TestServer server = isContainer() ? new InContainer(all) : new Embedded(all);
    try {
      server.makeTemplate(TEMPLATE);
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  static boolean isContainer() {
    return "container".equals(System.getProperty("deelgrond.test.database"));
  }

  abstract String url(String database);

  abstract DatabaseLogin superuser(String database);

  /// The folder with the server's files, when they are on this machine.
  abstract Optional<Path> dataDirectory();

  /// Stops it in an orderly way.
  abstract void stop();

  /// Kills every process of it.
  abstract void kill();

  /// Starts it again, perhaps on another port, and returns when it answers.
  abstract void restart();

  /// Lets it stand still, with every connection open: what a network that fell silent looks like.
  abstract void freeze();

  /// Ends [#freeze()].
  abstract void thaw();

  @Override
  public abstract void close();

  private void makeTemplate(String name) {
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
    Optional<Path> dataDirectory() {
      return Optional.of(server.dataDirectory());
    }

    @Override
    void stop() {
      server.stop();
    }

    @Override
    void kill() {
      server.kill();
    }

    @Override
    void restart() {
      server.start();
    }

    @Override
    void freeze() {
      signal("-STOP");
    }

    @Override
    void thaw() {
      signal("-CONT");
    }

    private void signal(String signal) {
      try {
        String first =
            Files.readAllLines(server.dataDirectory().resolve("postmaster.pid")).getFirst();
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(first)).orElseThrow();
        List<String> command = new ArrayList<>(List.of("kill", signal, first));
        postmaster.descendants().forEach(each -> command.add(Long.toString(each.pid())));
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
          throw new IllegalStateException(command + " ended with " + status);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
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
    private String address;

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
      address = lookUpAddress();
    }

    private static String[] command(Map<String, String> settings) {
      List<String> command = new ArrayList<>();
      command.add("postgres");
      settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
      return command.toArray(String[]::new);
    }

    @Override
    String url(String database) {
      return "jdbc:postgresql://" + address + "/" + database;
    }

    /// Asks the engine: a container that was stopped may come back on another port.
    private String lookUpAddress() {
      ExposedPort port = ExposedPort.tcp(PostgreSQLContainer.POSTGRESQL_PORT);
      Ports.Binding[] bindings =
          Objects.requireNonNull(
              container
                  .getCurrentContainerInfo()
                  .getNetworkSettings()
                  .getPorts()
                  .getBindings()
                  .get(port));
      return container.getHost() + ":" + bindings[0].getHostPortSpec();
    }

    @Override
    DatabaseLogin superuser(String database) {
      return new DatabaseLogin(url(database), "postgres", container.getPassword());
    }

    @Override
    Optional<Path> dataDirectory() {
      return Optional.empty();
    }

    @Override
    void stop() {
      engine().stopContainerCmd(container.getContainerId()).withTimeout(30).exec();
    }

    @Override
    void kill() {
      engine().killContainerCmd(container.getContainerId()).exec();
    }

    @Override
    void restart() {
      engine().startContainerCmd(container.getContainerId()).exec();
      address = lookUpAddress();
      awaitAnswer();
    }

    @Override
    void freeze() {
      engine().pauseContainerCmd(container.getContainerId()).exec();
    }

    @Override
    void thaw() {
      engine().unpauseContainerCmd(container.getContainerId()).exec();
    }

    private void awaitAnswer() {
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (true) {
        try {
          execute("postgres", "select 1");
          return;
        } catch (IllegalStateException e) {
          if (System.nanoTime() > deadline) {
            throw e;
          }
        }
        try {
          Thread.sleep(100);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException(e);
        }
      }
    }

    private static DockerClient engine() {
      return DockerClientFactory.lazyClient();
    }

    @Override
    public void close() {
      container.stop();
    }
  }
}
