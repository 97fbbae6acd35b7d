// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.deelgrond.convenant.Artikel;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.Wet;
import org.jspecify.annotations.Nullable;

/// An article of the catalogue or of the convenant itself, or one lid of it, written as `wmo2015
/// 5.3.3 1`, `avg 10` or `convenant 13 1`.
record ArticleRef(String wet, String artikel, @Nullable String lid)
    implements Comparable<ArticleRef> {

  /// In the place of a law: the convenant itself.
  static final String CONVENANT = "convenant";

  private static final Comparator<ArticleRef> ORDER =
      Comparator.comparing(ArticleRef::wet)
          .thenComparing(ArticleRef::artikel, ArticleRef::byNumber)
          .thenComparing(ArticleRef::lid, Comparator.nullsFirst(Comparator.naturalOrder()));

  static ArticleRef parse(String text) {
    List<String> parts = List.of(text.split(" ", -1));
    if (parts.size() < 2 || parts.size() > 3) {
      throw new IllegalArgumentException("`" + text + "` is not a law, an article and a lid");
    }
    return new ArticleRef(parts.get(0), parts.get(1), parts.size() == 3 ? parts.get(2) : null);
  }

  static ArticleRef of(Wet wet, Artikel artikel) {
    return new ArticleRef(wet.id(), artikel.artikel(), artikel.lid());
  }

  static ArticleRef of(Grondslag grondslag) {
    return new ArticleRef(grondslag.wet(), grondslag.artikel(), grondslag.lid());
  }

  /// Whether it says something on a day. What the convenant says of its own days holds on all of
  /// them.
  boolean holds(Convenant convenant, LocalDate day) {
    return wet.equals(CONVENANT)
        ? OwnArticle.find(artikel, lid).isPresent()
        : on(convenant, day).isPresent();
  }

  /// What the article is called; of several versions the last.
  String titel(Convenant convenant) {
    if (wet.equals(CONVENANT)) {
      return OwnArticle.find(artikel, lid).orElseThrow().titel();
    }
    Wet law = convenant.wet(wet);
    return law.artikelen().stream()
        .filter(one -> of(law, one).equals(this))
        .map(Artikel::titel)
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  private Optional<Artikel> on(Convenant convenant, LocalDate day) {
    return convenant.wetten().stream()
        .filter(one -> one.id().equals(wet))
        .flatMap(one -> one.artikelen().stream())
        .filter(one -> one.artikel().equals(artikel) && Objects.equals(one.lid(), lid))
        .filter(one -> one.geldtOp(day))
        .findFirst();
  }

  /// As people write it: `Wmo 2015, artikel 5.3.3 lid 1`.
  String label(Convenant convenant) {
    if (wet.equals(CONVENANT)) {
      return "Convenant, artikel " + artikel + (lid == null ? "" : "." + lid);
    }
    return convenant.wet(wet).kort() + ", artikel " + artikel + (lid == null ? "" : " lid " + lid);
  }

  @Override
  public int compareTo(ArticleRef other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return wet + " " + artikel + (lid == null ? "" : " " + lid);
  }

  private static int byNumber(String one, String other) {
    return padded(one).compareTo(padded(other));
  }

  private static String padded(String artikel) {
    StringBuilder padded = new StringBuilder();
    for (String part : artikel.split("(?<=\\D)|(?=\\D)", -1)) {
      padded.append("0".repeat(Math.max(0, 5 - part.length()))).append(part);
    }
    return padded.toString();
  }
}
