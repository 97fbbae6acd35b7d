// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.deelgrond.fault.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PostgresServerTests {

  @TempDir private Path folder;

  @Test
  void keepsWhatItHasAndSyncsIt() {
    try (PostgresServer server = PostgresServer.start(folder, Map.of())) {
      client(server).sql("create table blijft as select 42 as antwoord").update();
    }

    try (PostgresServer server = PostgresServer.start(folder, Map.of())) {
      assertThat(text(server, "select antwoord::text from blijft")).isEqualTo("42");
      assertThat(text(server, "show fsync")).isEqualTo("on");
      assertThat(text(server, "show full_page_writes")).isEqualTo("on");
      assertThat(text(server, "show synchronous_commit")).isEqualTo("on");
      assertThat(text(server, "show data_checksums")).isEqualTo("on");
    }
  }

  @Test
  void asksForAPasswordAndListensToThisMachineOnly() throws Exception {
    try (PostgresServer server = PostgresServer.start(folder, Map.of())) {
      assertThat(text(server, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThatThrownBy(() -> connect(server.url("postgres"), "postgres", "geraden"))
          .hasMessageContaining("password authentication failed");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("wachtwoord"))))
          .isEqualTo("rw-------");
      assertThat(
              PosixFilePermissions.toString(Files.getPosixFilePermissions(server.dataDirectory())))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void whatIsNotOfThisVersionIsLeftAlone() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("PG_VERSION"), "17\n");

    assertThatThrownBy(() -> PostgresServer.start(folder, Map.of()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("was made by PostgreSQL 17, and this is PostgreSQL 18");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(data);
    }
  }

  @Test
  void folderIsForOneAtATime() {
    try (PostgresServer server = PostgresServer.start(folder, Map.of())) {
      assertThatThrownBy(() -> PostgresServer.start(folder, Map.of()))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("another Deelgrond is using");
      assertThat(text(server, "select 'leeft'")).isEqualTo("leeft");
    }
  }

  /// `kill -9` leaves PostgreSQL behind. The next start finds it, stops it, and loses nothing.
  @Test
  void afterAKilledDeelgrondTheNextOneTakesOver() throws Exception {
    Process first =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Starter.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    long postmaster;
    try (BufferedReader out = first.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.lines().anyMatch("started"::equals)).isTrue();
      postmaster = postmaster();
      first.destroyForcibly().onExit().get(10, TimeUnit.SECONDS);
    }
    ProcessHandle left = ProcessHandle.of(postmaster).orElseThrow();
    assertThat(left.isAlive()).isTrue();

    try (PostgresServer server = PostgresServer.start(folder, Map.of())) {
      assertThat(postmaster()).isNotEqualTo(postmaster);
      assertThat(left.onExit()).succeedsWithin(Duration.ofSeconds(10));
      assertThat(text(server, "select antwoord::text from blijft")).isEqualTo("42");
    }
  }

  /// After a restart of the machine the number in the file may be that of any other program.
  @Test
  void numberOfAnotherProgramIsLeftAlone() throws Exception {
    PostgresServer.start(folder, Map.of()).close();
    long own = ProcessHandle.current().pid();
    Files.writeString(folder.resolve("data/postmaster.pid"), own + "\n");

    PostgresServer.killIn(folder);

    assertThat(ProcessHandle.current().isAlive()).isTrue();
  }

  /// What another JVM runs, until it is killed.
  static final class Starter {

    private Starter() {}

    static void main(String[] arguments) throws InterruptedException {
      PostgresServer server = PostgresServer.start(Path.of(arguments[0]), Map.of());
      client(server).sql("create table blijft as select 42 as antwoord").update();
      System.out.println("started");
      Thread.sleep(TimeUnit.MINUTES.toMillis(5));
    }
  }

  private long postmaster() throws IOException {
    return Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst());
  }

  private static String text(PostgresServer server, String sql) {
    return client(server).sql(sql).query(String.class).single();
  }

  private static JdbcClient client(PostgresServer server) {
    DatabaseLogin login = server.superuser("postgres");
    return JdbcClient.create(
        new DriverManagerDataSource(login.url(), login.user(), login.password()));
  }

  private static void connect(String url, String user, String password) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      assertThat(connection.isValid(1)).isTrue();
    }
  }
}
