// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The annexes of the convenant, in Dutch, from the data alone.
final class Bijlagen {

  private final Convenant convenant;
  private final Markdown text;

  Bijlagen(Convenant convenant, Markdown text) {
    this.convenant = convenant;
    this.text = text;
  }

  void write() {
    partijen();
    tafels();
    doelen();
    velden();
    matrix();
    grondslagen();
    rechtsgronden();
    wetten();
    handelingen();
    new WetregelBijlage(convenant, text).write();
  }

  private void partijen() {
    text.heading(2, "bijlage-a", "Bijlage A. Organisaties en partijen");
    text.table(
        List.of("Organisatie", "Schil", "OIN (proef)", "Contact"),
        convenant.organisaties().stream()
            .map(o -> List.of(o.naam(), String.valueOf(o.schil()), o.oin(), o.contact()))
            .toList());
    text.table(
        List.of("Partij", "Code", "Taak", "Wetten", "AVG", "Burgerservicenummer"),
        convenant.partijen().stream()
            .map(p ->
                List.of(
                    p.naam(),
                    "`" + p.code() + "`",
                    p.taak(),
                    names(p.wetten(), this::wet),
                    avg(p.avgGrond()),
                    p.bsnArtikel() == null ? "nee" : "ja, " + bsn(p.bsnArtikel())))
            .toList());
  }

  private void tafels() {
    text.heading(2, "bijlage-b", "Bijlage B. Tafels en functies");
    text.table(
        List.of("Tafel", "Leeftijd", "Doelen", "Eerste schil", "Tweede schil"),
        convenant.tafels().stream()
            .map(t ->
                List.of(
                    t.naam(),
                    t.leeftijd(),
                    t.doelen().stream().map(this::doel).collect(Collectors.joining("; ")),
                    names(t.eersteSchil(), this::partij),
                    names(t.tweedeSchil(), this::partij)))
            .toList());
    text.table(
        List.of("Functie", "Partij", "Rol", "Kan gegevens zien"),
        convenant.functies().stream()
            .map(f ->
                List.of(
                    f.naam(),
                    partij(f.partij()),
                    f.rol().code(),
                    f.rol().seesValues() ? "ja" : "nee"))
            .toList());
  }

  private void doelen() {
    text.heading(2, "bijlage-c", "Bijlage C. Doelen");
    text.table(
        List.of("Doel", "Code", "Omschrijving", "Groepen"),
        convenant.doelen().stream()
            .map(d ->
                List.of(
                    d.naam(),
                    "`" + d.code() + "`",
                    d.omschrijving(),
                    names(d.groepen(), this::groep)))
            .toList());
  }

  private void velden() {
    text.heading(2, "bijlage-d", "Bijlage D. Gegevens");
    text.paragraph(
        "De kolom *anoniem* zegt hoe een gegeven minder precies wordt. Achter een bron staat de wet"
            + " waarvoor het gegeven is verzameld en, als er een geheimhoudingsplicht op rust, welke.");
    for (Groep groep : convenant.groepen()) {
      text.heading(3, groep.naam());
      text.table(
          List.of("Gegeven", "Code", "Categorie", "Anoniem", "Bewaren", "Bronnen"),
          convenant.velden().stream()
              .filter(v -> v.groep().equals(groep.code()))
              .map(this::veld)
              .toList());
    }
  }

  private List<String> veld(Veld v) {
    return List.of(
        v.label(),
        "`" + v.code() + "`",
        v.categorie().code(),
        v.generalisatie().regel().code(),
        v.bewaartermijn(),
        v.bronnen().stream()
            .map(h ->
                partij(h.bron())
                    + " ("
                    + wet(h.herkomstWet())
                    + (h.geheim() == null ? "" : "; geheim `" + h.geheim() + "`")
                    + ")")
            .collect(Collectors.joining("<br>")));
  }

  private void matrix() {
    text.heading(2, "bijlage-e", "Bijlage E. Matrix");
    text.paragraph(
        "**a** = in de anonieme weergave; **n** = met naam; **n−** = met naam, maar minder precies."
            + " Een leeg vak betekent: niet nodig, dus niet getoond.");
    for (Doel doel : convenant.doelen()) {
      text.heading(3, doel.naam());
      List<String> head = new ArrayList<>(List.of("Partij"));
      doel.groepen().forEach(code -> head.add(groep(code)));
      text.table(
          head,
          convenant.partijen().stream()
              .map(partij -> matrixRow(partij, doel))
              .flatMap(Optional::stream)
              .toList());
    }
  }

  private Optional<List<String>> matrixRow(Partij partij, Doel doel) {
    List<String> row = new ArrayList<>(List.of(partij.kort()));
    for (String groep : doel.groepen()) {
      row.add(convenant.findCel(partij.code(), doel.code(), groep).map(Bijlagen::cel).orElse(""));
    }
    boolean empty = row.stream().skip(1).allMatch(String::isEmpty);
    return empty ? Optional.empty() : Optional.of(row);
  }

  private static String cel(MatrixCel cel) {
    String anoniem = cel.tredes().contains(Trede.ANONIEM) ? "a" : "";
    String naam = cel.generaliseer() ? "n−" : "n";
    String metNaam = cel.tredes().contains(Trede.MET_NAAM) ? naam : "";
    return (anoniem + " " + metNaam).strip();
  }

  private void grondslagen() {
    text.heading(2, "bijlage-f", "Bijlage F. Grondslagen");
    for (Partij partij : convenant.partijen()) {
      List<Grondslag> own =
          convenant.grondslagen().stream().filter(g -> g.partij().equals(partij.code())).toList();
      if (!own.isEmpty()) {
        text.heading(3, partij.naam());
        text.table(
            List.of("Grondslag", "Artikel", "Wat", "Met wie", "Trede", "Geldig"),
            own.stream().map(this::grondslag).toList());
      }
    }
  }

  private List<String> grondslag(Grondslag g) {
    return List.of(
        "`" + g.id() + "`<br>" + g.toelichting(),
        artikel(g.wet(), g.artikel(), g.lid()) + "<br>" + avg(g.avg()),
        "**"
            + g.richting().code()
            + "**: "
            + names(g.groepen(), this::groep)
            + "<br>voor: "
            + doelen(g)
            + "<br>verzameld voor: "
            + names(g.herkomst(), this::wet)
            + gates(g),
        g.tegenpartijen() == null
            ? "iedere partij aan tafel"
            : names(g.tegenpartijen(), this::partij),
        tredes(g.tredes()),
        "vanaf " + g.geldigVan() + (g.geldigTot() == null ? "" : " tot en met " + g.geldigTot()));
  }

  private void rechtsgronden() {
    text.heading(3, "Waar een toestemming op rust");
    text.table(
        List.of("Soort", "Artikel", "Van", "Aan"),
        convenant.rechtsgronden().stream()
            .map(r ->
                List.of(
                    "`"
                        + r.soort().code()
                        + "`"
                        + (r.bijzonder() ? ", bij bijzondere gegevens" : ""),
                    artikel(r.wet(), r.artikel(), r.lid()),
                    r.van() == null ? "iedere partij" : names(r.van(), this::partij),
                    r.aan() == null ? "iedere partij" : names(r.aan(), this::partij)))
            .toList());
  }

  private String articles(List<String> codes) {
    return codes.stream()
        .map(code -> code.split(" ", -1))
        .map(part -> artikel(part[0], part[1], part.length > 2 ? part[2] : null))
        .collect(Collectors.joining("; "));
  }

  private String gates(Grondslag g) {
    List<String> gates = new ArrayList<>();
    if (g.bijzonder()) {
      gates.add("ook bijzondere gegevens (" + articles(g.opArtikel9()) + ")");
    }
    if (g.strafrechtelijk()) {
      gates.add("ook strafrechtelijke gegevens (" + articles(g.opArtikel10()) + ")");
    }
    if (g.onherleidbaar()) {
      gates.add("niet aan wie weet om wie het gaat");
    }
    if (g.besluitNodig()) {
      gates.add("alleen met het nummer van een besluit");
    }
    return gates.isEmpty() ? "" : "<br>" + String.join(", ", gates);
  }

  private void wetten() {
    text.heading(2, "bijlage-g", "Bijlage G. Wetten en artikelen");
    text.paragraph(
        "De inhoud staat in eigen woorden. *Nagekeken* noemt de versie van de wet waarmee de tekst"
            + " is vergeleken; een streepje betekent dat niemand dat nog deed.");
    for (Wet wet : convenant.wetten()) {
      text.heading(3, wet.naam() + " (" + wet.vindplaats() + ")");
      if (wet.nooitDelen()) {
        text.paragraph("Gegevens die voor deze wet zijn verzameld, worden nooit gedeeld.");
      }
      if (wet.uit() != null) {
        text.paragraph(wet.uit().reden());
      }
      text.table(
          List.of("Artikel", "Inhoud", "Geldig", "Nagekeken"),
          wet.artikelen().stream()
              .map(a ->
                  List.of(
                      "[" + number(wet.nummer(a.artikel()), a.lid()) + "](" + a.url() + ")",
                      "**" + a.titel() + ".** " + a.tekst(),
                      "vanaf "
                          + a.geldigVan()
                          + (a.geldigTot() == null ? "" : " tot en met " + a.geldigTot()),
                      a.nagekeken() == null ? "–" : a.nagekeken().toString()))
              .toList());
    }
  }

  private void handelingen() {
    text.heading(2, "bijlage-h", "Bijlage H. Handelingen");
    text.table(
        List.of("Handeling", "Code", "Rollen", "Zonder versie van kracht"),
        convenant.handelingen().stream()
            .map(h ->
                List.of(
                    h.naam(),
                    "`" + h.code() + "`",
                    h.rollen().stream().sorted().map(Rol::code).collect(Collectors.joining(", ")),
                    h.ookZonderVersie() ? "gaat door" : "–"))
            .toList());
  }

  private static String tredes(Set<Trede> tredes) {
    return tredes.stream()
        .sorted()
        .map(trede -> trede.code().replace('_', ' '))
        .collect(Collectors.joining(", "));
  }

  private String partij(String code) {
    return convenant.partij(code).kort();
  }

  private String doel(String code) {
    return convenant.doel(code).naam();
  }

  private String groep(String code) {
    return convenant.groep(code).naam();
  }

  private String wet(String id) {
    return convenant.wet(id).kort();
  }

  private static String names(Collection<String> codes, Function<String, String> name) {
    return codes.stream().map(name).collect(Collectors.joining(", "));
  }

  private String doelen(Grondslag g) {
    boolean all = g.doelen().size() == convenant.doelen().size();
    return all
        ? "alle doelen"
        : g.doelen().stream().map(this::doel).collect(Collectors.joining("; "));
  }

  private String artikel(String id, String artikel, @Nullable String lid) {
    Wet wet = convenant.wet(id);
    return wet.citeernaam() + ", " + number(wet.nummer(artikel), lid);
  }

  private static String number(String artikel, @Nullable String lid) {
    return "artikel " + artikel + (lid == null ? "" : " lid " + lid.replace('-', ' '));
  }

  private static String avg(String code) {
    String lid = code.substring(code.indexOf('-') + 1);
    return "AVG, " + number("6", lid);
  }

  private String bsn(String wetEnArtikel) {
    int space = wetEnArtikel.indexOf(' ');
    return artikel(wetEnArtikel.substring(0, space), wetEnArtikel.substring(space + 1), null);
  }
}
