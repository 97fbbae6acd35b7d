// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Loads a convenant from its files.
///
/// Guarantees: what is returned has been checked as a whole; what is wrong is reported at once.
public final class Convenanten {

  static final List<String> RULE_FILES =
      List.of(
          "convenant",
          "organisaties",
          "partijen",
          "functies",
          "tafels",
          "doelen",
          "groepen",
          "velden",
          "grondslagen",
          "matrix",
          "handelingen");

  private static final JsonMapper JSON = JsonMapper.shared();

  private Convenanten() {}

  /// The convenant of the example gemeente, from the classpath.
  public static Convenant borne() {
    return load(CovenantFiles.onClasspath("covenant"), "borne");
  }

  /// The convenant in this folder, such as `covenant/borne`; its laws lie in `wetten` beside it.
  public static Convenant load(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    return load(
        CovenantFiles.in(absolute.resolve("..").normalize()), absolute.getFileName().toString());
  }

  private static Convenant load(CovenantFiles files, String gemeente) {
    TreeMap<String, JsonNode> rules = new TreeMap<>();
    for (String name : RULE_FILES) {
      rules.put(gemeente + "/" + name + ".json", parse(files, gemeente + "/" + name + ".json"));
    }
    JsonNode head = parse(files, gemeente + "/convenant.json");
    for (JsonNode wet : head.path("wetten")) {
      String name = "wetten/" + wet.stringValue() + ".json";
      rules.put(name, parse(files, name));
    }
    JsonNode signatures = parse(files, gemeente + "/ondertekeningen.json");
    ObjectNode all = JSON.createObjectNode();
    rules.forEach(all::set);
    return new ConvenantReader(rules, signatures).read(gemeente, CanonicalJson.sha256(all));
  }

  private static JsonNode parse(CovenantFiles files, String name) {
    return JSON.readTree(
        files
            .read(name)
            .orElseThrow(() ->
                new ConvenantInvalid(
                    List.of(new Violation(name, "", 0, "bestand ontbreekt", "file is missing")))));
  }
}
