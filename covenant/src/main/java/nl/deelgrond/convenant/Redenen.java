// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// All redenen, in one list for the policy, the pages and the inwoner.
///
/// @param all in the order of the list
public record Redenen(List<Reden> all) {

  static final String FILE = "redenen.json";

  public Redenen {
    all = List.copyOf(all);
  }

  /// The list on the classpath.
  public static Redenen load() {
    return load(CovenantFiles.onClasspath(Convenanten.ROOT));
  }

  static Redenen load(CovenantFiles files) {
    Violations violations = new Violations();
    Document document = Document.read(files, FILE, violations);
    SchemaCheck.of("redenen").check(document, violations);
    RedenenCheck.check(document.root(), violations);
    violations.throwIfPresent();
    return new Redenen(document.root().each("redenen").stream().map(Redenen::reden).toList());
  }

  public Optional<Reden> findReden(String code) {
    return all.stream().filter(reden -> reden.code().equals(code)).findFirst();
  }

  /// The reden with this code; an unknown one is refused.
  public Reden reden(String code) {
    return findReden(code).orElseThrow(() -> Codes.unknown("reden", code));
  }

  private static Reden reden(Spot spot) {
    return new Reden(
        spot.text("code"),
        Laag.of(spot.text("laag")),
        tekst(spot.node().path("nl")),
        tekst(spot.node().path("en")),
        Badge.of(spot.text("badge")));
  }

  private static RedenTekst tekst(JsonNode node) {
    return new RedenTekst(
        node.path("reden").stringValue(),
        node.path("wie").stringValue(),
        node.path("doen").stringValue());
  }
}
