// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.documenten;

import java.util.Comparator;
import java.util.List;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Doel;
import nl.deelgrond.convenant.Organisatie;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.convenant.Verwerkingsregister;

/// The essence of the arrangement, for everybody (AVG art. 26(2)): in Dutch at B1, and in English.
final class KernPagina {

  static final String FILE = "wat-wij-afspraken.nl.html";
  static final String FILE_EN = "what-we-agreed.en.html";

  private final Convenant convenant;
  private final Organisatie contactpunt;
  private final boolean nl;
  private final Html html;

  private KernPagina(Convenant convenant, Verwerkingsregister register, boolean nl) {
    this.convenant = convenant;
    this.contactpunt = convenant.organisatie(register.contactpunt());
    this.nl = nl;
    this.html =
        Pagina.begin(
            convenant,
            nl ? "nl" : "en",
            nl ? "Samenwerken aan uw vraag" : "Working together on your question",
            Pagina.Papier.A4_STAAND,
            true);
  }

  static String of(Convenant convenant, Verwerkingsregister register) {
    return new KernPagina(convenant, register, true).write();
  }

  static String english(Convenant convenant, Verwerkingsregister register) {
    return new KernPagina(convenant, register, false).write();
  }

  private String write() {
    say(
        "Soms heeft iemand hulp nodig van meer dan één organisatie. Dan overleggen die organisaties"
            + " met elkaar. Dat heet een casustafel. Hier leest u wie meedoen, wat zij van u mogen"
            + " weten en wat u kunt doen.",
        "Sometimes a person needs help from more than one organisation. Those organisations then"
            + " talk together. We call that a case table. Here you read who takes part, what they"
            + " may know about you and what you can do.");
    wie();
    waarvoor();
    afspraken();
    rechten();
    bewaren();
    klacht();
    voet();
    return Pagina.end(html);
  }

  private void wie() {
    head("Wie werken er samen?", "Who works together?");
    say(
        "Deze organisaties zitten altijd aan tafel:",
        "These organisations are always at the table:");
    organisaties(1);
    say(
        "Deze organisaties komen alleen als dat voor uw vraag nodig is:",
        "These organisations come only when your question needs them:");
    organisaties(2);
    say(
        "Elke organisatie is zelf verantwoordelijk voor wat zij over u vertelt. Voor het plan dat zij"
            + " samen met u maken, zijn zij samen verantwoordelijk.",
        "Each organisation is responsible for what it tells about you. For the plan they make with"
            + " you, they are responsible together.");
  }

  private void organisaties(int schil) {
    list(
        convenant.organisaties().stream()
            .filter(organisatie -> organisatie.schil() == schil)
            .map(Organisatie::naam)
            .toList());
  }

  private void waarvoor() {
    head("Waarvoor?", "What for?");
    say(
        "Er wordt altijd over u gesproken voor één van deze redenen. Wat daarvoor niet nodig is, komt"
            + " niet op tafel.",
        "You are always discussed for one of these reasons. What is not needed for it does not come"
            + " to the table.");
    html.open("ul").line();
    for (Doel doel : convenant.doelen()) {
      html.open("li").element("b", nl ? doel.naam() : doel.naamEn());
      html.text(": " + (nl ? doel.omschrijving() : doel.omschrijvingEn())).closeLine();
    }
    html.closeLine();
  }

  private void afspraken() {
    head("Wat spraken de organisaties af?", "What did the organisations agree?");
    list(
        nl
            ? List.of(
                "Een organisatie ziet alleen wat zij voor haar eigen werk nodig heeft.",
                "Eerst wordt er zonder uw naam gesproken. Met uw naam kan pas als twee mensen dat"
                    + " samen hebben besloten.",
                "Iets over u vertellen mag alleen als de wet dat toelaat, of als u ja zegt.",
                "Zegt u nee? Dan krijgt u niet minder hulp. U mag een ja ook altijd weer intrekken.",
                "Uw dokter, verpleegkundige of andere hulpverlener met een beroepsgeheim beslist zelf"
                    + " of er iets wordt verteld.",
                "Elke keer dat iemand iets over u bekijkt, wordt dat opgeschreven. U mag dat zien.",
                "Uw gegevens gaan niet naar landen buiten Europa.")
            : List.of(
                "An organisation sees only what it needs for its own work.",
                "First they talk without your name. Your name is used only when two people have"
                    + " decided so together.",
                "Telling something about you is allowed only if the law says so, or if you say yes.",
                "Do you say no? You will not get less help. You can also take back a yes at any time.",
                "Your doctor, nurse or other professional who must keep secrets decides alone whether"
                    + " to tell something.",
                "Each time somebody looks at something about you, it is written down. You may see it.",
                "Your data does not go to countries outside Europe."));
  }

  private void rechten() {
    head("Wat kunt u doen?", "What can you do?");
    list(
        nl
            ? List.of(
                "Vragen wat er over u bekend is, en wie dat heeft bekeken.",
                "Vragen om een fout te verbeteren, of om iets erbij te zetten.",
                "Vragen om iets te wissen.",
                "Vragen om iets niet meer te gebruiken. Dan ziet niemand aan tafel het meer.",
                "Zeggen dat u het er niet mee eens bent.",
                "Uw ja intrekken. Vanaf 12 jaar mag u dat zelf.")
            : List.of(
                "Ask what is known about you, and who looked at it.",
                "Ask to correct a mistake, or to add something.",
                "Ask to erase something.",
                "Ask to stop using something. Then nobody at the table sees it any more.",
                "Say that you do not agree.",
                "Take back your yes. From the age of 12 you can do that yourself."));
    html.open("p", "class", "vak");
    html.text(
        nl ? "Met al uw vragen kunt u terecht bij één plek: " : "One place for all questions: ");
    html.element("b", contactpunt.naam()).text(", ");
    html.element("a", contactpunt.contact(), "href", "mailto:" + contactpunt.contact()).text(". ");
    html.text(
        nl
            ? "U krijgt binnen een maand antwoord. Het kost niets. U mag ook naar elke andere"
                + " organisatie gaan die meedoet."
            : "You get an answer within a month. It is free. You may also go to any other organisation"
                + " that takes part.");
    html.closeLine();
  }

  private void bewaren() {
    head("Hoe lang blijven uw gegevens staan?", "How long is your data kept?");
    List<String> termijnen =
        convenant.velden().stream()
            .map(Veld::bewaartermijn)
            .distinct()
            .sorted(Comparator.comparing(Woorden::end))
            .toList();
    String kort = termijnen.getFirst();
    String lang = termijnen.getLast();
    say(
        "Aan deze tafel: van "
            + Woorden.termijn(kort)
            + " tot "
            + Woorden.termijn(lang)
            + " nadat uw vraag is afgesloten. Daarna worden ze vernietigd. De organisaties bewaren hun"
            + " eigen dossier zo lang als hun eigen wet zegt.",
        "At this table: from "
            + Woorden.termijnEn(kort)
            + " to "
            + Woorden.termijnEn(lang)
            + " after your question has been closed. Then it is destroyed. The organisations keep their"
            + " own files for as long as their own law says.");
  }

  private void klacht() {
    head("Niet tevreden?", "Not satisfied?");
    html.open("p");
    html.text(
        nl
            ? "Vertel het ons: dan zoeken wij samen een oplossing. U mag ook een klacht indienen bij de"
                + " Autoriteit Persoonsgegevens. Die let erop dat iedereen zich aan de regels houdt: "
            : "Tell us: then we look for a solution together. You may also complain to the Dutch Data"
                + " Protection Authority. It makes sure that everybody keeps to the rules: ");
    html.element(
        "a", "autoriteitpersoonsgegevens.nl", "href", "https://autoriteitpersoonsgegevens.nl");
    html.text(".").closeLine();
  }

  private void voet() {
    String versie = convenant.versie();
    String wat = nl ? "De hele afspraak heet " : "The whole arrangement is called ";
    html.open("p", "class", "versie").text(wat + "‘" + convenant.titel() + "’, ");
    html.text(
        nl
            ? "versie "
                + versie
                + ". Zij geldt tot en met "
                + Woorden.day(convenant.geldigTot())
                + "."
            : "version "
                + versie
                + ". It is in force up to and including "
                + Woorden.dayEn(convenant.geldigTot())
                + ".");
    html.closeLine();
  }

  private void head(String dutch, String english) {
    html.element("h2", nl ? dutch : english).line();
  }

  private void say(String dutch, String english) {
    html.element("p", nl ? dutch : english).line();
  }

  private void list(List<String> items) {
    html.open("ul").line();
    items.forEach(item -> html.element("li", item).line());
    html.closeLine();
  }
}
