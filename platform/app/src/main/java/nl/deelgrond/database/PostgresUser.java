// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.deelgrond.fault.StartRefused;

/// As whom PostgreSQL runs: it refuses to run as root, so root steps aside for it.
///
/// In a user namespace of its own root is nobody to PostgreSQL and still owner to the files. Where
/// namespaces are closed (many containers), PostgreSQL runs as `nobody` and gets the folder.
enum PostgresUser {
  SELF(List.of()),
  NAMESPACE(List.of("unshare", "--user")),
  NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> prefix;

  PostgresUser(List<String> prefix) {
    this.prefix = prefix;
  }

  static PostgresUser forThisProcess(Path program) {
    if (PostgresBinaries.isWindows() || !isRoot()) {
      return SELF;
    }
    return Stream.of(NAMESPACE, NOBODY)
        .filter(user -> user.canRun(program))
        .findFirst()
        .orElseThrow(() ->
            new StartRefused(
                "PostgreSQL refuses to run as root, and root cannot step aside here",
                "run Deelgrond as an ordinary user, or set deelgrond.database.url"));
  }

  List<String> command(Path program, String... arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.add(program.toString());
    command.addAll(Arrays.asList(arguments));
    return command;
  }

  /// Makes a folder, and all that is in it, PostgreSQL's own.
  void own(Path folder) {
    if (this != NOBODY) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.setAttribute(file, "unix:uid", 65534);
        Files.setAttribute(file, "unix:gid", 65534);
      }
    } catch (IOException e) {
      throw new StartRefused(
          "cannot give `" + folder + "` to PostgreSQL: " + e.getMessage(),
          "run Deelgrond as an ordinary user, or set deelgrond.database.url",
          e);
    }
  }

  private boolean canRun(Path program) {
    try {
      return new ProcessBuilder(command(program, "--version"))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false; // no such tool here
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException e) {
      return "root".equals(System.getProperty("user.name"));
    }
  }
}
