// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.deelgrond.fault.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// A PostgreSQL 18 that Deelgrond starts and stops itself, for the demo and for tests.
///
/// It listens on the loopback address only, asks everyone for a password, and lives in a folder
/// that one Deelgrond at a time may use. When the one before was killed, its PostgreSQL is stopped
/// first.
public final class PostgresServer implements AutoCloseable {

  /// PostgreSQL's major version, which a data folder is bound to.
  public static final String VERSION = "18";

  private static final int TRIES = 3;

  private final Path folder;
  private final PostgresBinaries binaries;
  private final PostgresUser user;
  private final Map<String, String> settings;
  private final FileLock lock;
  private final String password;
  private int port;

  private PostgresServer(Path folder, Path cache, Map<String, String> settings) {
    this.folder = folder.toAbsolutePath();
    this.settings = Map.copyOf(settings);
    requireOurVersion();
    this.lock = lockFolder();
    this.binaries = PostgresBinaries.unpackedIn(cache);
    this.user = PostgresUser.forThisProcess(binaries.program("postgres"));
    this.password = initialised();
  }

  /// Starts PostgreSQL on a folder, which is made when it is not there.
  ///
  /// @param folder holds the database (`data`), its log and the superuser's password
  /// @param settings of the server, as in `postgresql.conf`, over the safe defaults
  public static PostgresServer start(Path folder, Map<String, String> settings) {
    PostgresServer server = new PostgresServer(folder, cache(), settings);
    try {
      server.start();
      return server;
    } catch (StartRefused e) {
      server.unlock();
      throw e;
    }
  }

  public int port() {
    return port;
  }

  /// Where the database itself lives.
  public Path dataDirectory() {
    return folder.resolve("data");
  }

  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  public DatabaseLogin superuser(String database) {
    return new DatabaseLogin(url(database), "postgres", password);
  }

  /// Starts it (again), on a port that is free now.
  public void start() {
    stopLeftover();
    for (int i = 1; !tryStart(); i++) {
      if (i == TRIES) {
        throw new StartRefused(
            "PostgreSQL does not start: " + lastLine(), "see `" + logFile() + "`");
      }
    }
  }

  /// Stops it after what was committed is safe.
  public void stop() {
    if (postmaster(dataDirectory()).isPresent()) {
      int status = run("pg_ctl", "-D", dataDirectory().toString(), "-m", "fast", "-w", "stop");
      if (status != 0) {
        kill();
      }
    }
  }

  /// Ends it on the spot, like a power cut for everything but the disk.
  public void kill() {
    killIn(folder);
  }

  /// Ends what still runs in a folder whose Deelgrond is gone.
  public static void killIn(Path folder) {
    postmaster(folder.resolve("data"))
        .ifPresent(process -> {
          List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
          all.addFirst(process);
          all.forEach(ProcessHandle::destroyForcibly);
          all.forEach(ended -> ended.onExit().orTimeout(10, TimeUnit.SECONDS).join());
        });
  }

  @Override
  public void close() {
    stop();
    unlock();
  }

  private boolean tryStart() {
    port = freePort();
    List<String> options = new ArrayList<>();
    options.add("-p " + port);
    allSettings().forEach((name, value) -> options.add("-c " + name + "=" + quoted(value)));
    String log = logFile().toString();
    String data = dataDirectory().toString();
    int status =
        run("pg_ctl", "-D", data, "-l", log, "-w", "-o", String.join(" ", options), "start");
    return status == 0;
  }

  private Map<String, String> allSettings() {
    Map<String, String> all = new TreeMap<>();
    all.put("listen_addresses", "127.0.0.1");
    all.put("unix_socket_directories", "");
    all.put("timezone", "UTC");
    all.put("log_timezone", "UTC");
    all.put("max_connections", "100");
    // a log line must never carry a value out of a statement
    all.put("log_parameter_max_length", "0");
    all.put("log_parameter_max_length_on_error", "0");
    all.put("log_min_error_statement", "panic");
    all.put("log_error_verbosity", "terse");
    all.putAll(settings);
    return all;
  }

  private static String quoted(String value) {
    return PostgresBinaries.isWindows() ? "\"" + value + "\"" : "'" + value + "'";
  }

  private String initialised() {
    Path passwordFile = folder.resolve("wachtwoord");
    try {
      if (Files.exists(dataDirectory())) {
        return Files.readString(passwordFile);
      }
      String fresh = randomPassword();
      PrivateFiles.write(passwordFile, fresh.getBytes(StandardCharsets.US_ASCII));
      Files.write(logFile(), new byte[0], StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      // made beside its place, so that half a database is never taken for a whole one
      Path half = folder.resolve("half");
      FileSystemUtils.deleteRecursively(half);
      user.own(folder);
      initialise(half, passwordFile);
      Files.move(half, dataDirectory(), StandardCopyOption.ATOMIC_MOVE);
      return fresh;
    } catch (IOException e) {
      throw notUsable(e);
    }
  }

  private void initialise(Path half, Path passwordFile) {
    int status =
        run(
            "initdb",
            "--pgdata=" + half,
            "--username=postgres",
            "--pwfile=" + passwordFile,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "off".equals(settings.get("fsync")) ? "--no-sync" : "--sync-method=fsync",
            "--no-instructions");
    if (status != 0) {
      throw new StartRefused(
          "cannot make a database in `" + folder + "`: " + lastLine(), "see `" + logFile() + "`");
    }
  }

  private void requireOurVersion() {
    Path file = dataDirectory().resolve("PG_VERSION");
    try {
      if (Files.exists(file) && !Files.readString(file).strip().equals(VERSION)) {
        throw new StartRefused(
            "`%s` was made by PostgreSQL %s, and this is PostgreSQL %s"
                .formatted(folder, Files.readString(file).strip(), VERSION),
            "start with --reset to begin anew (all data in it is lost), or choose another folder"
                + " with deelgrond.data");
      }
    } catch (IOException e) {
      throw notUsable(e);
    }
  }

  private FileLock lockFolder() {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("slot"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      @Nullable FileLock held = tryLock(channel);
      if (held == null) {
        channel.close();
        throw new StartRefused(
            "another Deelgrond is using `" + folder + "`",
            "stop that one first, or choose another folder with deelgrond.data");
      }
      return held;
    } catch (IOException e) {
      throw notUsable(e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process
    }
  }

  private void unlock() {
    try {
      lock.acquiredBy().close();
    } catch (IOException e) {
      throw notUsable(e);
    }
  }

  private StartRefused notUsable(IOException e) {
    return new StartRefused(
        "cannot read and write `" + folder + "`: " + e.getMessage(),
        "make that folder writable, or choose another one with deelgrond.data",
        e);
  }

  /// INVARIANT: we hold the lock, so a PostgreSQL that still runs here has lost its Deelgrond.
  private void stopLeftover() {
    stop();
  }

  private static Optional<ProcessHandle> postmaster(Path data) {
    Path file = data.resolve("postmaster.pid");
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines
          .findFirst()
          .map(String::strip)
          .map(Long::valueOf)
          .flatMap(ProcessHandle::of)
          .filter(PostgresServer::isPostgres);
    } catch (IOException e) {
      return Optional.empty(); // no such file: it was stopped well
    }
  }

  /// After a restart of the machine the number may belong to somebody else.
  private static boolean isPostgres(ProcessHandle process) {
    return process.isAlive()
        && process.info().command().map(command -> command.contains("postgres")).orElse(true);
  }

  private int run(String program, String... arguments) {
    List<String> command = user.command(binaries.program(program), arguments);
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.PIPE)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
              .start();
      return process.waitFor();
    } catch (IOException e) {
      throw notUsable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  private Path logFile() {
    return folder.resolve("postgresql.log");
  }

  private String lastLine() {
    try (Stream<String> lines = Files.lines(logFile(), StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.contains("FATAL") || line.contains("rror:"))
          .reduce((_, last) -> last)
          .orElse("it gave no reason");
    } catch (IOException e) {
      return "it gave no reason";
    }
  }

  private int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new StartRefused(
          "no free port for PostgreSQL: " + e.getMessage(), "stop something that listens", e);
    }
  }

  private static String randomPassword() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /// A folder that only this user writes: programs that others could replace are never run.
  private static Path cache() {
    String configured = System.getProperty("deelgrond.cache");
    if (configured != null) {
      return Path.of(configured);
    }
    return PostgresUser.isRoot()
        ? Path.of("/var/cache/deelgrond")
        : Path.of(System.getProperty("user.home"), ".cache", "deelgrond");
  }
}
