// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.List;

/// Writes a Markdown document.
final class Markdown {

  private final StringBuilder out = new StringBuilder();

  Markdown heading(int level, String text) {
    return block("#".repeat(level) + " " + text);
  }

  /// A heading that other documents can point at, whatever its words.
  Markdown heading(int level, String anchor, String text) {
    out.append("<a id=\"").append(anchor).append("\"></a>\n\n");
    return heading(level, text);
  }

  Markdown paragraph(String text) {
    return block(text);
  }

  Markdown table(List<String> head, List<List<String>> rows) {
    row(head);
    row(head.stream().map(_ -> "---").toList());
    rows.forEach(this::row);
    out.append('\n');
    return this;
  }

  private Markdown block(String text) {
    out.append(text).append("\n\n");
    return this;
  }

  private void row(List<String> cells) {
    out.append('|');
    cells.forEach(cell -> out.append(' ').append(cell.replace("|", "\\|")).append(" |"));
    out.append('\n');
  }

  /// The document, with one line end at its end.
  @Override
  public String toString() {
    return out.toString().strip() + "\n";
  }
}
