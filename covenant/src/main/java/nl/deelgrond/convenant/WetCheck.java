// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/// Every article that is named stands in the law catalogue and is in force when it is used.
final class WetCheck {

  private final CovenantDocuments files;
  private final Violations violations;

  private WetCheck(CovenantDocuments files, Violations violations) {
    this.files = files;
    this.violations = violations;
  }

  static void check(CovenantDocuments files, Violations violations) {
    WetCheck check = new WetCheck(files, violations);
    check.wetten();
    check.partijen();
    check.grondslagen();
    check.rechtsgronden();
  }

  /// Requires that the article which this element names stands in its law, on all days of the
  /// convenant.
  static void requireArticle(CovenantDocuments files, Spot named, Violations violations) {
    WetCheck check = new WetCheck(files, violations);
    check.avg(named.at("avg"));
    check.onAllDays(named);
  }

  private void wetten() {
    for (Spot wet : files.wetten()) {
      if (wet.document().isPresent()
          && !wet.document().name().equals("wetten/" + wet.text("id") + ".json")) {
        violations.add(
            wet.at("id"), "is niet de naam van het bestand", "is not the name of the file");
      }
      Map<String, List<Dated>> series = new LinkedHashMap<>();
      for (Spot artikel : wet.each("artikelen")) {
        String key = artikel.text("artikel") + " lid " + artikel.text("lid");
        Dated.of(artikel, violations)
            .ifPresent(dated -> series.computeIfAbsent(key, _ -> new ArrayList<>()).add(dated));
      }
      series.values().forEach(one -> Dated.requireOneLine(one, violations));
    }
  }

  private void partijen() {
    Optional<Dated> convenant = convenant();
    for (Spot partij : files.file("partijen").each("partijen")) {
      Spot avg = partij.at("avgGrond");
      allDays(avg, convenant, avg(avg));
      Spot bsn = partij.at("bsnArtikel");
      int space = bsn.text().indexOf(' ');
      if (space > 0) {
        String artikel = bsn.text().substring(space + 1);
        allDays(
            bsn,
            convenant,
            article(
                bsn, bsn.text().substring(0, space), one -> one.text("artikel").equals(artikel)));
      }
    }
  }

  private void grondslagen() {
    Optional<Dated> convenant = Dated.of(files.file("convenant"), violations);
    Map<String, List<Dated>> series = new LinkedHashMap<>();
    for (Spot grondslag : files.file("grondslagen").each("grondslagen")) {
      List<Spot> avg = avg(grondslag.at("avg"));
      List<Spot> articles =
          article(grondslag.at("artikel"), grondslag.text("wet"), sameArticle(grondslag));
      gate(grondslag, "bijzonder", "avg 9 2-");
      gate(grondslag, "strafrechtelijk", "avg 10");
      Optional<Dated> dated = Dated.of(grondslag, violations);
      if (dated.isPresent() && convenant.isPresent()) {
        inForce(dated.get(), convenant.get(), Map.of("artikel", articles, "avg", avg));
        series.computeIfAbsent(content(grondslag), _ -> new ArrayList<>()).add(dated.get());
      }
    }
    series.values().forEach(one -> Dated.requireOneLine(one, violations));
  }

  /// What opens a gate is an article of the AVG and one of a law, each in force as long as it does.
  private void gate(Spot grondslag, String member, String avg) {
    Dated dated = Dated.quiet(grondslag);
    Dated convenant = Dated.quiet(files.file("convenant"));
    List<Spot> articles = grondslag.each(member);
    if (!articles.isEmpty() && articles.stream().noneMatch(one -> one.text().startsWith(avg))) {
      violations.add(
          grondslag.at(member),
          "noemt geen artikel `" + avg + "…` van de AVG",
          "names no article `" + avg + "…` of the AVG");
    }
    for (Spot one : articles) {
      String[] part = one.text().split(" ", -1);
      String lid = part.length > 2 ? part[2] : "";
      if (part.length > 1) {
        List<Dated> texts =
            dated(
                article(
                    one,
                    part[0],
                    artikel ->
                        artikel.text("artikel").equals(part[1])
                            && artikel.text("lid").equals(lid)));
        if (dated != null
            && convenant != null
            && dated.overlaps(convenant)
            && !texts.isEmpty()
            && !dated.within(convenant).isCoveredBy(texts)) {
          violations.add(
              one,
              "dit artikel geldt niet op alle dagen van de grondslag",
              "this article is not in force on all days of the grondslag");
        }
      }
    }
  }

  private void rechtsgronden() {
    files.file("rechtsgronden").each("rechtsgronden").forEach(this::onAllDays);
  }

  private void onAllDays(Spot named) {
    Spot artikel = named.at("artikel");
    allDays(artikel, convenant(), article(artikel, named.text("wet"), sameArticle(named)));
  }

  /// The period of the convenant; its own dates are reported with the grondslagen.
  private Optional<Dated> convenant() {
    return Optional.ofNullable(Dated.quiet(files.file("convenant")));
  }

  private void allDays(Spot named, Optional<Dated> convenant, List<Spot> articles) {
    List<Dated> texts = dated(articles);
    if (convenant.isPresent() && !texts.isEmpty() && !convenant.get().isCoveredBy(texts)) {
      violations.add(
          named,
          "dit artikel geldt niet op alle dagen van het convenant",
          "this article is not in force on all days of the convenant");
    }
  }

  private List<Spot> avg(Spot spot) {
    if (!spot.text().startsWith("6-")) {
      return List.of();
    }
    String lid = spot.text().substring(2);
    return article(
        spot, "avg", one -> one.text("artikel").equals("6") && one.text("lid").equals(lid));
  }

  private static Predicate<Spot> sameArticle(Spot named) {
    return artikel ->
        artikel.text("artikel").equals(named.text("artikel"))
            && artikel.text("lid").equals(named.text("lid"));
  }

  /// The texts of the article; reports when the catalogue does not hold it.
  private List<Spot> article(Spot spot, String wet, Predicate<Spot> isIt) {
    String name = "wetten/" + wet + ".json";
    Document file = files.rules().get(name);
    List<Spot> found =
        file == null ? List.of() : file.root().each("artikelen").stream().filter(isIt).toList();
    boolean readable = file == null || file.isPresent();
    if (!spot.text().isEmpty() && found.isEmpty() && readable) {
      violations.add(
          spot,
          "dit artikel staat niet in `" + name + "`",
          "this article is not in `" + name + "`");
    }
    return found;
  }

  /// @param named the articles that it rests on, by the member that names them
  private void inForce(Dated grondslag, Dated convenant, Map<String, List<Spot>> named) {
    if (!grondslag.overlaps(convenant)) {
      violations.add(
          grondslag.spot().at("geldigVan"),
          "geldt op geen dag van het convenant",
          "is in force on no day of the convenant");
      return;
    }
    Dated used = grondslag.within(convenant);
    named.forEach((member, articles) -> {
      List<Dated> texts = dated(articles);
      if (!texts.isEmpty() && !used.isCoveredBy(texts)) {
        violations.add(
            grondslag.spot().at(member),
            "dit artikel geldt niet op alle dagen van de grondslag",
            "this article is not in force on all days of the grondslag");
      }
    });
  }

  private static List<Dated> dated(List<Spot> articles) {
    return articles.stream().map(Dated::quiet).filter(Objects::nonNull).sorted().toList();
  }

  /// What makes two grondslagen the same ground in two periods.
  private static String content(Spot grondslag) {
    return String.join(
        "|",
        List.of(
            grondslag.text("wet"),
            grondslag.text("artikel"),
            grondslag.text("lid"),
            grondslag.text("richting"),
            grondslag.text("partij"),
            grondslag.node().path("doelen").toString(),
            grondslag.node().path("groepen").toString(),
            grondslag.node().path("herkomst").toString(),
            grondslag.node().path("tegenpartijen").toString(),
            grondslag.node().path("tredes").toString()));
  }
}
