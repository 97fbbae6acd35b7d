// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Every toestemming that a bron of a veld can need has an article to rest on, and what is named as
/// such an article carries that kind of toestemming.
final class RechtsgrondCheck {

  private final Violations violations;
  private final List<Spot> rechtsgronden;
  private final List<Spot> velden;
  private final Map<String, List<Spot>> articles = new HashMap<>();

  /// Per law the kind of toestemming that can stand in for a ground to give.
  private final Map<String, String> givingKinds = new HashMap<>();

  /// Per duty of secrecy the articles that lay it down.
  private final Map<String, Set<String>> secrecyArticles = new HashMap<>();

  private RechtsgrondCheck(CovenantDocuments files, Violations violations) {
    this.violations = violations;
    rechtsgronden = files.file("rechtsgronden").each("rechtsgronden");
    velden = files.file("velden").each("velden");
    for (Spot wet : files.wetten()) {
      givingKinds.put(wet.text("id"), wet.text("toestemmingGeven"));
      for (Spot artikel : wet.each("artikelen")) {
        String code = code(wet.text("id"), artikel);
        articles.computeIfAbsent(code, _ -> new ArrayList<>()).add(artikel);
        secrecyArticles.computeIfAbsent(artikel.text("geheim"), _ -> new HashSet<>()).add(code);
      }
    }
  }

  static void check(CovenantDocuments files, Violations violations) {
    if (files.file("rechtsgronden").document().isPresent()) {
      RechtsgrondCheck check = new RechtsgrondCheck(files, violations);
      check.rechtsgronden.forEach(check::carries);
      check.rechtsgronden.forEach(check::doorbreekt);
      check.velden.forEach(check::veld);
    }
  }

  private static String code(String wet, Spot artikel) {
    return String.join(" ", wet, artikel.text("artikel"), artikel.text("lid"));
  }

  /// An article that says something else of the same law would let a toestemming rest on nothing.
  private void carries(Spot rechtsgrond) {
    String soort = rechtsgrond.text("soort");
    boolean bijzonder = isBijzonder(rechtsgrond);
    boolean carried =
        articles.getOrDefault(code(rechtsgrond.text("wet"), rechtsgrond), List.of()).stream()
            .map(artikel -> artikel.at("draagtToestemming"))
            .allMatch(mark -> mark.text("soort").equals(soort) && isBijzonder(mark) == bijzonder);
    if (!carried) {
      String what = "toestemming `" + soort + "`" + (bijzonder ? " (`bijzonder`)" : "");
      violations.add(
          rechtsgrond.at("artikel"),
          "dit artikel draagt geen " + what,
          "this article carries no " + what);
    }
  }

  /// A toestemming to lift a secret that its bron does not keep is asked for nothing.
  private void doorbreekt(Spot rechtsgrond) {
    if (!rechtsgrond.text("soort").equals(ToestemmingSoort.DOORBREKING_GEHEIM.code())) {
      return;
    }
    String article = code(rechtsgrond.text("wet"), rechtsgrond);
    for (Spot van : rechtsgrond.each("van")) {
      boolean keeps =
          velden.stream()
              .flatMap(veld -> veld.each("bronnen").stream())
              .filter(herkomst -> herkomst.text("bron").equals(van.text()))
              .anyMatch(herkomst ->
                  secrecyArticles
                      .getOrDefault(herkomst.text("geheim"), Set.of())
                      .contains(article));
      if (!keeps) {
        violations.add(
            van,
            "deze bron heeft geen veld onder dit geheim",
            "this bron has no veld under this secret");
      }
    }
  }

  private void veld(Spot veld) {
    boolean bijzonder = veld.text("categorie").equals(Categorie.BIJZONDER.code());
    for (Spot herkomst : veld.each("bronnen")) {
      bron(herkomst);
      if (bijzonder) {
        require(herkomst, "bron", ToestemmingSoort.AVG.code(), RechtsgrondCheck::isBijzonder);
      }
    }
  }

  private void bron(Spot herkomst) {
    String giving = givingKinds.getOrDefault(herkomst.text("herkomstWet"), "");
    if (!giving.isEmpty()) {
      require(herkomst, "herkomstWet", giving, one -> !isBijzonder(one));
    }
    Set<String> secrecy = secrecyArticles.get(herkomst.text("geheim"));
    if (herkomst.has("geheim") && secrecy != null) {
      require(
          herkomst,
          "geheim",
          ToestemmingSoort.DOORBREKING_GEHEIM.code(),
          one -> !isBijzonder(one) && secrecy.contains(code(one.text("wet"), one)));
    }
  }

  private static boolean isBijzonder(Spot rechtsgrond) {
    return rechtsgrond.node().path("bijzonder").booleanValue(false);
  }

  /// An article that holds towards one receiver alone leaves the others without.
  private void require(Spot herkomst, String member, String soort, Predicate<Spot> article) {
    String bron = herkomst.text("bron");
    boolean found =
        rechtsgronden.stream()
            .filter(one -> one.text("soort").equals(soort) && !one.has("aan"))
            .filter(one -> !one.has("van") || one.texts("van").contains(bron))
            .anyMatch(article);
    if (!found) {
      violations.add(
          herkomst.at(member),
          "geen rechtsgrond voor een toestemming `" + soort + "` van deze bron",
          "no rechtsgrond for a toestemming `" + soort + "` from this bron");
    }
  }
}
