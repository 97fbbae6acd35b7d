// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The matrix stays inside the doelen.
final class MatrixCheck {

  private MatrixCheck() {}

  static void check(CovenantDocuments files, Violations violations) {
    Map<String, List<String>> groepenOf = new HashMap<>();
    files
        .file("doelen")
        .each("doelen")
        .forEach(doel -> groepenOf.put(doel.text("code"), doel.texts("groepen")));
    for (Spot regel : files.file("matrix").each("regels")) {
      List<String> groepen = groepenOf.get(regel.text("doel"));
      if (groepen != null) {
        outside(regel, "anoniem", groepen, violations);
        outside(regel, "met_naam", groepen, violations);
      }
      Set<String> named = new HashSet<>(regel.texts("met_naam"));
      for (Spot grof : regel.each("grof")) {
        if (!named.contains(grof.text())) {
          violations.add(
              grof,
              "`" + grof.text() + "` staat niet in `met_naam`",
              "`" + grof.text() + "` is not in `met_naam`");
        }
      }
    }
  }

  private static void outside(
      Spot regel, String trede, List<String> groepen, Violations violations) {
    for (Spot groep : regel.each(trede)) {
      if (!groepen.contains(groep.text())) {
        violations.add(
            groep,
            "de groep `" + groep.text() + "` hoort niet bij het doel `" + regel.text("doel") + "`",
            "the groep `"
                + groep.text()
                + "` does not belong to the doel `"
                + regel.text("doel")
                + "`");
      }
    }
  }
}
