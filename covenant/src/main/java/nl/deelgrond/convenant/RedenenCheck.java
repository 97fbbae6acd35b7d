// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the schema cannot say about the list of redenen.
final class RedenenCheck {

  static final Set<String> PLACEHOLDERS = Set.of("organisatie", "rol", "tijd", "grof", "wie");

  private static final String INWONER = "inwoner";
  private static final Set<String> LINES = Set.of("reden", "wie", "doen", "tekst", "taak", INWONER);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

  private RedenenCheck() {}

  static void check(Spot file, Violations violations) {
    Redenen.CODES.forEach((list, codes) -> {
      List<Spot> all = file.each(list);
      DuplicateCheck.check(all, "code", violations);
      complete(file.at(list), all, codes, violations);
      all.forEach(one -> texts(one, violations));
    });
  }

  /// Each code is explained, and nothing else is.
  private static void complete(
      Spot list, List<Spot> all, List<String> codes, Violations violations) {
    Set<String> explained = all.stream().map(one -> one.text("code")).collect(Collectors.toSet());
    codes.stream()
        .filter(code -> !explained.contains(code))
        .forEach(code ->
            violations.add(
                list, "`" + code + "` wordt niet uitgelegd", "`" + code + "` is not explained"));
    all.stream()
        .map(one -> one.at("code"))
        .filter(code -> !code.text().isEmpty() && !codes.contains(code.text()))
        .forEach(code ->
            violations.add(
                code,
                "`" + code.text() + "` kan niet voorkomen",
                "`" + code.text() + "` cannot occur"));
  }

  private static void texts(Spot one, Violations violations) {
    for (String line : LINES) {
      Set<String> nl = placeholders(one.at("nl").at(line), violations);
      Set<String> en = placeholders(one.at("en").at(line), violations);
      if (!nl.equals(en)) {
        violations.add(
            one.at("en").at(line),
            "heeft niet dezelfde plaatshouders als het Nederlands: `" + nl + "`",
            "does not have the placeholders of the Dutch text: `" + nl + "`");
      }
      if (line.equals(INWONER) && !nl.isEmpty()) {
        violations.add(
            one.at("nl").at(line),
            "zegt iets van wie keek: `" + nl + "`",
            "says something of who looked: `" + nl + "`");
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
