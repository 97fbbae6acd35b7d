// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.deelgrond.convenant.documenten.Verschil;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// All there is of one version: the bytes that were signed, the signatures, and the anchors that
/// these rest on. Enough to check them again, and to say what the version holds, without any file.
///
/// **Guarantees**
/// - The bytes are in the canonical form, so their sha256 is the one that was signed.
/// - [#ondertekeningen] trusts nothing but these bytes: it verifies every signature anew.
public final class Versiestukken {

  private final CovenantDocuments documents;
  private final byte[] inhoud;
  private final SortedMap<String, byte[]> bestanden;

  /// Made when somebody first asks; a start does not wait for it.
  private @Nullable SortedMap<String, String> teksten;

  private Versiestukken(CovenantDocuments documents, SortedMap<String, byte[]> bestanden) {
    this.documents = documents;
    this.inhoud = documents.canonical();
    this.bestanden = new TreeMap<>(bestanden);
  }

  /// Those of the example gemeente, from the classpath.
  ///
  /// @throws ConvenantInvalid when something is wrong with them
  public static Versiestukken borne() {
    return load(CovenantFiles.onClasspath(Convenanten.ROOT), "borne");
  }

  static Versiestukken load(CovenantFiles files, String gemeente) {
    Violations violations = new Violations();
    CovenantDocuments documents = Convenanten.readRules(files, gemeente, violations);
    SignatureCheck.check(files, documents, violations);
    violations.throwIfPresent();
    SortedMap<String, byte[]> bestanden = new TreeMap<>();
    put(bestanden, files, AnchorFiles.list(gemeente));
    files
        .list(AnchorFiles.file(gemeente, "").replaceFirst("/$", ""))
        .forEach(name -> put(bestanden, files, name));
    files.list(SignatureCheck.folder(gemeente)).forEach(name -> put(bestanden, files, name));
    return new Versiestukken(documents, bestanden);
  }

  private static void put(SortedMap<String, byte[]> bestanden, CovenantFiles files, String name) {
    files.read(name).ifPresent(bytes -> bestanden.put(name, bytes));
  }

  /// Those that were kept.
  ///
  /// @param inhoud what was signed
  /// @param bestanden signatures, anchors and the list of anchors, by name, such as
  ///   `borne/handtekeningen/siz.p7s`
  /// @throws IllegalArgumentException when `inhoud` is not the canonical form of a convenant
  public static Versiestukken read(byte[] inhoud, SortedMap<String, byte[]> bestanden) {
    TreeMap<String, Document> rules = new TreeMap<>();
    try {
      for (Map.Entry<String, JsonNode> rule : Document.JSON.readTree(inhoud).properties()) {
        rules.put(rule.getKey(), new Document(rule.getKey(), rule.getValue(), Map.of()));
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
    }
    String end = "/convenant.json";
    String gemeente =
        rules.keySet().stream()
            .filter(name -> name.endsWith(end))
            .map(name -> name.substring(0, name.length() - end.length()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no `convenant.json` among it"));
    CovenantDocuments documents = new CovenantDocuments(gemeente, rules);
    if (!documents.hasCanonicalForm() || !Arrays.equals(documents.canonical(), inhoud)) {
      throw new IllegalArgumentException("these bytes are not in the canonical form");
    }
    return new Versiestukken(documents, bestanden);
  }

  /// The hash that was signed, hexadecimal.
  public String sha256() {
    return documents.sha256();
  }

  /// The number that people call this version by.
  public String versie() {
    return documents.file("convenant").text("versie");
  }

  /// The bytes that were signed.
  public byte[] inhoud() {
    return inhoud.clone();
  }

  /// Signatures, anchors and the list of anchors, by name.
  public SortedMap<String, byte[]> bestanden() {
    SortedMap<String, byte[]> copy = new TreeMap<>();
    bestanden.forEach((name, bytes) -> copy.put(name, bytes.clone()));
    return copy;
  }

  /// Who signed this version, by these signatures and anchors alone.
  ///
  /// @throws ConvenantInvalid when a signature or an anchor is wrong
  public List<Ondertekening> ondertekeningen() {
    Violations violations = new Violations();
    List<Ondertekening> signed =
        SignatureCheck.check(new Bestanden(bestanden), documents, violations);
    violations.throwIfPresent();
    return signed;
  }

  /// Every text that is made from this version, by its name in the folder of the convenant, such as
  /// `convenant.nl.md` and `documenten/matrix.nl.html`.
  public synchronized SortedMap<String, String> teksten() {
    SortedMap<String, String> made = teksten;
    if (made == null) {
      made = Collections.unmodifiableSortedMap(ReadableTexts.of(documents));
      teksten = made;
    }
    return made;
  }

  /// What changes when the other version takes the place of this one: a page in Dutch and English.
  /// A signature that is wrong counts as none.
  public String verschil(Versiestukken nieuw) {
    return Verschil.of(vergelijkbaar(), nieuw.vergelijkbaar()).html();
  }

  private Verschil.Versie vergelijkbaar() {
    return documents.versie(
        SignatureCheck.check(new Bestanden(bestanden), documents, new Violations()));
  }

  /// The files beside the rules.
  private record Bestanden(SortedMap<String, byte[]> bestanden) implements CovenantFiles {

    @Override
    public Optional<byte[]> read(String name, int atMost) {
      return Optional.ofNullable(bestanden.get(name))
          .map(bytes -> bytes.length <= atMost ? bytes : Arrays.copyOf(bytes, atMost));
    }

    @Override
    public List<String> list(String folder) {
      return bestanden.keySet().stream()
          .filter(name -> name.startsWith(folder + "/"))
          .filter(name -> name.indexOf('/', folder.length() + 1) < 0)
          .toList();
    }
  }
}
