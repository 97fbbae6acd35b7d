// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.documenten;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import nl.deelgrond.convenant.Categorie;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.Organisatie;
import nl.deelgrond.convenant.Regel;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.convenant.Verwerkingsregister;

/// What the convenant answers by itself in the worksheet: counts and lists, and no judgement.
final class DpiaFacts {

  private final Convenant convenant;
  private final Verwerkingsregister register;
  private final Woorden woorden;
  private final Html html;

  DpiaFacts(Convenant convenant, Verwerkingsregister register, Html html) {
    this.convenant = convenant;
    this.register = register;
    this.woorden = new Woorden(convenant);
    this.html = html;
  }

  void gegevens() {
    uit(convenant.velden().size() + " gegevens in " + convenant.groepen().size() + " groepen:");
    list(
        convenant.groepen().stream()
            .map(groep ->
                groep.naam()
                    + ": "
                    + String.join(
                        ", ",
                        convenant.velden().stream()
                            .filter(veld -> veld.groep().equals(groep.code()))
                            .map(Veld::label)
                            .toList()))
            .toList());
    uit("Over: " + names(register.betrokkenen().stream().map(b -> b.naam().nl()).toList()) + ".");
  }

  void activiteiten() {
    uit("de activiteiten van het register (AVG artikel 30):");
    list(
        register.activiteiten().stream()
            .map(a -> a.naam().nl() + ": " + a.waarvoor().nl())
            .toList());
  }

  void doelen() {
    uit(convenant.doelen().size() + " doelen:");
    list(convenant.doelen().stream().map(d -> d.naam() + ": " + d.omschrijving()).toList());
  }

  void partijen() {
    uit(
        convenant.organisaties().size()
            + " organisaties met "
            + convenant.partijen().size()
            + " taken. Contactpunt voor inwoners: "
            + woorden.organisatie(register.contactpunt())
            + ".");
    list(
        convenant.organisaties().stream()
            .map(o ->
                o.naam()
                    + (o.schil() == 1 ? " (altijd aan tafel)" : " (op uitnodiging)")
                    + ": "
                    + taken(o))
            .toList());
  }

  private String taken(Organisatie organisatie) {
    return names(
        convenant.partijen().stream()
            .filter(partij -> partij.organisatie().equals(organisatie.code()))
            .map(partij -> partij.taak())
            .toList());
  }

  void wetten() {
    uit("de wetten waarop het convenant leunt:");
    list(convenant.wetten().stream().map(wet -> wet.naam() + " (" + wet.kort() + ")").toList());
    long all = convenant.wetten().stream().mapToLong(wet -> wet.artikelen().size()).sum();
    long read =
        convenant.wetten().stream()
            .flatMap(wet -> wet.artikelen().stream())
            .filter(artikel -> artikel.nagekeken() != null)
            .count();
    uit(read + " van de " + all + " artikelen zijn met de wet vergeleken.");
  }

  void termijnen() {
    uit("bewaartermijnen, na het sluiten van de casus:");
    list(
        convenant.velden().stream()
            .map(Veld::bewaartermijn)
            .distinct()
            .sorted(Comparator.comparing(Woorden::end))
            .map(t ->
                Woorden.termijn(t) + ": " + count(v -> v.bewaartermijn().equals(t)) + " gegevens")
            .toList());
  }

  void grondslagen() {
    uit(convenant.grondslagen().size() + " grondslagen. Per partij de artikelen:");
    list(
        convenant.partijen().stream()
            .filter(partij -> gronden(partij.code()).size() > 0)
            .map(partij ->
                partij.naam()
                    + " ("
                    + Woorden.avg(partij.avgGrond())
                    + "): "
                    + names(
                        gronden(partij.code()).stream().map(woorden::artikel).distinct().toList()))
            .toList());
    uit("Waar een grond ontbreekt, kan met naam alleen toestemming helpen.");
  }

  private List<Grondslag> gronden(String partij) {
    return convenant.grondslagen().stream().filter(g -> g.partij().equals(partij)).toList();
  }

  void bijzonder() {
    uit("gegevens per categorie:");
    list(
        Arrays.stream(Categorie.values())
            .map(c ->
                Woorden.categorie(c)
                    + ": "
                    + count(v -> v.categorie() == c)
                    + (c == Categorie.GEWOON ? "" : " (" + labels(c) + ")"))
            .toList());
    uit("geheimhoudingsplichten, en hoeveel gegevens er van een bron onder vallen:");
    list(
        convenant.wetten().stream()
            .flatMap(wet ->
                wet.artikelen().stream()
                    .filter(artikel -> artikel.geheim() != null)
                    .map(artikel ->
                        woorden.artikel(wet.id(), artikel.artikel(), artikel.lid())
                            + ": "
                            + underSecrecy(Objects.requireNonNull(artikel.geheim()))))
            .toList());
    uit(
        "het burgerservicenummer mogen gebruiken: "
            + names(convenant.partijen().stream().filter(p -> p.bsn()).map(p -> p.naam()).toList())
            + ".");
  }

  private String labels(Categorie categorie) {
    return names(
        convenant.velden().stream()
            .filter(veld -> veld.categorie() == categorie)
            .map(Veld::label)
            .toList());
  }

  private long underSecrecy(String geheim) {
    return convenant.velden().stream()
        .flatMap(veld -> veld.bronnen().stream())
        .filter(herkomst -> geheim.equals(herkomst.geheim()))
        .count();
  }

  void herkomst() {
    uit(
        "de wetten waarvoor de gegevens zijn verzameld, met het aantal keer dat een bron ze inbrengt:");
    list(
        convenant.wetten().stream()
            .filter(wet -> collected(wet.id()) > 0)
            .map(wet ->
                wet.kort()
                    + ": "
                    + collected(wet.id())
                    + (wet.nooitDelen() ? ", nooit gedeeld" : ""))
            .toList());
  }

  private long collected(String wet) {
    return convenant.velden().stream()
        .flatMap(veld -> veld.bronnen().stream())
        .map(Herkomst::herkomstWet)
        .filter(wet::equals)
        .count();
  }

  void trede() {
    uit(
        "eerst zonder naam: dan worden "
            + count(v -> v.generalisatie().regel() == Regel.WEGLATEN)
            + " gegevens weggelaten en "
            + count(v ->
                v.generalisatie().regel() != Regel.WEGLATEN
                    && v.generalisatie().regel() != Regel.GEEN)
            + " minder precies.");
    List<Verstrekking> all = Verstrekkingen.of(convenant);
    for (Trede trede : Trede.values()) {
      uit(
          "van wat de matrix "
              + Woorden.trede(trede)
              + " noemt (gegeven × bron × ontvanger × doel): "
              + names(
                  Arrays.stream(Verstrekking.Uitkomst.values())
                      .map(uitkomst ->
                          uitkomst.woorden()
                              + ": "
                              + all.stream()
                                  .filter(v -> v.trede() == trede && v.uitkomst() == uitkomst)
                                  .count())
                      .toList())
              + ".");
    }
  }

  void rechten() {
    uit(
        "de inwoner ziet wie er keek, kan inzage, verbetering, wissen en beperking vragen en een"
            + " toestemming intrekken (artikel 8 en 9). Contactpunt: "
            + convenant.organisatie(register.contactpunt()).contact()
            + ".");
  }

  void maatregelen() {
    uit("maatregelen van het register:");
    list(
        register.maatregelen().stream()
            .map(m -> m.naam().nl() + (m.technisch() ? " (techniek)" : " (organisatie)"))
            .toList());
  }

  private long count(Predicate<Veld> which) {
    return convenant.velden().stream().filter(which).count();
  }

  private static String names(List<String> names) {
    return String.join("; ", names);
  }

  private void uit(String text) {
    html.open("p").element("b", "Uit het convenant: ").text(text).closeLine();
  }

  private void list(List<String> items) {
    html.open("ul").line();
    items.forEach(item -> html.element("li", item).line());
    html.closeLine();
  }
}
