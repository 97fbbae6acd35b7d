// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The register of processing activities (AVG art. 30) of one version of the convenant.
///
/// Guarantees of a register that was loaded: every code refers to something, the versions of an
/// activity follow each other without overlap and without gap, every handeling has one activity on
/// each day of the convenant, and every partij in an activity has a basis.
///
/// @param basisUri where the register is
/// @param contactpunt the organisatie that an inwoner turns to (AVG art. 26)
/// @param activiteiten all versions, in the order of the file
public record Verwerkingsregister(
    String basisUri,
    String contactpunt,
    List<Betrokkene> betrokkenen,
    List<Maatregel> maatregelen,
    List<Verwerkingsactiviteit> activiteiten) {

  static final String FILE = "verwerkingsactiviteiten";

  public Verwerkingsregister {
    betrokkenen = List.copyOf(betrokkenen);
    maatregelen = List.copyOf(maatregelen);
    activiteiten = List.copyOf(activiteiten);
  }

  /// The register of the example gemeente, from the classpath.
  public static Verwerkingsregister borne() {
    return load(CovenantFiles.onClasspath(Convenanten.ROOT), "borne");
  }

  /// The register of the convenant in this folder.
  public static Verwerkingsregister load(Path folder) {
    return load(CovenantFiles.beside(folder), CovenantFiles.nameOf(folder));
  }

  static Verwerkingsregister load(CovenantFiles files, String gemeente) {
    Violations violations = new Violations();
    CovenantDocuments documents = Convenanten.readRules(files, gemeente, violations);
    SignatureCheck.check(files, documents, violations);
    violations.throwIfPresent();
    return of(documents);
  }

  static Verwerkingsregister of(CovenantDocuments documents) {
    return VerwerkingsregisterReader.read(
        documents.file(FILE), documents.file("convenant").text("contactpunt"));
  }

  /// The address of this version, and of no other: what a line of the log refers to.
  public String uri(Verwerkingsactiviteit activiteit) {
    return basisUri
        + "/processing_activities/"
        + activiteit.uuid()
        + "/versions/"
        + activiteit.versie();
  }

  /// The version that this handeling belongs to on this day.
  public Optional<Verwerkingsactiviteit> findVanHandeling(String handeling, LocalDate day) {
    return activiteiten.stream()
        .filter(activiteit -> activiteit.handelingen().contains(handeling))
        .filter(activiteit -> activiteit.isInForceOn(day))
        .findFirst();
  }

  /// The last version of this activity.
  public Verwerkingsactiviteit laatste(String code) {
    return activiteiten.stream()
        .filter(activiteit -> activiteit.code().equals(code))
        .reduce((one, other) -> one.versie() > other.versie() ? one : other)
        .orElseThrow(() -> Codes.unknown("verwerkingsactiviteit", code));
  }

  public Betrokkene betrokkene(String code) {
    return betrokkenen.stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Codes.unknown("betrokkene", code));
  }

  public Maatregel maatregel(String code) {
    return maatregelen.stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Codes.unknown("maatregel", code));
  }

  /// A category of persons that gegevens are about.
  ///
  /// @param ldv its word in the register of the Logboek Dataverwerkingen
  public record Betrokkene(String code, Verwerkingsactiviteit.Tekst naam, String ldv) {}

  /// Something that protects people.
  public record Maatregel(String code, boolean technisch, Verwerkingsactiviteit.Tekst naam) {}
}
