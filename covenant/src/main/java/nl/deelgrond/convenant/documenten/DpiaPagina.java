// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.documenten;

import java.util.List;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Verwerkingsregister;

/// A worksheet for the assessment of AVG art. 35, in the order of the assessment model of the Dutch
/// government: description, lawfulness, risks, measures.
///
/// What follows from the convenant is filled in. What only people can answer is an open question
/// with a box, and stays one: nothing here is a judgement.
final class DpiaPagina {

  static final String FILE = "dpia-werkblad.nl.html";

  private final Html html;
  private final DpiaFacts facts;
  private int question;

  private DpiaPagina(Convenant convenant, Verwerkingsregister register) {
    this.html = Pagina.begin(convenant, "nl", "Werkblad DPIA", Pagina.Papier.A4_STAAND, true);
    this.facts = new DpiaFacts(convenant, register, html);
    Pagina.versie(html, convenant);
  }

  static String of(Convenant convenant, Verwerkingsregister register) {
    DpiaPagina pagina = new DpiaPagina(convenant, register);
    pagina.inleiding();
    pagina.beschrijving();
    pagina.rechtmatigheid();
    pagina.risicos();
    pagina.maatregelen();
    pagina.besluit();
    return Pagina.end(pagina.html);
  }

  private void inleiding() {
    html.element(
        "p",
        "Dit is een werkblad voor de gegevensbeschermingseffectbeoordeling (AVG artikel 35), en geen"
            + " beoordeling. Onder ‘Uit het convenant’ staat wat uit de gegevens"
            + " van het convenant volgt. Elk leeg vak is een vraag die alleen mensen kunnen"
            + " beantwoorden. Zolang er een vak leeg is, is de beoordeling niet klaar.",
        "class",
        "let-op");
    html.line();
  }

  private void beschrijving() {
    html.element("h2", "A. Wat gaat er gebeuren?").line();
    html.element("h3", "1. Het voorstel").line();
    ask("Wat is de aanleiding, en wat wordt voor inwoners beter dan nu?");
    html.element("h3", "2. De persoonsgegevens").line();
    facts.gegevens();
    ask("Komen er aan tafel gegevens ter sprake die hier niet staan? Zo ja, welke, en waarom?");
    html.element("h3", "3. De verwerkingen").line();
    facts.activiteiten();
    ask("Klopt deze lijst met wat er in de praktijk gebeurt, ook buiten het platform?");
    html.element("h3", "4. De doelen").line();
    facts.doelen();
    ask("Is elk doel zo precies dat u kunt zeggen welke gegevens er niet bij horen?");
    html.element("h3", "5. Wie meedoen").line();
    facts.partijen();
    ask("Welke verwerkers zijn er (leverancier, hosting), en waar staat hun overeenkomst?");
    html.element("h3", "6. De belangen").line();
    ask("Welk belang hebben de inwoners, de partijen en anderen bij deze verwerking?");
    html.element("h3", "7. Waar het gebeurt").line();
    html.element(
        "p", "Uit het convenant: gegevens gaan niet naar landen buiten de EER (artikel 6.2).");
    html.line();
    ask("In welk land en bij wie staan de servers, de back-ups en de sleutels?");
    html.element("h3", "8. De techniek").line();
    html.element(
        "p",
        "Uit het convenant: regels beslissen per gegeven wat wordt getoond; mensen beslissen over de"
            + " hulp. Er is geen risicoscore en geen profiel.");
    html.line();
    ask("Gebruikt een partij daarbuiten technieken die gedrag voorspellen of mensen indelen?");
    html.element("h3", "9. De regels").line();
    facts.wetten();
    ask("Welke andere wetten of beleidsregels zijn van belang?");
    html.element("h3", "10. Hoe lang").line();
    facts.termijnen();
    ask("Waarom is elke termijn nodig, en niet korter? Past zij bij de selectielijst?");
  }

  private void rechtmatigheid() {
    html.element("h2", "B. Mag het, en is het nodig?").line();
    html.element("h3", "11. De grondslagen").line();
    facts.grondslagen();
    ask("Heeft een jurist elke grond bevestigd? Zie het overzicht ‘Wie ziet wat’.");
    html.element("h3", "12. Bijzondere en strafrechtelijke gegevens, geheim en BSN").line();
    facts.bijzonder();
    ask("Past bij elk bijzonder gegeven een uitzondering van AVG artikel 9 lid 2?");
    html.element("h3", "13. Gebruik voor een ander doel").line();
    facts.herkomst();
    ask("Is gebruik voor de doelen hierboven verenigbaar met het doel waarvoor het is verzameld?");
    html.element("h3", "14. Nodig en niet meer dan dat").line();
    facts.trede();
    ask("Kan het met minder gegevens, minder partijen of minder precies? Waarom niet?");
    ask("Weegt de inbreuk op tegen wat het de inwoner oplevert?");
    html.element("h3", "15. De rechten van inwoners").line();
    facts.rechten();
    ask("Lukt het om binnen de termijn te antwoorden? Wie doet dat, en wie vervangt die persoon?");
    ask("Hoe weet een inwoner die niet goed leest of niet digitaal is wat er gebeurt?");
  }

  private void risicos() {
    html.element("h2", "C. Wat kan er misgaan voor inwoners?").line();
    html.element(
        "p",
        "De kans en de ernst schatten mensen in, voor elke bron van gevaar die zij zien. Het convenant"
            + " vult hier niets in. Denk aan: iemand kijkt die dat niet mag; een anonieme casus wordt"
            + " herkend; een fout gegeven leidt tot verkeerde hulp; iemand durft geen hulp meer te"
            + " vragen; gegevens lekken; toestemming was niet vrij.");
    html.line().open("table").open("thead").open("tr");
    List.of("Wat kan er gebeuren?", "Gevolg voor de inwoner", "Kans", "Ernst")
        .forEach(kop -> html.element("th", kop));
    html.close().close().open("tbody").line();
    for (int i = 0; i < 8; i++) {
      html.open("tr", "class", "leeg");
      for (int kolom = 0; kolom < 4; kolom++) {
        html.element("td", "\u00a0");
      }
      html.closeLine();
    }
    html.close().closeLine();
  }

  private void maatregelen() {
    html.element("h2", "D. Wat doen we ertegen?").line();
    html.element("h3", "16. Maatregelen die al zijn afgesproken").line();
    facts.maatregelen();
    ask("Welke maatregel hoort bij welk gevaar van deel C, en wat blijft er over?");
    ask("Welke maatregelen ontbreken nog, wie neemt ze, en wanneer?");
    html.element("h3", "17. Wat overblijft").line();
    ask(
        "Is het risico dat overblijft hoog? Dan is voorafgaande raadpleging nodig (AVG artikel 36).");
  }

  private void besluit() {
    html.element("h2", "Advies en besluit").line();
    ask("Wat vinden inwoners of hun vertegenwoordigers ervan? Hoe is dat gevraagd?");
    ask("Wat adviseert de functionaris gegevensbescherming?");
    ask("Wat besluiten de verwerkingsverantwoordelijken, en wanneer kijken zij opnieuw?");
    html.open("div", "class", "tekenen");
    html.element("p", "Naam en functie: ______________________________   Datum: ____________");
    html.element("p", "Handtekening: ______________________________").closeLine();
  }

  private void ask(String text) {
    question++;
    html.open("div", "class", "vak").element("b", "Vraag " + question + ". ").text(text);
    html.element("div", "", "class", "regels").closeLine();
  }
}
