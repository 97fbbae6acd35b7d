// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.deelgrond.identity.Requester;
import org.jspecify.annotations.Nullable;

/// One request, as the record of it knows it (Authorization Decision Log).
///
/// @param event `adl.access_evaluation` and so on: which endpoint was asked
/// @param trace the step of the caller in its trace
/// @param own our step in it
/// @param actions what was asked to do; none of an item that could not be read
record Call(Requester door, String event, Trace trace, Traceparent own, List<Item.Action> actions) {

  Call {
    actions = List.copyOf(actions);
  }

  static Call of(Requester door, String event, Trace trace, List<Item.Action> actions) {
    return new Call(door, event, trace, trace.parent().child(), actions);
  }

  /// What the record says of every call.
  Map<String, Object> verslag() {
    Map<String, Object> verslag = new LinkedHashMap<>();
    verslag.put("soort", event);
    verslag.put("trace", trace.parent().trace());
    verslag.put("ouder", trace.parent().span());
    verslag.put("span", own.span());
    verslag.put("tracestate", trace.state());
    verslag.put("activiteiten", named(Item.Action::activity));
    verslag.put("algoritmes", named(Item.Action::algorithm));
    return verslag;
  }

  private List<String> named(Function<Item.Action, @Nullable String> what) {
    return actions.stream().map(what).filter(Objects::nonNull).distinct().toList();
  }
}
