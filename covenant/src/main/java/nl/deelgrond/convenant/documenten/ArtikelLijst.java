// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.documenten;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.deelgrond.convenant.Artikel;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.Hergebruik;
import nl.deelgrond.convenant.Wet;
import org.jspecify.annotations.Nullable;

/// The articles that the grounds of a convenant rest on, and those by which no ground does, each
/// with a place in the document to point at, where its text and its link stand.
final class ArtikelLijst {

  private record Plaats(
      String key, String label, String wet, String artikel, @Nullable String lid) {}

  private final Convenant convenant;
  private final Woorden woorden;
  private final Map<String, Plaats> perLabel = new LinkedHashMap<>();

  ArtikelLijst(Convenant convenant) {
    this.convenant = convenant;
    this.woorden = new Woorden(convenant);
    convenant.grondslagen().forEach(g -> key(g.wet(), g.artikel(), g.lid()));
    for (Wet wet : convenant.wetten()) {
      wet.artikelen().stream()
          .filter(artikel -> artikel.hergebruik().stream().anyMatch(Hergebruik::toestemming))
          .forEach(artikel -> key(wet.id(), artikel.artikel(), artikel.lid()));
    }
  }

  /// The label of the article of this ground.
  String key(Grondslag grondslag) {
    return key(grondslag.wet(), grondslag.artikel(), grondslag.lid());
  }

  private String key(String wet, String artikel, @Nullable String lid) {
    String label = woorden.artikel(wet, artikel, lid);
    perLabel.computeIfAbsent(
        label, _ -> new Plaats("a" + (perLabel.size() + 1), label, wet, artikel, lid));
    return label;
  }

  /// A link to where the article stands in this document.
  void link(Html html, String label) {
    Plaats plaats = perLabel.get(label);
    if (plaats == null) {
      throw new IllegalArgumentException("no article `" + label + "` in the list");
    }
    html.element("a", label, "href", "#" + plaats.key);
  }

  void table(Html html) {
    html.open("div", "class", "rol").open("table").open("thead").open("tr");
    List.of("Artikel", "Inhoud, in eigen woorden", "Nagekeken").forEach(h -> html.element("th", h));
    html.close().close().open("tbody").line();
    for (Plaats plaats : perLabel.values()) {
      html.open("tr", "id", plaats.key).open("td");
      html.element("a", plaats.label, "href", woorden.url(plaats.wet, plaats.artikel, plaats.lid));
      html.close().element("td", tekst(plaats)).element("td", nagekeken(plaats)).closeLine();
    }
    html.close().close().closeLine();
  }

  private String tekst(Plaats plaats) {
    return last(plaats, "", one -> one.titel() + ". " + one.tekst());
  }

  private String nagekeken(Plaats plaats) {
    return last(
        plaats,
        "nog niet",
        one -> one.nagekeken() == null ? "nog niet" : one.nagekeken().toString());
  }

  private String last(Plaats plaats, String none, Function<Artikel, String> what) {
    return convenant.wet(plaats.wet).artikelen().stream()
        .filter(one -> one.artikel().equals(plaats.artikel))
        .filter(one -> plaats.lid == null ? one.lid() == null : plaats.lid.equals(one.lid()))
        .map(what)
        .reduce((_, last) -> last)
        .orElse(none);
  }
}
