// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.HashSet;
import java.util.Set;

/// Nothing is defined twice.
final class UniqueCheck {

  private UniqueCheck() {}

  static void check(CovenantDocuments files, Violations violations) {
    for (String name :
        Set.of("organisaties", "partijen", "functies", "tafels", "doelen", "groepen", "velden")) {
      DuplicateCheck.check(files.file(name).each(name), "code", violations);
    }
    DuplicateCheck.check(files.file("handelingen").each("handelingen"), "code", violations);
    DuplicateCheck.check(files.file("grondslagen").each("grondslagen"), "id", violations);
    DuplicateCheck.check(files.file("organisaties").each("organisaties"), "oin", violations);
    for (Spot veld : files.file("velden").each("velden")) {
      DuplicateCheck.check(veld.each("bronnen"), "bron", violations);
      DuplicateCheck.check(veld.each("keuzes"), "code", violations);
    }
    matrix(files, violations);
  }

  private static void matrix(CovenantDocuments files, Violations violations) {
    Set<String> seen = new HashSet<>();
    for (Spot regel : files.file("matrix").each("regels")) {
      String key = regel.text("partij") + " × " + regel.text("doel");
      if (!seen.add(key)) {
        violations.add(
            regel.at("doel"), "`" + key + "` staat er dubbel in", "`" + key + "` is there twice");
      }
    }
  }
}
