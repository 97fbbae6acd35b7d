// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A yes or a no to one item.
///
/// @param code what the record of the call says of it: `VRIJ`, or why not
/// @param context what is told with it
record Answer(boolean decision, String code, Map<String, Object> context) {

  static final String FREE = "VRIJ";

  Answer {
    context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
  }

  /// As it goes over the wire.
  ///
  /// @param about what the whole call is known by
  Map<String, Object> json(Map<String, Object> about) {
    Map<String, Object> all = new LinkedHashMap<>(about);
    all.putAll(context);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("decision", decision);
    json.put("context", all);
    return json;
  }
}
