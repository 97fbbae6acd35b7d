// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// One parsed file, which knows the line of each of its places.
///
/// @param lines JSON pointer to line
record Document(String name, JsonNode content, Map<String, Integer> lines) {

  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /// Reads a file; one that is missing or no JSON is reported and reads as nothing.
  static Document read(CovenantFiles files, String name, Violations violations) {
    Optional<byte[]> bytes = files.read(name);
    if (bytes.isEmpty()) {
      violations.add(name, 0, "bestand ontbreekt", "file is missing");
      return absent(name);
    }
    try {
      return new Document(name, JSON.readTree(bytes.get()), lines(bytes.get()));
    } catch (JacksonException e) {
      violations.add(
          name,
          e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
          "geen geldige JSON: " + e.getOriginalMessage(),
          "no valid JSON: " + e.getOriginalMessage());
      return absent(name);
    }
  }

  static Document absent(String name) {
    return new Document(name, MissingNode.getInstance(), Map.of());
  }

  boolean isPresent() {
    return !content.isMissingNode();
  }

  Spot root() {
    return new Spot(this, "", content);
  }

  /// The line of a place, or of what surrounds it; 0 when there is none.
  int line(String pointer) {
    String place = pointer;
    while (!lines.containsKey(place) && !place.isEmpty()) {
      place = place.substring(0, place.lastIndexOf('/'));
    }
    return lines.getOrDefault(place, 0);
  }

  private static Map<String, Integer> lines(byte[] bytes) {
    Map<String, Integer> lines = new HashMap<>();
    try (JsonParser parser = JSON.createParser(bytes)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        lines.putIfAbsent(
            parser.streamReadContext().pathAsPointer().toString(),
            parser.currentTokenLocation().getLineNr());
      }
    }
    return lines;
  }
}
