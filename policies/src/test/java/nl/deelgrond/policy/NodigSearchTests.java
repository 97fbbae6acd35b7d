// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.policy.Benodigdheden.Waarom;
import nl.deelgrond.policy.Benodigdheden.Weg;
import nl.deelgrond.policy.NodigItems.Item;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What would be needed: the golden cases, and what people will ask.
class NodigSearchTests {

  private static final Convenant BORNE = Convenanten.borne();
  private static final PolicyEngine ENGINE = Engines.wasm(PolicyData.of(BORNE));
  private static final NodigSearch SEARCH = new NodigSearch(BORNE, ENGINE);

  @AfterAll
  static void close() {
    SEARCH.close();
    ENGINE.close();
  }

  private static Scene scene() {
    return Scene.at(BORNE);
  }

  private static Benodigdheden zoek(Scene scene, String veld, String bron) {
    return SEARCH.zoek(NodigItems.vraag(scene.veld(veld).question(), scene.facts(), veld, bron));
  }

  private static Set<Set<String>> kinds(Benodigdheden benodigd) {
    return benodigd.wegen().stream()
        .map(weg -> weg.stappen().stream().map(NodigSearchTests::kind).collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }

  private static String kind(Verandering step) {
    return switch (step) {
      case Verandering.ToestemmingGegeven t -> t.soort().code() + " " + t.van();
      case Verandering.GeheimhouderBesloten g -> g.opToestemming() ? "besluit+" : "besluit";
      case Verandering.GrondVastgesteld g -> g.richting().code();
      case Verandering one -> one.getClass().getSimpleName();
    };
  }

  /// Promise 1, over the cases that people read.
  @Test
  void everySetOfAGoldenCaseReleasesAndNothingOfItCanBeLeftOut() {
    int ways = 0;
    for (Corpus.Golden golden : Corpus.read()) {
      if (golden.variant().equals(Scenarios.AS_IT_IS)) {
        for (Item item : NodigItems.some(ENGINE, golden.question(), golden.facts(), 2)) {
          ways += checked(golden.name(), item);
        }
      }
    }
    assertThat(ways).isGreaterThan(150);
  }

  private static int checked(String name, Item item) {
    Benodigdheden benodigd = SEARCH.zoek(item.vraag());
    assertThat(benodigd.wegen().isEmpty()).isNotEqualTo(benodigd.waarom().isEmpty());
    assertThat(benodigd.volledig()).as("%s %s", name, item).isTrue();
    for (Weg weg : benodigd.wegen()) {
      assertThat(releases(item, weg.stappen())).as("%s %s %s", name, item, weg).isTrue();
      for (Verandering step : weg.stappen()) {
        if (NodigItems.isFrame(step)) {
          continue;
        }
        List<Verandering> less = new ArrayList<>(weg.stappen());
        less.remove(step);
        assertThat(releases(item, less)).as("%s %s without %s", name, item, step).isFalse();
      }
    }
    return benodigd.wegen().size();
  }

  private static boolean releases(Item item, List<Verandering> steps) {
    return NodigItems.releases(SEARCH, item.vraag(), NodigItems.world(item.vraag(), steps));
  }

  /// What the decision says is needed is in one of the sets, unless nothing is enough, or nobody
  /// may ask it.
  @Test
  void whatTheDecisionSaysIsNeededIsInASetOrCannotBeAsked() {
    int said = 0;
    for (Corpus.Golden golden : Corpus.read()) {
      if (golden.variant().equals(Scenarios.AS_IT_IS)) {
        for (Item item : NodigItems.some(ENGINE, golden.question(), golden.facts(), 2)) {
          Benodigdheden benodigd = SEARCH.zoek(item.vraag());
          for (Nodig nodig : item.nodig()) {
            said += benodigd.wegen().isEmpty() ? 0 : 1;
            assertThat(
                    benodigd.wegen().isEmpty()
                        || isAmong(nodig, benodigd)
                        || cannotBeAsked(nodig, item.vraag()))
                .as("%s %s in %s", golden.name(), item, benodigd)
                .isTrue();
          }
        }
      }
    }
    assertThat(said).isGreaterThan(30);
  }

  /// Nobody asks a toestemming for themself, or one that no article carries.
  private static boolean cannotBeAsked(Nodig nodig, NodigVraag vraag) {
    String asker = vraag.question().partij();
    String groep = BORNE.veld(vraag.veld()).groep();
    return nodig.staat() != null
        && (vraag.bron().equals(asker)
            || BORNE
                .rechtsgronden(
                    ToestemmingSoort.of(nodig.soort().code().substring("toestemming-".length())),
                    vraag.bron(),
                    List.of(asker),
                    List.of(groep))
                .isEmpty());
  }

  private static boolean isAmong(Nodig nodig, Benodigdheden benodigd) {
    return benodigd.wegen().stream()
        .flatMap(weg -> weg.stappen().stream())
        .anyMatch(step ->
            switch (step) {
              case Verandering.MetNaamBesloten _ -> nodig.soort() == Nodig.Soort.BESLUIT_MET_NAAM;
              case Verandering.GevraagdeTrede(Trede trede, _) ->
                  // it is there already for who asks with the name
                  trede == Trede.MET_NAAM
                      && Set.of(Nodig.Soort.BESLUIT_MET_NAAM, Nodig.Soort.GRONDSLAG_GEVEN)
                          .contains(nodig.soort());
              case Verandering.GeheimhouderBesloten _ ->
                  nodig.soort() == Nodig.Soort.BESLUIT_GEHEIMHOUDER;
              case Verandering.GrondVastgesteld g ->
                  nodig.soort().code().equals("grondslag-" + g.richting().code());
              case Verandering.ToestemmingGegeven t ->
                  nodig.soort().code().equals("toestemming-" + t.soort().code());
              case Verandering _ -> false;
            });
  }

  @Test
  void suwinetIsForNobodyAtTheTable() {
    Scene scene = scene().asker("ubhh/werk-en-inkomen", "schulden-aanpakken").metNaam();
    Benodigdheden benodigd = zoek(scene, "geld.inkomen-suwinet", "ubhh/werk-en-inkomen");

    assertThat(benodigd.wegen()).isEmpty();
    assertThat(benodigd.waarom()).contains(new Waarom.Geweigerd(RedenCode.HERKOMST));
  }

  @Test
  void bsnNeedsALawAndNothingElseHelps() {
    Scene scene = scene().asker("wijkkracht/maatschappelijk-werk", "een-plan").metNaam();
    Benodigdheden benodigd = zoek(scene, "identificatie.bsn", "gemeente-borne/wmo");

    assertThat(benodigd.wegen()).isEmpty();
    assertThat(benodigd.waarom()).contains(new Waarom.Geweigerd(RedenCode.BSN));
  }

  @Test
  void whoIsNotAtTheTableGetsNoAdvice() {
    Scene scene = scene().plaats(Plaats.GEEN);
    Benodigdheden benodigd = zoek(scene, "wonen.huurachterstand", "welbions/wonen");

    assertThat(benodigd.wegen()).isEmpty();
    assertThat(benodigd.waarom()).containsExactly(new Waarom.Geweigerd(RedenCode.ZITTING));
  }

  @Test
  void geheimhouderDecidesOnAToestemmingOrOnAnotherGround() {
    Scene scene = scene().asker("gemeente-borne/wmo", "een-plan").metNaam();
    Benodigdheden benodigd = zoek(scene, "gezondheid.diagnose", "huisarts/huisartsenzorg");

    assertThat(kinds(benodigd))
        .contains(
            Set.of("besluit+", "doorbreking-geheim inwoner", "avg inwoner"),
            Set.of("besluit", "avg inwoner"));
    assertThat(benodigd.wegen().getFirst().stappen().stream().map(NodigSearchTests::kind))
        .contains("besluit+");
  }

  @Test
  void whoHasToSayYesIsNotToldWithoutAName() {
    Scene scene =
        scene()
            .asker("gemeente-borne/jeugdwet", "veilig-opgroeien")
            .anoniem()
            .leeftijd(Leeftijd.TOT_12)
            .ouders(2);
    Benodigdheden benodigd =
        zoek(scene, "veiligheid.zorgen-thuis", "wijkkracht/maatschappelijk-werk");

    assertThat(kinds(benodigd))
        .contains(Set.of("besluit+", "doorbreking-geheim wie-ja-moet-zeggen"), Set.of("besluit"));
  }

  @Test
  void everyoneWhoHasToSayYesIsAStep() {
    Scene scene =
        scene()
            .asker("gemeente-borne/wmo", "een-plan")
            .metNaam()
            .leeftijd(Leeftijd.TOT_16)
            .ouders(2);
    Benodigdheden benodigd = zoek(scene, "gezondheid.diagnose", "huisarts/huisartsenzorg");

    assertThat(benodigd.wegen())
        .anySatisfy(weg -> {
          List<Verandering.ToestemmingGegeven> avg = avg(weg);
          assertThat(avg)
              .extracting(Verandering.ToestemmingGegeven::van)
              .containsExactlyInAnyOrder("inwoner", "ouder", "ouder");
          assertThat(avg).doesNotHaveDuplicates();
        });
  }

  private static List<Verandering.ToestemmingGegeven> avg(Weg weg) {
    return weg.stappen().stream()
        .filter(step -> step instanceof Verandering.ToestemmingGegeven)
        .map(step -> (Verandering.ToestemmingGegeven) step)
        .filter(t -> t.soort() == ToestemmingSoort.AVG)
        .toList();
  }

  @Test
  void gezagIsMadeClearBeforeAParentSaysYes() {
    Scene scene =
        scene().asker("gemeente-borne/wmo", "een-plan").metNaam().leeftijd(Leeftijd.TOT_12);
    Benodigdheden benodigd = zoek(scene, "gezondheid.diagnose", "huisarts/huisartsenzorg");

    assertThat(kinds(benodigd)).contains(Set.of("besluit", "GezagDuidelijk", "avg ouder"));
  }

  @Test
  void policeDecidesForWhoAsksByName() {
    Scene scene = scene().asker("gemeente-borne/jeugdwet", "veilig-opgroeien").metNaam();
    Benodigdheden benodigd = zoek(scene, "veiligheid.politiemeldingen", "politie/wijkteam");

    assertThat(benodigd.wegen()).isNotEmpty();
    assertThat(benodigd.wegen().stream().flatMap(weg -> weg.stappen().stream()))
        .noneMatch(step -> step instanceof Verandering.ToestemmingGegeven)
        .anyMatch(step ->
            step instanceof Verandering.GrondVastgesteld g
                && "gemeente-borne/jeugdwet".equals(g.aan()));
  }

  @Test
  void bronLooksIntoWhoReceivesWhatCamesFromTheParticipatiewet() {
    Scene scene = scene().asker("gemeente-borne/wgs", "schulden-aanpakken").metNaam();
    Benodigdheden benodigd = zoek(scene, "geld.uitkering", "ubhh/werk-en-inkomen");

    assertThat(benodigd.wegen())
        .filteredOn(weg -> weg.trede() == Trede.MET_NAAM)
        .isNotEmpty()
        .allMatch(
            weg -> weg.stappen().stream().anyMatch(s -> s instanceof Verandering.OntvangerBekeken));
  }

  @Test
  void besluitMetNaamIsAStepWhereNothingWasDecided() {
    Scene scene = scene().zonderBesluit();
    Benodigdheden benodigd = zoek(scene, "identificatie.naam", "gemeente-borne/wmo");

    assertThat(kinds(benodigd)).isNotEmpty().allMatch(set -> set.contains("MetNaamBesloten"));
  }

  /// Who signs a version that is active takes no part in it before that is recorded.
  @Test
  void signatureOfBothSidesIsAStepAndThenTheirToetreding() {
    assertThat(convenantSteps(unsigned(), Convenantstand.ACTIEF))
        .containsExactly("Ondertekend", "Ondertekend", "Toegetreden", "Toegetreden");
  }

  @Test
  void versionThatIsActivatedAfterItWasSignedNeedsNoToetreding() {
    assertThat(convenantSteps(unsigned(), new Convenantstand(false, Set.of())))
        .containsExactly("Ondertekend", "Ondertekend", "ConvenantGeactiveerd");
  }

  @Test
  void organisatieThatLeftMayJoinAgain() {
    String welbions = BORNE.organisatieVan("welbions/wonen").code();

    assertThat(convenantSteps(BORNE, Convenantstand.zonder(Set.of(welbions, "politie"))))
        .containsExactly("Toegetreden");
  }

  /// What has to be done about the convenant in the way that asks least, for the arrears.
  private static List<String> convenantSteps(Convenant convenant, Convenantstand stand) {
    Scene scene = scene().asker("gemeente-borne/wmo", "een-plan").convenantstand(stand);
    try (PolicyEngine engine = Engines.wasm(PolicyData.of(convenant));
        NodigSearch search = new NodigSearch(convenant, engine)) {
      NodigVraag vraag =
          NodigItems.vraag(
              scene.question(), scene.facts(), "wonen.huurachterstand", "welbions/wonen");
      return search.zoek(vraag).wegen().getFirst().stappen().stream()
          .map(NodigSearchTests::kind)
          .toList();
    }
  }

  private static Convenant unsigned() {
    return Scenarios.unsigned(
        Scenarios.unsigned(BORNE, BORNE.organisatieVan("gemeente-borne/wmo").code()),
        BORNE.organisatieVan("welbions/wonen").code());
  }

  @Test
  void anotherDoelIsSoughtOnlyWhereTheAskedOneCannotHelp() {
    Scene scene = scene().asker("gemeente-borne/wmo", "wonen-behouden").anoniem();
    Benodigdheden other = zoek(scene, "zorg-en-mantelzorg.belasting", "siz/mantelzorg");
    Benodigdheden own = zoek(scene().zonderBesluit(), "identificatie.naam", "gemeente-borne/wmo");

    assertThat(kinds(other)).isNotEmpty().allMatch(set -> set.contains("AgendaDoel"));
    assertThat(kinds(own)).noneMatch(set -> set.contains("AgendaDoel"));
  }

  @Test
  void partijThatIsNoBronIsAMistakeOfTheCaller() {
    assertThatThrownBy(() -> zoek(scene(), "wonen.woonsituatie", "politie/wijkteam"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("politie/wijkteam");
  }
}
