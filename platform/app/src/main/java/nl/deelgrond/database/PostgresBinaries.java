// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import nl.deelgrond.fault.StartRefused;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.core.io.ClassPathResource;

/// PostgreSQL's programs, unpacked once per version from the archive on the classpath.
final class PostgresBinaries {

  private final Path home;

  private PostgresBinaries(Path home) {
    this.home = home;
  }

  /// Unpacks into a folder under `cache` that is named after the archive, unless it is there.
  static PostgresBinaries unpackedIn(Path cache) {
    ClassPathResource archive = new ClassPathResource(archiveName());
    if (!archive.exists()) {
      throw new StartRefused(
          "no PostgreSQL for `" + archiveName() + "` on the classpath",
          "set deelgrond.database.url to a PostgreSQL 18 of your own");
    }
    try {
      long size = archive.contentLength();
      String version = System.getProperty("os.arch") + "-" + Long.toHexString(size);
      Path home = cache.resolve("postgresql-18-" + version);
      Files.createDirectories(cache);
      if (!Files.isDirectory(home)) {
        unpackOnce(archive, cache, home);
      }
      return new PostgresBinaries(home);
    } catch (IOException e) {
      throw new StartRefused(
          "cannot unpack PostgreSQL in `" + cache + "`: " + e.getMessage(),
          "make that folder writable, or set java.io.tmpdir to one that is",
          e);
    }
  }

  Path program(String name) {
    return home.resolve("bin").resolve(isWindows() ? name + ".exe" : name);
  }

  static boolean isWindows() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
  }

  private static String archiveName() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String system = isWindows() ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
    String machine =
        switch (System.getProperty("os.arch")) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          case String other -> other;
        };
    return "postgres-" + system + "-" + machine + ".txz";
  }

  private static void unpackOnce(ClassPathResource archive, Path cache, Path home)
      throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                cache.resolve(home.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (lock.isValid() && !Files.isDirectory(home)) {
        Path half = Files.createTempDirectory(cache, "half-");
        unpack(archive, half);
        if (PostgresUser.isRoot()) {
          Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private static void unpack(ClassPathResource archive, Path target) throws IOException {
    try (InputStream in = archive.getInputStream();
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("archive names a file outside its folder");
        }
        write(tar, entry, file);
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, file);
    if ((entry.getMode() & 0100) != 0 && !file.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make `" + file + "` executable");
    }
  }
}
