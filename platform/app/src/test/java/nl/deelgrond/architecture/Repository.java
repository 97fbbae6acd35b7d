// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of this repository, as a developer wrote them.
final class Repository {
  private static final Pattern NOT_OURS =
      Pattern.compile("(^|/)(target|node_modules|data|\\.git|\\.idea)(/|$)");

  private Repository() {}

  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("no folder above this one holds `mvnw`");
    }
    return folder;
  }

  /// Paths relative to the root, with `/`, that match the pattern.
  static List<String> files(String pattern) {
    Pattern wanted = Pattern.compile(pattern);
    Path root = root();
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> root.relativize(path).toString().replace('\\', '/'))
          .filter(path -> !NOT_OURS.matcher(path).find())
          .filter(wanted.asMatchPredicate())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> lines(String path) {
    try {
      return Files.readAllLines(root().resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String path) {
    return String.join("\n", lines(path));
  }

  /// `path:line: text` of each line that matches, in the files whose path matches.
  static List<String> linesWith(String files, String pattern) {
    Pattern wanted = Pattern.compile(pattern);
    return files(files).stream()
        .flatMap(path -> {
          List<String> lines = lines(path);
          return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
              .filter(i -> wanted.matcher(lines.get(i)).find())
              .map(i -> path + ":" + (i + 1) + ": " + lines.get(i).strip());
        })
        .toList();
  }
}
