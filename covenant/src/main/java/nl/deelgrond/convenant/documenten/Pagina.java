// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.documenten;

import nl.deelgrond.convenant.Convenant;

/// What all HTML documents have in common: one file, no script, nothing from elsewhere, and on each
/// printed page the version and the sha256 of the convenant.
final class Pagina {

  /// How it comes out of a printer.
  enum Papier {
    A4_STAAND("A4 portrait"),
    A4_LIGGEND("A4 landscape"),
    A3_LIGGEND("A3 landscape");

    private final String css;

    Papier(String css) {
      this.css = css;
    }
  }

  private static final String CSS =
      """
      :root { --ink: #1b1f24; --soft: #57606a; --line: #c9d1d9; --band: #f2f4f7; }
      * { box-sizing: border-box; }
      body { margin: 0 auto; padding: 1.5rem; max-width: 90rem; color: var(--ink); background: #fff;
        font: 1rem/1.5 system-ui, "Liberation Sans", Arial, sans-serif; }
      body.smal { max-width: 46rem; }
      h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; }
      h2 { font-size: 1.35rem; line-height: 1.25; margin: 2.5rem 0 .5rem; }
      h3 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
      h4 { font-size: 1rem; margin: 1rem 0 .25rem; }
      p, ul, ol { margin: 0 0 .75rem; max-width: 52rem; }
      a { color: #0b57a4; }
      a:focus-visible { outline: 3px solid #0b57a4; outline-offset: 2px; }
      .en, .zacht { color: var(--soft); font-weight: 400; }
      .versie { color: var(--soft); font-size: .85rem; overflow-wrap: anywhere; }
      .let-op { border-left: 4px solid #9a6700; background: #fff8e6; padding: .6rem .9rem;
        max-width: 52rem; }
      .rol { overflow-x: auto; max-width: 100%; }
      table { border-collapse: collapse; width: 100%; font-size: .88rem; line-height: 1.35; }
      th, td { border: 1px solid var(--line); padding: .35rem .5rem; text-align: left;
        vertical-align: top; overflow-wrap: break-word; }
      thead th { background: var(--band); }
      tr, .vak, .tekenen { break-inside: avoid; }
      thead { display: table-header-group; }
      nav ul { columns: 18rem; list-style: none; padding: 0; max-width: none; }
      .vak { border: 1.5px solid var(--ink); border-radius: 4px; padding: .5rem .75rem;
        margin: .5rem 0 1rem; max-width: 52rem; }
      .vak .regels { height: 4.5rem; }
      .tekenen { border: 1.5px solid var(--ink); padding: .75rem 1rem; margin: 1rem 0 2rem; }
      .ja { background: #e6f4ea; } .mits { background: #fff6d6; }
      .geheim { background: #f0e9fb; } .nooit { background: #fbe9e7; }
      .oordeel { font-weight: 600; display: block; }
      .meer { border-left: 6px solid #b42318; } .minder { border-left: 6px solid #1a7f37; }
      .anders { border-left: 6px solid #9a6700; }
      .papier { display: none; } .leeg td { height: 3rem; }
      .matrix td { text-align: center; font-weight: 600; }
      .matrix table { font-size: .78rem; } .matrix th { hyphens: auto; }
      .matrix tr > th:first-child { position: sticky; left: 0; background: var(--band); }
      .vast { table-layout: fixed; } .k1 { width: 14%; } .k2 { width: 30%; }
      .k3 { width: 28%; }
      .tekenen th:last-child { width: 50%; } .tekenen p { margin-top: 1rem; }
      .los { background: var(--band); }
      @media (max-width: 40rem) { .rol table { min-width: 44rem; } body { padding: 1rem; } h1 { font-size: 1.5rem; }
        nav ul { columns: 1; } }
      @media print { body { padding: 0; max-width: none; font-size: 9.5pt; }
        body.smal { max-width: none; } h2, h3, h4 { break-after: avoid; }
        .rol { overflow: visible; margin-bottom: 5mm; } .scherm { display: none; }
        table { font-size: 7.5pt; }
        th, td { padding: 1mm 1.2mm; } .papier { display: table-row; }
        a { color: inherit; text-decoration: none; }
        section.blad { break-before: page; }
        section.blad > h2 { margin-top: 0; } .vak .regels { height: 5rem; }
        * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
      """;

  private Pagina() {}

  /// Opens a document up to and including its heading.
  ///
  /// @param smal a narrow column, for reading
  static Html begin(Convenant convenant, String taal, String titel, Papier papier, boolean smal) {
    Html html = new Html();
    html.doctype().open("html", "lang", taal).line().open("head").line();
    html.single("meta", "charset", "utf-8").line();
    html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.line().element("title", titel + " – " + convenant.titel()).line();
    html.style(CSS + print(convenant, taal, titel, papier)).closeLine();
    html.open("body", "class", smal ? "smal" : "breed").line();
    html.element("h1", titel).line();
    return html;
  }

  /// The line that says of which version this was made.
  static void versie(Html html, Convenant convenant) {
    html.open("p", "class", "versie")
        .text(convenant.titel() + ", versie " + convenant.versie() + ", geldig van ")
        .text(Woorden.day(convenant.geldigVan()) + " tot en met ")
        .text(Woorden.day(convenant.geldigTot()) + ". Gemaakt uit de gegevens met sha256 ")
        .element("code", convenant.sha256())
        .text(". Niet met de hand wijzigen.")
        .closeLine();
  }

  static String end(Html html) {
    return html.close().line().close().line().toString();
  }

  private static String print(Convenant convenant, String taal, String titel, Papier papier) {
    boolean nl = taal.equals("nl");
    return """
    @page { size: %s; margin: 18mm 12mm 16mm;
      @top-left { content: "%s"; font: 8pt sans-serif; }
      @top-right { content: "%s %s · sha256 %s"; font: 8pt sans-serif; }
      @bottom-right { content: "%s " counter(page) " %s " counter(pages);
        font: 8pt sans-serif; } }
    """
        .formatted(
            papier.css,
            css(titel),
            nl ? "versie" : "version",
            css(convenant.versie()),
            convenant.sha256().substring(0, Math.min(16, convenant.sha256().length())),
            nl ? "blad" : "page",
            nl ? "van" : "of");
  }

  /// Only what cannot end a string in a style sheet, or the sheet itself.
  private static String css(String text) {
    return text.replaceAll("[\\\\\"<>\\n]", " ");
  }
}
