// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The glossary: the table in `begrippen.md`.
///
/// @param all in the order of the table
public record Begrippen(List<Begrip> all) {

  static final String FILE = "begrippen.md";

  private static final int COLUMNS = 5;

  public Begrippen {
    all = List.copyOf(all);
  }

  /// The glossary on the classpath.
  public static Begrippen load() {
    byte[] bytes =
        CovenantFiles.onClasspath(Convenanten.ROOT)
            .read(FILE)
            .orElseThrow(() -> new IllegalStateException("no `" + FILE + "` on the classpath"));
    return parse(new String(bytes, StandardCharsets.UTF_8));
  }

  static Begrippen parse(String markdown) {
    return new Begrippen(
        markdown
            .lines()
            .filter(line -> line.startsWith("|"))
            .skip(2) // the head and the line under it
            .map(Begrippen::begrip)
            .toList());
  }

  /// Every word and every form of it, in lower case.
  public Set<String> woorden() {
    Set<String> woorden = new HashSet<>();
    for (Begrip begrip : all) {
      woorden.add(begrip.woord());
      woorden.addAll(begrip.vormen());
    }
    return Set.copyOf(woorden);
  }

  private static Begrip begrip(String line) {
    List<String> cells = cells(line);
    if (cells.size() != COLUMNS) {
      throw new IllegalArgumentException("no row of " + COLUMNS + " cells: `" + line + "`");
    }
    List<String> vormen =
        Arrays.stream(cells.get(1).split(",", -1))
            .map(String::strip)
            .filter(v -> !v.isEmpty())
            .toList();
    return new Begrip(cells.getFirst(), vormen, cells.get(2), cells.get(3), cells.get(4));
  }

  private static List<String> cells(String line) {
    String inner = line.strip();
    return Arrays.stream(inner.substring(1, inner.length() - 1).split("\\|", -1))
        .map(String::strip)
        .toList();
  }
}
