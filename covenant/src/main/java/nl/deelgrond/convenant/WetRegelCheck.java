// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What the laws say of re-use, of who answers and of who keeps a secret, is complete, and nothing
/// in the convenant goes against it.
final class WetRegelCheck {

  private static final List<String> LEEFTIJDEN = List.of("0-11", "12-15", "16-17", "18+");

  private final CovenantDocuments files;
  private final Violations violations;
  private final Map<String, String> rolVan = new HashMap<>();

  private WetRegelCheck(CovenantDocuments files, Violations violations) {
    this.files = files;
    this.violations = violations;
    for (Spot partij : files.file("partijen").each("partijen")) {
      rolVan.put(partij.text("code"), partij.text("wettelijkeRol"));
    }
  }

  static void check(CovenantDocuments files, Violations violations) {
    if (files.wetten().stream().allMatch(wet -> wet.document().isPresent())) {
      WetRegelCheck check = new WetRegelCheck(files, violations);
      check.rollen();
      check.hergebruik();
      check.antwoorden();
      check.uit();
      check.ontvangerNagaan();
      check.geheimhouders();
    }
  }

  private List<Spot> artikelen() {
    return files.wetten().stream().flatMap(wet -> wet.each("artikelen").stream()).toList();
  }

  /// A rol that no article names would silently be under no rule.
  private void rollen() {
    Set<String> named = new HashSet<>();
    for (Spot artikel : artikelen()) {
      for (Spot regel : artikel.each("hergebruik")) {
        named.add(regel.text("van"));
        named.add(regel.text("aan"));
      }
      named.add(artikel.at("spreekplicht").text("aan"));
    }
    Known known = new Known("wettelijke rol", named, true);
    files
        .file("partijen")
        .each("partijen")
        .forEach(partij -> known.require(partij.at("wettelijkeRol"), violations));
  }

  /// Where the law wants an explicit toestemming, no grondslag stands in for it.
  private void hergebruik() {
    Known wetten = new Known("wet", Known.texts(files.wetten(), "id"), true);
    for (Spot artikel : artikelen()) {
      for (Spot regel : artikel.each("hergebruik")) {
        wetten.requireAll(regel.each("herkomst"), violations);
        if (regel.text("eis").equals("toestemming")) {
          files
              .file("grondslagen")
              .each("grondslagen")
              .forEach(grondslag -> against(artikel, regel, grondslag));
        }
      }
    }
  }

  private void against(Spot artikel, Spot regel, Spot grondslag) {
    boolean traceable = !grondslag.node().path("onherleidbaar").booleanValue(false);
    boolean ontvangen = grondslag.text("richting").equals(Richting.ONTVANGEN.code());
    String own = ontvangen ? "aan" : "van";
    String other = ontvangen ? "van" : "aan";
    boolean mine =
        regel.texts("kanten").contains(grondslag.text("richting"))
            && isRol(regel, own, grondslag.text("partij"));
    Optional<Spot> theirs =
        grondslag.each("tegenpartijen").stream()
            .filter(tegenpartij -> !tegenpartij.text().equals(grondslag.text("partij")))
            .filter(tegenpartij -> isRol(regel, other, tegenpartij.text()))
            .findFirst();
    boolean towards = theirs.isPresent() || (!grondslag.has("tegenpartijen") && !regel.has(other));
    List<String> about = regel.texts("herkomst");
    Optional<Spot> herkomst =
        grondslag.each("herkomst").stream()
            .filter(wet -> about.isEmpty() || about.contains(wet.text()))
            .findFirst();
    if (traceable && mine && towards && herkomst.isPresent()) {
      String law = artikel.text("artikel") + lid(artikel);
      violations.add(
          herkomst.get(),
          "kan niet op een grondslag rusten: artikel " + law + " vraagt toestemming",
          "cannot rest on a grondslag: article " + law + " wants a toestemming");
    }
  }

  private static String lid(Spot artikel) {
    return artikel.has("lid") ? " lid " + artikel.text("lid") : "";
  }

  private boolean isRol(Spot regel, String member, String partij) {
    return !regel.has(member) || regel.text(member).equals(rolVan.getOrDefault(partij, ""));
  }

  /// For every kind of toestemming and every age there is one answer, on every day.
  private void antwoorden() {
    Map<String, List<Dated>> series = new TreeMap<>();
    for (String soort : soorten()) {
      LEEFTIJDEN.forEach(leeftijd -> series.put(soort + " " + leeftijd, new ArrayList<>()));
    }
    for (Spot artikel : artikelen()) {
      Dated dated = Dated.quiet(artikel);
      for (Spot regel : artikel.each("antwoorden")) {
        for (String soort : regel.texts("soorten")) {
          String key = regel.has("geheim") ? soort + " " + regel.text("geheim") : soort;
          for (Spot leeftijd : regel.each("leeftijden")) {
            List<Dated> one = series.get(key + " " + leeftijd.text());
            if (one == null) {
              violations.add(
                  leeftijd, "onbekende soort `" + key + "`", "unknown kind `" + key + "`");
            } else if (dated != null) {
              one.add(new Dated(regel, dated.van(), dated.tot()));
            }
          }
        }
      }
    }
    Dated convenant = Dated.quiet(files.file("convenant"));
    series.forEach((key, periods) -> oneAnswer(key, periods, convenant));
  }

  private void oneAnswer(String key, List<Dated> periods, @Nullable Dated convenant) {
    List<Dated> sorted = periods.stream().sorted().toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).overlaps(sorted.get(i - 1))) {
        violations.add(
            sorted.get(i).spot(),
            "wie antwoordt bij `" + key + "` staat er dubbel",
            "who answers for `" + key + "` is there twice");
      }
    }
    if (convenant != null && !convenant.isCoveredBy(sorted)) {
      violations.add(
          files.file("convenant").at("wetten"),
          "geen artikel zegt op alle dagen wie antwoordt bij `" + key + "`",
          "no article says on all days who answers for `" + key + "`");
    }
  }

  private Set<String> soorten() {
    Set<String> soorten = new HashSet<>();
    soorten.add(ToestemmingSoort.AVG.code());
    for (Spot wet : files.wetten()) {
      soorten.add(wet.text("toestemmingGeven"));
      for (Spot artikel : wet.each("artikelen")) {
        if (artikel.has("geheim")) {
          soorten.add(ToestemmingSoort.DOORBREKING_GEHEIM.code() + " " + artikel.text("geheim"));
        }
      }
    }
    return soorten;
  }

  /// Why a law is switched off, and its last day.
  private record Uit(Spot why, LocalDate lastDay) {

    boolean reaches(@Nullable Dated period) {
      return period != null && !period.van().isAfter(lastDay);
    }
  }

  /// A law that is switched off gives no grondslag, on any day that it is.
  private void uit() {
    Map<String, Uit> off = new HashMap<>();
    files.wetten().stream()
        .filter(wet -> wet.has("uit"))
        .forEach(wet -> off.put(wet.text("id"), new Uit(wet.at("uit"), lastDay(wet.at("uit")))));
    for (Spot grondslag : files.file("grondslagen").each("grondslagen")) {
      off(grondslag, off.get(grondslag.text("wet")), Dated.quiet(grondslag));
    }
    Dated convenant = Dated.quiet(files.file("convenant"));
    for (Spot rechtsgrond : files.file("rechtsgronden").each("rechtsgronden")) {
      off(rechtsgrond, off.get(rechtsgrond.text("wet")), convenant);
    }
  }

  private void off(Spot named, @Nullable Uit uit, @Nullable Dated period) {
    if (uit != null && uit.reaches(period)) {
      violations.add(named.at("wet"), uit.why().text("reden"), uit.why().text("redenEn"));
    }
  }

  private LocalDate lastDay(Spot uit) {
    return uit.has("tot")
        ? Dated.date(uit.at("tot"), violations).orElse(LocalDate.MAX)
        : LocalDate.MAX;
  }

  private void ontvangerNagaan() {
    for (Spot wet : files.wetten()) {
      Spot named = wet.at("ontvangerNagaan");
      boolean found =
          wet.each("artikelen").stream()
              .map(one -> one.text("artikel") + (one.has("lid") ? " " + one.text("lid") : ""))
              .anyMatch(Predicate.isEqual(named.text()));
      if (!named.text().isEmpty() && !found) {
        violations.add(
            named, "dit artikel staat niet in deze wet", "this article is not in this law");
      }
    }
  }

  /// What rests under a duty of secrecy has somebody who decides about it, and a less precise form.
  private void geheimhouders() {
    Set<String> geheimen = new HashSet<>();
    artikelen().forEach(artikel -> geheimen.add(artikel.text("geheim")));
    Known known = new Known("geheim", geheimen, true);
    artikelen()
        .forEach(
            artikel -> known.requireAll(artikel.at("spreekplicht").each("geheimen"), violations));
    Set<String> bound = new HashSet<>();
    for (Spot functie : files.file("functies").each("functies")) {
      known.requireAll(functie.each("geheimen"), violations);
      functie.texts("geheimen").forEach(geheim -> bound.add(functie.text("partij") + " " + geheim));
    }
    for (Spot veld : files.file("velden").each("velden")) {
      for (Spot herkomst : veld.each("bronnen")) {
        if (herkomst.has("geheim")) {
          geheim(veld, herkomst, bound);
        }
      }
    }
  }

  private void geheim(Spot veld, Spot herkomst, Set<String> bound) {
    if (!bound.contains(herkomst.text("bron") + " " + herkomst.text("geheim"))) {
      violations.add(
          herkomst.at("geheim"),
          "geen functie van deze bron beslist over dit geheim",
          "no functie of this bron decides about this duty of secrecy");
    }
    boolean nagaan =
        files.wetten().stream()
            .filter(wet -> wet.text("id").equals(herkomst.text("herkomstWet")))
            .anyMatch(wet -> wet.has("ontvangerNagaan"));
    if (nagaan) {
      violations.add(
          herkomst.at("geheim"),
          "bij deze herkomst gaat de bron de ontvanger na; dat gaat niet samen met een geheim",
          "with this herkomst the bron looks into the receiver; that does not go with a secret");
    }
    Spot regel = veld.at("generalisatie").at("regel");
    if (regel.text().equals(Regel.GEEN.code())) {
      violations.add(
          regel,
          "wat onder een geheim rust, heeft zonder naam een grovere vorm of wordt weggelaten",
          "what rests under a duty of secrecy is less precise without a name, or left out");
    }
  }
}
