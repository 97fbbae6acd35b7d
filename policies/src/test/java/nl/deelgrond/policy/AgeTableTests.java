// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.MatrixCel;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.convenant.Wet;
import nl.deelgrond.policy.Vertegenwoordiger.Gezag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Promise 1: who has to say yes, for every age, regime, moment, gezag and set of people who do;
/// rules, model and a table that was written by hand from the law.
class AgeTableTests {

  /// A kind of toestemming, where it is asked, and whether a child of twelve to fifteen answers it
  /// together with who has gezag or alone.
  ///
  /// UAVG art. 5; Participatiewet art. 65 lid 2 (b); WGBO 7:457; Jeugdwet art. 7.3.11: together.
  /// Wmo 2015 art. 5.3.3 lid 2: who has gezag answers up to twelve, and nobody else after.
  enum Regime {
    AVG(ToestemmingSoort.AVG, null, true),
    PW65(ToestemmingSoort.PW65_GEEN_BEZWAAR, null, true),
    WGBO(ToestemmingSoort.DOORBREKING_GEHEIM, "wgbo-7:457", true),
    JEUGDWET(ToestemmingSoort.DOORBREKING_GEHEIM, "jeugdwet-7.3.11", true),
    WMO(ToestemmingSoort.DOORBREKING_GEHEIM, "wmo-5.3.3", false);

    private final ToestemmingSoort soort;
    private final @Nullable String geheim;
    private final boolean together;

    Regime(ToestemmingSoort soort, @Nullable String geheim, boolean together) {
      this.soort = soort;
      this.geheim = geheim;
      this.together = together;
    }
  }

  /// Who has gezag, as the ledger has it.
  enum Gezaghebbers {
    ONBEKEND,
    EEN,
    TWEE,
    ONDUIDELIJK
  }

  /// What the law makes of it.
  enum Expected {
    JA,
    NEE,
    UITZOEKEN
  }

  /// The new UAVG art. 5 begins at midnight in Amsterdam.
  private static final Instant NEW_TEXT = Instant.parse("2026-08-31T22:00:00Z");

  private static final Convenant EARLY =
      Scenarios.from(Convenanten.borne(), LocalDate.of(2026, 7, 1));
  private static final PolicyData DATA = PolicyData.of(EARLY);
  private static final PolicyEngine ENGINE = Engines.wasm(DATA);
  private static final Duration NINE_DAYS = Duration.ofDays(9);

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  static Stream<Regime> regimes() {
    return Stream.of(Regime.values());
  }

  @ParameterizedTest
  @MethodSource("regimes")
  void whoSaysYesIsAsTheLawHasItAtEveryAgeAndMoment(Regime regime) {
    Map<String, String> wrong = new LinkedHashMap<>();
    int rows = 0;
    for (Instant at :
        List.of(
            Instant.parse("2026-08-30T22:00:00Z"),
            NEW_TEXT.minusMillis(1),
            NEW_TEXT,
            Instant.parse("2026-09-01T22:00:00Z"))) {
      for (@Nullable Leeftijd leeftijd : ages()) {
        for (Gezaghebbers gezag : Gezaghebbers.values()) {
          for (int yes = 0; yes < 8; yes++) {
            rows++;
            check(regime, at, leeftijd, gezag, yes, wrong);
          }
        }
      }
    }

    assertThat(rows).isEqualTo(4 * 5 * 4 * 8);
    assertThat(wrong).isEmpty();
  }

  private static List<@Nullable Leeftijd> ages() {
    List<@Nullable Leeftijd> ages = new ArrayList<>(List.of(Leeftijd.values()));
    ages.add(null);
    return ages;
  }

  private static void check(
      Regime regime,
      Instant at,
      @Nullable Leeftijd leeftijd,
      Gezaghebbers gezag,
      int yes,
      Map<String, String> wrong) {
    Scene scene = scene(regime, at, leeftijd, gezag, yes);
    String decided = ENGINE.decide(scene.question(), scene.facts()).toJson();
    String model = ReferenceDecision.of(EARLY, DATA.rev(), scene.question(), scene.facts());
    Expected expected = byHand(regime, leeftijd, gezag, yes);
    String row = "%s %s %s %s".formatted(at, leeftijd, gezag, Integer.toBinaryString(8 + yes));
    if (!decided.equals(model)) {
      wrong.put(row, "rules and model differ");
    } else if (outcome(decided, regime) != expected) {
      wrong.put(row, "not " + expected + ": " + decided);
    }
  }

  /// Of a duty of secrecy the table is about whether it is lifted; what is released rests on more.
  private static Expected outcome(String decided, Regime regime) {
    if (regime.geheim != null) {
      return ja(!decided.contains(RedenCode.BEROEPSGEHEIM.name()));
    }
    if (decided.contains("\"vrijgegeven\":[{")) {
      return Expected.JA;
    }
    return decided.contains("\"leemten\":[{") ? Expected.UITZOEKEN : Expected.NEE;
  }

  /// The table. The inwoner is bit 0 of who says yes, the parents are bits 1 and 2.
  private static Expected byHand(
      Regime regime, @Nullable Leeftijd leeftijd, Gezaghebbers gezag, int yes) {
    boolean kind = (yes & 1) != 0;
    boolean clear = gezag == Gezaghebbers.EEN || gezag == Gezaghebbers.TWEE;
    boolean ouders =
        switch (gezag) {
          case EEN -> (yes & 2) != 0;
          case TWEE -> (yes & 6) == 6;
          case ONBEKEND, ONDUIDELIJK -> false;
        };
    boolean stranger =
        switch (gezag) {
          case ONBEKEND -> (yes & 6) != 0;
          case EEN -> (yes & 4) != 0;
          case TWEE, ONDUIDELIJK -> false;
        };
    if (leeftijd == null) {
      return no(regime, yes != 0);
    }
    boolean own =
        switch (leeftijd) {
          case TOT_12 -> false;
          case TOT_16 -> !regime.together;
          case TOT_18, VANAF_18 -> true;
        };
    if (own) {
      return kind ? Expected.JA : no(regime, stranger);
    }
    boolean all = leeftijd == Leeftijd.TOT_12 ? ouders : ouders && kind;
    return all ? Expected.JA : no(regime, clear ? stranger : yes != 0);
  }

  private static Expected ja(boolean yes) {
    return yes ? Expected.JA : Expected.NEE;
  }

  /// A yes of which it is not known whether it counts is somebody's task; of a duty of secrecy that
  /// is the geheimhouder, who decides again.
  private static Expected no(Regime regime, boolean unsure) {
    return unsure && regime.geheim == null ? Expected.UITZOEKEN : Expected.NEE;
  }

  private static Scene scene(
      Regime regime, Instant at, @Nullable Leeftijd leeftijd, Gezaghebbers gezag, int yes) {
    Scene scene = asked(regime, at);
    Veld veld = EARLY.veld(scene.question().velden().first());
    List<Toestemming> said = new ArrayList<>();
    List<GeheimhouderBesluit> besluiten = new ArrayList<>();
    for (int who = 0; who < 3; who++) {
      if ((yes & (1 << who)) == 0) {
        continue;
      }
      Toestemming own = yes(scene, regime.soort, veld, who, leeftijd);
      said.add(own);
      if (regime.soort == ToestemmingSoort.PW65_GEEN_BEZWAAR) {
        said.add(yes(scene, ToestemmingSoort.AVG, veld, who, leeftijd));
      }
      if (regime.geheim != null) {
        besluiten.add(besluit(scene, veld, own));
      }
    }
    return scene.persoon(p ->
        p.withLeeftijd(leeftijd)
            .withVertegenwoordigers(ouders(gezag, at))
            .withToestemmingen(said)
            .withGeheim(besluiten));
  }

  private static List<Vertegenwoordiger> ouders(Gezaghebbers gezag, Instant at) {
    return switch (gezag) {
      case ONBEKEND -> List.of();
      case EEN -> List.of(ouder(1, Gezag.ALLEEN, at));
      case TWEE -> List.of(ouder(1, Gezag.GEZAMENLIJK, at), ouder(2, Gezag.GEZAMENLIJK, at));
      case ONDUIDELIJK -> List.of(ouder(1, Gezag.ONDUIDELIJK, at), ouder(2, Gezag.ONDUIDELIJK, at));
    };
  }

  private static Vertegenwoordiger ouder(int number, Gezag gezag, Instant at) {
    return new Vertegenwoordiger(Scene.id(number), "ouder", gezag, at.minus(NINE_DAYS), null);
  }

  /// What this regime is about, asked met naam by somebody else who needs it.
  private static Scene asked(Regime regime, Instant at) {
    for (Veld veld : EARLY.velden()) {
      Herkomst herkomst = veld.bronnen().getFirst();
      for (MatrixCel cel : EARLY.matrix()) {
        if (isUnder(regime, herkomst)
            && veld.bronnen().size() == 1
            && cel.groep().equals(veld.groep())
            && cel.tredes().contains(Trede.MET_NAAM)
            && !cel.partij().equals(herkomst.bron())) {
          return Scene.at(EARLY)
              .asker(cel.partij(), cel.doel())
              .metNaam()
              .veld(veld.code())
              .askedAt(at)
              .besluit(at.minus(NINE_DAYS), at.plus(NINE_DAYS))
              .persoon(p -> p.withNagegaan(nagegaan(herkomst, cel, at)));
        }
      }
    }
    throw new IllegalStateException("nobody asks for anything under " + regime);
  }

  private static boolean isUnder(Regime regime, Herkomst herkomst) {
    Wet wet = EARLY.wet(herkomst.herkomstWet());
    return Objects.equals(herkomst.geheim(), regime.geheim)
        && (regime.geheim != null || wet.toestemmingGeven() == regime.soort)
        && !wet.nooitDelen();
  }

  private static List<OntvangerNagegaan> nagegaan(Herkomst herkomst, MatrixCel cel, Instant at) {
    Instant vanaf = at.minus(NINE_DAYS);
    return List.of(
        new OntvangerNagegaan(Scene.id(9), herkomst.bron(), cel.partij(), cel.doel(), vanaf, null));
  }

  private static Toestemming yes(
      Scene scene, ToestemmingSoort soort, Veld veld, int who, @Nullable Leeftijd leeftijd) {
    Question question = scene.question();
    return new Toestemming(
        Scene.id((soort == ToestemmingSoort.AVG ? 100L : 110L) + who),
        soort,
        veld.bronnen().getFirst().bron(),
        Set.of(question.partij()),
        question.doel(),
        Set.of(veld.groep()),
        question.askedAt().minus(NINE_DAYS),
        question.askedAt().plus(NINE_DAYS),
        Toestemming.Staat.GEGEVEN,
        who == 0 ? "inwoner" : "ouder",
        who == 0 ? null : Scene.id(who),
        leeftijd,
        who);
  }

  private static GeheimhouderBesluit besluit(Scene scene, Veld veld, Toestemming rustOp) {
    Question question = scene.question();
    return new GeheimhouderBesluit(
        Scene.id(200 + rustOp.volgnummer()),
        veld.bronnen().getFirst().bron(),
        veld.code(),
        question.doel(),
        Set.of(question.partij()),
        Trede.MET_NAAM,
        GeheimhouderBesluit.Grond.TOESTEMMING,
        rustOp.id(),
        null,
        question.askedAt().minus(NINE_DAYS),
        null);
  }
}
