// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.benchmark;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.deelgrond.DeelgrondApplication;
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
    Path folder = Files.createTempDirectory("deelgrond-start-");
    List<List<Object>> rows = new ArrayList<>();
    try {
      rows.add(List.of("first", once(folder)));
      rows.add(List.of("second", once(folder)));
      rows.add(List.of("third", once(folder)));
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    report.add(
        "start",
        new Table(
            "Start of the demo",
            "process start until /actuator/health says UP; the first one makes the database, the"
                + " keys and the demo data; Maven's own time is not in it",
            List.of("start", "seconds"),
            rows,
            List.of()));
  }

  private static double once(Path folder) throws IOException, InterruptedException {
    int port = Server.freePort();
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                DeelgrondApplication.class.getName(),
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--deelgrond.data=" + folder.resolve("data"),
                "--deelgrond.vault.password-file=" + folder.resolve("elsewhere/password"))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("start.log").toFile())
            .start();
    try {
      while (!isHealthy(port)) {
        if (!process.isAlive() || System.nanoTime() - begin > 120e9) {
          throw new IOException("no start:\n" + Files.readString(folder.resolve("start.log")));
        }
        TimeUnit.MILLISECONDS.sleep(20);
      }
      return (System.nanoTime() - begin) / 1e9;
    } finally {
      process.destroy();
      process.waitFor(60, TimeUnit.SECONDS);
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
