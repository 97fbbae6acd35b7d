// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The register can be relied on: every code refers to something, every handeling has one activity
/// on each day, every partij in an activity has a basis that stands in a law, and the versions of
/// an activity follow each other.
final class VerwerkingsregisterCheck {

  private final CovenantDocuments files;
  private final Violations violations;
  private final Spot register;
  private final List<Spot> activiteiten;

  private VerwerkingsregisterCheck(CovenantDocuments files, Violations violations) {
    this.files = files;
    this.violations = violations;
    register = files.file(Verwerkingsregister.FILE);
    activiteiten = register.each("activiteiten");
  }

  static void check(CovenantDocuments files, Violations violations) {
    VerwerkingsregisterCheck check = new VerwerkingsregisterCheck(files, violations);
    if (!check.register.document().isPresent()) {
      return;
    }
    DuplicateCheck.check(check.register.each("betrokkenen"), "code", violations);
    DuplicateCheck.check(check.register.each("maatregelen"), "code", violations);
    check.references();
    check.versions();
    check.handelingen();
    check.activiteiten.forEach(check::basis);
    check.activiteiten.forEach(check::gegevens);
  }

  private void references() {
    Known partijen = Known.of("partij", files.file("partijen"), "partijen", "code");
    Known handelingen = Known.of("handeling", files.file("handelingen"), "handelingen", "code");
    Known betrokkenen = Known.of("betrokkene", register, "betrokkenen", "code");
    Known maatregelen = Known.of("maatregel", register, "maatregelen", "code");
    boolean complete = files.wetten().stream().allMatch(wet -> wet.document().isPresent());
    Known wetten = new Known("wet", Known.texts(files.wetten(), "id"), complete);
    for (Spot activiteit : activiteiten) {
      betrokkenen.requireAll(activiteit.each("betrokkenen"), violations);
      maatregelen.requireAll(activiteit.each("maatregelen"), violations);
      handelingen.requireAll(activiteit.each("handelingen"), violations);
      partijen.requireAll(activiteit.each("uitvoerders"), violations);
      partijen.requireAll(activiteit.each("ontvangers"), violations);
      for (Spot grond : activiteit.each("gronden")) {
        partijen.require(grond.at("partij"), violations);
        wetten.require(grond.at("wet"), violations);
      }
    }
  }

  /// Versions count up without a gap, in the order of their days, and keep their uuid.
  private void versions() {
    Map<String, List<Dated>> versions = new LinkedHashMap<>();
    Map<String, String> codeOf = new HashMap<>();
    for (Spot activiteit : activiteiten) {
      String code = activiteit.text("code");
      String before = codeOf.putIfAbsent(activiteit.text("uuid"), code);
      if (before != null && !before.equals(code)) {
        violations.add(
            activiteit.at("uuid"),
            "is ook het kenmerk van `" + before + "`",
            "is the id of `" + before + "` too");
      }
      Dated.of(activiteit, violations)
          .ifPresent(dated -> versions.computeIfAbsent(code, _ -> new ArrayList<>()).add(dated));
    }
    Optional<Dated> convenant = Optional.ofNullable(Dated.quiet(files.file("convenant")));
    for (List<Dated> line : versions.values()) {
      Dated.requireOneLine(line, violations);
      List<Dated> sorted = line.stream().sorted().toList();
      numbered(sorted);
      if (convenant.isPresent() && convenant.get().tot().isAfter(sorted.getLast().tot())) {
        violations.add(
            sorted.getLast().spot().at("geldigTot"),
            "ligt voor het einde van het convenant",
            "lies before the end of the convenant");
      }
    }
  }

  private void numbered(List<Dated> sorted) {
    for (int i = 0; i < sorted.size(); i++) {
      Spot spot = sorted.get(i).spot();
      if (spot.node().path("versie").intValue(0) != i + 1) {
        violations.add(
            spot.at("versie"),
            "hier hoort versie " + (i + 1) + ": versies tellen op, in de volgorde van hun dagen",
            "version " + (i + 1) + " belongs here: versions count up, in the order of their days");
      }
      if (!spot.text("uuid").equals(sorted.getFirst().spot().text("uuid"))) {
        violations.add(
            spot.at("uuid"),
            "is niet het kenmerk van de eerste versie",
            "is not the id of the first version");
      }
    }
  }

  /// A handeling without an activity, or with two on one day, could not be logged.
  private void handelingen() {
    Map<String, List<Dated>> users = new HashMap<>();
    for (Spot activiteit : activiteiten) {
      Dated dated = Dated.quiet(activiteit);
      if (dated == null) {
        continue;
      }
      for (Spot handeling : activiteit.each("handelingen")) {
        List<Dated> before = users.computeIfAbsent(handeling.text(), _ -> new ArrayList<>());
        if (before.stream().anyMatch(dated::overlaps)) {
          violations.add(
              handeling,
              "hoort op dezelfde dag al bij een andere activiteit",
              "belongs to another activity on the same day already");
        }
        before.add(dated);
      }
    }
    Optional<Dated> convenant = Optional.ofNullable(Dated.quiet(files.file("convenant")));
    for (Spot handeling : files.file("handelingen").each("handelingen")) {
      List<Dated> days = new ArrayList<>(users.getOrDefault(handeling.text("code"), List.of()));
      days.sort(Comparator.naturalOrder());
      if (convenant.isPresent() && !convenant.get().isCoveredBy(days)) {
        violations.add(
            handeling.at("code"),
            "hoort niet op elke dag van het convenant bij een verwerkingsactiviteit",
            "does not belong to a verwerkingsactiviteit on every day of the convenant");
      }
    }
  }

  private void basis(Spot activiteit) {
    Set<String> withBasis = new HashSet<>();
    for (Spot grond : activiteit.each("gronden")) {
      withBasis.add(grond.text("partij"));
      WetCheck.requireArticle(files, grond, violations);
    }
    for (Spot grondslag : files.file("grondslagen").each("grondslagen")) {
      withBasis.add(grondslag.text("partij"));
    }
    for (Spot partij : activiteit.each("uitvoerders")) {
      boolean readable = files.file("grondslagen").document().isPresent();
      if (readable && !withBasis.contains(partij.text())) {
        violations.add(
            partij,
            "`" + partij.text() + "` heeft hiervoor geen grond",
            "`" + partij.text() + "` has no ground for this");
      }
    }
  }

  private void gegevens(Spot activiteit) {
    if (!activiteit.has("velden") && !activiteit.has("gegevens")) {
      violations.add(
          activiteit,
          "zegt niet welke gegevens worden verwerkt: `velden` of `gegevens`",
          "does not say which data is processed: `velden` or `gegevens`");
    }
    if (activiteit.has("velden") && activiteit.has("bsn")) {
      violations.add(
          activiteit.at("bsn"), "volgt al uit de velden", "follows from the velden already");
    }
    for (Spot gegeven : activiteit.each("gegevens")) {
      Spot termijn = gegeven.at("bewaartermijn");
      if (!termijn.text().isEmpty() && !isPeriod(termijn.text())) {
        violations.add(
            termijn,
            "`" + termijn.text() + "` is geen ISO 8601-duur, zoals `P2Y` of `P6M`",
            "`" + termijn.text() + "` is no ISO 8601 duration, such as `P2Y` or `P6M`");
      }
    }
  }

  private static boolean isPeriod(String text) {
    try {
      Period period = Period.parse(text);
      return !period.isZero() && !period.isNegative();
    } catch (DateTimeException _) {
      return false;
    }
  }
}
