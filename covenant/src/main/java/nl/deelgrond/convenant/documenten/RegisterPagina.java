// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.documenten;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.deelgrond.convenant.Categorie;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Handeling;
import nl.deelgrond.convenant.Organisatie;
import nl.deelgrond.convenant.Verwerkingsactiviteit;
import nl.deelgrond.convenant.Verwerkingsactiviteit.Tekst;
import nl.deelgrond.convenant.Verwerkingsregister;

/// The register of processing activities (AVG art. 30) for people who read Dutch.
final class RegisterPagina {

  static final String FILE = "verwerkingsregister.nl.html";

  private final Convenant convenant;
  private final Verwerkingsregister register;
  private final Woorden woorden;
  private final Html html;

  private RegisterPagina(Convenant convenant, Verwerkingsregister register) {
    this.convenant = convenant;
    this.register = register;
    this.woorden = new Woorden(convenant);
    this.html =
        Pagina.begin(
            convenant,
            "nl",
            "Register van verwerkingsactiviteiten",
            Pagina.Papier.A4_STAAND,
            false);
  }

  static String of(Convenant convenant, Verwerkingsregister register) {
    RegisterPagina pagina = new RegisterPagina(convenant, register);
    pagina.inleiding();
    register.activiteiten().forEach(pagina::activiteit);
    return Pagina.end(pagina.html);
  }

  private void inleiding() {
    Pagina.versie(html, convenant);
    Organisatie contactpunt = convenant.organisatie(register.contactpunt());
    html.element(
        "p",
        "Dit is het register van AVG artikel 30 voor de casustafel. Elke partij is"
            + " verwerkingsverantwoordelijke voor wat zij inbrengt; voor het gezamenlijke plan en de"
            + " agenda zijn de organisaties dat samen (AVG artikel 26). Contactpunt: "
            + contactpunt.naam()
            + ", "
            + contactpunt.contact()
            + ". Gegevens gaan niet naar landen buiten de Europese Economische Ruimte.");
    html.element(
        "p",
        "Elke versie van een activiteit heeft een eigen adres; verandert er iets, dan krijgt de"
            + " activiteit een nieuwe versie en dus een nieuw adres. Een regel van het logboek noemt"
            + " dat adres.");
    html.open("div", "class", "rol").open("table").open("thead").open("tr");
    List.of("Verwerkingsverantwoordelijke", "OIN (proef)", "Contact")
        .forEach(kop -> html.element("th", kop));
    html.close().close().open("tbody").line();
    for (Organisatie organisatie : convenant.organisaties()) {
      html.open("tr").element("td", organisatie.naam()).element("td", organisatie.oin());
      html.element("td", organisatie.contact()).closeLine();
    }
    html.close().close().closeLine();
    html.open("nav", "aria-label", "Inhoud").element("h2", "Activiteiten").open("ul").line();
    for (Verwerkingsactiviteit one : register.activiteiten()) {
      html.open("li").element("a", title(one), "href", "#" + anchor(one)).closeLine();
    }
    html.close().closeLine();
  }

  private static String title(Verwerkingsactiviteit one) {
    return one.naam().nl() + (one.versie() == 1 ? "" : " (versie " + one.versie() + ")");
  }

  private static String anchor(Verwerkingsactiviteit one) {
    return one.code() + "-" + one.versie();
  }

  private void activiteit(Verwerkingsactiviteit one) {
    ActiviteitFacts facts = ActiviteitFacts.of(convenant, one);
    html.open("section").element("h2", title(one), "id", anchor(one)).line();
    html.element("p", one.waarvoor().nl()).line();
    html.open("div", "class", "rol").open("table").open("tbody").line();
    row("Adres van deze versie", register.uri(one));
    row(
        "Geldig",
        "versie "
            + one.versie()
            + ", vanaf "
            + Woorden.day(one.geldigVan())
            + (one.geldigTot() == null ? "" : " tot en met " + Woorden.day(one.geldigTot())));
    row("Over wie", names(one.betrokkenen(), code -> register.betrokkene(code).naam().nl()));
    gegevens(facts);
    row("Burgerservicenummer", facts.bsn() ? "ja" : "nee");
    bases(facts);
    row("Ontvangers", ontvangers(facts));
    row(
        "Bewaartermijn",
        facts.bewaartermijnen().stream().map(Woorden::termijn).collect(Collectors.joining(" of "))
            + (one.velden() == null
                ? ""
                : ", na het sluiten van de casus; per gegeven in bijlage D"));
    list(
        "Beveiliging",
        one.maatregelen().stream().map(c -> register.maatregel(c).naam().nl()).toList());
    row("Handelingen in het logboek", handelingen(one));
    row("DPIA", one.dpia());
    row(
        "Vertrouwelijk",
        one.vertrouwelijk()
            ? "ja: de inwoner ziet de regels van het logboek pas als dat is opgeheven"
            : "nee");
    html.close().close().close().closeLine();
  }

  private void row(String name, String value) {
    html.open("tr").element("th", name, "scope", "row").element("td", value).closeLine();
  }

  private void list(String name, Collection<String> values) {
    html.open("tr").element("th", name, "scope", "row").open("td");
    boolean first = true;
    for (String value : values) {
      if (!first) {
        html.single("br");
      }
      first = false;
      html.text(value);
    }
    html.close().closeLine();
  }

  private void gegevens(ActiviteitFacts facts) {
    List<String> lines =
        facts.perDoel().entrySet().stream()
            .map(doel ->
                "Voor ‘"
                    + woorden.doel(doel.getKey())
                    + "’: "
                    + names(doel.getValue(), woorden::groep))
            .collect(Collectors.toCollection(ArrayList::new));
    if (!facts.velden().isEmpty()) {
      lines.add(facts.velden().size() + " gegevens: " + counts(facts));
    }
    facts
        .activiteit()
        .gegevens()
        .forEach(g -> lines.add(g.naam().nl() + " (" + Woorden.categorie(g.categorie()) + ")"));
    list("Welke gegevens", lines);
  }

  private static String counts(ActiviteitFacts facts) {
    return Arrays.stream(Categorie.values())
        .filter(categorie -> facts.count(categorie) > 0)
        .map(categorie -> facts.count(categorie) + " " + Woorden.categorie(categorie))
        .collect(Collectors.joining(", "));
  }

  private void bases(ActiviteitFacts facts) {
    List<String> lines =
        facts.bases().entrySet().stream()
            .map(one ->
                convenant.partij(one.getKey()).naam()
                    + ": "
                    + one.getValue().stream()
                        .map(b -> woorden.basis(b.wet(), b.artikel(), b.lid(), b.avg()))
                        .collect(Collectors.joining("; ")))
            .collect(Collectors.toCollection(ArrayList::new));
    if (facts.toestemmingCounts()) {
      lines.add("Of, per inwoner vastgelegd: toestemming (" + Woorden.avg("6-1-a") + ")");
    }
    list("Op welke grond, per partij", lines);
  }

  private String ontvangers(ActiviteitFacts facts) {
    String partijen = names(facts.ontvangers(), code -> convenant.partij(code).naam());
    String derden =
        facts.activiteit().derden().stream().map(Tekst::nl).collect(Collectors.joining("; "));
    String all = partijen + (partijen.isEmpty() || derden.isEmpty() ? "" : "; ") + derden;
    return all.isEmpty() ? "geen andere dan wie het vastlegt" : all;
  }

  private String handelingen(Verwerkingsactiviteit one) {
    return one.handelingen().isEmpty()
        ? "geen eigen handeling"
        : names(
            one.handelingen(),
            code -> convenant.findHandeling(code).map(Handeling::naam).orElse(code));
  }

  private static String names(Collection<String> codes, Function<String, String> name) {
    return codes.stream().map(name).collect(Collectors.joining("; "));
  }
}
