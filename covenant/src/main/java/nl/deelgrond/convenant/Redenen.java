// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// All redenen, in one list for the policy, the pages and the inwoner; with what can be missing and
/// what can be needed.
///
/// @param all in the order of the list
/// @param leemten what can be missing
/// @param nodig what would have to be there
/// @param staten how far a toestemming is
/// @param vrijgaven why something is shown: the kinds of ground
public record Redenen(
    List<Reden> all,
    List<Uitleg> leemten,
    List<Uitleg> nodig,
    List<Uitleg> staten,
    List<Uitleg> vrijgaven) {

  static final String FILE = "redenen.json";

  /// The codes that each list of the file has to explain: all that a decision can hold, what the
  /// platform adds to it, and what no decision sees. A list without one of them is refused.
  public static final Map<String, List<String>> CODES =
      Map.of(
          "redenen",
          List.of(
              "ZITTING",
              "CONVENANT",
              "DOEL",
              "ROL",
              "ANONIEM",
              "HERLEIDBAAR",
              "GEEN_GROND",
              "GEEN_TOESTEMMING",
              "HERKOMST",
              "BIJZONDER",
              "STRAFRECHTELIJK",
              "BSN",
              "BEROEPSGEHEIM",
              "BEPERKING",
              "TIJD",
              "LEEMTE",
              "MINDER_PRECIES",
              "BRON"),
          "leemten",
          List.of(
              "leeftijd-onbekend",
              "gezag-onbekend",
              "vertegenwoordiging-onbekend",
              "convenant-niet-van-kracht",
              "ondertekening-ontbreekt",
              "inbrenger-ontbreekt",
              "grond-onbekend",
              "ontvanger-niet-nagegaan",
              "veld-niet-in-convenant"),
          "nodig",
          List.of(
              "besluit-met-naam",
              "besluit-geheimhouder",
              "grondslag-geven",
              "grondslag-ontvangen",
              "toestemming-avg",
              "toestemming-pw65-geen-bezwaar"),
          "staten",
          List.of(
              "niet-gevraagd",
              "gevraagd",
              "uitgesteld",
              "gegeven",
              "onbekend",
              "geweigerd",
              "ingetrokken",
              "verlopen",
              "ongeldig"),
          "vrijgaven",
          Stream.of(Vrijgavegrond.values()).map(Vrijgavegrond::code).toList());

  public Redenen {
    all = List.copyOf(all);
    leemten = List.copyOf(leemten);
    nodig = List.copyOf(nodig);
    staten = List.copyOf(staten);
    vrijgaven = List.copyOf(vrijgaven);
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
    Spot root = document.root();
    return new Redenen(
        root.each("redenen").stream().map(Redenen::reden).toList(),
        uitleg(root, "leemten"),
        uitleg(root, "nodig"),
        uitleg(root, "staten"),
        uitleg(root, "vrijgaven"));
  }

  public Optional<Reden> findReden(String code) {
    return all.stream().filter(reden -> reden.code().equals(code)).findFirst();
  }

  /// The reden with this code; an unknown one is refused.
  public Reden reden(String code) {
    return findReden(code).orElseThrow(() -> Codes.unknown("reden", code));
  }

  /// What is meant by this leemte; an unknown one is refused.
  public Uitleg leemte(String code) {
    return find(leemten, "leemte", code);
  }

  /// What is meant by what is needed; an unknown one is refused.
  public Uitleg nodig(String code) {
    return find(nodig, "nodig", code);
  }

  /// How far a toestemming is; an unknown one is refused.
  public Uitleg staat(String code) {
    return find(staten, "staat", code);
  }

  /// Why something is shown; an unknown one is refused.
  public Uitleg vrijgave(String code) {
    return find(vrijgaven, "vrijgave", code);
  }

  private static Uitleg find(List<Uitleg> list, String kind, String code) {
    return list.stream()
        .filter(uitleg -> uitleg.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Codes.unknown(kind, code));
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
        node.path("doen").stringValue(),
        node.path("inwoner").stringValue());
  }

  private static List<Uitleg> uitleg(Spot root, String list) {
    return root.each(list).stream()
        .map(spot ->
            new Uitleg(spot.text("code"), uitlegTekst(spot.at("nl")), uitlegTekst(spot.at("en"))))
        .toList();
  }

  private static UitlegTekst uitlegTekst(Spot spot) {
    return new UitlegTekst(
        spot.text("tekst"), spot.has("taak") ? spot.text("taak") : null, spot.text("inwoner"));
  }
}
