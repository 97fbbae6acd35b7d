// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Collects everything that is wrong, to report it at once.
final class Violations {

  private final TreeSet<Violation> all = new TreeSet<>();

  void add(Spot spot, String nl, String en) {
    Document document = spot.document();
    all.add(new Violation(document.name(), spot.pointer(), document.line(spot.pointer()), nl, en));
  }

  void add(String file, int line, String nl, String en) {
    all.add(new Violation(file, "", line, nl, en));
  }

  /// In the order of files and lines.
  List<Violation> all() {
    return List.copyOf(all);
  }

  void throwIfPresent() {
    throwIfPresentOutside(Set.of());
  }

  void throwIfPresentOutside(Set<String> files) {
    List<Violation> outside =
        all.stream().filter(violation -> !files.contains(violation.file())).toList();
    if (!outside.isEmpty()) {
      throw new ConvenantInvalid(outside);
    }
  }
}
