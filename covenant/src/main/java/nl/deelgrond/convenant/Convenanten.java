// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.nio.file.Path;
import java.util.List;

/// Loads a convenant from its files.
///
/// Guarantees: what is returned was checked as a whole; everything that is wrong is reported at
/// once, in a [ConvenantInvalid].
public final class Convenanten {

  static final String ROOT = "covenant";

  private Convenanten() {}

  /// The convenant of the example gemeente, from the classpath.
  public static Convenant borne() {
    return load(CovenantFiles.onClasspath(ROOT), "borne");
  }

  /// The convenant in this folder, such as `covenant/borne`; its laws lie in `wetten` beside it.
  public static Convenant load(Path folder) {
    return load(CovenantFiles.beside(folder), CovenantFiles.nameOf(folder));
  }

  /// Everything that is wrong in this folder, the redenen beside it included; empty when it is
  /// right.
  public static List<Violation> check(Path folder) {
    return check(CovenantFiles.beside(folder), CovenantFiles.nameOf(folder));
  }

  static List<Violation> check(CovenantFiles files, String gemeente) {
    Violations violations = new Violations();
    SignatureCheck.check(files, readRules(files, gemeente, violations), violations);
    Document redenen = Document.read(files, Redenen.FILE, violations);
    SchemaCheck.of("redenen").check(redenen, violations);
    RedenenCheck.check(redenen.root(), violations);
    return violations.all();
  }

  static Convenant load(CovenantFiles files, String gemeente) {
    Violations violations = new Violations();
    CovenantDocuments documents = readRules(files, gemeente, violations);
    List<Ondertekening> ondertekeningen = SignatureCheck.check(files, documents, violations);
    violations.throwIfPresent();
    return documents.convenant(ondertekeningen);
  }

  /// Reads and checks everything but the signatures.
  static CovenantDocuments readRules(Path folder, Violations violations) {
    return readRules(CovenantFiles.beside(folder), CovenantFiles.nameOf(folder), violations);
  }

  static CovenantDocuments readRules(CovenantFiles files, String gemeente, Violations violations) {
    CovenantDocuments documents = CovenantDocuments.read(files, gemeente, violations);
    unlisted(files, documents, violations);
    UniqueCheck.check(documents, violations);
    ReferenceCheck.check(documents, violations);
    VeldCheck.check(documents, violations);
    MatrixCheck.check(documents, violations);
    GrondslagCheck.check(documents, violations);
    RechtsgrondCheck.check(documents, violations);
    WetCheck.check(documents, violations);
    WetRegelCheck.check(documents, violations);
    VerwerkingsregisterCheck.check(documents, violations);
    ToestemmingTekstCheck.check(documents, violations);
    return documents;
  }

  private static void unlisted(
      CovenantFiles files, CovenantDocuments documents, Violations violations) {
    for (String file : files.list("wetten")) {
      if (file.endsWith(".json") && !documents.rules().containsKey(file)) {
        violations.add(
            file,
            0,
            "de wet `" + id(file) + "` staat niet in `convenant.json`",
            "the wet `" + id(file) + "` is not listed in `convenant.json`");
      }
    }
  }

  private static String id(String file) {
    return file.substring("wetten/".length(), file.length() - ".json".length());
  }
}
