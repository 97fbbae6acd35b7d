// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What was measured: shown as tables while it comes in, kept as JSON.
final class Report {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final PrintStream out;
  private final Map<String, Object> kept = new LinkedHashMap<>();

  Report(PrintStream out) {
    this.out = out;
  }

  /// One table.
  ///
  /// @param aims what we aim at, in words, each with whether it was met
  record Table(
      String title,
      String conditions,
      List<String> columns,
      List<List<Object>> rows,
      List<Aim> aims) {}

  /// What we aim at and what was measured.
  record Aim(String aim, String measured, boolean met) {}

  void condition(String name, Object value) {
    kept.put(name, value);
    out.println(name + ": " + value);
  }

  void add(String key, Table table) {
    Map<String, Object> map = asMap(table);
    kept.put(key, map);
    out.println();
    Page.table(JSON.valueToTree(map), out);
  }

  private static Map<String, Object> asMap(Table table) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (List<Object> row : table.rows()) {
      Map<String, Object> named = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        named.put(table.columns().get(i), row.get(i));
      }
      rows.add(named);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("title", table.title());
    all.put("conditions", table.conditions());
    all.put("rows", rows);
    all.put("aims", table.aims());
    return all;
  }

  void write(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(kept) + "\n");
    out.println();
    out.println("Results: " + file);
  }
}
