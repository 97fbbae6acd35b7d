// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where the files of a covenant come from: a folder, or the classpath.
///
/// Names are relative to the root, such as `borne/velden.json` and `wetten/avg.json`.
interface CovenantFiles {

  /// The content, or nothing when there is no such file.
  Optional<byte[]> read(String name);

  /// Names of the JSON files in this folder; none when the files cannot be listed.
  List<String> list(String folder);

  /// The files of the folder of a gemeente and of the folders beside it.
  static CovenantFiles beside(Path folder) {
    return new Folder(folder.toAbsolutePath().normalize().resolve("..").normalize());
  }

  static String nameOf(Path folder) {
    return folder.toAbsolutePath().normalize().getFileName().toString();
  }

  static CovenantFiles onClasspath(String root) {
    return new Classpath(root);
  }

  /// A folder on disk.
  record Folder(Path root) implements CovenantFiles {

    @Override
    public Optional<byte[]> read(String name) {
      Path file = root.resolve(name);
      try {
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read `" + file + "`", e);
      }
    }

    @Override
    public List<String> list(String folder) {
      Path directory = root.resolve(folder);
      if (!Files.isDirectory(directory)) {
        return List.of();
      }
      try (var files = Files.list(directory)) {
        return files
            .map(file -> folder + "/" + file.getFileName())
            .filter(name -> name.endsWith(".json"))
            .sorted()
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot list `" + directory + "`", e);
      }
    }
  }

  /// Resources of this jar.
  record Classpath(String root) implements CovenantFiles {

    @Override
    public Optional<byte[]> read(String name) {
      String resource = "/" + root + "/" + name;
      try (InputStream in = CovenantFiles.class.getResourceAsStream(resource)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read `" + resource + "`", e);
      }
    }

    @Override
    public List<String> list(String folder) {
      return List.of();
    }
  }
}
