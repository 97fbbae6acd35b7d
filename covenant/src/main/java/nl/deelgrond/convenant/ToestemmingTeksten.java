// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is read to an inwoner who is asked for a toestemming, in every version that ever was (AVG
/// art. 7(1): what somebody said yes to can be shown later).
///
/// Guarantees of texts that were loaded: one version on each day of the convenant, in each version
/// every kind of toestemming in every language of that version, Dutch and English among them, and
/// the words of a version are those that its sha256 was made of.
///
/// @param versies in the order of the file
public record ToestemmingTeksten(List<Versie> versies) {

  static final String FILE = "toestemmingsteksten";

  /// The languages that no version can do without.
  static final List<String> TALEN = List.of("nl", "en");

  public ToestemmingTeksten {
    versies = List.copyOf(versies);
  }

  /// One version.
  ///
  /// @param versie what an answer names; at most 40 characters
  /// @param geldigVan first day on which it is read out
  /// @param geldigTot last day, inclusive; null means open
  /// @param sha256 hexadecimal, of the canonical bytes of the texts
  public record Versie(
      String versie,
      LocalDate geldigVan,
      @Nullable LocalDate geldigTot,
      String sha256,
      List<ToestemmingTekst> teksten) {

    public Versie {
      teksten = List.copyOf(teksten);
    }

    boolean isInForceOn(LocalDate day) {
      return !day.isBefore(geldigVan) && (geldigTot == null || !day.isAfter(geldigTot));
    }

    /// The languages that it is written in, in the order of the file.
    public List<String> talen() {
      return teksten.stream().map(ToestemmingTekst::taal).distinct().toList();
    }

    /// What is read out for a toestemming of this kind; empty in a language without a text.
    public Optional<ToestemmingTekst> find(ToestemmingSoort soort, String taal) {
      return teksten.stream()
          .filter(tekst -> tekst.soort() == soort && tekst.taal().equals(taal))
          .findFirst();
    }
  }

  /// The texts of the example gemeente, from the classpath.
  public static ToestemmingTeksten borne() {
    return load(CovenantFiles.onClasspath(Convenanten.ROOT), "borne");
  }

  /// The texts of the convenant in this folder.
  public static ToestemmingTeksten load(Path folder) {
    return load(CovenantFiles.beside(folder), CovenantFiles.nameOf(folder));
  }

  static ToestemmingTeksten load(CovenantFiles files, String gemeente) {
    Violations violations = new Violations();
    CovenantDocuments documents = Convenanten.readRules(files, gemeente, violations);
    violations.throwIfPresent();
    return new ToestemmingTeksten(
        documents.file(FILE).each("versies").stream().map(ToestemmingTeksten::versie).toList());
  }

  /// The version that is read out on this day; empty outside of the term of the convenant.
  public Optional<Versie> op(LocalDate day) {
    return versies.stream().filter(versie -> versie.isInForceOn(day)).findFirst();
  }

  /// The version that an answer names, whenever it was read out.
  public Optional<Versie> find(String versie) {
    return versies.stream().filter(one -> one.versie().equals(versie)).findFirst();
  }

  private static Versie versie(Spot spot) {
    return new Versie(
        spot.text("versie"),
        LocalDate.parse(spot.text("geldigVan")),
        spot.has("geldigTot") ? LocalDate.parse(spot.text("geldigTot")) : null,
        spot.text("sha256"),
        spot.each("teksten").stream()
            .map(one ->
                new ToestemmingTekst(
                    ToestemmingSoort.of(one.text("soort")), one.text("taal"), one.texts("regels")))
            .toList());
  }
}
