// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Antwoordregel;
import nl.deelgrond.convenant.Artikel;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.Hergebruik;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.Spreekplicht;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Vertegenwoordigt;
import nl.deelgrond.convenant.Wet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the golden cases claim: of articles that hold on their day, with the end that they promise,
/// and of every rule of the catalogue at least one.
class GoldenCaseTests {

  private static final Convenant BORNE = Convenanten.borne();
  private static final List<Corpus.Golden> CORPUS = Corpus.read();

  /// Of these articles no case shows anything: they say how to keep, to use a number or to ask for
  /// help, or no gegeven of this convenant rests on them. Each with why.
  private static final Map<String, String> NOT_SHOWN =
      Map.ofEntries(
          Map.entry("avg 12 3", "how soon to answer, and no giving"),
          Map.entry("avg 32", "security, and no giving"),
          Map.entry("avg 33 1", "reporting outside the casustafel"),
          Map.entry("avg 39 1-b", "looking on, and no giving"),
          Map.entry("avg 6 1-c", "each law behind it is shown itself"),
          Map.entry("avg 6 1-d", "no ground of the convenant rests on it"),
          Map.entry("avg 9 2-b", "no gegeven is released on it"),
          Map.entry("bw7-huur 213", "how a tenant lives, and no giving of gegevens"),
          Map.entry("jeugdwet 7.2.1", "the article behind `bsn` of a partij"),
          Map.entry("jeugdwet 7.3.15", "the order is that of WGBO 465 lid 3"),
          Map.entry("jeugdwet 7.3.4", "agreeing to help: another toestemming"),
          Map.entry("jeugdwet 7.3.5", "agreeing to help: another toestemming"),
          Map.entry("jeugdwet 7.3.8", "keeping"),
          Map.entry("leerplichtwet 21a", "reporting outside the casustafel"),
          Map.entry("participatiewet 65 2-a", "the duty itself is the ground, such as Wgs 8d"),
          Map.entry("uavg 25", "no gegeven is about it"),
          Map.entry("uavg 30 1", "no gegeven is released on it"),
          Map.entry("uavg 30 2-a", "no gegeven is released on it"),
          Map.entry("uavg 30 4", "the duty of secrecy of each partij is a rule of its own"),
          Map.entry("uavg 32", "no gegeven is released on it"),
          Map.entry("wams 1", "no law"),
          Map.entry("wgbo 450", "agreeing to treatment: another toestemming"),
          Map.entry("wgbo 454", "keeping"),
          Map.entry("wgs 3 1", "the task, and no giving"),
          Map.entry("wgs 8b", "signals outside the casustafel"),
          Map.entry("wgs 8c", "the article behind `bsn` of a partij"),
          Map.entry("wgs-verbanden 1.5 1", "gives no grondslag at a casustafel"),
          Map.entry("wmo2015 5.1.2 1", "no ground of the convenant rests on it"),
          Map.entry("wmo2015 5.2.1", "no ground of the convenant rests on it"),
          Map.entry("wmo2015 5.2.6", "reporting outside the casustafel"),
          Map.entry("wmo2015 5.3.4 1", "keeping"),
          Map.entry("wmo2015 5.3.5", "keeping"),
          Map.entry("wpubg 14", "the organisation, and no giving"),
          Map.entry("wpubg 5 1", "the task, and no giving"));

  @Test
  void everyCaseNamesArticlesThatHoldOnItsDay() {
    assertThat(CORPUS).hasSizeGreaterThanOrEqualTo(300);
    assertThat(CORPUS)
        .allSatisfy(golden -> {
          LocalDate day = LocalDate.ofInstant(golden.question().askedAt(), PolicyData.AMSTERDAM);
          assertThat(golden.stelling()).as(golden.name()).endsWith(".").doesNotContain("{");
          assertThat(golden.artikelen())
              .as(golden.name())
              .isNotEmpty()
              .doesNotHaveDuplicates()
              .allMatch(ref -> ref.holds(BORNE, day));
        });
  }

  @Test
  void everyCaseEndsAsItsClaimSaysAndEveryClaimHasACase() {
    Claims claims = Claims.read(BORNE);
    for (Corpus.Golden golden : CORPUS) {
      JsonNode decision = JsonMapper.shared().readTree(golden.decision());
      Scenarios.Scenario one =
          new Scenarios.Scenario(golden.variant(), golden.question(), golden.facts());
      Claims.Claim claim = claims.of(golden.name(), one, decision);

      assertThat(claim.uitkomst()).as(golden.name()).contains(Claims.Outcome.of(decision));
      assertThat(golden.stelling()).as(golden.name()).isEqualTo(claim.stelling());
      assertThat(golden.artikelen()).as(golden.name()).isEqualTo(claim.artikelen());
    }
    assertThat(claims.unused()).isEmpty();
  }

  @Test
  void everyRuleOfTheCatalogueHasAGoldenCase() {
    List<String> bare = new ArrayList<>();
    for (Wet wet : BORNE.wetten()) {
      for (Artikel artikel : wet.artikelen()) {
        String where = ArticleRef.of(wet, artikel) + " of " + artikel.geldigVan();
        List<Corpus.Golden> cases = cases(wet, artikel);
        artikel.hergebruik().forEach(rule -> hergebruik(where, rule, cases, bare));
        artikel.antwoorden().forEach(rule -> antwoorden(where, rule, cases, bare));
        Vertegenwoordigt who = artikel.vertegenwoordigt();
        if (who != null) {
          need(where + " " + who.hoedanigheid(), cases, g -> standsIn(g, who.hoedanigheid()), bare);
        }
        artikel
            .volgorde()
            .forEach(rol -> need(where + " " + rol, cases, g -> answersFor(g, rol), bare));
        Spreekplicht plicht = artikel.spreekplicht();
        if (plicht != null) {
          plicht.geheimen().stream()
              .filter(secret -> somebodyCanBeTold(plicht, secret))
              .forEach(secret -> need(where + " " + secret, cases, g -> released(g), bare));
        }
        String geheim = artikel.geheim();
        if (geheim != null) {
          need(where + " dicht", cases, g -> secret(g, geheim, false), bare);
          need(where + " vrij", cases, g -> secret(g, geheim, true), bare);
        }
      }
      if (wet.nooitDelen()) {
        need(wet.id() + " nooitDelen", CORPUS, g -> isAboutWet(g, wet.id()) && cites(g, wet), bare);
      }
      if (wet.ontvangerNagaan() != null) {
        ArticleRef ref = ArticleRef.parse(wet.id() + " " + wet.ontvangerNagaan());
        need(ref + " nagegaan", CORPUS, g -> shows(g, ref) && released(g), bare);
        need(ref + " niet nagegaan", CORPUS, g -> shows(g, ref) && !released(g), bare);
      }
    }

    assertThat(bare).as("rules at an article without a golden case").isEmpty();
  }

  /// Where no gegeven can rest on a ground the convenant says so for nothing, and the list says
  /// why.
  @Test
  void everyArticleOfAGroundHasACaseThatRestsOnIt() {
    Set<ArticleRef> bare = new TreeSet<>();
    Set<String> cited = new TreeSet<>();
    CORPUS.forEach(golden -> cited.addAll(grounds(golden)));
    for (Grondslag grond : BORNE.grondslagen()) {
      ArticleRef ref = ArticleRef.of(grond);
      boolean rests =
          BORNE.grondslagen().stream()
              .filter(one -> ArticleRef.of(one).equals(ref))
              .anyMatch(one -> cited.contains(one.id()));
      boolean shown = CORPUS.stream().anyMatch(golden -> shows(golden, ref));
      if (!rests || !shown) {
        bare.add(ref);
      }
    }

    assertThat(bare).as("grounds on which nothing rests").isEmpty();
  }

  @Test
  void everyArticleIsShownOrItIsSaidWhyNot() {
    Set<String> bare = new TreeSet<>();
    for (Wet wet : BORNE.wetten()) {
      for (Artikel artikel : wet.artikelen()) {
        ArticleRef ref = ArticleRef.of(wet, artikel);
        if (CORPUS.stream().noneMatch(golden -> shows(golden, ref))) {
          bare.add(ref.toString());
        }
      }
    }

    assertThat(bare).isEqualTo(new TreeSet<>(NOT_SHOWN.keySet()));
  }

  @Test
  void pageForJuristsSaysWhatTheCasesSay() throws IOException {
    String page = Files.readString(GoldenPage.FILE);

    assertThat(page).isEqualTo(GoldenPage.text(BORNE, CORPUS));
    assertThat(page).doesNotContain("<script");
  }

  private static void need(
      String rule, List<Corpus.Golden> cases, Predicate<Corpus.Golden> shows, List<String> bare) {
    if (cases.stream().noneMatch(shows)) {
      bare.add(rule);
    }
  }

  /// The cases that show this version of the article.
  private static List<Corpus.Golden> cases(Wet wet, Artikel artikel) {
    ArticleRef ref = ArticleRef.of(wet, artikel);
    return CORPUS.stream()
        .filter(golden -> shows(golden, ref))
        .filter(golden ->
            artikel.geldtOp(LocalDate.ofInstant(golden.question().askedAt(), PolicyData.AMSTERDAM)))
        .toList();
  }

  private static boolean shows(Corpus.Golden golden, ArticleRef ref) {
    return golden.artikelen().contains(ref);
  }

  private static boolean cites(Corpus.Golden golden, Wet wet) {
    return golden.artikelen().stream().anyMatch(ref -> ref.wet().equals(wet.id()));
  }

  private static boolean released(Corpus.Golden golden) {
    return golden.decision().contains("\"besluit\":\"vrijgave\"");
  }

  private static Stream<Herkomst> asked(Corpus.Golden golden) {
    return golden.question().velden().stream().flatMap(v -> BORNE.veld(v).bronnen().stream());
  }

  private static boolean isAboutWet(Corpus.Golden golden, String wet) {
    return asked(golden).anyMatch(herkomst -> herkomst.herkomstWet().equals(wet));
  }

  private static void hergebruik(
      String where, Hergebruik rule, List<Corpus.Golden> cases, List<String> bare) {
    List<String> herkomsten =
        rule.herkomst() == null ? List.of("wgbo", "wmo2015") : rule.herkomst();
    List<String> bareHere = new ArrayList<>();
    for (String wet : herkomsten) {
      need(where + " " + wet + " aan " + rule.aan(), cases, g -> goes(g, rule, wet), bareHere);
    }
    boolean somebody = isRol(rule.van()) && isRol(rule.aan());
    // a rule for any herkomst has one that its bron holds
    if (somebody && (rule.herkomst() != null || bareHere.size() == herkomsten.size())) {
      bare.addAll(bareHere);
    }
  }

  /// Whether a partij of this convenant is what the law calls so; null = anybody is.
  private static boolean isRol(@Nullable String rol) {
    return rol == null
        || BORNE.partijen().stream().anyMatch(partij -> rol.equals(partij.wettelijkeRol()));
  }

  private static boolean goes(Corpus.Golden golden, Hergebruik rule, String wet) {
    return asked(golden)
        .filter(herkomst -> herkomst.herkomstWet().equals(wet))
        .anyMatch(herkomst ->
            rule.isAbout(
                wet, BORNE.partij(herkomst.bron()), BORNE.partij(golden.question().partij())));
  }

  private static void antwoorden(
      String where, Antwoordregel rule, List<Corpus.Golden> cases, List<String> bare) {
    for (ToestemmingSoort soort : rule.soorten()) {
      for (String leeftijd : rule.leeftijden()) {
        String what = "%s %s %s".formatted(where, soort.code(), leeftijd);
        need(what + " ja", cases, g -> answered(g, rule, soort, leeftijd, true), bare);
        need(what + " nee", cases, g -> answered(g, rule, soort, leeftijd, false), bare);
      }
    }
  }

  private static boolean answered(
      Corpus.Golden golden,
      Antwoordregel rule,
      ToestemmingSoort soort,
      String leeftijd,
      boolean enough) {
    boolean fits =
        golden.facts().personen().stream()
            .anyMatch(p ->
                p.leeftijd() != null
                    && p.leeftijd().code().equals(leeftijd)
                    && p.toestemmingen().stream().anyMatch(t -> t.soort() == soort));
    String geheim = rule.geheim();
    boolean about =
        soort == ToestemmingSoort.AVG
            || asked(golden)
                .anyMatch(h ->
                    geheim == null
                        ? BORNE.wet(h.herkomstWet()).toestemmingGeven() == soort
                        : geheim.equals(h.geheim()));
    return fits && about && released(golden) == enough;
  }

  private static boolean standsIn(Corpus.Golden golden, String hoedanigheid) {
    return golden.facts().personen().stream()
        .flatMap(p -> p.vertegenwoordigers().stream())
        .anyMatch(v -> v.hoedanigheid().equals(hoedanigheid));
  }

  private static boolean answersFor(Corpus.Golden golden, String hoedanigheid) {
    return released(golden)
        && golden.facts().personen().stream()
            .filter(p -> p.onbekwaamVoor().contains(golden.question().doel()))
            .flatMap(p -> p.vertegenwoordigers().stream())
            .anyMatch(v -> v.hoedanigheid().equals(hoedanigheid));
  }

  private static boolean somebodyCanBeTold(Spreekplicht plicht, String secret) {
    return BORNE.velden().stream()
        .flatMap(veld -> veld.bronnen().stream())
        .filter(herkomst -> secret.equals(herkomst.geheim()))
        .anyMatch(herkomst ->
            BORNE.partijen().stream()
                .anyMatch(
                    partij -> plicht.isTowards(partij) && !partij.code().equals(herkomst.bron())));
  }

  private static boolean secret(Corpus.Golden golden, String geheim, boolean open) {
    return asked(golden).anyMatch(herkomst -> Objects.equals(herkomst.geheim(), geheim))
        && (open ? released(golden) : golden.decision().contains(RedenCode.BEROEPSGEHEIM.name()));
  }

  /// The grounds of the convenant that a case rests on.
  private static Set<String> grounds(Corpus.Golden golden) {
    Map<String, String> recorded =
        golden.facts().personen().stream()
            .flatMap(p -> p.gronden().stream())
            .collect(
                Collectors.toMap(
                    g -> g.id().toString(), VastgesteldeGrondslag::grondslag, (a, _) -> a));
    Set<String> grounds = new TreeSet<>();
    for (JsonNode item : JsonMapper.shared().readTree(golden.decision()).path("vrijgegeven")) {
      for (String kant : List.of("geven", "ontvangen")) {
        String id = item.path(kant).stringValue();
        grounds.add(recorded.getOrDefault(id, id));
      }
    }
    return grounds;
  }
}
