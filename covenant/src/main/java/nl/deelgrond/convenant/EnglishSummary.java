// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What the convenant says, in English, for who does not read Dutch; the Dutch text is decisive.
final class EnglishSummary {

  static final String FILE = "summary.en.md";

  private EnglishSummary() {}

  static String of(CovenantDocuments documents) {
    Convenant convenant = documents.convenant(List.of()); // who signed is no part of the text
    Markdown text = new Markdown();
    text.heading(
        1, "Summary of the covenant of the case table of " + capital(convenant.gemeente()));
    text.paragraph(
        "*Made from the data in this folder; version "
            + convenant.versie()
            + ", in force from "
            + convenant.geldigVan()
            + " up to and including "
            + convenant.geldigTot()
            + ". The identification numbers are fictional, the organisations have not adopted this"
            + " example and the signatures are a trial. The Dutch text in `"
            + ConvenantTekst.FILE
            + "` is decisive.*");
    rules(text);
    articles(documents, text);
    who(convenant, text);
    what(convenant, text);
    return text.toString();
  }

  private static void rules(Markdown text) {
    text.heading(2, "The rules in short");
    text.paragraph(
        """
        - Nothing is shared unless a rule releases it; what is not shown comes with a reason.
        - Law looks at tasks: a *partij* is one task of an organisation, and passing data between \
        two tasks of one organisation needs grounds like any other passing.
        - Two grounds: the source has a ground to give, and the one who asks has a ground to \
        receive, for the same purpose. The table itself has none.
        - Anonymous first: no name, less precise, no free text. With a name only after a decision \
        asked by one person and agreed by the chair.
        - Consent names giver, receivers, purpose, groups and end. Saying no has no effect on the \
        help; withdrawing works at once.
        - Who is bound by professional secrecy decides alone. Police data needs a written decision. \
        Data from Suwinet is never shared.
        - Every look is logged before anything is shown, and the resident can see it.\
        """);
  }

  private static void articles(CovenantDocuments documents, Markdown text) {
    text.heading(2, "The articles");
    List<Spot> artikelen = documents.file("artikelen").each("artikelen");
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < artikelen.size(); i++) {
      list.append(i + 1)
          .append(". [")
          .append(artikelen.get(i).text("titelEn"))
          .append("](")
          .append(ConvenantTekst.FILE)
          .append("#artikel-")
          .append(i + 1)
          .append(")\n");
    }
    text.paragraph(list.toString().strip());
  }

  private static void who(Convenant convenant, Markdown text) {
    text.heading(2, "Who takes part");
    text.table(
        List.of("Organisation", "Shell", "Partijen (tasks) and functions"),
        convenant.organisaties().stream()
            .map(o ->
                List.of(
                    o.naam(),
                    o.schil() == 1 ? "first, always at the table" : "second, by invitation",
                    functions(convenant, o)))
            .toList());
    text.heading(2, "Tables and purposes");
    text.table(
        List.of("Table", "Age", "Purposes"),
        convenant.tafels().stream()
            .map(t ->
                List.of(
                    t.naamEn(),
                    t.leeftijd(),
                    t.doelen().stream()
                        .map(code -> convenant.doel(code).naamEn())
                        .collect(Collectors.joining(", "))))
            .toList());
  }

  private static String functions(Convenant convenant, Organisatie organisatie) {
    return convenant.partijen().stream()
        .filter(p -> p.organisatie().equals(organisatie.code()))
        .map(p ->
            "`"
                + p.code()
                + "`: "
                + convenant.functies().stream()
                    .filter(f -> f.partij().equals(p.code()))
                    .map(Functie::naamEn)
                    .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("<br>"));
  }

  private static void what(Convenant convenant, Markdown text) {
    text.heading(2, "What may come to the table");
    text.paragraph(
        convenant.velden().size()
            + " fields in "
            + convenant.groepen().size()
            + " groups, on "
            + convenant.grondslagen().size()
            + " grounds from "
            + convenant.wetten().size()
            + " laws.");
    text.table(
        List.of("Group", "Fields"),
        convenant.groepen().stream()
            .map(g ->
                List.of(
                    g.naamEn(),
                    convenant.velden().stream()
                        .filter(v -> v.groep().equals(g.code()))
                        .map(EnglishSummary::field)
                        .collect(Collectors.joining("; "))))
            .toList());
  }

  private static String field(Veld veld) {
    boolean secret = veld.bronnen().stream().allMatch(herkomst -> herkomst.geheim() != null);
    return veld.labelEn() + (secret ? " (secret)" : "");
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
