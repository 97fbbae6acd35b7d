// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.deelgrond.policy.Decision;
import nl.deelgrond.policy.Vrijgave;
import nl.deelgrond.policy.Weergave;
import org.jspecify.annotations.Nullable;

/// What a caller has to do with a yes (AuthZEN Obligations Profile 1.0, draft of 2026). The profile
/// is not final, so the types carry a version of our own.
final class Obligations {

  /// Show it less precise than it is.
  static final String MASK = "urn:deelgrond:obligation:mask:v1";

  /// Log in the own logboek that it was shown.
  static final String LOG = "urn:deelgrond:obligation:log:v1";

  /// See to it that the inwoner can know that it was shown with a name.
  static final String INFORM = "urn:deelgrond:obligation:inform-resident:v1";

  /// All that we may ask.
  static final List<String> SUPPORTED = List.of(MASK, LOG, INFORM);

  private Obligations() {}

  /// What a release obliges to.
  ///
  /// @param activity URI of the verwerkingsactiviteit that the caller named
  static List<Map<String, Object>> of(Decision decision, Vrijgave item, @Nullable String activity) {
    List<Map<String, Object>> obligations = new ArrayList<>();
    if (item.weergave() == Weergave.GEGENERALISEERD) {
      obligations.add(
          obligation(
              "mask", MASK, Json.object("veld", item.veld(), "methode", item.weergave().code())));
    }
    obligations.add(
        obligation(
            "log",
            LOG,
            activity == null ? Map.of() : Json.object("processing_activity_id", activity)));
    if (decision.verplichtingen().contains(Decision.MELD_INWONER)) {
      obligations.add(obligation("inform-resident", INFORM, Map.of()));
    }
    return obligations;
  }

  private static Map<String, Object> obligation(
      String id, String type, Map<String, Object> properties) {
    Map<String, Object> obligation = new LinkedHashMap<>();
    obligation.put("id", id);
    obligation.put("type", type);
    obligation.put("properties", properties);
    return obligation;
  }

  /// Those that a caller says it cannot fulfil.
  ///
  /// @param able what it says it can; null when it says nothing
  static List<String> beyond(@Nullable Set<String> able, List<Map<String, Object>> obligations) {
    return able == null
        ? List.of()
        : obligations.stream()
            .map(obligation -> String.valueOf(obligation.get("type")))
            .filter(type -> !able.contains(type))
            .toList();
  }
}
