// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.auditformat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Canonical JSON (RFC 8785), restricted to strings, whole numbers, arrays and objects with ASCII
/// keys. Within that restriction Python's `json.dumps(value, sort_keys=True, separators=(',', ':'),
/// ensure_ascii=False)` writes the same bytes.
///
/// Values are [String], [Integer], [Long], [List] and [Map] with [String] keys. Anything else is
/// refused, also `null`, booleans and fractions: two readers could write those differently.
public final class CanonicalJson {
  /// The largest whole number that every JSON reader takes for itself (2^53 - 1).
  private static final long MAX_SAFE = (1L << 53) - 1;

  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder(512);

  private CanonicalJson() {}

  /// The canonical bytes of a value.
  public static byte[] bytes(Object value) {
    CanonicalJson json = new CanonicalJson();
    json.write(value);
    return json.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(Object value) {
    switch (value) {
      case String text -> writeString(text);
      case Integer number -> out.append(number.intValue());
      case Long number -> writeNumber(number);
      case List<?> list -> writeArray(list);
      case Map<?, ?> map -> writeObject(map);
      default ->
          throw new IllegalArgumentException(
              "a `" + value.getClass().getSimpleName() + "` has no canonical form here");
    }
  }

  private void writeNumber(long number) {
    if (number > MAX_SAFE || number < -MAX_SAFE) {
      throw new IllegalArgumentException("`" + number + "` is not a safe whole number");
    }
    out.append(number);
  }

  private void writeArray(List<?> list) {
    char separator = '[';
    for (Object item : list) {
      out.append(separator);
      write(item);
      separator = ',';
    }
    out.append(list.isEmpty() ? "[]" : "]");
  }

  private void writeObject(Map<?, ?> map) {
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put(asciiKey(key), value));
    char separator = '{';
    for (Map.Entry<String, Object> entry : sorted.entrySet()) {
      out.append(separator);
      writeString(entry.getKey());
      out.append(':');
      write(entry.getValue());
      separator = ',';
    }
    out.append(sorted.isEmpty() ? "{}" : "}");
  }

  private static String asciiKey(Object key) {
    if (key instanceof String text && text.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
      return text;
    }
    throw new IllegalArgumentException("a key is an ascii string");
  }

  private void writeString(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        i = writePair(text, i);
      } else {
        writeChar(c);
      }
    }
    out.append('"');
  }

  private int writePair(String text, int at) {
    boolean whole =
        at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    if (!whole) {
      throw new IllegalArgumentException("a string holds half a character");
    }
    out.append(text, at, at + 2);
    return at + 1;
  }

  private void writeChar(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> {
        if (c < 0x20) {
          out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        } else {
          out.append(c);
        }
      }
    }
  }
}
