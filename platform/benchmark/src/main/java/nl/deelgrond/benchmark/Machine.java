// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.stream.Stream;

/// What the figures depend on and cannot be seen in them.
final class Machine {

  private static final int WRITES = 200;
  private static final int PAGE = 8192;

  private Machine() {}

  static void conditions(Report report) throws IOException, InterruptedException {
    report.condition("processor", processor());
    report.condition(
        "memory MiB",
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize()
            >> 20);
    report.condition("one page of 8 KiB to the disk, median ms", flush());
    report.condition("heap of the server", Server.HEAP);
    report.condition("postgresql", "18.6, settings as the demo starts it");
    report.condition("commit", commit());
  }

  private static String processor() throws IOException {
    Path file = Path.of("/proc/cpuinfo");
    if (!Files.exists(file)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    }
  }

  /// Written and forced to the disk where the database lies.
  private static String flush() throws IOException {
    Path file = Files.createTempFile("deelgrond-disk-", "");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      long[] taken = new long[WRITES];
      for (int i = 0; i < WRITES; i++) {
        long begin = System.nanoTime();
        channel.write(ByteBuffer.allocate(PAGE), (long) i * PAGE);
        channel.force(false);
        taken[i] = System.nanoTime() - begin;
      }
      return String.format(Locale.ROOT, "%.2f", new Latencies(taken).median() / 1000);
    } finally {
      Files.delete(file);
    }
  }

  private static String commit() throws InterruptedException {
    try {
      Process git =
          new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=12")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor() == 0 ? said.strip() : "unknown";
    } catch (IOException noGit) {
      return "unknown";
    }
  }
}
