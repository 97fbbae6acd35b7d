// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Artikel;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.Doel;
import nl.deelgrond.convenant.Functie;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.Hergebruik;
import nl.deelgrond.convenant.Richting;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Wet;
import nl.deelgrond.convenant.documenten.Verstrekking;
import nl.deelgrond.convenant.documenten.Verstrekking.Uitkomst;
import nl.deelgrond.convenant.documenten.Verstrekkingen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The report "wie ziet wat", which a jurist signs, says what the rules decide: for every partij,
/// every doel, every veld of every bron and both tredes.
class VerstrekkingTests {

  private static final Convenant BORNE = Convenanten.borne();
  private static final List<Verstrekking> REPORT = Verstrekkingen.of(BORNE);

  private static final List<PolicyEngine> ENGINES = new ArrayList<>();

  @BeforeAll
  static void start() {
    ENGINES.add(Engines.wasm(PolicyData.of(BORNE)));
  }

  @AfterAll
  static void stop() {
    ENGINES.forEach(PolicyEngine::close);
    ENGINES.clear();
  }

  @Test
  void whatTheReportHasOnGroundsIsWhatTheRulesReleaseWhenEveryGroundIsRecorded() {
    for (Scene scene : scenes()) {
      assertReleased(scene.allesVastgesteld(), v -> isOpenTo(scene, v) && !v.wantsToestemming());
    }
  }

  @Test
  void whatTheReportHasOnToestemmingIsReleasedWhenTheInwonerSaidYesToEverything() {
    for (Scene scene : scenes()) {
      assertReleased(scene.allesVastgesteld().allesToegestaan(), v -> isOpenTo(scene, v));
    }
  }

  @Test
  void whatTheReportKeepsForTheGeheimhouderIsReleasedWhenTheyDecideSo() {
    for (Scene scene : scenes()) {
      Scene decided = scene.allesVastgesteld().allesDoorbroken(scene.question().trede());
      assertReleased(decided, v -> v.uitkomst() != Uitkomst.NOOIT && !v.wantsToestemming());
      assertReleased(decided.allesToegestaan(), v -> v.uitkomst() != Uitkomst.NOOIT);
    }
  }

  @Test
  void noBesluitIsAskedWhereAllWhoLookAreBoundThemselves() {
    assertThat(REPORT)
        .filteredOn(v -> v.uitkomst() == Uitkomst.GEHEIMHOUDER)
        .isNotEmpty()
        .allSatisfy(v ->
            assertThat(BORNE.functies())
                .anySatisfy(functie -> {
                  assertThat(functie.partij()).isEqualTo(v.aan().code());
                  assertThat(functie.rol().seesValues()).isTrue();
                  assertThat(v.geheimhouders()).doesNotContain(functie);
                }));
  }

  @Test
  void whatTheReportWantsLookedIntoIsALeemteUntilItIs() {
    for (Scene scene : scenes()) {
      Scene recorded =
          scene.allesVastgesteld().allesDoorbroken(scene.question().trede()).allesToegestaan();
      Decision decision = decide(recorded.persoon(p -> p.withNagegaan(List.of())));
      assertThat(decision.leemten())
          .as(scene.question().toString())
          .filteredOn(l -> l.ontbreekt() == Leemte.Ontbreekt.ONTVANGER_NIET_NAGEGAAN)
          .extracting(l -> l.veld() + " " + l.bron())
          .containsExactlyInAnyOrderElementsOf(
              reported(scene)
                  .filter(v -> v.nodig().stream().anyMatch(n -> n.contains("nagegaan")))
                  .map(VerstrekkingTests::key)
                  .toList());
    }
  }

  @Test
  void whatTheReportWantsADecisionOfThePoliceForIsClosedToWhomItDoesNotName() {
    for (Scene scene : scenes()) {
      Scene unnamed =
          scene.gronden(
              scene.allesVastgesteld().gronden().stream()
                  .map(VerstrekkingTests::toNobody)
                  .toList());
      if (scene.question().trede() == Trede.MET_NAAM) {
        assertReleased(
            unnamed.allesNagegaan(),
            v ->
                isOpenTo(scene, v)
                    && !v.wantsToestemming()
                    && v.nodig().stream().noneMatch(n -> n.contains("Wet politiegegevens")));
      }
    }
  }

  @Test
  void whoCanTellWhomItIsAboutSeesNothingThatTheReportKeepsForOthers() {
    for (Scene scene : scenes()) {
      if (scene.question().trede() == Trede.ANONIEM) {
        assertReleased(
            scene.herleidbaar(),
            v ->
                isOpenTo(scene, v)
                    && Stream.of(v.geven(), v.ontvangen())
                        .noneMatch(side -> side.stream().allMatch(Grondslag::onherleidbaar)));
      }
    }
  }

  @Test
  void whereTheReportNamesAnArticleThatWantsToestemmingNoGroundIsShownThatLetsSomebodyTrace() {
    List<Verstrekking> excluded =
        REPORT.stream().filter(v -> !v.wilToestemming().isEmpty()).toList();

    assertThat(excluded).isNotEmpty();
    assertThat(excluded)
        .allSatisfy(v ->
            assertThat(
                    Stream.of(v.geven(), v.ontvangen())
                        .anyMatch(side -> side.stream().allMatch(Grondslag::onherleidbaar)))
                .as(key(v))
                .isTrue());
  }

  /// The convenant of Borne has no ground where its laws want a toestemming; one that had, would be
  /// refused by its check.
  @Test
  void aGroundThatTheLawNoLongerAllowsIsDroppedByTheReportAndByTheRules() {
    Convenant strict = wantingToestemming();
    List<Verstrekking> report = Verstrekkingen.of(strict);
    try (PolicyEngine engine = Engines.wasm(PolicyData.of(strict))) {
      for (Scene scene : scenes()) {
        if (strict.partij(scene.question().partij()).wettelijkeRol() != null) {
          Scene recorded = scene.allesVastgesteld();
          Decision decision = engine.decide(recorded.question(), recorded.facts());

          assertReleased(
              report, decision, recorded, v -> isOpenTo(scene, v) && !v.wantsToestemming());
        }
      }
    }
    assertThat(onGrounds(report)).isPositive().isLessThan(onGrounds(REPORT));
  }

  private static long onGrounds(List<Verstrekking> report) {
    return report.stream().filter(v -> v.uitkomst() == Uitkomst.GROND).count();
  }

  private static Convenant wantingToestemming() {
    Convenant c = BORNE;
    return new Convenant(
        c.id(),
        c.versie(),
        c.gemeente(),
        c.convenantbeheer(),
        c.titel(),
        c.geldigVan(),
        c.geldigTot(),
        c.opzegtermijnMaanden(),
        c.sha256(),
        c.organisaties(),
        c.partijen(),
        c.functies(),
        c.tafels(),
        c.doelen(),
        c.groepen(),
        c.velden(),
        c.grondslagen(),
        c.rechtsgronden(),
        c.matrix(),
        c.ondertekeningen(),
        c.wetten().stream().map(VerstrekkingTests::wantingToestemming).toList(),
        c.handelingen());
  }

  private static Wet wantingToestemming(Wet wet) {
    return new Wet(
        wet.id(),
        wet.naam(),
        wet.kort(),
        wet.vindplaats(),
        wet.boek(),
        wet.uit(),
        wet.nooitDelen(),
        wet.ontvangerNagaan(),
        wet.toestemmingGeven(),
        wet.artikelen().stream().map(VerstrekkingTests::wantingToestemming).toList());
  }

  /// Where an article is about re-use, it is about everything, and wants a toestemming.
  private static Artikel wantingToestemming(Artikel a) {
    Set<Richting> kanten = Set.of(Richting.values());
    List<Hergebruik> rules =
        a.hergebruik().stream()
            .map(rule -> new Hergebruik(null, null, rule.aan(), true, kanten))
            .toList();
    return new Artikel(
        a.artikel(),
        a.lid(),
        a.titel(),
        a.tekst(),
        a.geldigVan(),
        a.geldigTot(),
        a.url(),
        a.geheim(),
        a.spreekplicht(),
        rules,
        a.antwoorden(),
        a.vertegenwoordigt(),
        a.volgorde(),
        a.nagekeken());
  }

  @Test
  void theReportNamesTheGroundsOnWhichTheRulesRelease() {
    for (Scene scene : scenes()) {
      Scene recorded = scene.allesVastgesteld();
      Map<String, Verstrekking> report =
          reported(scene).collect(Collectors.toMap(VerstrekkingTests::key, v -> v));
      Map<String, String> grounds = new HashMap<>();
      recorded.gronden().forEach(g -> grounds.put(g.id().toString(), g.grondslag()));
      for (Vrijgave vrijgave : decide(recorded).vrijgegeven()) {
        String item = vrijgave.veld() + " " + vrijgave.bron();
        Verstrekking said = Objects.requireNonNull(report.get(item), item);
        assertThat(said.geven())
            .extracting(Grondslag::id)
            .contains(grounds.getOrDefault(vrijgave.geven(), vrijgave.geven()));
        assertThat(said.ontvangen())
            .extracting(Grondslag::id)
            .contains(grounds.getOrDefault(vrijgave.ontvangen(), vrijgave.ontvangen()));
        assertThat(said.grof()).isEqualTo(vrijgave.weergave() == Weergave.GEGENERALISEERD);
      }
    }
  }

  @Test
  void theReportHasEveryOutcome() {
    assertThat(REPORT).extracting(Verstrekking::uitkomst).contains(Uitkomst.values());
  }

  /// Whether it is open to who asks without a besluit of a geheimhouder.
  private static boolean isOpenTo(Scene scene, Verstrekking v) {
    return switch (v.uitkomst()) {
      case NOOIT -> false;
      case GEHEIMHOUDER -> v.geheimhouders().contains(BORNE.functie(scene.question().functie()));
      case TOESTEMMING, GROND -> true;
    };
  }

  private static VastgesteldeGrondslag toNobody(VastgesteldeGrondslag g) {
    return new VastgesteldeGrondslag(
        g.id(), g.grondslag(), g.partij(), g.doel(), Set.of(), g.vanaf(), g.tot());
  }

  /// For every functie that sees anything, every doel and both tredes.
  private static List<Scene> scenes() {
    List<Scene> scenes = new ArrayList<>();
    for (Functie functie : BORNE.functies()) {
      if (functie.rol().seesValues()) {
        for (Doel doel : BORNE.doelen()) {
          for (Trede trede : Trede.values()) {
            scenes.add(
                Scene.at(BORNE)
                    .asker(functie.partij(), doel.code())
                    .functie(functie.code())
                    .trede(trede)
                    .alleVelden());
          }
        }
      }
    }
    return scenes;
  }

  private static void assertReleased(Scene scene, Predicate<Verstrekking> expected) {
    assertReleased(REPORT, decide(scene), scene, expected);
  }

  private static void assertReleased(
      List<Verstrekking> report, Decision decision, Scene scene, Predicate<Verstrekking> expected) {
    Set<String> released = new TreeSet<>();
    decision.vrijgegeven().forEach(v -> released.add(v.veld() + " " + v.bron()));

    assertThat(released)
        .as(scene.question().partij() + " " + scene.question().doel())
        .containsExactlyElementsOf(
            reported(report, scene)
                .filter(expected)
                .map(VerstrekkingTests::key)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Stream<Verstrekking> reported(Scene scene) {
    return reported(REPORT, scene);
  }

  private static Stream<Verstrekking> reported(List<Verstrekking> report, Scene scene) {
    Question question = scene.question();
    return report.stream()
        .filter(v -> v.aan().code().equals(question.partij()))
        .filter(v -> v.doel().equals(question.doel()))
        .filter(v -> v.trede() == question.trede());
  }

  private static String key(Verstrekking v) {
    return v.veld().code() + " " + v.herkomst().bron();
  }

  private static Decision decide(Scene scene) {
    return ENGINES.getFirst().decide(scene.question(), scene.facts());
  }
}
