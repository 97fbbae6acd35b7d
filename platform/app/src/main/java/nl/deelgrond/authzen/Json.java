// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.util.LinkedHashMap;
import java.util.Map;

/// JSON objects with their members in order, so that the same answer is the same bytes.
final class Json {

  private Json() {}

  static Map<String, Object> object(String name, Object value) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put(name, value);
    return object;
  }

  static Map<String, Object> object(String name, Object value, String other, Object second) {
    Map<String, Object> object = object(name, value);
    object.put(other, second);
    return object;
  }

  static Map<String, Object> object(
      String name, Object value, String other, Object second, String more, Object third) {
    Map<String, Object> object = object(name, value, other, second);
    object.put(more, third);
    return object;
  }
}
