// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.scene.Scene;

/// Writes what a case system asks about a scene.
final class Asking {

  static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  static final String TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

  /// What two systems before us keep in the trace.
  static final String TRACESTATE = "casus-systeem=t61rcWkgMzE,congo@vendor=00f067aa0ba902b7";

  private Asking() {}

  static Map<String, Object> subject(Requester wie) {
    return subject(wie.sub());
  }

  static Map<String, Object> subject(String sub) {
    return with("type", Vocabulary.SUBJECT, "id", sub);
  }

  static Map<String, Object> action(String doel, Trede trede) {
    return with("name", Vocabulary.ACTION, "properties", with("doel", doel, "trede", trede.code()));
  }

  static Map<String, Object> resource(Scene scene, UUID persoon, String veld, String bron) {
    return resource(scene.casus(), scene.zitting(), persoon, veld, bron);
  }

  static Map<String, Object> resource(
      UUID casus, UUID zitting, UUID persoon, String veld, String bron) {
    return with(
        "type",
        Vocabulary.RESOURCE,
        "id",
        casus + "/" + persoon + "/" + veld + "/" + bron,
        "properties",
        with("zitting", zitting.toString()));
  }

  static Map<String, Object> context() {
    return with("traceparent", TRACEPARENT);
  }

  /// May whoever this is see this veld of the first person of the scene?
  static Map<String, Object> evaluation(
      Scene scene, Requester wie, Trede trede, String veld, String bron) {
    return evaluation(
        subject(wie), action(scene.doel(), trede), resource(scene, scene.persoon(1), veld, bron));
  }

  static Map<String, Object> evaluation(Object subject, Object action, Object resource) {
    return with("subject", subject, "action", action, "resource", resource, "context", context());
  }

  /// A JSON object; what is given twice counts the second time.
  static Map<String, Object> with(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return object;
  }

  /// The same object with other members.
  static Map<String, Object> but(Map<String, Object> object, Object... namesAndValues) {
    Map<String, Object> changed = new LinkedHashMap<>(object);
    changed.putAll(with(namesAndValues));
    return changed;
  }

  static Map<String, Object> without(Map<String, Object> object, String... names) {
    Map<String, Object> changed = new LinkedHashMap<>(object);
    for (String name : names) {
      changed.remove(name);
    }
    return changed;
  }
}
