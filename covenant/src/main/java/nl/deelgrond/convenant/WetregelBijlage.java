// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The annex with the rules that the laws give, in Dutch: where they stand, and what they say.
final class WetregelBijlage {

  private final Convenant convenant;
  private final Markdown text;

  WetregelBijlage(Convenant convenant, Markdown text) {
    this.convenant = convenant;
    this.text = text;
  }

  void write() {
    text.heading(2, "bijlage-i", "Bijlage I. Regels uit de wet");
    hergebruik();
    antwoorden();
    vertegenwoordiging();
    geheimhouders();
    spreekplichten();
  }

  private void hergebruik() {
    text.heading(3, "Hergebruik: van de ene wet naar de andere");
    text.paragraph(
        "Waar de wet uitdrukkelijke toestemming vraagt, rust delen met naam daarop en nooit op een"
            + " grondslag.");
    text.table(
        List.of("Gegevens van", "Van wie", "Aan wie", "Regel", "Artikel"),
        each((wet, artikel) ->
            artikel.hergebruik().stream()
                .map(h ->
                    List.of(
                        h.herkomst() == null
                            ? "alle wetten"
                            : h.herkomst().stream()
                                .map(id -> convenant.wet(id).kort())
                                .collect(Collectors.joining(", ")),
                        rol(h.van()),
                        rol(h.aan()),
                        h.toestemming()
                            ? "alleen met toestemming (" + codes(h.kanten(), Richting::code) + ")"
                            : "mag op een grondslag",
                        number(wet, artikel)))));
  }

  private String rol(@Nullable String rol) {
    return rol == null
        ? "iedereen"
        : convenant.partijen().stream()
            .filter(partij -> rol.equals(partij.wettelijkeRol()))
            .map(Partij::kort)
            .collect(Collectors.joining(", "));
  }

  private void antwoorden() {
    text.heading(3, "Wie antwoordt op een vraag om toestemming");
    text.paragraph(
        "*Gezag* is wie gezag heeft over de minderjarige; hebben twee mensen gezag, dan zeggen zij"
            + " allebei ja. Is niet duidelijk wie gezag heeft, dan wordt niets gedeeld tot dat is"
            + " uitgezocht.");
    text.table(
        List.of("Soort", "Leeftijd", "Allen zeggen ja", "Eén kan intrekken", "Artikel", "Geldig"),
        each((wet, artikel) ->
            artikel.antwoorden().stream()
                .map(a ->
                    List.of(
                        codes(a.soorten(), ToestemmingSoort::code)
                            + (a.geheim() == null ? "" : " `" + a.geheim() + "`"),
                        codes(a.leeftijden(), Function.identity()),
                        codes(a.geven(), Antwoorder::code),
                        codes(a.intrekken(), Antwoorder::code),
                        number(wet, artikel),
                        "vanaf "
                            + artikel.geldigVan()
                            + (artikel.geldigTot() == null
                                ? ""
                                : " tot en met " + artikel.geldigTot())))));
  }

  private void vertegenwoordiging() {
    text.heading(3, "Wie voor een volwassene antwoordt");
    text.table(
        List.of("Wie", "Waarover", "Artikel"),
        each((wet, artikel) -> vertegenwoordigt(wet, artikel, artikel.vertegenwoordigt())));
    for (Wet wet : convenant.wetten()) {
      for (Artikel artikel : wet.artikelen()) {
        if (!artikel.volgorde().isEmpty()) {
          text.paragraph(
              "Kan iemand een onderwerp niet overzien, dan antwoordt de eerste van deze die er is: "
                  + String.join(", ", artikel.volgorde())
                  + " ("
                  + number(wet, artikel)
                  + "). Een professional legt per onderwerp vast dat iemand het niet kan.");
        }
      }
    }
  }

  private Stream<List<String>> vertegenwoordigt(
      Wet wet, Artikel artikel, @Nullable Vertegenwoordigt who) {
    return who == null
        ? Stream.of()
        : Stream.of(
            List.of(
                who.hoedanigheid(),
                convenant.groepen().stream()
                    .filter(who::covers)
                    .map(Groep::naam)
                    .collect(Collectors.joining("; ")),
                number(wet, artikel)));
  }

  private void geheimhouders() {
    text.heading(3, "Wie over een geheim beslist");
    text.table(
        List.of("Functie", "Partij", "Geheim"),
        convenant.functies().stream()
            .filter(functie -> !functie.geheimen().isEmpty())
            .map(functie ->
                List.of(
                    functie.naam(),
                    convenant.partij(functie.partij()).kort(),
                    "`" + String.join("`, `", functie.geheimen()) + "`"))
            .toList());
  }

  private void spreekplichten() {
    text.heading(3, "Wanneer de wet verplicht te vertellen");
    text.paragraph(
        "Rust een besluit van een geheimhouder op een wettelijke plicht, dan noemt het een van deze"
            + " artikelen. Of de plicht in deze casus geldt, weegt de geheimhouder zelf.");
    text.table(
        List.of("Geheim", "Aan wie", "Artikel"),
        each((wet, artikel) -> spreekplicht(wet, artikel, artikel.spreekplicht())));
  }

  private Stream<List<String>> spreekplicht(Wet wet, Artikel artikel, @Nullable Spreekplicht duty) {
    return duty == null
        ? Stream.of()
        : Stream.of(
            List.of(
                "`" + String.join("`, `", duty.geheimen()) + "`",
                rol(duty.aan()),
                number(wet, artikel)));
  }

  private interface Rows {
    Stream<List<String>> of(Wet wet, Artikel artikel);
  }

  private List<List<String>> each(Rows rows) {
    return convenant.wetten().stream()
        .flatMap(wet -> wet.artikelen().stream().flatMap(artikel -> rows.of(wet, artikel)))
        .toList();
  }

  private static String number(Wet wet, Artikel artikel) {
    String lid = Objects.requireNonNullElse(artikel.lid(), "");
    return "["
        + wet.citeernaam()
        + " "
        + wet.nummer(artikel.artikel())
        + (lid.isEmpty() ? "" : " lid " + lid.replace("-", " onder "))
        + "]("
        + artikel.url()
        + ")";
  }

  private static <T> String codes(Set<T> all, Function<T, String> code) {
    return all.stream().map(code).sorted().collect(Collectors.joining(", "));
  }
}
