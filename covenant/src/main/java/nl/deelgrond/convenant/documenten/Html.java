// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.documenten;

import java.util.ArrayDeque;
import java.util.Deque;

/// Writes HTML. Everything that is text is escaped; what is opened has to be closed.
final class Html {

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /// Opens an element.
  ///
  /// @param attributes names and values in turn
  Html open(String tag, String... attributes) {
    start(tag, attributes);
    open.push(tag);
    return this;
  }

  /// Closes the element that was opened last.
  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /// Closes it and ends the line, to keep the files readable.
  Html closeLine() {
    close();
    out.append('\n');
    return this;
  }

  /// An element with nothing but text in it.
  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /// An element that has no content, such as `br`.
  Html single(String tag, String... attributes) {
    start(tag, attributes);
    return this;
  }

  Html line() {
    out.append('\n');
    return this;
  }

  Html text(String text) {
    escape(text);
    return this;
  }

  /// A style sheet: rules of our own, never data.
  Html style(String css) {
    out.append("<style>\n").append(css).append("</style>\n");
    return this;
  }

  Html doctype() {
    out.append("<!DOCTYPE html>\n");
    return this;
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("`" + open.peek() + "` was not closed");
    }
    return out.toString();
  }

  private void start(String tag, String... attributes) {
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException("an attribute of `" + tag + "` has no value");
    }
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
    out.append('>');
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
  }
}
