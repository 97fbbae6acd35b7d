// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A grondslag can be used: inside its doelen, and never for what may never be shared.
final class GrondslagCheck {

  private GrondslagCheck() {}

  static void check(CovenantDocuments files, Violations violations) {
    Map<String, List<String>> groepenOf = new HashMap<>();
    files
        .file("doelen")
        .each("doelen")
        .forEach(doel -> groepenOf.put(doel.text("code"), doel.texts("groepen")));
    Set<String> neverShared = new HashSet<>();
    files.wetten().stream()
        .filter(wet -> wet.node().path("nooitDelen").asBoolean(false))
        .forEach(wet -> neverShared.add(wet.text("id")));
    for (Spot grondslag : files.file("grondslagen").each("grondslagen")) {
      outside(grondslag, groepenOf, violations);
      traceable(grondslag, violations);
      for (Spot herkomst : grondslag.each("herkomst")) {
        if (neverShared.contains(herkomst.text())) {
          violations.add(
              herkomst,
              "gegevens van `" + herkomst.text() + "` worden nooit gedeeld",
              "gegevens of `" + herkomst.text() + "` are never shared");
        }
      }
    }
  }

  /// What is good enough for the anonymous trede alone rests on nobody being traceable, and says
  /// so.
  private static void traceable(Spot grondslag, Violations violations) {
    boolean onlyAnonymous = grondslag.texts("tredes").equals(List.of(Trede.ANONIEM.code()));
    if (onlyAnonymous != grondslag.node().path("onherleidbaar").booleanValue(false)) {
      violations.add(
          grondslag.has("onherleidbaar") ? grondslag.at("onherleidbaar") : grondslag,
          "een grondslag is precies dan `onherleidbaar` als zij alleen anoniem geldt",
          "a grondslag is `onherleidbaar` exactly when it holds in the anonymous trede alone");
    }
  }

  private static void outside(
      Spot grondslag, Map<String, List<String>> groepenOf, Violations violations) {
    Set<String> inside = new HashSet<>();
    grondslag
        .texts("doelen")
        .forEach(doel -> inside.addAll(groepenOf.getOrDefault(doel, List.of())));
    boolean allKnown = groepenOf.keySet().containsAll(grondslag.texts("doelen"));
    for (Spot groep : grondslag.each("groepen")) {
      if (allKnown && !inside.contains(groep.text())) {
        violations.add(
            groep,
            "de groep `" + groep.text() + "` hoort bij geen van de doelen",
            "the groep `" + groep.text() + "` belongs to none of the doelen");
      }
    }
  }
}
