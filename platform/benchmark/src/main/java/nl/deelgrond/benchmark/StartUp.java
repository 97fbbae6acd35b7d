// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.benchmark;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import nl.deelgrond.DeelgrondApplication;
import nl.deelgrond.benchmark.Report.Aim;
import nl.deelgrond.benchmark.Report.Table;
import org.springframework.util.FileSystemUtils;

/// How long the demo takes from the start of its process to a healthy answer: with nothing there
/// yet, and with what the first start left.
final class StartUp {

  private final Report report;

  StartUp(Report report) {
    this.report = report;
  }

  void measure() throws IOException, InterruptedException {
    List<List<Object>> rows = new ArrayList<>();
    Path folder = Files.createTempDirectory("deelgrond-start-");
    try {
      for (String which : List.of("first", "second", "third")) {
        int port = Server.freePort();
        rows.add(List.of("java, " + which, once(folder, port, java(folder, port))));
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    double slowest = 0;
    folder = Files.createTempDirectory("deelgrond-start-");
    try {
      for (String which : List.of("first", "second", "third")) {
        int port = Server.freePort();
        double seconds = once(folder, port, maven(folder, port));
        slowest = Math.max(slowest, seconds);
        rows.add(List.of("./mvnw spring-boot:run, " + which, seconds));
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    report.add(
        "start",
        new Table(
            "Start of the demo",
            "start of the process until /actuator/health says UP; the first start makes the"
                + " database, the keys and the demo data, the later ones find them; PostgreSQL was"
                + " unpacked and everything built before; with ./mvnw, Maven's own time is in it",
            List.of("start", "seconds"),
            rows,
            List.of(
                new Aim(
                    "every start with ./mvnw within 15 s",
                    String.format(Locale.ROOT, "%.1f s", slowest),
                    slowest < 15))));
  }

  private static List<String> java(Path folder, int port) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                DeelgrondApplication.class.getName(),
                "--spring.profiles.active=demo"));
    command.addAll(settings(folder, port));
    return command;
  }

  private static List<String> maven(Path folder, int port) {
    return List.of(
        Path.of("mvnw").toAbsolutePath().toString(),
        "-B",
        "-q",
        "-o",
        "spring-boot:run",
        "-Dspring-boot.run.arguments=" + String.join(" ", settings(folder, port)));
  }

  private static List<String> settings(Path folder, int port) {
    return List.of(
        "--server.port=" + port,
        "--deelgrond.data=" + folder.resolve("data"),
        "--deelgrond.vault.password-file=" + folder.resolve("elsewhere/password"));
  }

  private static double once(Path folder, int port, List<String> command)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("start.log").toFile())
            .start();
    try {
      while (!isHealthy(port)) {
        if (!process.isAlive() || System.nanoTime() - begin > 180e9) {
          throw new IOException("no start:\n" + Files.readString(folder.resolve("start.log")));
        }
        TimeUnit.MILLISECONDS.sleep(20);
      }
      return (System.nanoTime() - begin) / 1e9;
    } finally {
      stop(process);
    }
  }

  /// Maven has started the application as another process, which must be gone before the next one.
  private static void stop(Process process) {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    Server.stop(process);
    for (ProcessHandle one : all) {
      one.destroy();
      one.onExit().completeOnTimeout(one, 60, TimeUnit.SECONDS).join();
    }
  }

  private static boolean isHealthy(int port) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + port + "/actuator/health").toURL().openConnection();
      return connection.getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
