// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What each golden case shows, in words that a jurist can read: `policies/stellingen.json`.
///
/// Each entry says for which cases it is (a regular expression over the name), which articles they
/// show, what is claimed, and how such a case ends. Of several the first that fits counts.
///
/// In articles and claim stand for themselves: `{1}` what the first group of the name matched. In
/// the articles also `{geven}` and `{ontvangen}` (of the grounds that the first release cites, with
/// what opens the ban on special or criminal data where it is about those), `{hergebruik}` (what is
/// said of this direction) and `{geheim}` (the duty of secrecy); in the claim `{vrager}`, `{bron}`,
/// `{veld}`, `{hoe}` and `{art}`, the first article.
final class Claims {

  /// How a case ends.
  enum Outcome {
    /// Everything is released.
    VRIJ,
    /// Nothing is, and that is decided.
    DICHT,
    /// Nothing is, and something is to be found out.
    OPEN,
    /// Some is and some is not.
    DEELS;

    static Outcome of(JsonNode decision) {
      boolean some = !decision.path("vrijgegeven").isEmpty();
      boolean gaps = !decision.path("leemten").isEmpty();
      boolean rest = gaps || !decision.path("niet_vrijgegeven").isEmpty();
      if (some) {
        return rest ? DEELS : VRIJ;
      }
      return gaps ? OPEN : DICHT;
    }
  }

  /// What one case shows.
  record Claim(List<ArticleRef> artikelen, String stelling, Set<Outcome> uitkomst) {}

  private record Entry(
      Pattern geval, List<String> artikelen, String stelling, Set<Outcome> uitkomst) {}

  static final Path FILE = Path.of("stellingen.json");

  private static final Pattern PLACE = Pattern.compile("\\{([a-z0-9]+)}");

  private final Convenant convenant;
  private final List<Entry> entries;
  private final Set<Integer> unused = new LinkedHashSet<>();

  private Claims(Convenant convenant, List<Entry> entries) {
    this.convenant = convenant;
    this.entries = entries;
    for (int i = 0; i < entries.size(); i++) {
      unused.add(i);
    }
  }

  static Claims read(Convenant convenant) {
    try {
      JsonNode file = JsonMapper.shared().readTree(Files.readString(FILE));
      List<Entry> entries = new ArrayList<>();
      for (JsonNode one : file.path("stellingen")) {
        Set<Outcome> uitkomst = EnumSet.noneOf(Outcome.class);
        texts(one.path("uitkomst"))
            .forEach(code -> uitkomst.add(Outcome.valueOf(code.toUpperCase(Locale.ROOT))));
        entries.add(
            new Entry(
                Pattern.compile(one.path("geval").stringValue()),
                texts(one.path("artikelen")),
                one.path("stelling").stringValue(),
                uitkomst));
      }
      return new Claims(convenant, entries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts(JsonNode node) {
    if (node.isString()) {
      return List.of(node.stringValue());
    }
    List<String> texts = new ArrayList<>();
    node.forEach(one -> texts.add(one.stringValue()));
    return texts;
  }

  /// The claim of this case; a case without one is refused.
  Claim of(String name, Scenarios.Scenario one, JsonNode decision) {
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      Matcher matcher = entry.geval().matcher(name);
      if (matcher.matches()) {
        unused.remove(i);
        return claim(entry, matcher, one, decision);
      }
    }
    throw new IllegalStateException("`" + name + "` has no claim in `" + FILE + "`");
  }

  /// The entries that no case came to.
  List<String> unused() {
    return unused.stream().map(i -> entries.get(i).geval().pattern()).toList();
  }

  private Claim claim(Entry entry, Matcher name, Scenarios.Scenario one, JsonNode decision) {
    Set<ArticleRef> artikelen = new LinkedHashSet<>();
    for (String artikel : entry.artikelen()) {
      switch (artikel) {
        case "{geven}", "{ontvangen}" ->
            ground(artikel.substring(1, artikel.length() - 1), one, decision, artikelen::add);
        case "{hergebruik}" -> hergebruik(one, artikelen::add);
        case "{geheim}" -> geheim(one, artikelen::add);
        default -> artikelen.add(ArticleRef.parse(groups(artikel, name)));
      }
    }
    List<ArticleRef> refs = List.copyOf(artikelen);
    return new Claim(refs, words(groups(entry.stelling(), name), one, refs), entry.uitkomst());
  }

  private static String groups(String text, Matcher name) {
    String filled = text;
    for (int i = 1; i <= name.groupCount(); i++) {
      filled = filled.replace("{" + i + "}", String.valueOf(name.group(i)));
    }
    return filled;
  }

  private String words(String text, Scenarios.Scenario one, List<ArticleRef> artikelen) {
    Question question = one.question();
    Map<String, String> words = new TreeMap<>();
    words.put("hoe", question.trede() == Trede.MET_NAAM ? "met naam" : "zonder naam");
    convenant.findPartij(question.partij()).ifPresent(p -> words.put("vrager", p.kort()));
    if (question.velden().size() == 1) {
      Veld veld = convenant.veld(question.velden().first());
      words.put("veld", veld.label().toLowerCase(Locale.ROOT));
      words.put("bron", convenant.partij(veld.bronnen().getFirst().bron()).kort());
    }
    if (!artikelen.isEmpty()) {
      words.put("art", artikelen.getFirst().label(convenant));
    }
    return PLACE
        .matcher(text)
        .replaceAll(place -> {
          String word = words.get(place.group(1));
          if (word == null) {
            throw new IllegalStateException("`" + text + "`: there is no " + place.group());
          }
          return Matcher.quoteReplacement(word);
        });
  }

  private void ground(
      String kant, Scenarios.Scenario one, JsonNode decision, Consumer<ArticleRef> found) {
    JsonNode release = decision.path("vrijgegeven").path(0);
    if (release.isMissingNode()) {
      return;
    }
    String cited = release.path(kant).stringValue();
    Grondslag ground =
        convenant
            .findGrondslag(recorded(one.facts(), cited))
            .orElseThrow(() -> new IllegalStateException("`" + cited + "` is no ground"));
    found.accept(ArticleRef.of(ground));
    List<String> opens =
        switch (convenant.veld(release.path("veld").stringValue()).categorie()) {
          case BIJZONDER -> ground.opArtikel9();
          case STRAFRECHTELIJK -> ground.opArtikel10();
          case GEWOON, FINANCIEEL, BSN -> List.of();
        };
    opens.forEach(article -> found.accept(ArticleRef.parse(article)));
  }

  private static String recorded(Facts facts, String cited) {
    return facts.personen().stream()
        .flatMap(p -> p.gronden().stream())
        .filter(g -> g.id().toString().equals(cited))
        .map(VastgesteldeGrondslag::grondslag)
        .findFirst()
        .orElse(cited);
  }

  private void hergebruik(Scenarios.Scenario one, Consumer<ArticleRef> found) {
    Convenant c = convenant;
    for (String veld : one.question().velden()) {
      for (Herkomst herkomst : c.veld(veld).bronnen()) {
        c.wetten()
            .forEach(wet ->
                wet.artikelen().stream()
                    .filter(artikel ->
                        artikel.hergebruik().stream()
                            .anyMatch(regel ->
                                regel.isAbout(
                                    herkomst.herkomstWet(),
                                    c.partij(herkomst.bron()),
                                    c.partij(one.question().partij()))))
                    .forEach(artikel -> found.accept(ArticleRef.of(wet, artikel))));
      }
    }
  }

  private void geheim(Scenarios.Scenario one, Consumer<ArticleRef> found) {
    for (String veld : one.question().velden()) {
      for (Herkomst herkomst : convenant.veld(veld).bronnen()) {
        duty(herkomst.geheim(), found);
      }
    }
  }

  private void duty(@Nullable String geheim, Consumer<ArticleRef> found) {
    if (geheim == null) {
      return;
    }
    convenant
        .wetten()
        .forEach(wet ->
            wet.artikelen().stream()
                .filter(artikel -> geheim.equals(artikel.geheim()))
                .forEach(artikel -> found.accept(ArticleRef.of(wet, artikel))));
  }
}
