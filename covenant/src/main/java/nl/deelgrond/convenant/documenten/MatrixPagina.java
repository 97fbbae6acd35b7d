// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.documenten;

import java.util.List;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Doel;
import nl.deelgrond.convenant.Groep;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.MatrixCel;
import nl.deelgrond.convenant.Partij;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;

/// The matrix, to be hung on a wall: which partij needs which groep for which doel, in which trede.
final class MatrixPagina {

  static final String FILE = "matrix.nl.html";

  private final Convenant convenant;
  private final Html html;

  private MatrixPagina(Convenant convenant) {
    this.convenant = convenant;
    this.html =
        Pagina.begin(
            convenant, "nl", "Matrix: wie heeft wat nodig", Pagina.Papier.A3_LIGGEND, false);
  }

  static String of(Convenant convenant) {
    MatrixPagina pagina = new MatrixPagina(convenant);
    pagina.inleiding();
    convenant.doelen().forEach(pagina::doel);
    pagina.velden();
    return Pagina.end(pagina.html);
  }

  private void inleiding() {
    Pagina.versie(html, convenant);
    html.element("p", "Which party needs what, for which purpose", "lang", "en", "class", "en");
    html.line().open("ul").line();
    legenda("a", "anoniem", "zonder naam, minder precies", "without a name, less precise");
    legenda("n", "met naam", "na een besluit met naam", "with a name, after a decision");
    legenda("n−", "met naam, grof", "met naam, maar minder precies", "with a name, less precise");
    html.open("li").text("leeg vak: niet nodig, dus niet getoond ");
    en("(empty: not needed, so not shown)").closeLine();
    html.closeLine();
    html.element(
        "p",
        "Nodig hebben is niet hetzelfde als mogen zien: daarvoor is ook aan beide kanten een"
            + " grondslag of een toestemming nodig. Dat staat in ‘Wie ziet wat’.",
        "class",
        "let-op");
    html.line();
  }

  private void legenda(String teken, String naam, String nl, String en) {
    html.open("li").element("b", teken).text(" = " + naam + ": " + nl + " ");
    en("(" + en + ")").closeLine();
  }

  private Html en(String text) {
    return html.element("span", text, "lang", "en", "class", "en");
  }

  private void doel(Doel doel) {
    html.open("section", "class", "matrix").open("h2").text(doel.naam() + " ");
    en(doel.naamEn()).closeLine();
    html.open("p").text(doel.omschrijving() + " ");
    en(doel.omschrijvingEn()).closeLine();
    html.open("div", "class", "rol").open("table").open("thead").open("tr", "class", "papier");
    html.element("th", "Doel: " + doel.naam(), "colspan", columns(doel)).closeLine();
    html.open("tr").open("th").text("Partij").single("br");
    en("Party").close();
    for (String code : doel.groepen()) {
      Groep groep = convenant.groep(code);
      html.open("th").element("a", groep.naam(), "href", "#groep-" + code).single("br");
      en(groep.naamEn()).close();
    }
    html.closeLine().close().open("tbody").line();
    convenant.partijen().forEach(partij -> row(partij, doel));
    html.close().close().close().closeLine();
  }

  /// Below the crosses: the velden that each groep stands for, as people look for a veld by its own
  /// name.
  private void velden() {
    html.open("section", "class", "blad").element("h2", "Welke velden in een groep zitten").line();
    html.element("p", "The fields in each group", "lang", "en", "class", "en").line();
    html.element(
        "p",
        "Wie een groep nodig heeft, heeft elk veld van die groep nodig. Achter een bron staat de wet"
            + " waarvoor het veld is verzameld, en of er een geheim op rust.");
    html.line();
    convenant.groepen().forEach(this::velden);
    html.closeLine();
  }

  private void velden(Groep groep) {
    html.open("h3", "id", "groep-" + groep.code()).text(groep.naam() + " ");
    en(groep.naamEn()).closeLine();
    html.open("div", "class", "rol").open("table").open("thead").open("tr");
    for (String[] kop :
        new String[][] {
          {"Veld", "Field"},
          {"Code", "Code"},
          {"Zonder naam", "Without a name"},
          {"Bron", "Source"},
          {"Geheim", "Secret"}
        }) {
      html.open("th").text(kop[0]).single("br");
      en(kop[1]).close();
    }
    html.closeLine().close().open("tbody").line();
    convenant.velden().stream()
        .filter(veld -> veld.groep().equals(groep.code()))
        .forEach(this::veld);
    html.close().close().close().line();
  }

  private void veld(Veld veld) {
    String rows = String.valueOf(veld.bronnen().size());
    html.open("tr").open("th", "scope", "rowgroup", "rowspan", rows).text(veld.label() + " ");
    en(veld.labelEn()).close();
    html.open("td", "rowspan", rows).element("code", veld.code()).close();
    html.element("td", veld.generalisatie().regel().code(), "rowspan", rows);
    for (int i = 0; i < veld.bronnen().size(); i++) {
      Herkomst herkomst = veld.bronnen().get(i);
      if (i > 0) {
        html.closeLine().open("tr");
      }
      String geheim = herkomst.geheim();
      html.element(
          "td",
          convenant.partij(herkomst.bron()).kort()
              + " ("
              + convenant.wet(herkomst.herkomstWet()).kort()
              + ")");
      html.element(
          "td", geheim == null ? "nee" : "ja, " + geheim, "class", geheim == null ? "" : "geheim");
    }
    html.closeLine();
  }

  private static String columns(Doel doel) {
    return String.valueOf(doel.groepen().size() + 1);
  }

  private void row(Partij partij, Doel doel) {
    List<MatrixCel> cellen =
        convenant.matrix().stream()
            .filter(cel -> cel.partij().equals(partij.code()) && cel.doel().equals(doel.code()))
            .toList();
    if (cellen.isEmpty()) {
      return;
    }
    html.open("tr").element("th", partij.kort(), "scope", "row");
    for (String groep : doel.groepen()) {
      cellen.stream()
          .filter(cel -> cel.groep().equals(groep))
          .findFirst()
          .ifPresentOrElse(this::cel, () -> html.element("td", ""));
    }
    html.closeLine();
  }

  private void cel(MatrixCel cel) {
    boolean anoniem = cel.tredes().contains(Trede.ANONIEM);
    boolean metNaam = cel.tredes().contains(Trede.MET_NAAM);
    String naam = cel.generaliseer() ? "n−" : "n";
    html.element(
        "td",
        ((anoniem ? "a " : "") + (metNaam ? naam : "")).strip(),
        "class",
        metNaam ? "ja" : "los");
  }
}
