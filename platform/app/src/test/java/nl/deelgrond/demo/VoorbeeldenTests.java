// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.convenant.Categorie;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.Soort;
import nl.deelgrond.convenant.Tafel;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.grondslag.BesluitenMetNaam.Aanvraag;
import nl.deelgrond.grondslag.Toestemmingen;
import nl.deelgrond.grondslag.Toestemmingen.Antwoord;
import nl.deelgrond.identity.Bsn;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.inzage.CasusView.Getoond;
import nl.deelgrond.inzage.InzageRequest;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.Views;
import nl.deelgrond.tafel.Deelname;
import nl.deelgrond.tafel.Zitting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The casussen of the demo fit the convenant, go in once, and are there to try every day.
@SceneTest
class VoorbeeldenTests {

  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
  private static final int WITH_A_NAME = 2;

  private final DemoFile file = DemoFile.read();
  private final Convenant convenant = Convenanten.borne();
  private final DemoPeople people = new DemoPeople(convenant, file.collegas());
  private final Scenes scenes;
  private final Voorbeelden voorbeelden;

  VoorbeeldenTests(Scenes scenes, Voorbeelden voorbeelden) {
    this.scenes = scenes;
    this.voorbeelden = voorbeelden;
  }

  @AfterEach
  void theClockIsRight() {
    scenes.clock().inStep();
  }

  // --- The file -------------------------------------------------------------------------------

  @Test
  void everyCasusIsOfASizeThatPeopleCanLookThrough() {
    assertThat(file.casussen()).hasSize(9);
    for (DemoFile.Casus casus : file.casussen()) {
      assertThat(casus.personen()).as(casus.situatie()).hasSizeBetween(1, 4);
      assertThat(gegevens(casus).count()).as(casus.situatie()).isBetween(12L, 30L);
      assertThat(casus.grondslagen()).as(casus.situatie()).isNotEmpty();
    }
  }

  @Test
  void everyGegevenComesFromABronThatHoldsItUnderThatLaw() {
    for (DemoFile.Casus casus : file.casussen()) {
      for (DemoFile.Persoon persoon : casus.personen()) {
        for (DemoFile.Gegevens group : persoon.gegevens()) {
          String partij = people.named(group.door()).partij();
          for (String veld : group.velden().keySet()) {
            assertThat(convenant.veld(veld).bronnen())
                .as("%s in `%s`", veld, casus.situatie())
                .anyMatch(herkomst ->
                    herkomst.bron().equals(partij)
                        && herkomst.herkomstWet().equals(group.herkomstWet()));
          }
        }
      }
    }
  }

  /// RvIG keeps the numbers from 99999 on for tests: nobody has one.
  @Test
  void everyBsnIsAValidTestNumberAndOneOfAKind() {
    List<String> numbers =
        file.casussen().stream()
            .flatMap(VoorbeeldenTests::gegevens)
            .filter(item -> convenant.veld(item.veld()).categorie() == Categorie.BSN)
            .map(Item::waarde)
            .toList();

    assertThat(numbers).isNotEmpty().doesNotHaveDuplicates().allMatch(n -> n.startsWith("99999"));
    assertThat(numbers).allMatch(number -> Bsn.find(number).isPresent());
  }

  @Test
  void everyAddressIsInBorne() {
    assertThat(
            file.casussen().stream()
                .flatMap(VoorbeeldenTests::gegevens)
                .filter(item -> convenant.veld(item.veld()).soort() == Soort.ADRES)
                .map(Item::waarde))
        .isNotEmpty()
        .allMatch(
            address -> address.matches(".+ [0-9]+, 762[12356] Z[A-Z] (Borne|Zenderen|Hertme)"));
  }

  /// Otherwise nobody could tell, in an answer, whose value it is.
  @Test
  void textsAreOneOfAKind() {
    assertThat(
            file.casussen().stream()
                .flatMap(VoorbeeldenTests::gegevens)
                .filter(item -> convenant.veld(item.veld()).soort() == Soort.TEKST)
                .map(Item::waarde))
        .doesNotHaveDuplicates();
  }

  private record Item(String veld, String waarde) {}

  private static Stream<Item> gegevens(DemoFile.Casus casus) {
    return casus.personen().stream()
        .flatMap(persoon -> persoon.gegevens().stream())
        .flatMap(group ->
            group.velden().entrySet().stream()
                .map(entry -> new Item(entry.getKey(), entry.getValue())));
  }

  // --- Filled ---------------------------------------------------------------------------------

  @Test
  void aSecondStartAddsNothing() {
    voorbeelden.complete();
    long size = scenes.log().size();

    voorbeelden.complete();

    assertThat(scenes.log().size()).isEqualTo(size);
    scenes.log().isWhole();
  }

  @Test
  void everythingInTheFileIsThere() {
    List<Casus> casussen = demoCasussen();
    for (int i = 0; i < casussen.size(); i++) {
      DemoFile.Casus example = file.casussen().get(i);
      UUID casus = casussen.get(i).id();
      assertThat(scenes.casussen().personen(casus)).hasSameSizeAs(example.personen());
      assertThat(scenes.gegevens().aantal(casus))
          .as(example.situatie())
          .isEqualTo((int) gegevens(example).count());
    }
  }

  @Test
  void everyTafelIsOpenTodayForEverybody() {
    List<Zitting> today = zittingen(today());
    assertThat(today.stream().map(Zitting::tafel))
        .containsAll(convenant.tafels().stream().map(Tafel::code).toList());
    Set<UUID> onAgenda = new HashSet<>();
    for (Zitting zitting : today) {
      assertThat(zitting.isOpen(scenes.clock().instant())).isTrue();
      zitting.agenda().forEach(punt -> onAgenda.add(punt.casus()));
      assertThat(zitting.deelnames().stream().filter(d -> d.agendapunt() == null))
          .extracting(Deelname::sub)
          .containsAll(file.heleAgenda());
    }
    assertThat(onAgenda).containsAll(demoCasussen().stream().map(Casus::id).toList());
  }

  /// Who is invited for one agendapunt gets to see one agendapunt.
  @Test
  void policeWelbionsAndSchuldhulpSitForOneAgendapuntEach() {
    for (String sub : List.of("m.deboer", "s.peters", "k.wolters")) {
      Set<UUID> ours = new HashSet<>(zittingen(today()).stream().map(Zitting::id).toList());
      List<Zitting> theirs =
          scenes.zittingen().vanDag(people.named(sub), today()).stream()
              .filter(zitting -> ours.contains(zitting.id()))
              .toList();

      assertThat(theirs).as(sub).hasSize(1);
      assertThat(theirs.getFirst().agenda()).as(sub).hasSize(1);
    }
  }

  @Test
  void aDayLaterThereIsAZittingForThatDay() {
    scenes.clock().ahead(Duration.ofDays(3));
    LocalDate later = today();
    assertThat(zittingen(later)).isEmpty();

    voorbeelden.complete();

    assertThat(zittingen(later)).hasSameSizeAs(convenant.tafels());
    assertThat(zittingen(later)).allMatch(zitting -> zitting.isOpen(scenes.clock().instant()));
    assertThat(look("f.kaya", WITH_A_NAME, Trede.MET_NAAM).vrijgave())
        .as("the besluit met naam of that day")
        .isTrue();
  }

  @Test
  void aZittingIsOpenFromMidnightToMidnight() {
    for (Zitting zitting : zittingen(today())) {
      Instant midnight = today().atStartOfDay(NEDERLAND).toInstant();
      assertThat(zitting.begin()).isEqualTo(midnight);
      assertThat(zitting.einde())
          .isEqualTo(today().plusDays(1).atStartOfDay(NEDERLAND).toInstant());
    }
  }

  /// What the fourth tip says can be tried: seen by one partij only, and gone at the next question.
  @Test
  void aToestemmingLetsAFieldAppearAndItsWithdrawalTakesItAway() {
    Casus casus = demoCasussen().get(WITH_A_NAME);
    Requester makelaar = people.named("n.terhorst");
    assertThat(values("f.kaya")).doesNotContain("Ja");

    UUID given =
        scenes
            .toestemmingen()
            .legVast(
                makelaar,
                new Antwoord(
                    casus.id(),
                    scenes.casussen().personen(casus.id()).getFirst().id(),
                    ToestemmingSoort.AVG,
                    "gemeente-borne/wgs",
                    List.of("wijkkracht/maatschappelijk-werk"),
                    "schulden-aanpakken",
                    List.of("geld"),
                    today().plusMonths(3),
                    Scene.gevraagd("inwoner"),
                    null,
                    Toestemmingen.Keuze.JA));
    assertThat(values("f.kaya")).contains("Ja");
    assertThat(values("r.smit")).doesNotContain("Ja");

    scenes.toestemmingen().trekIn(makelaar, given, "inwoner", null);
    assertThat(values("f.kaya")).doesNotContain("Ja");
  }

  /// What the second tip says can be tried.
  @Test
  void aBesluitMetNaamLetsThePlanAppearWithAName() {
    int carer = 7;
    Casus casus = demoCasussen().get(carer);
    Zitting zitting =
        zittingen(today()).stream()
            .filter(planned -> planned.agendapuntVan(casus.id()).isPresent())
            .findFirst()
            .orElseThrow();
    assertThat(file.casussen().get(carer).doel()).isEqualTo("mantelzorg-ontlasten");
    assertThat(look("t.bakker", carer, Trede.MET_NAAM).vrijgave()).isFalse();

    UUID aanvraag =
        scenes
            .besluiten()
            .vraag(
                people.named("n.terhorst"),
                new Aanvraag(
                    casus.id(), zitting.id(), "een-plan-maken", "Op verzoek.", zitting.einde()));
    UUID besluit = scenes.besluiten().geefAkkoord(people.named("a.jansen"), aanvraag);
    List<String> seen =
        Views.shown(look("t.bakker", carer, Trede.MET_NAAM))
            .map(item -> String.valueOf(item.waarde()))
            .toList();
    scenes.besluiten().beeindig(people.named("a.jansen"), besluit);

    assertThat(seen).contains("Dieuwke Zilverlinde").doesNotContain("999991139");
    assertThat(look("t.bakker", carer, Trede.MET_NAAM).vrijgave()).isFalse();
  }

  private List<String> values(String sub) {
    CasusView view = look(sub, WITH_A_NAME, Trede.MET_NAAM);
    return Views.shown(view)
        .filter(item -> item.veld().equals("geld.energieschuld"))
        .map(Getoond::waarde)
        .map(String::valueOf)
        .toList();
  }

  private CasusView look(String sub, int number, Trede trede) {
    Casus casus = demoCasussen().get(number);
    Zitting zitting =
        zittingen(today()).stream()
            .filter(planned -> planned.agendapuntVan(casus.id()).isPresent())
            .findFirst()
            .orElseThrow();
    Set<String> all = new TreeSet<>();
    convenant.velden().forEach(veld -> all.add(veld.code()));
    return scenes
        .inzage()
        .view(
            new InzageRequest(
                people.named(sub),
                casus.id(),
                zitting.id(),
                file.casussen().get(number).doel(),
                trede,
                new TreeSet<>(all)));
  }

  private List<Zitting> zittingen(LocalDate day) {
    Set<UUID> ours = new HashSet<>(demoCasussen().stream().map(Casus::id).toList());
    return scenes.zittingen().vanDag(people.named("a.jansen"), day).stream()
        .filter(zitting -> zitting.agenda().stream().anyMatch(punt -> ours.contains(punt.casus())))
        .toList();
  }

  private List<Casus> demoCasussen() {
    List<Casus> all =
        new ArrayList<>(scenes.casussen().ingebrachtDoor(people.named("n.terhorst").partij()));
    all.sort(Comparator.comparing(Casus::code));
    return all.subList(0, file.casussen().size());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(scenes.clock().instant(), NEDERLAND);
  }
}
