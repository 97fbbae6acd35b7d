// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.deelgrond.convenant.Convenant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes the golden cases as a page for jurists, by law and article: `golden-cases.nl.html`.
///
/// A case stands in full under the first article that it shows, and as a reference under the rest.
final class GoldenPage {

  static final Path FILE = Path.of("golden-cases.nl.html");

  private static final String STYLE =
      """
      body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:#1b1b1b}
      h2{border-top:2px solid #1b1b1b;padding-top:.75rem;margin-top:2.5rem}
      .en{font-weight:400;color:#555}
      section.case{border-left:4px solid #767676;padding-left:.75rem;margin:1.25rem 0;break-inside:avoid}
      section.case p{margin:.25rem 0}
      .stelling{font-weight:600}
      ul{margin:.25rem 0;padding-left:1.25rem}
      code,a{overflow-wrap:anywhere}
      a{color:#004488}
      nav ul{columns:18rem}
      @media print{body{max-width:none;font-size:10pt;padding:0}nav{break-after:page}h2,h3{break-after:avoid}a{color:inherit}}
      """;

  private final Convenant convenant;
  private final StringBuilder html = new StringBuilder();

  private GoldenPage(Convenant convenant) {
    this.convenant = convenant;
  }

  static void write(Convenant convenant, List<Corpus.Golden> corpus) {
    try {
      Files.writeString(FILE, text(convenant, corpus));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Convenant convenant, List<Corpus.Golden> corpus) {
    GoldenPage page = new GoldenPage(convenant);
    page.whole(corpus);
    return page.html.toString();
  }

  private void whole(List<Corpus.Golden> corpus) {
    SortedMap<ArticleRef, List<Corpus.Golden>> byArticle = new TreeMap<>();
    for (Corpus.Golden golden : corpus) {
      for (ArticleRef ref : golden.artikelen()) {
        byArticle.computeIfAbsent(ref, _ -> new ArrayList<>()).add(golden);
      }
    }
    html.append("<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.append("<title>Wat de regels beslissen, per artikel</title>\n<style>\n");
    html.append(STYLE).append("</style>\n</head>\n<body>\n<main>\n");
    html.append("<h1>Wat de regels beslissen, per artikel ");
    html.append("<span class=\"en\" lang=\"en\">What the rules decide, by article</span></h1>\n");
    html.append("<p>")
        .append(corpus.size())
        .append(
            " gevallen, gemaakt uit de voorbeelden in <a href=\"corpus/\">corpus</a>. De gegevens"
                + " zijn verzonnen. Bij elk geval staat een stelling en wat de regels per gegeven"
                + " beslissen. Het bestand van een geval heeft de hele vraag, alle feiten en het"
                + " hele besluit.</p>\n");
    contents(byArticle);
    String law = "";
    for (var article : byArticle.entrySet()) {
      String wet = article.getKey().wet();
      if (!law.equals(wet)) {
        law = wet;
        html.append("<h2 id=\"").append(esc(wet)).append("\">").append(esc(naam(wet)));
        html.append("</h2>\n");
      }
      article(article.getKey(), article.getValue());
    }
    html.append("</main>\n</body>\n</html>\n");
  }

  private String naam(String wet) {
    return wet.equals(ArticleRef.CONVENANT) ? convenant.titel() : convenant.wet(wet).naam();
  }

  private void contents(SortedMap<ArticleRef, List<Corpus.Golden>> byArticle) {
    html.append(
        "<nav aria-label=\"Inhoud\">\n<h2>Inhoud <span class=\"en\" lang=\"en\">Contents</span>");
    html.append("</h2>\n<ul>\n");
    byArticle.forEach((ref, cases) ->
        html.append("<li><a href=\"#")
            .append(anchor(ref))
            .append("\">")
            .append(esc(ref.label(convenant)))
            .append("</a> (")
            .append(cases.size())
            .append(")</li>\n"));
    html.append("</ul>\n</nav>\n");
  }

  private void article(ArticleRef ref, List<Corpus.Golden> cases) {
    html.append("<h3 id=\"").append(anchor(ref)).append("\">");
    html.append(esc(ref.label(convenant)))
        .append(": ")
        .append(esc(ref.titel(convenant)))
        .append("</h3>\n");
    List<Corpus.Golden> elsewhere = new ArrayList<>();
    for (Corpus.Golden golden : cases) {
      if (golden.artikelen().getFirst().equals(ref)) {
        one(golden);
      } else {
        elsewhere.add(golden);
      }
    }
    if (!elsewhere.isEmpty()) {
      html.append("<details><summary>Ook in ").append(elsewhere.size());
      html.append(" gevallen bij een ander artikel <span class=\"en\" lang=\"en\">Also in</span>");
      html.append("</summary>\n<ul>\n");
      for (Corpus.Golden golden : elsewhere) {
        html.append("<li><a href=\"#").append(esc(golden.name())).append("\">");
        html.append(esc(golden.stelling())).append("</a></li>\n");
      }
      html.append("</ul></details>\n");
    }
  }

  private void one(Corpus.Golden golden) {
    html.append("<section class=\"case\" id=\"").append(esc(golden.name())).append("\">\n");
    html.append("<p class=\"stelling\">").append(esc(golden.stelling())).append("</p>\n");
    html.append("<p>").append(esc(asked(golden))).append("</p>\n<ul>\n");
    outcomes(golden)
        .forEach((outcome, items) ->
            html.append("<li>")
                .append(esc(outcome))
                .append(": ")
                .append(esc(String.join("; ", items)))
                .append("</li>\n"));
    html.append("</ul>\n<p><a href=\"corpus/").append(esc(golden.name())).append(".json\">");
    html.append(esc(golden.name())).append("</a></p>\n</section>\n");
  }

  private String asked(Corpus.Golden golden) {
    Question q = golden.question();
    String wie = convenant.findPartij(q.partij()).map(p -> p.kort()).orElse(q.partij());
    String hoe = q.trede().code().replace("met_naam", "met naam").replace("anoniem", "zonder naam");
    return "%s vraagt %s, voor het doel ‘%s’.".formatted(wie, hoe, q.doel());
  }

  /// What is decided, in words, with the gegevens of which it is.
  private Map<String, List<String>> outcomes(Corpus.Golden golden) {
    JsonNode decision = JsonMapper.shared().readTree(golden.decision());
    boolean more = golden.facts().personen().size() > 1;
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (JsonNode item : decision.path("vrijgegeven")) {
      boolean exact = item.path("weergave").stringValue().equals("exact");
      add(all, exact ? "Vrij" : "Vrij, minder precies", item, more);
    }
    for (JsonNode item : decision.path("niet_vrijgegeven")) {
      add(all, "Dicht, " + why(item.path("reden").stringValue()), item, more);
    }
    for (JsonNode item : decision.path("leemten")) {
      String wat = item.path("ontbreekt").stringValue().replace('-', ' ');
      add(all, "Nog niet te zeggen, " + wat, item, more);
    }
    if (all.isEmpty()) {
      all.put("Niets gevraagd", List.of("er is niemand in deze casus"));
    }
    return all;
  }

  private void add(Map<String, List<String>> all, String outcome, JsonNode item, boolean more) {
    String label = convenant.veld(item.path("veld").stringValue()).label();
    String bron = convenant.partij(item.path("bron").stringValue()).kort();
    String wie = more ? item.path("persoon").stringValue() + ": " : "";
    all.computeIfAbsent(outcome, _ -> new ArrayList<>()).add(wie + label + " (van " + bron + ")");
  }

  private static String why(String reden) {
    return switch (RedenCode.valueOf(reden)) {
      case ZITTING -> "niet aan tafel";
      case CONVENANT -> "geen partij bij het convenant";
      case DOEL -> "past niet bij het doel";
      case ROL -> "niet nodig voor deze partij of functie";
      case ANONIEM -> "alleen met naam";
      case HERLEIDBAAR -> "herleidbaar voor wie vraagt";
      case GEEN_GROND -> "geen grond";
      case GEEN_TOESTEMMING -> "geen toestemming";
      case HERKOMST -> "komt uit een andere wet";
      case BIJZONDER -> "bijzonder gegeven zonder uitzondering";
      case STRAFRECHTELIJK -> "strafrechtelijk gegeven";
      case BSN -> "geen wet voor het BSN";
      case BEROEPSGEHEIM -> "geheimhouding";
      case BEPERKING -> "beperkt op verzoek van de inwoner";
      case TIJD -> "buiten de tijd";
    };
  }

  private static String anchor(ArticleRef ref) {
    return "art-" + ref.toString().replace(' ', '-').toLowerCase(Locale.ROOT);
  }

  private static String esc(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
