// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import nl.deelgrond.database.PostgresServer;
import nl.deelgrond.fault.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// The folder with all that the demo keeps: the database and the keys.
///
/// **Guarantees**
/// - One Deelgrond at a time uses it.
/// - A folder that Deelgrond did not make is neither used nor emptied: what it makes, it marks.
final class DataFolder implements AutoCloseable {

  private static final String MARK = ".deelgrond";
  private static final String MARKED =
      """
      This folder was made by Deelgrond and belongs to its demo.
      Starting with --reset deletes everything in it.
      """;

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /// Makes it, or takes it into use again.
  ///
  /// @param reset begin anew: all that is in it goes
  static DataFolder open(Path where, boolean reset) {
    Path path = where.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path);
      mark(path);
      DataFolder folder = new DataFolder(path, lock(path));
      if (reset) {
        folder.empty();
      }
      return folder;
    } catch (IOException e) {
      throw new StartRefused(
          "cannot write in `" + path + "`: " + e.getMessage(),
          "make that folder writable, or choose another one with deelgrond.data",
          e);
    }
  }

  Path path() {
    return path;
  }

  Path postgresql() {
    return path.resolve("postgresql");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new StartRefused("cannot let go of `" + path + "`", "nothing: it is free now", e);
    }
  }

  private static void mark(Path path) throws IOException {
    Path mark = path.resolve(MARK);
    if (Files.exists(mark)) {
      return;
    }
    try (Stream<Path> content = Files.list(path)) {
      if (content.findAny().isPresent()) {
        throw new StartRefused(
            "`" + path + "` holds something that Deelgrond did not make",
            "choose another folder with deelgrond.data");
      }
    }
    Files.writeString(mark, MARKED, StandardOpenOption.CREATE_NEW);
  }

  private static FileChannel lock(Path path) throws IOException {
    FileChannel channel = FileChannel.open(path.resolve(MARK), StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new StartRefused(
          "another Deelgrond is using `" + path + "`",
          "stop that one first, or choose another folder with deelgrond.data");
    }
    return channel;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process
    }
  }

  private void empty() throws IOException {
    PostgresServer.killIn(postgresql());
    List<Path> content;
    try (Stream<Path> files = Files.list(path)) {
      content = files.filter(file -> !file.endsWith(MARK)).toList();
    }
    for (Path file : content) {
      FileSystemUtils.deleteRecursively(file);
    }
  }
}
