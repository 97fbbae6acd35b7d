// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;

/// Where the files of a covenant come from: a folder, or the classpath.
///
/// Names are relative to the root, such as `borne/velden.json` and `wetten/avg.json`.
interface CovenantFiles {

  /// The content, or nothing when there is no such file.
  default Optional<byte[]> read(String name) {
    return read(name, Integer.MAX_VALUE);
  }

  /// At most this many bytes of the content, or nothing when there is no such file.
  Optional<byte[]> read(String name, int atMost);

  /// Names of the files in this folder, sorted; none when there is no such folder.
  List<String> list(String folder);

  /// The files of the folder of a gemeente and of the folders beside it.
  static CovenantFiles beside(Path folder) {
    return new Folder(folder.toAbsolutePath().normalize().resolve("..").normalize());
  }

  static String nameOf(Path folder) {
    return folder.toAbsolutePath().normalize().getFileName().toString();
  }

  static CovenantFiles onClasspath(String root) {
    return new Classpath(CovenantFiles.class.getClassLoader(), root);
  }

  /// A folder on disk.
  record Folder(Path root) implements CovenantFiles {

    @Override
    public Optional<byte[]> read(String name, int atMost) {
      try {
        Path file = root.resolve(name);
        if (!Files.isRegularFile(file)) {
          return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
          return Optional.of(in.readNBytes(atMost));
        }
      } catch (InvalidPathException e) { // a name that no file can have
        return Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read `" + root + "/" + name + "`", e);
      }
    }

    @Override
    public List<String> list(String folder) {
      Path directory = root.resolve(folder);
      if (!Files.isDirectory(directory)) {
        return List.of();
      }
      try (var files = Files.list(directory)) {
        return files.map(file -> folder + "/" + file.getFileName()).sorted().toList();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot list `" + directory + "`", e);
      }
    }
  }

  /// Resources of this jar, or of the folder of classes that will become it.
  record Classpath(ClassLoader loader, String root) implements CovenantFiles {

    @Override
    public Optional<byte[]> read(String name, int atMost) {
      String resource = root + "/" + name;
      try (InputStream in = loader.getResourceAsStream(resource)) {
        return in == null ? Optional.empty() : Optional.of(in.readNBytes(atMost));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read `" + resource + "`", e);
      }
    }

    /// A jar need not know its folders, so the way to them is by a file that is always there.
    @Override
    public List<String> list(String folder) {
      URL known = loader.getResource(root + "/" + Redenen.FILE);
      if (known == null) {
        throw new IllegalStateException("no `" + root + "` on the classpath");
      }
      try {
        return known.openConnection() instanceof JarURLConnection jar
            ? inJar(jar, folder)
            : new Folder(Path.of(known.toURI()).resolveSibling("")).list(folder);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot list `" + folder + "`", e);
      } catch (URISyntaxException e) {
        throw new IllegalStateException("no place: `" + known + "`", e);
      }
    }

    private List<String> inJar(JarURLConnection jar, String folder) throws IOException {
      String prefix = root + "/" + folder + "/";
      return jar.getJarFile().stream()
          .map(ZipEntry::getName)
          .filter(name -> name.startsWith(prefix) && name.length() > prefix.length())
          .filter(name -> name.indexOf('/', prefix.length()) < 0)
          .map(name -> name.substring(root.length() + 1))
          .sorted()
          .toList();
    }
  }
}
