// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.time.DateTimeException;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Each veld can be shown as its generalisation rule says, and is kept for a known time.
final class VeldCheck {

  private static final Map<String, Set<String>> SOORTEN =
      Map.of(
          "leeftijdsgroep", Set.of("datum"),
          "wijk", Set.of("adres"),
          "kwartaal", Set.of("datum"),
          "jaar", Set.of("datum"),
          "bedragklasse", Set.of("bedrag", "getal"),
          "grover", Set.of("keuze"));

  private VeldCheck() {}

  static void check(CovenantDocuments files, Violations violations) {
    for (Spot veld : files.file("velden").each("velden")) {
      if (!veld.text("code").startsWith(veld.text("groep") + ".")) {
        violations.add(
            veld.at("code"),
            "begint niet met de groep `" + veld.text("groep") + "`",
            "does not begin with the groep `" + veld.text("groep") + "`");
      }
      bewaartermijn(veld.at("bewaartermijn"), violations);
      keuzes(veld, violations);
      regel(veld, violations);
    }
  }

  private static void bewaartermijn(Spot spot, Violations violations) {
    if (spot.text().isEmpty()) {
      return;
    }
    try {
      Period period = Period.parse(spot.text());
      if (period.isZero() || period.isNegative()) {
        throw new DateTimeException("not after the beginning");
      }
    } catch (DateTimeException e) {
      violations.add(
          spot,
          "`" + spot.text() + "` is geen ISO 8601-duur, zoals `P2Y` of `P6M`",
          "`" + spot.text() + "` is no ISO 8601 duration, such as `P2Y` or `P6M`");
    }
  }

  private static void keuzes(Spot veld, Violations violations) {
    boolean keuze = veld.text("soort").equals("keuze");
    if (keuze != veld.has("keuzes")) {
      violations.add(
          veld.at("soort"),
          "keuzes horen bij de soort `keuze`, en alleen daarbij",
          "keuzes belong to the soort `keuze`, and to no other");
    }
    Map<String, Spot> byCode = new HashMap<>();
    veld.each("keuzes").forEach(one -> byCode.put(one.text("code"), one));
    for (Spot one : veld.each("keuzes")) {
      Spot coarser = byCode.get(one.text("grover"));
      if (one.has("grover") && coarser == null) {
        violations.add(
            one.at("grover"),
            "onbekende keuze `" + one.text("grover") + "`",
            "unknown keuze `" + one.text("grover") + "`");
      } else if (coarser != null && coarser.has("grover")) {
        violations.add(
            one.at("grover"),
            "`" + one.text("grover") + "` is zelf niet grof",
            "`" + one.text("grover") + "` is not coarse itself");
      }
    }
  }

  private static void regel(Spot veld, Violations violations) {
    Spot regel = veld.at("generalisatie").at("regel");
    String name = regel.text();
    Set<String> soorten = SOORTEN.get(name);
    if (soorten != null && !soorten.contains(veld.text("soort"))) {
      violations.add(
          regel,
          "de regel `" + name + "` past niet bij de soort `" + veld.text("soort") + "`",
          "the rule `" + name + "` does not fit the soort `" + veld.text("soort") + "`");
    }
    boolean neverShown = veld.text("soort").equals("tekst") || veld.text("categorie").equals("bsn");
    if (neverShown && !name.equals("weglaten")) {
      violations.add(
          regel,
          "vrije tekst en bsn worden anoniem altijd weggelaten",
          "free text and bsn are always left out in the anonymous trede");
    }
    boolean coarser = veld.each("keuzes").stream().anyMatch(keuze -> keuze.has("grover"));
    if (name.equals("grover") != coarser) {
      violations.add(
          regel,
          "de regel `grover` vraagt een grovere keuze, en andersom",
          "the rule `grover` asks for a coarser keuze, and the other way round");
    }
    params(veld.at("generalisatie"), violations);
  }

  private static void params(Spot generalisatie, Violations violations) {
    String regel = generalisatie.text("regel");
    boolean classes = Set.of("leeftijdsgroep", "bedragklasse").contains(regel);
    if (classes != generalisatie.has("grenzen")
        || regel.equals("wijk") != generalisatie.has("wijken")) {
      violations.add(
          generalisatie,
          "`grenzen` horen bij leeftijdsgroep en bedragklasse, `wijken` bij wijk",
          "`grenzen` belong to leeftijdsgroep and bedragklasse, `wijken` to wijk");
    }
    List<Spot> grenzen = generalisatie.each("grenzen");
    for (int i = 1; i < grenzen.size(); i++) {
      if (grenzen.get(i - 1).node().asLong(0) >= grenzen.get(i).node().asLong(0)) {
        violations.add(grenzen.get(i), "de grenzen lopen niet op", "the bounds do not ascend");
      }
    }
  }
}
