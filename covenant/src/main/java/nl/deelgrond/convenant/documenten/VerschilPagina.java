// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.documenten;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.documenten.Wijziging.Gevolg;

/// The changes, in Dutch with the English beside it; what widens stands first.
final class VerschilPagina {

  private final Verschil verschil;
  private final Html html;

  private VerschilPagina(Verschil verschil) {
    this.verschil = verschil;
    this.html =
        Pagina.begin(
            verschil.nieuw().convenant(),
            "nl",
            "Wat er verandert",
            Pagina.Papier.A4_LIGGEND,
            false);
  }

  static String of(Verschil verschil) {
    VerschilPagina pagina = new VerschilPagina(verschil);
    pagina.inleiding();
    pagina.html.element("h2", "Wie ziet meer of minder").line();
    pagina.en("Who sees more or less, when everything has been recorded");
    if (verschil.inzage().isEmpty()) {
      pagina.html.element("p", "Niemand ziet meer of minder. / Nobody sees more or less.").line();
    }
    pagina.perGevolg(verschil.inzage(), false);
    pagina.html.element("h2", "Wat er in de gegevens verandert").line();
    pagina.en("What changes in the data, per file and code");
    if (verschil.bestanden().isEmpty()) {
      pagina.html.element("p", "Niets. / Nothing.").line();
    }
    pagina.perGevolg(verschil.bestanden(), true);
    return Pagina.end(pagina.html);
  }

  private void inleiding() {
    Convenant oud = verschil.oud().convenant();
    Convenant nieuw = verschil.nieuw().convenant();
    version("Van / from", oud);
    version("Naar / to", nieuw);
    String nl = "Niemand ziet meer dan eerst, voor zover het programma dat kan zien.";
    String en = "Nobody sees more than before, as far as the program can tell.";
    if (verschil.widens()) {
      nl = "Er zijn wijzigingen die ruimer zijn: iemand ziet meer, langer, of mag meer.";
      en = "Some changes are wider: somebody sees more, for longer, or may do more.";
    } else if (verschil.needsALook()) {
      nl = "Van sommige wijzigingen weet het programma niet wat zij doen: kijk ze na.";
      en = "The program cannot tell what some changes do: check them.";
    }
    html.open("p", "class", "let-op").text(nl + " ");
    html.element("span", en, "lang", "en", "class", "en").closeLine();
  }

  private void version(String label, Convenant convenant) {
    html.open("p", "class", "versie").element("b", label + ": ");
    html.text(convenant.titel() + ", versie " + convenant.versie() + ", sha256 ");
    html.element("code", convenant.sha256()).closeLine();
  }

  private void en(String text) {
    html.element("p", text, "lang", "en", "class", "en").line();
  }

  private void perGevolg(List<Wijziging> wijzigingen, boolean bestanden) {
    Map<Gevolg, List<Wijziging>> per = new LinkedHashMap<>();
    wijzigingen.forEach(one -> per.computeIfAbsent(one.gevolg(), _ -> new ArrayList<>()).add(one));
    per.forEach((gevolg, all) -> {
      html.open("h3").text(Woorden.capital(gevolg.nl()) + " ");
      html.element("span", gevolg.en(), "lang", "en", "class", "en");
      html.text(" (" + all.size() + ")").closeLine();
      table(gevolg, all, bestanden);
    });
  }

  private void table(Gevolg gevolg, List<Wijziging> all, boolean bestanden) {
    html.open("div", "class", "rol").open("table").open("thead").open("tr");
    if (bestanden) {
      html.element("th", "Bestand").element("th", "Waarover");
    }
    html.element("th", "Wat").element("th", "What", "lang", "en");
    html.close().close().open("tbody").line();
    for (Wijziging one : all) {
      html.open("tr", "class", css(gevolg));
      if (bestanden) {
        html.element("td", one.bestand()).element("td", one.code());
      }
      html.element("td", one.nl()).element("td", one.en(), "lang", "en").closeLine();
    }
    html.close().close().closeLine();
  }

  private static String css(Gevolg gevolg) {
    return switch (gevolg) {
      case MEER -> "meer";
      case MINDER -> "minder";
      case ONBEKEND -> "anders";
      case GEEN -> "woorden";
    };
  }
}
