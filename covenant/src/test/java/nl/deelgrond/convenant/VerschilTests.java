// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.deelgrond.convenant.documenten.Verschil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What changed between two versions is said, and who sees more comes first.
class VerschilTests {

  private static final String MATRIX = "borne/matrix.json";
  private static final String GRONDEN = "borne/grondslagen.json";
  private static final String VELDEN = "borne/velden.json";
  private static final String PARTIJEN = "borne/partijen.json";
  private static final String WMO = "wetten/wmo2015.json";
  private static final String PW = "wetten/participatiewet.json";

  private static final List<String> RULES =
      List.of("hergebruik", "antwoorden", "vertegenwoordigt", "spreekplicht", "volgorde");

  private static final Verschil.Versie OLD = version(CovenantCopy.ofBorne());

  /// One change, whether it widens or has to be looked at, and what the document says of it.
  record Change(
      String name,
      UnaryOperator<CovenantCopy> make,
      boolean widens,
      boolean needsALook,
      List<String> says) {

    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource({"wider", "narrower", "toCheck", "words"})
  void aChangeIsSaidWithWhatItDoes(Change change) {
    Verschil verschil = verschil(change.make());

    assertThat(verschil.isEmpty()).isFalse();
    assertThat(verschil.widens()).as("widens").isEqualTo(change.widens());
    assertThat(verschil.needsALook()).as("needs a look").isEqualTo(change.needsALook());
    assertThat(verschil.html()).contains(change.says());
  }

  /// What opens one way closes the other way.
  @ParameterizedTest
  @MethodSource("wider")
  void whatWidensNarrowsWhenItIsTakenBack(Change change) {
    Verschil back = Verschil.of(version(change.make().apply(CovenantCopy.ofBorne())), OLD);

    assertThat(back.isEmpty()).isFalse();
    assertThat(back.widens()).isFalse();
  }

  static Stream<Change> wider() {
    return Stream.of(
        wider(
            "a groep with a name",
            c -> c.set(MATRIX, "/regels/0/met_naam/-", "\"onderwijs\""),
            "Gemeente Borne, Wmo, voor ‘Eén gezin, één plan’, met naam: ‘Onderwijs en opvang’",
            "Was: niet nodig. Wordt: alleen met toestemming",
            "Becomes: only with consent"),
        wider("more precise", c -> c.set(MATRIX, "/regels/0/grof", "[\"geld\"]"), "minder precies"),
        wider(
            "a ground for one more groep",
            c -> c.set(GRONDEN, "/grondslagen/0/groepen/-", "\"plan\""),
            "eigen-wmo-geven"),
        wider(
            "a ground towards everybody",
            c -> c.remove(GRONDEN, "/grondslagen/0/tegenpartijen"),
            "`tegenpartijen`"),
        wider(
            "a ground for longer",
            c -> c.set(GRONDEN, "/grondslagen/0/geldigVan", "\"2026-08-01\""),
            "`geldigVan`"),
        wider("a secrecy that is gone", c -> c.remove(VELDEN, geheim()), "`geheim`"),
        wider(
            "kept for longer",
            c -> c.set(VELDEN, "/velden/0/bewaartermijn", "\"P5Y\""),
            "P2Y → P5Y"),
        wider(
            "no longer special",
            c -> c.set(VELDEN, bijzonder() + "/categorie", "\"gewoon\""),
            "bijzonder → gewoon"),
        wider(
            "a law that may be shared",
            c -> c.remove("wetten/suwinet.json", "/nooitDelen"),
            "wetten/suwinet.json",
            "`nooitDelen`"),
        wider(
            "a partij that may use the BSN",
            c -> c.set(PARTIJEN, "/partijen/8/bsnArtikel", "\"wmo2015 5.2.9\""),
            "SIZ Twente, mantelzorgondersteuning",
            "Was: nooit"),
        wider(
            "a partij at a tafel",
            c ->
                c.set(
                    "borne/tafels.json", "/tafels/0/tweedeSchil/-", "\"dementie/casemanagement\""),
            "dementie/casemanagement"),
        wider(
            "a rol that sees values",
            c -> c.set("borne/functies.json", "/functies/3/rol", "\"medewerker\""),
            "voorzitter → medewerker"),
        wider(
            "a handeling for one more rol",
            c -> c.set("borne/handelingen.json", "/handelingen/0/rollen/-", "\"medewerker\""),
            "casus-openen"),
        wider(
            "a re-use that wants no toestemming",
            c -> c.remove(WMO, artikel("5.1.1 4") + "/hergebruik"),
            "`hergebruik`: college-wmo toestemming → –"),
        wider(
            "a receiver that nobody looks into",
            c -> c.remove(PW, "/ontvangerNagaan"),
            "`ontvangerNagaan`: 65 4 → –",
            "de bron is nagegaan"),
        wider(
            "a functie that is bound itself",
            c -> c.set("borne/functies.json", "/functies/0/geheimen", "[\"wmo-5.3.3\"]"),
            "`geheimen`: – → wmo-5.3.3"),
        wider(
            "a law that gives a grondslag after all",
            c -> c.remove("wetten/wams.json", "/uit"),
            "`uit`"),
        wider(
            "an article that obliges to tell a secret",
            c ->
                c.set(WMO, artikel("5.1.1 4") + "/spreekplicht", "{\"geheimen\": [\"wmo-5.3.3\"]}"),
            "`spreekplicht`: –"),
        wider(
            "a duty to tell about one more secret",
            c -> c.set(WMO, artikel("5.2.2") + "/spreekplicht/geheimen/-", "\"wgbo-7:457\""),
            "wgbo-7:457"),
        wider(
            "one less who has to say yes",
            c -> c.remove(WMO, artikel("5.3.3 2") + "/antwoorden/0/geven/0"),
            "geven gezag"),
        wider(
            "one more who answers for somebody else",
            c -> c.set("wetten/wgbo.json", artikel("465 3") + "/volgorde/-", "\"neef\""),
            "volgorde neef"),
        wider(
            "in force for longer",
            c -> c.set("borne/convenant.json", "/geldigTot", "\"2029-08-31\""),
            "2028-08-31 → 2029-08-31"));
  }

  static Stream<Change> narrower() {
    return Stream.of(
        new Change(
            "a veld that is left out without a name",
            c -> c.set(VELDEN, "/velden/1/generalisatie", "{\"regel\": \"weglaten\"}"),
            false,
            true,
            List.of("Wordt: nooit")),
        narrower(
            "a new secrecy",
            c -> c.set(VELDEN, "/velden/0/bronnen/0/geheim", "\"wmo-5.3.3\""),
            "`geheim`: – → wmo-5.3.3",
            "by decision of who is bound by secrecy"),
        narrower(
            "a ground that is gone",
            c -> c.remove(GRONDEN, "/grondslagen/0"),
            "eigen-wmo-geven",
            "vervallen",
            "removed"),
        narrower(
            "a ground that needs a decision",
            c -> c.set(GRONDEN, "/grondslagen/0/besluitNodig", "true"),
            "besluit op grond van de Wet politiegegevens"));
  }

  static Stream<Change> toCheck() {
    return Stream.of(
        new Change(
            "an article of a ground",
            c -> c.set(GRONDEN, "/grondslagen/0/artikel", "\"5.1.2\""),
            false,
            true,
            List.of("`artikel`: 5.1.1 → 5.1.2")),
        new Change(
            "a member that nobody thought about",
            c -> c.set(GRONDEN, "/grondslagen/0/hergebruik", "\"ja\""),
            false,
            true,
            List.of("`hergebruik`: – → ja")),
        toCheck(
            "what a law calls a partij",
            c -> c.set(PARTIJEN, "/partijen/3/wettelijkeRol", "\"college-wgs\""),
            "`wettelijkeRol`: – → college-wgs"),
        toCheck(
            "whose matter a groep is",
            c -> c.set("borne/groepen.json", "/groepen/0/sfeer", "\"vermogen\""),
            "`sfeer`"),
        toCheck(
            "who stands in for an adult",
            c -> c.set("wetten/bw1.json", artikel("453") + "/vertegenwoordigt/sfeer", "\"x\""),
            "`sfeer`: verzorging → x"),
        toCheck(
            "who sees to versions",
            c -> c.set("borne/convenant.json", "/convenantbeheer", "\"gemeente-borne/fg\""),
            "`convenantbeheer`: gemeente-borne/tafel → gemeente-borne/fg"),
        toCheck(
            "the order of who answers for somebody else",
            c ->
                c.set(
                    "wetten/wgbo.json",
                    artikel("465 3") + "/volgorde",
                    "[\"mentor\", \"curator\", \"gemachtigde\", \"partner\", \"ouder\","
                        + " \"kind\", \"broer-of-zus\"]"),
            "`volgorde`: andere volgorde"),
        new Change(
            "classes of a veld",
            c -> c.set(VELDEN, "/velden/1/generalisatie/grenzen/1", "5"),
            false,
            true,
            List.of("grenzen")));
  }

  static Stream<Change> words() {
    return Stream.of(
        new Change(
            "a label",
            c -> c.set(VELDEN, "/velden/0/label", "\"Hoe iemand heet\""),
            false,
            false,
            List.of("`label`: Naam → Hoe iemand heet", "Alleen woorden")),
        new Change(
            "an order",
            c -> c.set(MATRIX, "/regels/0/grof", "[\"werk\", \"geld\"]"),
            false,
            false,
            List.of("andere volgorde", "other order")));
  }

  @Test
  void theSameVersionTwiceHasNoDifference() {
    Verschil verschil = verschil(copy -> copy);

    assertThat(verschil.isEmpty()).isTrue();
    assertThat(verschil.html()).contains("Niemand ziet meer of minder", "Niets. / Nothing.");
  }

  @Test
  void whatWidensStandsBeforeEverythingElse() {
    String html =
        verschil(copy ->
                copy.remove(GRONDEN, "/grondslagen/4")
                    .set(VELDEN, "/velden/0/label", "\"Hoe iemand heet\"")
                    .set(VELDEN, "/velden/0/bewaartermijn", "\"P5Y\""))
            .html();
    String files = html.substring(html.indexOf("Wat er in de gegevens verandert"));

    assertThat(files.indexOf("Ruimer")).isPositive().isLessThan(files.indexOf("Enger"));
    assertThat(files.indexOf("Enger")).isLessThan(files.indexOf("Alleen woorden"));
  }

  @Test
  void aColleagueWhoIsBoundByTheSecrecyTooSeesTheOwnGegevens() {
    Verschil.Versie unbound = version(withColleague(""));
    Verschil.Versie bound = version(withColleague(", \"geheimen\": [\"wgbo-7:457\"]"));
    Verschil wider = Verschil.of(unbound, bound);

    assertThat(wider.widens()).isTrue();
    assertThat(wider.html())
        .contains("(zelf geheimhouder: huisarts)")
        .contains("Wordt: op grond van de wet (zelf geheimhouder: collega, huisarts)");
    assertThat(Verschil.of(bound, unbound).widens()).isFalse();
  }

  /// With a second functie at the huisarts.
  private static CovenantCopy withColleague(String more) {
    return CovenantCopy.ofBorne()
        .set(
            "borne/functies.json",
            "/functies/-",
            """
            {"code": "collega", "naam": "Collega", "naamEn": "Colleague",
             "partij": "huisarts/huisartsenzorg", "rol": "medewerker"%s}
            """
                .formatted(more));
  }

  @Test
  void whoLeavesOutASignatureIsNamed() {
    CovenantDocuments documents =
        CovenantDocuments.read(CovenantCopy.ofBorne(), "borne", new Violations());
    List<Ondertekening> signed = signedByAll(documents);
    Verschil verschil = Verschil.of(OLD, documents.versie(signed.subList(1, signed.size())));

    assertThat(verschil.widens()).isFalse();
    assertThat(verschil.html()).contains("tekende deze versie niet", "did not sign this version");
  }

  private static Change wider(String name, UnaryOperator<CovenantCopy> make, String... says) {
    return new Change(name, make, true, false, List.of(says));
  }

  private static Change toCheck(String name, UnaryOperator<CovenantCopy> make, String... says) {
    return new Change(name, make, false, true, List.of(says));
  }

  private static Change narrower(String name, UnaryOperator<CovenantCopy> make, String... says) {
    return new Change(name, make, false, false, List.of(says));
  }

  private static Verschil verschil(UnaryOperator<CovenantCopy> change) {
    return Verschil.of(OLD, version(change.apply(CovenantCopy.ofBorne())));
  }

  private static Verschil.Versie version(CovenantCopy copy) {
    CovenantDocuments documents = CovenantDocuments.read(copy, "borne", new Violations());
    return documents.versie(signedByAll(documents));
  }

  /// The signatures follow, as they do for a new version.
  private static List<Ondertekening> signedByAll(CovenantDocuments documents) {
    return documents.convenant().organisaties().stream()
        .map(organisatie ->
            new Ondertekening(
                organisatie.code(),
                documents.sha256(),
                LocalDate.parse("2026-11-24"),
                Ondertekening.TRIAL))
        .toList();
  }

  /// The first secrecy that rests on a veld of the matrix.
  private static String geheim() {
    return pointer(
        CovenantDocuments.read(CovenantCopy.ofBorne(), "borne", new Violations()).file("velden"));
  }

  private static String pointer(Spot velden) {
    return velden.each("velden").stream()
        .flatMap(veld -> veld.each("bronnen").stream())
        .filter(bron -> bron.has("geheim"))
        .findFirst()
        .orElseThrow()
        .at("geheim")
        .pointer();
  }

  /// Where an article stands in its law, such as `5.1.1 4`.
  private static String artikel(String name) {
    String lid = name.contains(" ") ? name.substring(name.indexOf(' ') + 1) : "";
    String nummer = name.contains(" ") ? name.substring(0, name.indexOf(' ')) : name;
    return CovenantDocuments.read(CovenantCopy.ofBorne(), "borne", new Violations())
        .wetten()
        .stream()
        .flatMap(wet -> wet.each("artikelen").stream())
        .filter(one -> one.text("artikel").equals(nummer) && one.text("lid").equals(lid))
        .filter(one -> RULES.stream().anyMatch(one::has))
        .findFirst()
        .orElseThrow()
        .pointer();
  }

  private static String bijzonder() {
    return CovenantDocuments.read(CovenantCopy.ofBorne(), "borne", new Violations())
        .file("velden")
        .each("velden")
        .stream()
        .filter(veld -> veld.text("categorie").equals("bijzonder"))
        .findFirst()
        .orElseThrow()
        .pointer();
  }
}
