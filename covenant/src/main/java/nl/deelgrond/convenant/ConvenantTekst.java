// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The convenant as people read it, in Dutch: the articles, and the annexes from the data.
final class ConvenantTekst {

  static final String FILE = "convenant.nl.md";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("nl"));

  private ConvenantTekst() {}

  static String of(CovenantDocuments documents) {
    Convenant convenant = documents.convenant(List.of()); // who signed is no part of the text
    Markdown text = new Markdown();
    text.heading(1, convenant.titel());
    text.paragraph(
        "Versie "
            + convenant.versie()
            + ", geldig van "
            + day(convenant.geldigVan())
            + " tot en met "
            + day(convenant.geldigTot())
            + ".");
    text.paragraph(
        "*Deze tekst is gemaakt uit de gegevens in deze map, en verandert alleen met die gegevens."
            + " De kenmerken (OIN) zijn verzonnen, de organisaties hebben dit voorbeeld niet"
            + " vastgesteld en de handtekeningen zijn een proef. Een jurist en de functionaris"
            + " gegevensbescherming moeten de inhoud bevestigen voordat zij wordt gebruikt.*");
    text.paragraph("Wat getekend is, heeft sha256 `" + convenant.sha256() + "`.");
    articles(documents, convenant, text);
    new Bijlagen(convenant, text).write();
    return text.toString();
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static void articles(CovenantDocuments documents, Convenant convenant, Markdown text) {
    String contactpunt = documents.file("convenant").text("contactpunt");
    Map<String, String> values =
        Map.of(
            "{titel}", convenant.titel(),
            "{versie}", convenant.versie(),
            "{geldigVan}", day(convenant.geldigVan()),
            "{geldigTot}", day(convenant.geldigTot()),
            "{opzegtermijn}", convenant.opzegtermijnMaanden() + " maanden",
            "{contact}", convenant.organisatie(contactpunt).contact());
    int number = 0;
    for (Spot artikel : documents.file("artikelen").each("artikelen")) {
      number++;
      text.heading(2, "artikel-" + number, "Artikel " + number + ". " + artikel.text("titel"));
      List<String> leden = artikel.texts("leden");
      for (int lid = 1; lid <= leden.size(); lid++) {
        text.paragraph("**" + number + "." + lid + "** " + fill(leden.get(lid - 1), values));
      }
    }
  }

  private static String fill(String text, Map<String, String> values) {
    String filled = text;
    for (var value : values.entrySet()) {
      filled = filled.replace(value.getKey(), value.getValue());
    }
    return filled;
  }
}
