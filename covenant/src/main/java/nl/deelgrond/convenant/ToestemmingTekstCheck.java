// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// There is one version of what is read to an inwoner on each day of the convenant, whole in every
/// language that it has, and a version never says something else than it said.
final class ToestemmingTekstCheck {

  private final CovenantDocuments files;
  private final Violations violations;

  private ToestemmingTekstCheck(CovenantDocuments files, Violations violations) {
    this.files = files;
    this.violations = violations;
  }

  static void check(CovenantDocuments files, Violations violations) {
    Spot file = files.file(ToestemmingTeksten.FILE);
    if (file.document().isPresent()) {
      List<Spot> versies = file.each("versies");
      ToestemmingTekstCheck check = new ToestemmingTekstCheck(files, violations);
      DuplicateCheck.check(versies, "versie", violations);
      versies.forEach(check::complete);
      versies.forEach(check::unchanged);
      check.onAllDays(file.at("versies"), versies);
    }
  }

  /// Each kind once in each language; a language that one kind has is offered for all.
  private void complete(Spot versie) {
    Set<String> talen = new LinkedHashSet<>(ToestemmingTeksten.TALEN);
    Set<String> there = new HashSet<>();
    for (Spot tekst : versie.each("teksten")) {
      talen.add(tekst.text("taal"));
      String what = tekst.text("soort") + " " + tekst.text("taal");
      if (!there.add(what)) {
        violations.add(tekst, "`" + what + "` staat er dubbel in", "`" + what + "` is there twice");
      }
    }
    for (ToestemmingSoort soort : ToestemmingSoort.values()) {
      for (String taal : talen) {
        String what = soort.code() + " " + taal;
        if (!taal.isEmpty() && !there.contains(what)) {
          violations.add(
              versie.at("teksten"),
              "de tekst `" + what + "` ontbreekt",
              "the text `" + what + "` is missing");
        }
      }
    }
  }

  /// Answers name the version: other words under the same name would change what people said yes
  /// to.
  private void unchanged(Spot versie) {
    Spot sha256 = versie.at("sha256");
    Spot teksten = versie.at("teksten");
    if (sha256.text().isEmpty() || !CanonicalJson.accepts(teksten.node())) {
      return;
    }
    String now = CanonicalJson.sha256(teksten.node());
    if (!now.equals(sha256.text())) {
      String name = versie.text("versie");
      violations.add(
          sha256,
          "de teksten van versie `"
              + name
              + "` zijn veranderd; geef andere teksten een nieuwe versie, met sha256 `"
              + now
              + "`",
          "the texts of version `"
              + name
              + "` were changed; give other texts a new version, with sha256 `"
              + now
              + "`");
    }
  }

  private void onAllDays(Spot list, List<Spot> versies) {
    List<Dated> periods = new ArrayList<>();
    versies.forEach(versie -> Dated.of(versie, violations).ifPresent(periods::add));
    Dated.requireOneLine(periods, violations);
    Dated term = Dated.quiet(files.file("convenant"));
    if (term == null || periods.size() < versies.size()) {
      return;
    }
    if (!term.isCoveredBy(List.copyOf(new TreeSet<>(periods)))) {
      violations.add(
          list,
          "niet op alle dagen van het convenant is er een versie: "
              + term.van()
              + " tot en met "
              + term.tot(),
          "there is not a version on all days of the convenant: "
              + term.van()
              + " until "
              + term.tot());
    }
  }
}
