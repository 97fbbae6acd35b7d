// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// The one way to write a JSON document as bytes, after RFC 8785: no white space, members sorted by
/// UTF-16 code units, the shortest escapes. Numbers are whole; the schemas allow no others.
final class CanonicalJson {

  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  static byte[] bytes(JsonNode node) {
    CanonicalJson json = new CanonicalJson();
    json.write(node);
    return json.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// Whether the document has a canonical form: it is there, and its numbers are whole.
  static boolean accepts(JsonNode node) {
    if (node.isContainer()) {
      return node.valueStream().allMatch(CanonicalJson::accepts);
    }
    return !node.isMissingNode() && (!node.isNumber() || node.isIntegralNumber());
  }

  static String sha256(JsonNode node) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(node)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void write(JsonNode node) {
    switch (node.getNodeType()) {
      case OBJECT -> writeObject(node);
      case ARRAY -> writeArray(node);
      case STRING -> writeString(node.stringValue());
      case NUMBER -> out.append(wholeNumber(node));
      case BOOLEAN -> out.append(node.booleanValue());
      case NULL -> out.append("null");
      case BINARY, MISSING, POJO ->
          throw new IllegalArgumentException("no JSON: " + node.getNodeType());
    }
  }

  private void writeObject(JsonNode node) {
    TreeMap<String, JsonNode> members = new TreeMap<>();
    node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
    String separator = "{";
    for (var member : members.entrySet()) {
      out.append(separator);
      writeString(member.getKey());
      out.append(':');
      write(member.getValue());
      separator = ",";
    }
    out.append(members.isEmpty() ? "{}" : "}");
  }

  private void writeArray(JsonNode node) {
    String separator = "[";
    for (JsonNode element : node) {
      out.append(separator);
      write(element);
      separator = ",";
    }
    out.append(node.isEmpty() ? "[]" : "]");
  }

  private void writeString(String text) {
    out.append('"');
    text.chars().forEach(unit -> writeUnit((char) unit));
    out.append('"');
  }

  private void writeUnit(char unit) {
    switch (unit) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (unit < 0x20) {
          out.append("\\u00").append(HexFormat.of().toHexDigits((byte) unit));
        } else {
          out.append(unit);
        }
      }
    }
  }

  private static String wholeNumber(JsonNode node) {
    if (!node.isIntegralNumber()) {
      throw new IllegalArgumentException("no whole number: `" + node + "`");
    }
    return node.bigIntegerValue().toString();
  }
}
