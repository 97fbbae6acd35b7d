// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.documenten;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Doel;
import nl.deelgrond.convenant.Partij;
import nl.deelgrond.convenant.documenten.VerstrekkingRij.Cel;
import org.jspecify.annotations.Nullable;

/// Who can see what: for all pairs of partijen and all doelen, to be printed and signed off by a
/// jurist, one receiver at a time.
final class VerstrekkingPagina {

  static final String FILE = "wie-ziet-wat.nl.html";

  private final Convenant convenant;
  private final Woorden woorden;
  private final ArtikelLijst artikelen;
  private final Html html;

  private VerstrekkingPagina(Convenant convenant) {
    this.convenant = convenant;
    this.woorden = new Woorden(convenant);
    this.artikelen = new ArtikelLijst(convenant);
    this.html = Pagina.begin(convenant, "nl", "Wie ziet wat", Pagina.Papier.A4_LIGGEND, false);
  }

  static String of(Convenant convenant) {
    VerstrekkingPagina pagina = new VerstrekkingPagina(convenant);
    pagina.inleiding();
    List<Partij> ontvangers = pagina.ontvangers();
    pagina.inhoud(ontvangers);
    ontvangers.forEach(pagina::ontvanger);
    pagina.html.open("section", "class", "blad").element("h2", "Artikelen", "id", "wetten").line();
    pagina.artikelen.table(pagina.html);
    pagina.html.closeLine();
    return Pagina.end(pagina.html);
  }

  private List<Partij> ontvangers() {
    return convenant.partijen().stream()
        .filter(p -> convenant.matrix().stream().anyMatch(cel -> cel.partij().equals(p.code())))
        .toList();
  }

  private void inleiding() {
    Pagina.versie(html, convenant);
    html.element(
        "p",
        "Dit overzicht zegt voor elke ontvanger, elk doel en elke gever welke gegevens kunnen gaan,"
            + " op welke grond, en wat daarvoor nog nodig is. Wat gelijk is, staat samen in één"
            + " regel. Wat er niet in staat, heeft de ontvanger voor dat doel niet nodig en ziet"
            + " hij dus niet.");
    html.element(
        "p",
        "Het overzicht gaat ervan uit dat alles is vastgelegd wat kan worden vastgelegd. Met naam"
            + " is altijd nodig: een besluit met naam, en per gever en ontvanger een vastgestelde"
            + " grondslag of een toestemming. Een beperking op verzoek van de inwoner gaat voor"
            + " alles. Van en naar een organisatie die deze versie niet tekende, gaat niets. Wat"
            + " nog moet worden uitgezocht, zoals een leeftijd of wie gezag heeft, blijft dicht tot"
            + " iemand het heeft nagegaan.");
    html.element(
        "p",
        "Toestemming geeft de inwoner, of wie volgens de wet namens of met de inwoner beslist: wie"
            + " dat is bij welke leeftijd, staat in bijlage I van het convenant.");
    html.open("ul").line();
    legenda(Verstrekking.Uitkomst.GROND, "aan beide kanten draagt een grond dit gegeven");
    legenda(
        Verstrekking.Uitkomst.TOESTEMMING,
        "aan een kant of aan beide kanten ontbreekt een grond, of sluit de wet die uit; alleen de"
            + " inwoner kan dit openen");
    legenda(
        Verstrekking.Uitkomst.GEHEIMHOUDER,
        "er rust een geheimhoudingsplicht op; wie daaraan gebonden is, beslist, op toestemming van"
            + " de inwoner of in een conflict van plichten, en ziet zijn eigen gegevens zelf");
    legenda(Verstrekking.Uitkomst.NOOIT, "wat er ook is vastgelegd");
    html.closeLine();
    html.element(
        "p",
        "Achter een gegeven betekent °: zonder naam minder precies, en ⁿ: ook met naam minder"
            + " precies.");
    html.element(
        "p",
        "Een jurist en de functionaris gegevensbescherming bevestigen dit overzicht per ontvanger,"
            + " in het vak onder aan elk deel. Het overzicht beslist niets: dat doen de regels, op"
            + " dezelfde gegevens.",
        "class",
        "let-op");
    html.line();
  }

  private void legenda(Verstrekking.Uitkomst uitkomst, String uitleg) {
    html.open("li")
        .element("span", uitkomst.woorden(), "class", css(uitkomst))
        .text(": " + uitleg + ".")
        .closeLine();
  }

  private void inhoud(List<Partij> ontvangers) {
    html.open("nav", "aria-label", "Inhoud").element("h2", "Inhoud").open("ul").line();
    for (Partij partij : ontvangers) {
      html.open("li").element("a", partij.naam(), "href", "#" + anchor(partij)).closeLine();
    }
    html.open("li").element("a", "Artikelen", "href", "#wetten").closeLine();
    html.close().closeLine();
  }

  private void ontvanger(Partij aan) {
    html.open("section", "class", "blad", "id", anchor(aan)).line();
    html.element("h2", "Ontvanger: " + aan.naam()).line();
    html.element("p", aan.taak() + ".", "class", "zacht").line();
    Map<List<Doel>, List<VerstrekkingRij>> tables = VerstrekkingRij.of(convenant, aan, artikelen);
    tables.forEach((doelen, rows) -> table(aan, rows, doelen));
    tekenen(aan, tables.values());
    html.closeLine();
  }

  private void table(Partij aan, List<VerstrekkingRij> rows, List<Doel> doelen) {
    String namen = String.join(" · ", doelen.stream().map(Doel::naam).toList());
    String kop = (doelen.size() == 1 ? "Doel: " : "Doelen: ") + namen;
    if (doelen.size() == convenant.doelen().size()) {
      kop = "Alle doelen";
    }
    html.element("h3", kop, "class", "scherm").line();
    html.open("div", "class", "rol").open("table", "class", "vast").open("colgroup");
    List.of("k1", "k2", "k3", "k3").forEach(kolom -> html.single("col", "class", kolom));
    html.close().open("thead").open("tr", "class", "papier");
    html.element("th", "Naar " + aan.naam() + ". " + kop, "colspan", "4").closeLine().open("tr");
    List.of("Van", "Gegevens", "Zonder naam", "Met naam").forEach(h -> html.element("th", h));
    html.close().close().open("tbody").line();
    String last = "";
    for (VerstrekkingRij rij : rows) {
      html.open("tr").open("th", "class", rij.van().equals(last) ? "zacht" : "van");
      html.text(woorden.partij(rij.van()));
      if (rij.van().equals(aan.code())) {
        html.single("br").element("span", "eigen gegevens", "class", "zacht");
      }
      html.close();
      row(rij);
      html.closeLine();
      last = rij.van();
    }
    html.close().close().closeLine();
  }

  private void row(VerstrekkingRij rij) {
    html.open("td");
    boolean first = true;
    for (var groep : rij.velden().entrySet()) {
      if (!first) {
        html.single("br");
      }
      first = false;
      html.element("b", groep.getKey() + ":").text(" " + String.join(", ", groep.getValue()));
    }
    html.close();
    cel(rij.anoniem());
    cel(rij.metNaam());
  }

  private void cel(@Nullable Cel cel) {
    if (cel == null) {
      html.element("td", "niet nodig", "class", "zacht");
      return;
    }
    html.open("td", "class", css(cel.uitkomst()));
    html.element("span", Woorden.capital(cel.uitkomst().woorden()), "class", "oordeel");
    if (!cel.waarom().isEmpty()) {
      html.text(Woorden.capital(cel.waarom()) + ".");
    }
    gronden("Geven", cel.geven());
    gronden("Ontvangen", cel.ontvangen());
    gronden("Sluit een grond uit", cel.wilToestemming());
    if (!cel.geheimhouders().isEmpty()) {
      html.open("div").element("i", "Zelf geheimhouder:");
      html.text(" " + String.join(", ", cel.geheimhouders())).close();
    }
    if (!cel.nodig().isEmpty()) {
      html.open("div").element("i", "Nodig:").text(" " + String.join("; ", cel.nodig())).close();
    }
    html.close();
  }

  private void gronden(String kant, Collection<String> labels) {
    if (labels.isEmpty()) {
      return;
    }
    html.open("div").element("i", kant + ":").text(" ");
    boolean first = true;
    for (String label : labels) {
      if (!first) {
        html.text("; ");
      }
      first = false;
      artikelen.link(html, label);
    }
    html.close();
  }

  private void tekenen(Partij aan, Collection<List<VerstrekkingRij>> tables) {
    List<String> gevers =
        convenant.partijen().stream()
            .map(Partij::code)
            .filter(code ->
                tables.stream().flatMap(List::stream).anyMatch(rij -> rij.van().equals(code)))
            .toList();
    html.open("div", "class", "tekenen").line();
    html.element("h4", "Bevestiging: wat naar " + aan.naam() + " kan gaan").line();
    html.open("table").open("thead").open("tr");
    List.of("Van", "Akkoord", "Niet akkoord", "Opmerking").forEach(h -> html.element("th", h));
    html.close().close().open("tbody").line();
    for (String gever : gevers) {
      html.open("tr").element("th", woorden.partij(gever)).element("td", "☐").element("td", "☐");
      html.element("td", "").closeLine();
    }
    html.close().closeLine();
    html.element("p", "Naam en functie: ______________________________   Datum: ____________")
        .line();
    html.element("p", "Handtekening: ______________________________").line();
    html.element(
        "p", "Versie " + convenant.versie() + ", sha256 " + convenant.sha256(), "class", "versie");
    html.closeLine();
  }

  private static String anchor(Partij partij) {
    return "aan-" + partij.code().replace('/', '-');
  }

  private static String css(Verstrekking.Uitkomst uitkomst) {
    return switch (uitkomst) {
      case NOOIT -> "nooit";
      case GEHEIMHOUDER -> "geheim";
      case TOESTEMMING -> "mits";
      case GROND -> "ja";
    };
  }
}
