// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes results as text: to the terminal, and into the page of the documentation.
final class Page {

  /// What stands below it in the page is written by this program.
  private static final String MARK = "<!-- Below: written by platform/benchmark/run --page. -->";

  private Page() {}

  /// Puts results into the page, in the place of the ones that were there.
  static void write(Path results, Path page) throws IOException {
    String text = Files.readString(page);
    int mark = text.indexOf(MARK);
    if (mark < 0) {
      throw new IOException("`" + page + "` has no line `" + MARK + "`");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      everything(JsonMapper.shared().readTree(Files.readString(results)), out);
    }
    String head = text.substring(0, mark + MARK.length());
    Files.writeString(page, head + "\n\n" + bytes.toString(StandardCharsets.UTF_8));
  }

  private static void everything(JsonNode results, PrintStream out) {
    out.println("## Conditions");
    out.println();
    for (Map.Entry<String, JsonNode> entry : results.properties()) {
      if (entry.getValue().isValueNode()) {
        out.println("- " + entry.getKey() + ": " + entry.getValue().asString());
      }
    }
    for (Map.Entry<String, JsonNode> entry : results.properties()) {
      if (entry.getValue().isObject()) {
        out.println();
        table(entry.getValue(), out);
      }
    }
  }

  /// One table with its title, its conditions and its aims.
  static void table(JsonNode table, PrintStream out) {
    out.println("## " + table.path("title").asString());
    out.println();
    out.println(table.path("conditions").asString());
    out.println();
    JsonNode rows = table.path("rows");
    line(rows.path(0).propertyNames(), out);
    line(rows.path(0).propertyNames().stream().map(_ -> "---").toList(), out);
    for (JsonNode row : rows) {
      line(row.values().stream().map(Page::text).toList(), out);
    }
    if (!table.path("aims").isEmpty()) {
      out.println();
    }
    for (JsonNode aim : table.path("aims")) {
      out.println(
          (aim.path("met").asBoolean() ? "- met: " : "- **not met**: ")
              + aim.path("aim").asString()
              + " → "
              + aim.path("measured").asString());
    }
  }

  private static void line(Iterable<String> cells, PrintStream out) {
    out.println("| " + String.join(" | ", cells) + " |");
  }

  private static String text(JsonNode value) {
    if (value.isFloatingPointNumber()) {
      double number = value.asDouble();
      return String.format(Locale.ROOT, Math.abs(number) >= 100 ? "%.0f" : "%.2f", number);
    }
    return value.asString();
  }
}
