// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every code refers to something, and nothing stands there without use.
final class ReferenceCheck {

  private final CovenantDocuments files;
  private final Violations violations;
  private final Known organisaties;
  private final Known partijen;
  private final Known doelen;
  private final Known groepen;
  private final Known wetten;
  private final Known geheimen;

  private ReferenceCheck(CovenantDocuments files, Violations violations) {
    this.files = files;
    this.violations = violations;
    organisaties = Known.of("organisatie", files.file("organisaties"), "organisaties", "code");
    partijen = Known.of("partij", files.file("partijen"), "partijen", "code");
    doelen = Known.of("doel", files.file("doelen"), "doelen", "code");
    groepen = Known.of("groep", files.file("groepen"), "groepen", "code");
    boolean complete = files.wetten().stream().allMatch(wet -> wet.document().isPresent());
    wetten = new Known("wet", Known.texts(files.wetten(), "id"), complete);
    geheimen = new Known("geheim", geheimen(files), complete);
  }

  static void check(CovenantDocuments files, Violations violations) {
    ReferenceCheck check = new ReferenceCheck(files, violations);
    check.organisaties.require(files.file("convenant").at("contactpunt"), violations);
    check.partijen.require(files.file("convenant").at("convenantbeheer"), violations);
    check.partijen();
    check.functiesAndTafels();
    check.doelen();
    check.velden();
    check.grondslagen();
    check.rechtsgronden();
    check.matrix();
    check.unused();
  }

  private void partijen() {
    for (Spot partij : files.file("partijen").each("partijen")) {
      organisaties.require(partij.at("organisatie"), violations);
      wetten.requireAll(partij.each("wetten"), violations);
      if (!partij.text("code").startsWith(partij.text("organisatie") + "/")) {
        violations.add(
            partij.at("code"),
            "begint niet met de organisatie `" + partij.text("organisatie") + "`",
            "does not begin with the organisatie `" + partij.text("organisatie") + "`");
      }
    }
  }

  private void functiesAndTafels() {
    for (Spot functie : files.file("functies").each("functies")) {
      partijen.require(functie.at("partij"), violations);
    }
    for (Spot tafel : files.file("tafels").each("tafels")) {
      doelen.requireAll(tafel.each("doelen"), violations);
      partijen.requireAll(tafel.each("eersteSchil"), violations);
      partijen.requireAll(tafel.each("tweedeSchil"), violations);
      Set<String> eerste = new HashSet<>(tafel.texts("eersteSchil"));
      for (Spot tweede : tafel.each("tweedeSchil")) {
        if (eerste.contains(tweede.text())) {
          violations.add(
              tweede,
              "`" + tweede.text() + "` zit al in de eerste schil",
              "`" + tweede.text() + "` is in the eerste schil already");
        }
      }
    }
  }

  private void doelen() {
    for (Spot doel : files.file("doelen").each("doelen")) {
      groepen.requireAll(doel.each("groepen"), violations);
    }
  }

  private void velden() {
    Map<String, List<String>> wettenOf = new HashMap<>();
    files
        .file("partijen")
        .each("partijen")
        .forEach(partij -> wettenOf.put(partij.text("code"), partij.texts("wetten")));
    for (Spot veld : files.file("velden").each("velden")) {
      groepen.require(veld.at("groep"), violations);
      for (Spot herkomst : veld.each("bronnen")) {
        partijen.require(herkomst.at("bron"), violations);
        wetten.require(herkomst.at("herkomstWet"), violations);
        geheimen.require(herkomst.at("geheim"), violations);
        List<String> own = wettenOf.get(herkomst.text("bron"));
        String wet = herkomst.text("herkomstWet");
        if (own != null && !own.contains(wet)) {
          violations.add(
              herkomst.at("herkomstWet"),
              "`" + wet + "` is geen wet van `" + herkomst.text("bron") + "`",
              "`" + wet + "` is no wet of `" + herkomst.text("bron") + "`");
        }
      }
    }
  }

  private void grondslagen() {
    for (Spot grondslag : files.file("grondslagen").each("grondslagen")) {
      wetten.require(grondslag.at("wet"), violations);
      partijen.require(grondslag.at("partij"), violations);
      doelen.requireAll(grondslag.each("doelen"), violations);
      groepen.requireAll(grondslag.each("groepen"), violations);
      wetten.requireAll(grondslag.each("herkomst"), violations);
      partijen.requireAll(grondslag.each("tegenpartijen"), violations);
    }
  }

  private void rechtsgronden() {
    for (Spot rechtsgrond : files.file("rechtsgronden").each("rechtsgronden")) {
      wetten.require(rechtsgrond.at("wet"), violations);
      partijen.requireAll(rechtsgrond.each("van"), violations);
      partijen.requireAll(rechtsgrond.each("aan"), violations);
    }
  }

  private void matrix() {
    for (Spot regel : files.file("matrix").each("regels")) {
      partijen.require(regel.at("partij"), violations);
      doelen.require(regel.at("doel"), violations);
      groepen.requireAll(regel.each("anoniem"), violations);
      groepen.requireAll(regel.each("met_naam"), violations);
      groepen.requireAll(regel.each("grof"), violations);
    }
  }

  private void unused() {
    Spot partijFile = files.file("partijen");
    requireUse(
        files.file("organisaties").each("organisaties"),
        Known.texts(partijFile.each("partijen"), "organisatie"),
        partijFile,
        "partij");
    Spot functieFile = files.file("functies");
    requireUse(
        partijFile.each("partijen"),
        Known.texts(functieFile.each("functies"), "partij"),
        functieFile,
        "functie");
    Spot veldFile = files.file("velden");
    requireUse(
        files.file("groepen").each("groepen"),
        Known.texts(veldFile.each("velden"), "groep"),
        veldFile,
        "veld");
    Set<String> atTafels = new HashSet<>();
    files.file("tafels").each("tafels").forEach(tafel -> atTafels.addAll(tafel.texts("doelen")));
    requireUse(files.file("doelen").each("doelen"), atTafels, files.file("tafels"), "tafel");
  }

  private void requireUse(List<Spot> defined, Set<String> used, Spot user, String kind) {
    for (Spot spot : defined) {
      String code = spot.text("code");
      if (user.document().isPresent() && !code.isEmpty() && !used.contains(code)) {
        violations.add(
            spot.at("code"),
            "bij `" + code + "` hoort geen enkele " + kind,
            "no " + kind + " belongs to `" + code + "`");
      }
    }
  }

  private static Set<String> geheimen(CovenantDocuments files) {
    Set<String> geheimen = new HashSet<>();
    files.wetten().forEach(wet -> geheimen.addAll(Known.texts(wet.each("artikelen"), "geheim")));
    return geheimen;
  }
}
