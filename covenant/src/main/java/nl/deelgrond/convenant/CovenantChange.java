// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Files of a covenant as they will be: they can be checked before the first one is written.
final class CovenantChange implements CovenantFiles {

  private final CovenantFiles before;
  private final Map<String, Optional<byte[]>> changed = new TreeMap<>();

  CovenantChange(CovenantFiles before) {
    this.before = before;
  }

  void put(String name, byte[] content) {
    changed.put(name, Optional.of(content));
  }

  void delete(String name) {
    changed.put(name, Optional.empty());
  }

  @Override
  public Optional<byte[]> read(String name, int atMost) {
    return changed.containsKey(name) ? changed.get(name) : before.read(name, atMost);
  }

  @Override
  public List<String> list(String folder) {
    TreeSet<String> names = new TreeSet<>(before.list(folder));
    changed.forEach((name, content) -> {
      if (content.isEmpty()) {
        names.remove(name);
      } else if (name.startsWith(folder + "/")) {
        names.add(name);
      }
    });
    return List.copyOf(names);
  }

  /// Writes what changed into this folder. Every new file is complete on disk before the first one
  /// takes the place of an old one.
  void write(Path root) throws IOException {
    Map<Path, Path> ready = new TreeMap<>();
    try {
      for (var one : changed.entrySet()) {
        if (one.getValue().isPresent()) {
          Path file = root.resolve(one.getKey());
          Files.createDirectories(file.getParent());
          Path beside = root.resolve("nieuw-" + ready.size() + ".tmp");
          ready.put(file, beside);
          Files.write(beside, one.getValue().get());
        }
      }
      for (var one : ready.entrySet()) {
        Files.move(one.getValue(), one.getKey(), StandardCopyOption.REPLACE_EXISTING);
      }
      for (var one : changed.entrySet()) {
        if (one.getValue().isEmpty()) {
          Files.deleteIfExists(root.resolve(one.getKey()));
        }
      }
    } finally {
      for (Path beside : ready.values()) {
        Files.deleteIfExists(beside);
      }
    }
  }
}
