// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.deelgrond.convenant.documenten.Verschil;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// All files of the convenant of one gemeente, read and held against their schemas.
///
/// @param rules file name to document: what is signed
record CovenantDocuments(String gemeente, TreeMap<String, Document> rules) {

  private static final List<String> RULES =
      List.of(
          "convenant",
          "artikelen",
          "organisaties",
          "partijen",
          "functies",
          "tafels",
          "doelen",
          "groepen",
          "velden",
          "grondslagen",
          "rechtsgronden",
          "matrix",
          "handelingen",
          ToestemmingTeksten.FILE,
          Verwerkingsregister.FILE);

  static CovenantDocuments read(CovenantFiles files, String gemeente, Violations violations) {
    TreeMap<String, Document> rules = new TreeMap<>();
    for (String name : RULES) {
      rules.put(gemeente + "/" + name + ".json", read(files, gemeente, name, violations));
    }
    CovenantDocuments own = new CovenantDocuments(gemeente, rules);
    SchemaCheck schema = SchemaCheck.of("wet");
    for (Spot id : own.file("convenant").each("wetten")) {
      wet(files, id, violations)
          .ifPresent(wet -> {
            schema.check(wet, violations);
            rules.put(wet.name(), wet);
          });
    }
    return own;
  }

  /// The file with this name, such as `velden`; nothing when it is missing.
  Spot file(String name) {
    String file = gemeente + "/" + name + ".json";
    return rules.getOrDefault(file, Document.absent(file)).root();
  }

  List<Spot> wetten() {
    return rules.values().stream()
        .filter(document -> document.name().startsWith("wetten/"))
        .map(Document::root)
        .toList();
  }

  boolean hasCanonicalForm() {
    return rules.values().stream().map(Document::content).allMatch(CanonicalJson::accepts);
  }

  /// What is signed: the canonical bytes of all rule files, each under its name.
  byte[] canonical() {
    return CanonicalJson.bytes(all());
  }

  String sha256() {
    return CanonicalJson.sha256(all());
  }

  /// The convenant, with those who signed exactly these documents.
  Convenant convenant(List<Ondertekening> ondertekeningen) {
    TreeMap<String, JsonNode> contents = new TreeMap<>();
    rules.forEach((name, document) -> contents.put(name, document.content()));
    return new ConvenantReader(contents, ondertekeningen).read(gemeente, sha256());
  }

  /// The convenant, for what does not depend on who signed it.
  Convenant convenant() {
    return convenant(List.of());
  }

  private ObjectNode all() {
    ObjectNode all = Document.JSON.createObjectNode();
    rules.forEach((name, document) -> all.set(name, document.content()));
    return all;
  }

  /// This version, to be compared with another; the name of the gemeente is no part of file names.
  Verschil.Versie versie(List<Ondertekening> ondertekeningen) {
    TreeMap<String, JsonNode> contents = new TreeMap<>();
    rules.forEach((name, document) ->
        contents.put(
            name.startsWith(gemeente + "/") ? name.substring(gemeente.length() + 1) : name,
            document.content()));
    return new Verschil.Versie(convenant(ondertekeningen), contents);
  }

  private static Document read(
      CovenantFiles files, String gemeente, String name, Violations violations) {
    Document document = Document.read(files, gemeente + "/" + name + ".json", violations);
    SchemaCheck.of(name).check(document, violations);
    return document;
  }

  private static Optional<Document> wet(CovenantFiles files, Spot id, Violations violations) {
    String file = "wetten/" + id.text() + ".json";
    if (id.text().isEmpty() || files.read(file).isEmpty()) {
      violations.add(
          id,
          "het bestand `" + file + "` van deze wet ontbreekt",
          "the file `" + file + "` of this wet is missing");
      return Optional.empty();
    }
    return Optional.of(Document.read(files, file, violations));
  }
}
