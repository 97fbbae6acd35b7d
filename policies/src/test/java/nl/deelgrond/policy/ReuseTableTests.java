// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.deelgrond.convenant.Categorie;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.MatrixCel;
import nl.deelgrond.convenant.Partij;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import org.junit.jupiter.api.Test;

/// Promise 1: what of one law can be used by whom: every herkomst × every partij × both tredes,
/// with everything recorded, lifted and looked into; rules, model and a table written by hand.
class ReuseTableTests {

  /// How gegevens of another partij can get there.
  enum Way {
    /// On grounds.
    GROND,
    /// Only when the inwoner says yes.
    TOESTEMMING,
    /// The partij needs it, and there is no way.
    NOOIT,
    /// The partij does not need it in this trede.
    NIET_NODIG
  }

  private static final Convenant BORNE = Convenanten.borne();
  private static final String WMO = "gemeente-borne/wmo";
  private static final String JEUGD = "gemeente-borne/jeugdwet";
  private static final String WGS = "gemeente-borne/wgs";
  private static final String MW = "wijkkracht/maatschappelijk-werk";
  private static final String MAKELAAR = "wijkkracht/sociaal-makelaar";
  private static final String SIZ = "siz/mantelzorg";
  private static final String WI = "ubhh/werk-en-inkomen";
  private static final String JGZ = "ggd-twente/jgz";
  private static final String STADSBANK = "stadsbank/schuldhulp";
  private static final String SCHOOL = "onderwijs/school";

  /// Who can use gegevens of these laws with a name on a grondslag. Wgs art. 8d: Wmo, Jeugdwet and
  /// Participatiewet for debt help; Wgs art. 8 lid 1: lender and landlord to the college; art. 3a:
  /// the college to whom does it for the college; Participatiewet art. 64: landlord to work and
  /// income; Wet politiegegevens art. 19 and 20: police to the jeugdconsulent.
  private static final Map<String, Set<String>> WITH_A_NAME =
      Map.of(
          "wmo2015", Set.of(WGS),
          "jeugdwet", Set.of(WGS),
          "participatiewet", Set.of(WGS),
          "wgs", Set.of(WGS, STADSBANK),
          "bw7-huur", Set.of(WGS, WI),
          "wpolg", Set.of(JEUGD));

  /// Without a name. Wmo 2015 art. 5.1.1 lid 4 keeps Jeugdwet, Participatiewet and Wgs from the
  /// Wmo; nobody may use what a care provider holds (WGBO), police or Halt, and Suwinet never.
  private static final Map<String, Set<String>> WITHOUT_A_NAME =
      Map.of(
          "wmo2015", everybodyBut("kinderopvang/opvang", "halt/halt"),
          "jeugdwet", Set.of(WGS, MW, MAKELAAR, SIZ, JGZ, SCHOOL),
          "participatiewet", Set.of(WGS, MW, MAKELAAR),
          "wgs", Set.of(WGS, MW, MAKELAAR, STADSBANK),
          "bw7-huur", Set.of(WMO, JEUGD, WGS, MW, MAKELAAR, WI, STADSBANK),
          "avg", Set.of(WMO, JEUGD, MW, MAKELAAR, SIZ, WI),
          "wvo2020", Set.of(WMO, JEUGD, MW, MAKELAAR, JGZ),
          "leerplichtwet", Set.of(WMO, JEUGD, MW, MAKELAAR, JGZ),
          "wko", Set.of(JEUGD, MW, MAKELAAR, JGZ),
          "wi2021", Set.of(WMO, JEUGD, MW, MAKELAAR));

  /// Suwinet (Wet SUWI art. 62), and criminal data without a law (AVG art. 10): no yes helps.
  private static final Set<String> NEVER_ON_TOESTEMMING = Set.of("suwinet", "wpolg", "sr");

  private static Set<String> everybodyBut(String... these) {
    Set<String> partijen = new TreeSet<>();
    BORNE.matrix().forEach(cel -> partijen.add(cel.partij()));
    partijen.removeAll(List.of(these));
    return partijen;
  }

  @Test
  void everyDirectionGoesAsTheTableOfTheLawHasIt() {
    PolicyData data = PolicyData.of(BORNE);
    Map<String, String> wrong = new TreeMap<>();
    try (PolicyEngine engine = Engines.wasm(data)) {
      for (Trede trede : Trede.values()) {
        for (Partij aan : BORNE.partijen()) {
          Map<String, Way> ways = ways(engine, data, trede, aan.code());
          for (String wet : herkomsten()) {
            Way found = ways.getOrDefault(wet, Way.NIET_NODIG);
            Way expected =
                found == Way.NIET_NODIG && !isNeeded(wet, aan.code(), trede)
                    ? Way.NIET_NODIG
                    : byHand(wet, aan.code(), trede);
            if (found != expected) {
              wrong.put(trede + " " + wet + " " + aan.code(), found + " and not " + expected);
            }
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  /// Wmo 2015 art. 5.1.1 lid 5 and 5.2.5 name both; in Borne no zorgverzekeraar takes part.
  @Test
  void aZorgverzekeraarIsUnderTheRulesOfAZorgaanbieder() {
    Convenant insured = withZorgverzekeraars();
    try (PolicyEngine engine = Engines.wasm(PolicyData.of(BORNE));
        PolicyEngine other = Engines.wasm(PolicyData.of(insured))) {
      for (Partij aan : BORNE.partijen()) {
        Scene asked = Scene.at(BORNE).asker(aan.code(), "een-plan").metNaam().alleVelden();
        for (Scene scene : List.of(asked.allesVastgesteld(), asked.allesToegestaan())) {
          Decision as = engine.decide(scene.question(), scene.facts());
          Decision found = other.decide(scene.question(), scene.facts());

          assertThat(found.vrijgegeven()).isEqualTo(as.vrijgegeven());
          assertThat(found.nietVrijgegeven()).isEqualTo(as.nietVrijgegeven());
        }
      }
    }
  }

  private static Convenant withZorgverzekeraars() {
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
        c.partijen().stream().map(ReuseTableTests::insured).toList(),
        c.functies(),
        c.tafels(),
        c.doelen(),
        c.groepen(),
        c.velden(),
        c.grondslagen(),
        c.rechtsgronden(),
        c.matrix(),
        c.ondertekeningen(),
        c.wetten(),
        c.handelingen());
  }

  private static Partij insured(Partij p) {
    String rol = "zorgaanbieder".equals(p.wettelijkeRol()) ? "zorgverzekeraar" : p.wettelijkeRol();
    return new Partij(
        p.code(),
        p.organisatie(),
        p.naam(),
        p.kort(),
        p.taak(),
        p.wetten(),
        p.avgGrond(),
        rol,
        p.bsn(),
        p.bsnArtikel());
  }

  private static Way byHand(String wet, String aan, Trede trede) {
    boolean metNaam = trede == Trede.MET_NAAM;
    Map<String, Set<String>> table = metNaam ? WITH_A_NAME : WITHOUT_A_NAME;
    if (table.getOrDefault(wet, Set.of()).contains(aan)) {
      return Way.GROND;
    }
    return metNaam && !NEVER_ON_TOESTEMMING.contains(wet) ? Way.TOESTEMMING : Way.NOOIT;
  }

  private static Set<String> herkomsten() {
    Set<String> all = new TreeSet<>();
    BORNE.velden().forEach(veld -> veld.bronnen().forEach(bron -> all.add(bron.herkomstWet())));
    return all;
  }

  /// Whether the matrix lets the partij see something of this law, of another partij, in this
  /// trede; a BSN is a matter of its own.
  private static boolean isNeeded(String wet, String aan, Trede trede) {
    return BORNE.matrix().stream()
        .filter(cel -> cel.partij().equals(aan) && cel.tredes().contains(trede))
        .anyMatch(cel -> BORNE.velden().stream().anyMatch(veld -> isOf(veld, cel, wet, aan)));
  }

  private static boolean isOf(Veld veld, MatrixCel cel, String wet, String aan) {
    return veld.groep().equals(cel.groep())
        && veld.categorie() != Categorie.BSN
        && veld.bronnen().stream()
            .anyMatch(bron -> bron.herkomstWet().equals(wet) && !bron.bron().equals(aan));
  }

  private static Map<String, Way> ways(
      PolicyEngine engine, PolicyData data, Trede trede, String aan) {
    Map<Way, Set<String>> found = new EnumMap<>(Way.class);
    Set<String> doelen = new TreeSet<>();
    BORNE.matrix().stream()
        .filter(cel -> cel.partij().equals(aan))
        .forEach(cel -> doelen.add(cel.doel()));
    for (String doel : doelen) {
      Scene all =
          Scene.at(BORNE)
              .asker(aan, doel)
              .trede(trede)
              .alleVelden()
              .allesVastgesteld()
              .allesDoorbroken(trede);
      released(engine, data, all, Way.GROND, found);
      released(engine, data, all.allesToegestaan(), Way.TOESTEMMING, found);
    }
    Map<String, Way> ways = new TreeMap<>();
    for (String wet : herkomsten()) {
      if (isNeeded(wet, aan, trede)) {
        ways.put(wet, Way.NOOIT);
      }
    }
    found.getOrDefault(Way.TOESTEMMING, Set.of()).forEach(wet -> ways.put(wet, Way.TOESTEMMING));
    found.getOrDefault(Way.GROND, Set.of()).forEach(wet -> ways.put(wet, Way.GROND));
    return ways;
  }

  private static void released(
      PolicyEngine engine, PolicyData data, Scene scene, Way way, Map<Way, Set<String>> found) {
    Decision decision = engine.decide(scene.question(), scene.facts());
    assertThat(decision.toJson())
        .as("%s %s", scene.question().partij(), scene.question().doel())
        .isEqualTo(ReferenceDecision.of(BORNE, data.rev(), scene.question(), scene.facts()));
    for (Vrijgave v : decision.vrijgegeven()) {
      if (!v.bron().equals(scene.question().partij())) {
        found.computeIfAbsent(way, _ -> new TreeSet<>()).add(herkomst(v).herkomstWet());
      }
    }
  }

  private static Herkomst herkomst(Vrijgave v) {
    return BORNE.veld(v.veld()).bronnen().stream()
        .filter(herkomst -> herkomst.bron().equals(v.bron()))
        .findFirst()
        .orElseThrow();
  }
}
