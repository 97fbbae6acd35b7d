// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.deelgrond.identity.Requester;

/// One request, as the record of it knows it (Authorization Decision Log).
///
/// @param event `adl.access_evaluation` and so on: which endpoint was asked
/// @param parent the step of the caller in its trace
/// @param own our step in it
record Call(Requester door, String event, Traceparent parent, Traceparent own) {

  static Call of(Requester door, String event, Traceparent parent) {
    return new Call(door, event, parent, parent.child());
  }

  /// What the record says of every call.
  Map<String, Object> verslag() {
    Map<String, Object> verslag = new LinkedHashMap<>();
    verslag.put("soort", event);
    verslag.put("trace", parent.trace());
    verslag.put("ouder", parent.span());
    verslag.put("span", own.span());
    return verslag;
  }
}
