// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the convenant of Borne has to say.
class BorneTests {

  private static final String WMO = "gemeente-borne/wmo";
  private static final String JEUGD = "gemeente-borne/jeugdwet";
  private static final String WGS = "gemeente-borne/wgs";

  private final Convenant borne = Convenanten.borne();

  @Test
  void everyOrganisatieSignedThisVersion() {
    assertThat(borne.organisaties()).hasSize(18);
    assertThat(borne.organisaties())
        .allSatisfy(organisatie -> assertThat(borne.isSignedBy(organisatie.code())).isTrue());
    assertThat(borne.isSignedBy("gemeente-hengelo")).isFalse();
  }

  @Test
  void theClasspathHoldsWhatTheFolderHolds() {
    assertThat(Convenanten.load(CovenantCopy.FOLDER)).isEqualTo(borne);
  }

  @Test
  void thePartijenOfTheExampleAreThere() {
    assertThat(borne.partijen())
        .extracting(Partij::code)
        .containsExactlyInAnyOrder(
            WMO,
            JEUGD,
            WGS,
            "gemeente-borne/tafel",
            "gemeente-borne/fg",
            "gemeente-borne/beheer",
            "wijkkracht/maatschappelijk-werk",
            "wijkkracht/sociaal-makelaar",
            "siz/mantelzorg",
            "ubhh/werk-en-inkomen",
            "ggd-twente/jgz",
            "kulturhus/ontmoeting",
            "stadsbank/schuldhulp",
            "vluchtelingenwerk/begeleiding",
            "welbions/wonen",
            "halt/halt",
            "politie/wijkteam",
            "zelfregieteam/clientondersteuning",
            "humanitas/vrijwilligers",
            "huisarts/huisartsenzorg",
            "onderwijs/school",
            "kinderopvang/opvang",
            "dementie/casemanagement",
            "wijkverpleging/zorg");
    assertThat(borne.organisatieVan(WMO).naam()).isEqualTo("Gemeente Borne");
  }

  @Test
  void theCatalogueIsLargeEnoughToWorkWith() {
    assertThat(borne.velden()).hasSizeGreaterThanOrEqualTo(55);
    assertThat(borne.doelen()).hasSize(8);
    assertThat(borne.tafels()).hasSize(3);
    assertThat(borne.groepen()).hasSize(16);
    assertThat(borne.groepen())
        .allSatisfy(groep ->
            assertThat(borne.velden()).anyMatch(veld -> veld.groep().equals(groep.code())));
  }

  @Test
  void everyNameIsThereInBothLanguages() {
    Stream<String> names =
        Stream.of(
                borne.velden().stream().flatMap(v -> Stream.of(v.label(), v.labelEn())),
                borne.velden().stream()
                    .flatMap(v -> v.keuzes().stream())
                    .flatMap(k -> Stream.of(k.label(), k.labelEn())),
                borne.doelen().stream().flatMap(d -> Stream.of(d.naam(), d.naamEn())),
                borne.doelen().stream().map(Doel::omschrijvingEn),
                borne.groepen().stream().flatMap(g -> Stream.of(g.naam(), g.naamEn())),
                borne.tafels().stream().flatMap(t -> Stream.of(t.naam(), t.naamEn())),
                borne.functies().stream().flatMap(f -> Stream.of(f.naam(), f.naamEn())))
            .flatMap(one -> one);
    assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(name).isNotBlank());
  }

  @Test
  void theCodesThatHandelingenNeedAreComplete() {
    assertThat(borne.handelingen())
        .extracting(Handeling::code)
        .contains(
            "casus-openen",
            "persoon-toevoegen",
            "gegeven-inbrengen",
            "grondslag-vaststellen",
            "grondslag-beeindigen",
            "toestemming-vastleggen",
            "toestemming-intrekken",
            "toestemming-weigeren",
            "toestemming-vragen",
            "toestemming-ongeldig-verklaren",
            "gezag-vastleggen",
            "vertegenwoordiging-vastleggen",
            "vertegenwoordiging-beeindigen",
            "wilsbekwaamheid-vastleggen",
            "wilsbekwaamheid-terugnemen",
            "beperking-vastleggen",
            "besluit-met-naam-vragen",
            "besluit-met-naam-akkoord",
            "besluit-met-naam-beeindigen",
            "zitting-plannen",
            "zitting-beeindigen",
            "agendapunt-toevoegen",
            "uitnodigen",
            "deelname-beeindigen");
  }

  /// Promise 11: two persons decide to use names, and neither can be both.
  @Test
  void nobodyCanBothAskForNamesAndAgree() {
    assertThat(borne.handeling("besluit-met-naam-vragen").rollen())
        .doesNotContainAnyElementsOf(borne.handeling("besluit-met-naam-akkoord").rollen());
  }

  /// Promise 11: chair, FG and operator see nothing, whatever the matrix says.
  @ParameterizedTest
  @ValueSource(strings = {"gemeente-borne/tafel", "gemeente-borne/fg", "gemeente-borne/beheer"})
  void whoLeadsSupervisesOrOperatesNeedsNoGroepAtAll(String partij) {
    assertThat(borne.matrix()).noneMatch(cel -> cel.partij().equals(partij));
    assertThat(borne.functies())
        .filteredOn(functie -> functie.partij().equals(partij))
        .isNotEmpty()
        .noneMatch(functie -> functie.rol().seesValues());
  }

  /// Wmo 5.1.1(4): only explicit toestemming, so no grondslag of the Wmo covers that herkomst.
  @Test
  void theWmoHasNoGroundForWhatWasCollectedUnderAnotherLawOfTheCollege() {
    assertThat(herkomstOf(WMO, Richting.ONTVANGEN))
        .doesNotContain("jeugdwet", "participatiewet", "wgs");
  }

  /// Wgs 8d: reuse is allowed, in both directions that the law names and no other.
  @Test
  void theWgsMayReuseWhatTheCollegeGotForWmoJeugdwetAndParticipatiewet() {
    assertThat(herkomstOf(WGS, Richting.ONTVANGEN))
        .contains("wmo2015", "jeugdwet", "participatiewet");
    for (String giver : List.of(WMO, JEUGD, "ubhh/werk-en-inkomen")) {
      assertThat(borne.grondslagen())
          .anyMatch(g ->
              g.partij().equals(giver)
                  && g.richting() == Richting.GEVEN
                  && g.artikel().equals("8d")
                  && g.tredes().contains(Trede.MET_NAAM)
                  && List.of(WGS).equals(g.tegenpartijen()));
    }
  }

  /// Participatiewet 65: named only by legal duty; else the written no-objection.
  @Test
  void workAndIncomeGivesWithANameOnlyToTheDebtHelpAndToItself() {
    assertThat(borne.grondslagen())
        .filteredOn(g -> g.partij().equals("ubhh/werk-en-inkomen"))
        .filteredOn(g -> g.richting() == Richting.GEVEN && g.tredes().contains(Trede.MET_NAAM))
        .allSatisfy(g ->
            assertThat(g.tegenpartijen()).containsAnyOf(WGS, "ubhh/werk-en-inkomen").hasSize(1));
    assertThat(borne.wet("participatiewet").toestemmingGeven())
        .isEqualTo(ToestemmingSoort.PW65_GEEN_BEZWAAR);
  }

  @Test
  void whatComesFromSuwinetIsInTheCatalogueAndIsNeverShared() {
    assertThat(borne.wet("suwinet").nooitDelen()).isTrue();
    assertThat(borne.velden().stream().flatMap(v -> v.bronnen().stream()))
        .anyMatch(h -> h.herkomstWet().equals("suwinet"));
    assertThat(borne.grondslagen()).noneMatch(g -> g.herkomst().contains("suwinet"));
  }

  /// What an article says of who answers, who stands in, what is secret and what is re-used, the
  /// rules go by. The AVG has no versions to compare with.
  @Test
  void everyArticleThatTheRulesGoByWasComparedWithTheLaw() {
    assertThat(borne.wetten())
        .filteredOn(wet -> !wet.id().equals("avg"))
        .flatExtracting(Wet::artikelen)
        .filteredOn(artikel -> artikel.geldtOp(borne.geldigVan()))
        .filteredOn(artikel ->
            artikel.geheim() != null
                || artikel.vertegenwoordigt() != null
                || artikel.spreekplicht() != null
                || !artikel.antwoorden().isEmpty()
                || !artikel.hergebruik().isEmpty()
                || !artikel.volgorde().isEmpty())
        .isNotEmpty()
        .allSatisfy(artikel -> assertThat(artikel.nagekeken()).as(artikel.titel()).isNotNull());
  }

  @ParameterizedTest
  @CsvSource({
    "wgbo, 450, 'BW, 7:450'",
    "bw7-huur, 201, 'BW, 7:201'",
    "bw1, 453, 'BW, 1:453'",
    "wmo2015, 5.3.3, 'Wmo 2015, 5.3.3'"
  })
  void anArticleOfTheBurgerlijkWetboekIsCitedWithItsBook(String wet, String artikel, String cited) {
    Wet law = borne.wet(wet);

    assertThat(law.citeernaam() + ", " + law.nummer(artikel)).isEqualTo(cited);
  }

  /// WGBO 7:457: a casustafel is no treatment.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ggd-twente/jgz",
        "huisarts/huisartsenzorg",
        "dementie/casemanagement",
        "wijkverpleging/zorg"
      })
  void whatCareProvidersBringInIsAlwaysUnderSecrecy(String bron) {
    assertThat(borne.velden().stream().flatMap(v -> v.bronnen().stream()))
        .filteredOn(h -> h.bron().equals(bron))
        .isNotEmpty()
        .allSatisfy(h -> assertThat(h.geheim()).isEqualTo("wgbo-7:457"));
  }

  /// Wpg 19 and 20: no police field without a decision, and never in the anonymous trede.
  @Test
  void thePoliceGivesOnlyUnderADecisionAndReceivesAlmostNothing() {
    List<Grondslag> police =
        borne.grondslagen().stream().filter(g -> g.partij().equals("politie/wijkteam")).toList();
    assertThat(police)
        .filteredOn(g -> g.richting() == Richting.GEVEN && !isOwn(g))
        .isNotEmpty()
        .allSatisfy(g -> {
          assertThat(g.besluitNodig()).isTrue();
          assertThat(g.strafrechtelijk()).isTrue();
          assertThat(g.tredes()).containsExactly(Trede.MET_NAAM);
        });
    assertThat(police)
        .filteredOn(g -> g.richting() == Richting.ONTVANGEN && !isOwn(g))
        .isNotEmpty()
        .allSatisfy(g -> {
          assertThat(g.tredes()).containsExactly(Trede.ANONIEM);
          assertThat(g.groepen()).containsExactlyInAnyOrder("identificatie", "veiligheid");
        });
    assertThat(borne.matrix())
        .filteredOn(cel -> cel.partij().equals("politie/wijkteam"))
        .extracting(MatrixCel::groep)
        .containsOnly("identificatie", "veiligheid", "justitie");
  }

  @Test
  void onlyPartijenOfTheGemeenteWithALawProcessTheBsn() {
    assertThat(borne.partijen().stream().filter(Partij::bsn))
        .extracting(Partij::code)
        .containsExactlyInAnyOrder(WMO, JEUGD, WGS);
    assertThat(borne.partijen())
        .allSatisfy(p -> assertThat(p.bsnArtikel() != null).isEqualTo(p.bsn()));
  }

  @Test
  void theHousingCorporationBringsInArrearsAndNuisanceOnly() {
    assertThat(borne.velden())
        .filteredOn(v -> v.bronnen().stream().anyMatch(h -> h.bron().equals("welbions/wonen")))
        .extracting(Veld::code)
        .containsExactlyInAnyOrder("wonen.huurachterstand", "wonen.ontruiming", "wonen.overlast");
  }

  /// Health data needs a law at the receiving side: UAVG 30.
  @Test
  void onlyWhoHasALawForItReceivesSpecialDataOfOthers() {
    assertThat(borne.grondslagen())
        .filteredOn(g -> g.richting() == Richting.ONTVANGEN && g.bijzonder() && !isOwn(g))
        .extracting(Grondslag::partij)
        .containsOnly(WMO, JEUGD, WGS, "ggd-twente/jgz");
  }

  /// The table works: in the anonymous trede everybody of the eerste schil sees something of
  /// another partij.
  @ParameterizedTest
  @ValueSource(
      strings = {
        WMO,
        JEUGD,
        "wijkkracht/maatschappelijk-werk",
        "wijkkracht/sociaal-makelaar",
        "siz/mantelzorg",
        "ubhh/werk-en-inkomen",
        "ggd-twente/jgz",
        "kulturhus/ontmoeting"
      })
  void theAnonymousTredeShowsTheEersteSchilSomethingOfOthers(String partij) {
    assertThat(shownByLaw(partij, "een-plan", Trede.ANONIEM)).isNotEmpty();
  }

  /// Wijkkracht and SIZ tell with toestemming, and Wmo 5.2.1 is a closed list: no law shows who it
  /// is and what was agreed.
  @ParameterizedTest
  @ValueSource(strings = {WMO, JEUGD, "wijkkracht/maatschappelijk-werk", "siz/mantelzorg"})
  void noLawShowsWhoItIsAndWhatWasAgreedToAnotherPartij(String partij) {
    for (Doel doel : borne.doelen()) {
      assertThat(shownByLaw(partij, doel.code(), Trede.MET_NAAM)).doesNotContain("plan.afspraken");
    }
    assertThat(shownByLaw("siz/mantelzorg", "een-plan", Trede.MET_NAAM)).isEmpty();
    assertThat(borne.grondslagen())
        .filteredOn(g -> !isOwn(g) && g.tredes().contains(Trede.MET_NAAM))
        .noneMatch(
            g -> g.partij().startsWith("wijkkracht/") || g.partij().equals("siz/mantelzorg"));
  }

  /// AVG 9: giving is processing too, and no article lets a partij tell health data to the table.
  @Test
  void nobodyGivesSpecialDataToAnotherPartij() {
    assertThat(borne.grondslagen())
        .filteredOn(g -> g.richting() == Richting.GEVEN && g.bijzonder())
        .allMatch(BorneTests::isOwn);
  }

  /// Participatiewet 65(2)(c) and its like: only while nobody can tell whom it is about.
  @Test
  void whatIsGivenWithoutANameIsNotForWhoKnowsTheName() {
    assertThat(borne.grondslagen())
        .filteredOn(g -> g.richting() == Richting.GEVEN && g.tredes().contains(Trede.ANONIEM))
        .filteredOn(g -> !isOwn(g))
        .hasSizeGreaterThan(12)
        .allMatch(Grondslag::onherleidbaar);
  }

  /// Wmo 5.2.6: Veilig Thuis and the meldcode are outside the table.
  @Test
  void theMeldcodeIsNotInTheCatalogue() {
    assertThat(borne.velden()).extracting(Veld::code).noneMatch(code -> code.contains("meldcode"));
  }

  @Test
  void theCatalogueHasNoMoreClassesThanADecisionCanBear() {
    Set<String> classes = new TreeSet<>();
    for (Veld veld : borne.velden()) {
      for (Herkomst h : veld.bronnen()) {
        classes.add(h + veld.groep() + veld.categorie() + kindOf(veld.generalisatie().regel()));
      }
    }
    assertThat(classes).hasSizeLessThanOrEqualTo(100);
    assertThat(borne.velden()).allSatisfy(veld -> assertThat(veld.bronnen()).hasSizeBetween(1, 3));
  }

  @Test
  void anUnknownCodeIsRefusedByName() {
    assertThat(borne.findVeld("wonen.geluk")).isEmpty();
    assertThatThrownBy(() -> borne.veld("wonen.geluk"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown veld `wonen.geluk`");
  }

  private static String kindOf(Regel regel) {
    return regel == Regel.WEGLATEN || regel == Regel.GEEN ? regel.code() : "other";
  }

  private Set<String> herkomstOf(String partij, Richting richting) {
    return borne.grondslagen().stream()
        .filter(g -> g.partij().equals(partij) && g.richting() == richting)
        .flatMap(g -> g.herkomst().stream())
        .collect(Collectors.toSet());
  }

  /// Velden of others for which the convenant lists a ground on both sides.
  private Set<String> shownByLaw(String partij, String doel, Trede trede) {
    Set<String> shown = new TreeSet<>();
    for (Veld veld : borne.velden()) {
      boolean cell =
          borne
              .findCel(partij, doel, veld.groep())
              .map(cel -> cel.tredes().contains(trede))
              .orElse(false);
      boolean leftOut = trede == Trede.ANONIEM && veld.generalisatie().regel() == Regel.WEGLATEN;
      if (cell && !leftOut && veld.categorie() == Categorie.GEWOON) {
        veld.bronnen().stream()
            .filter(h -> !h.bron().equals(partij) && h.geheim() == null)
            .filter(h -> listed(Richting.GEVEN, h.bron(), partij, doel, trede, veld, h))
            .filter(h -> listed(Richting.ONTVANGEN, partij, h.bron(), doel, trede, veld, h))
            .forEach(_ -> shown.add(veld.code()));
      }
    }
    return shown;
  }

  private boolean listed(
      Richting richting,
      String partij,
      String other,
      String doel,
      Trede trede,
      Veld veld,
      Herkomst herkomst) {
    return borne.grondslagen().stream()
        .filter(g -> g.richting() == richting && g.partij().equals(partij))
        .filter(g -> g.tegenpartijen() == null || g.tegenpartijen().contains(other))
        .filter(g -> g.doelen().contains(doel) && g.groepen().contains(veld.groep()))
        .anyMatch(g -> g.tredes().contains(trede) && g.herkomst().contains(herkomst.herkomstWet()));
  }

  private static boolean isOwn(Grondslag grondslag) {
    return List.of(grondslag.partij()).equals(grondslag.tegenpartijen());
  }
}
