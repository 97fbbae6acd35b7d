// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the schema cannot say about the list of redenen.
final class RedenenCheck {

  static final Set<String> PLACEHOLDERS = Set.of("organisatie", "rol", "tijd", "grof");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

  private RedenenCheck() {}

  static void check(Spot file, Violations violations) {
    DuplicateCheck.check(file.each("redenen"), "code", violations);
    for (Spot reden : file.each("redenen")) {
      for (String line : Set.of("reden", "wie", "doen")) {
        Set<String> nl = placeholders(reden.at("nl").at(line), violations);
        Set<String> en = placeholders(reden.at("en").at(line), violations);
        if (!nl.equals(en)) {
          violations.add(
              reden.at("en").at(line),
              "heeft niet dezelfde plaatshouders als het Nederlands: `" + nl + "`",
              "does not have the placeholders of the Dutch text: `" + nl + "`");
        }
      }
    }
  }

  private static Set<String> placeholders(Spot spot, Violations violations) {
    Set<String> names =
        PLACEHOLDER
            .matcher(spot.text())
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    for (String name : names) {
      if (!PLACEHOLDERS.contains(name)) {
        violations.add(
            spot, "onbekende plaatshouder `" + name + "`", "unknown placeholder `" + name + "`");
      }
    }
    return names;
  }
}
