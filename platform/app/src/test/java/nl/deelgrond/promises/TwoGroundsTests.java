// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.promises;

import static nl.deelgrond.convenant.Trede.ANONIEM;
import static nl.deelgrond.convenant.Trede.MET_NAAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.inzage.CasusView.Getoond;
import nl.deelgrond.inzage.CasusView.NietGetoond;
import nl.deelgrond.scene.ExampleValues;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneBuilder;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.Views;
import org.junit.jupiter.api.Test;

/// Promise 2: a field is released only on two grounds, one to give and one to receive.
@SceneTest
class TwoGroundsTests {

  private static final String WMO = "wmo-consulent";
  private static final String MAKELAAR = "sociaal-makelaar";
  private static final String MW = "maatschappelijk-werker";
  private static final String NAAM = "identificatie.naam";
  private static final String SCHULDEN = "geld.schulden";
  private static final String BELASTING = "zorg-en-mantelzorg.belasting";

  private final Scenes scenes;

  TwoGroundsTests(Scenes scenes) {
    this.scenes = scenes;
  }

  private Scene rich() {
    return filled(scenes.aCasus("tafel-18plus", "een-plan").persoon("P40Y"));
  }

  /// Somebody whom the gemeente knows again wherever it brings in this BSN.
  private Scene known(String bsn) {
    return filled(scenes.aCasus("tafel-18plus", "een-plan").persoon("P40Y").bsn(bsn));
  }

  private static Scene filled(SceneBuilder builder) {
    return builder
        .aanTafel(WMO, MW)
        .gegeven(MAKELAAR, NAAM, "Twee Gronden")
        .gegeven(MAKELAAR, "plan.hulpvraag", "Wie helpt er mee?")
        .gegeven(MAKELAAR, "huishouden.samenstelling", "paar")
        .gegeven("schuldhulpverlener", SCHULDEN, "7312")
        .gegeven("schuldhulpverlener", "geld.energieschuld", "ja")
        .gegeven("mantelzorgconsulent", BELASTING, "hoog")
        .metNaam()
        .build();
  }

  @Test
  void eachGroundThatIsTakenAwayTakesTheFieldsThatRestedOnIt() {
    Scene scene = rich();
    List<Ground> grounds =
        List.of(
            toestemming(scene, "wijkkracht/sociaal-makelaar", "identificatie", "plan"),
            grond(scene, WMO, "wmo-ontvangen-onderzoek"),
            toestemming(scene, "gemeente-borne/wgs", "geld"),
            toestemming(scene, "siz/mantelzorg", "zorg-en-mantelzorg"));
    CasusView all = scene.asksForAll(WMO, MET_NAAM);
    assertThat(Views.shown(all).map(Getoond::veld))
        .contains(NAAM, "plan.hulpvraag", SCHULDEN, BELASTING);

    Set<String> ended = new HashSet<>();
    for (Ground ground : grounds) {
      CasusView before = scene.asksForAll(WMO, MET_NAAM);
      List<String> restedOnIt = citing(before, ground.id()).map(Views::item).toList();
      assertThat(restedOnIt).as("what rests on %s", ground.id()).isNotEmpty();

      ground.end().run();
      ended.add(ground.id());
      CasusView after = scene.asksForAll(WMO, MET_NAAM);

      assertThat(ended).allSatisfy(gone -> assertThat(citing(after, gone)).isEmpty());
      List<String> left = Views.shown(after).map(Views::item).toList();
      assertThat(Views.shown(before).map(Views::item).filter(item -> !left.contains(item)))
          .as("only what rested on it goes, unless another ground fills its place")
          .isSubsetOf(restedOnIt);
      assertThat(left).as("and nothing comes").isSubsetOf(items(before));
    }
    assertThat(Views.shown(scene.asksForAll(WMO, MET_NAAM))).isEmpty();
  }

  @Test
  void aGroundToGiveAloneReleasesNothing() {
    Scene scene = rich();
    scene.stelVast(WMO, 1, "wmo-geven-wgs");
    String hulp = "hulp.wmo-voorziening";

    CasusView view = scene.asks("schuldhulpverlener", MET_NAAM, hulp);

    assertThat(Views.shown(view)).isEmpty();
    assertThat(Views.notShown(view, hulp, "gemeente-borne/wmo").reden()).isEqualTo("GEEN_GROND");
    scene.stelVast("schuldhulpverlener", 1, "wgs-ontvangen-hergebruik");
    assertThat(Views.shown(scene.asks("schuldhulpverlener", MET_NAAM, hulp))).hasSize(1);
  }

  @Test
  void aGroundToReceiveAloneReleasesNothing() {
    Scene scene = rich();
    scene.stelVast(WMO, 1, "wmo-ontvangen-onderzoek");

    assertThat(Views.shown(scene.asks(WMO, MET_NAAM, NAAM))).isEmpty();
  }

  @Test
  void withoutABesluitMetNaamTwoGroundsReleaseNoName() {
    Scene scene =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .persoon("P40Y")
            .gegeven(MAKELAAR, NAAM, "Nog Geen Besluit")
            .makelaarMagVertellen()
            .grond(WMO, "wmo-ontvangen-onderzoek")
            .build();

    CasusView view = scene.asks(WMO, MET_NAAM, NAAM);

    assertThat(Views.shown(view)).isEmpty();
    assertThat(Views.notShown(view, NAAM, "wijkkracht/sociaal-makelaar").reden())
        .isEqualTo("ANONIEM");
  }

  @Test
  void aToestemmingForOneParticularPartijIsNoneForAnother() {
    Scene scene = rich();
    toestemming(scene, "gemeente-borne/wgs", "geld");

    assertThat(Views.shown(scene.asks(WMO, MET_NAAM, SCHULDEN)).map(Getoond::bron))
        .containsExactly("gemeente-borne/wgs");
    assertThat(Views.shown(scene.asks(MW, MET_NAAM, SCHULDEN))).isEmpty();
  }

  @Test
  void anotherKindOfToestemmingFillsNoSlot() {
    Scene scene = rich();
    String siz = "siz/mantelzorg";
    String zorg = "zorg-en-mantelzorg";
    grond(scene, WMO, "wmo-ontvangen-onderzoek");
    scene.geeftToestemming(1, ToestemmingSoort.INSTEMMING_HULP, siz, "gemeente-borne/wmo", zorg);
    assertThat(Views.shown(scene.asks(WMO, MET_NAAM, BELASTING))).isEmpty();

    ToestemmingSoort lifting = ToestemmingSoort.DOORBREKING_GEHEIM;
    assertThatThrownBy(() -> scene.geeftToestemming(1, lifting, siz, "gemeente-borne/wmo", zorg))
        .as("siz keeps no secret")
        .isInstanceOf(OnjuisteInvoer.class)
        .hasMessageContaining("soort-niet-bij-van");
    assertThat(Views.shown(scene.asks(WMO, MET_NAAM, BELASTING))).isEmpty();

    scene.geeftToestemming(1, ToestemmingSoort.AVG, siz, "gemeente-borne/wmo", zorg);
    assertThat(Views.shown(scene.asks(WMO, MET_NAAM, BELASTING))).hasSize(1);
  }

  @Test
  void aRefusalIsNoToestemming() {
    Scene scene = rich();
    scene.antwoordt(
        1,
        ToestemmingSoort.AVG,
        "gemeente-borne/wgs",
        List.of("gemeente-borne/wmo"),
        List.of("geld"),
        false);

    assertThat(Views.shown(scene.asks(WMO, MET_NAAM, SCHULDEN))).isEmpty();
  }

  /// The latest answer counts, for the pair of partijen and the groep that it was about.
  @Test
  void aLaterNoOutranksAnEarlierYes() {
    Scene scene = rich();
    List<String> both = List.of("gemeente-borne/wmo", "wijkkracht/maatschappelijk-werk");
    List<String> geld = List.of("geld");
    scene.antwoordt(1, ToestemmingSoort.AVG, "gemeente-borne/wgs", both, geld, true);
    assertThat(Views.shown(scene.asks(WMO, MET_NAAM, SCHULDEN))).hasSize(1);
    assertThat(Views.shown(scene.asks(MW, MET_NAAM, SCHULDEN))).hasSize(1);

    scene.antwoordt(1, ToestemmingSoort.AVG, "gemeente-borne/wgs", both.subList(0, 1), geld, false);
    assertThat(Views.shown(scene.asks(WMO, MET_NAAM, SCHULDEN))).isEmpty();
    assertThat(Views.shown(scene.asks(MW, MET_NAAM, SCHULDEN))).hasSize(1);

    toestemming(scene, "gemeente-borne/wgs", "geld");
    assertThat(Views.shown(scene.asks(WMO, MET_NAAM, SCHULDEN))).hasSize(1);
  }

  /// What the Participatiewet protects wants the client's written no objection beside the
  /// toestemming to receive (Participatiewet art. 65).
  @Test
  void participatiewetWantsItsOwnKindToGive() {
    Scene scene =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .persoon("P40Y")
            .gegeven("klantmanager", "werk.situatie", "werkloos")
            .aanTafel(MW)
            .metNaam()
            .build();
    String from = "ubhh/werk-en-inkomen";
    String to = "wijkkracht/maatschappelijk-werk";

    scene.geeftToestemming(1, ToestemmingSoort.AVG, from, to, "werk");
    assertThat(Views.shown(scene.asks(MW, MET_NAAM, "werk.situatie"))).isEmpty();

    scene.geeftToestemming(1, ToestemmingSoort.PW65_GEEN_BEZWAAR, from, to, "werk");
    CasusView view = scene.asks(MW, MET_NAAM, "werk.situatie");
    assertThat(Views.shown(view)).isEmpty();
    assertThat(Views.notShown(view, "werk.situatie", from).reden())
        .as("the bron has yet to look into the receiver (Participatiewet 65 lid 4)")
        .isEqualTo("LEEMTE");
  }

  /// A toestemming holds for the casus that it was given for.
  @Test
  void aToestemmingForAnotherCasusOfTheSameInwonerDoesNotCount() {
    String bsn = ExampleValues.ofSomebody().bsn();
    Scene first = known(bsn);
    Scene second = known(bsn);
    assertThat(second.personen().getFirst().herkenning().zelfden())
        .containsExactly(first.personen().getFirst().inwoner());

    toestemming(first, "gemeente-borne/wgs", "geld");

    assertThat(Views.shown(first.asks(WMO, MET_NAAM, SCHULDEN))).hasSize(1);
    assertThat(Views.shown(second.asks(WMO, MET_NAAM, SCHULDEN))).isEmpty();
  }

  /// AVG art. 18: it holds for the inwoner, in whichever casus it was asked.
  @Test
  void aBeperkingHoldsInEveryCasusOfTheInwoner() {
    String bsn = ExampleValues.ofSomebody().bsn();
    Scene first = known(bsn);
    Scene second = known(bsn);
    toestemming(second, "gemeente-borne/wgs", "geld");
    assertThat(Views.shown(second.asks(WMO, MET_NAAM, SCHULDEN))).hasSize(1);

    first.beperkt(1, "geld");

    CasusView view = second.asks(WMO, MET_NAAM, SCHULDEN);
    assertThat(Views.shown(view)).isEmpty();
    assertThat(Views.notShown(view, SCHULDEN, "gemeente-borne/wgs").reden()).isEqualTo("BEPERKING");
  }

  @Test
  void aToestemmingForAChildOfFourteenIsALeemte() {
    Scene scene =
        scenes
            .aCasus("tafel-18min", "een-plan")
            .persoon("P14Y")
            .gegeven("mantelzorgconsulent", "sociaal-netwerk.steun", "weinig")
            .toestemming(
                ToestemmingSoort.AVG, "siz/mantelzorg", "gemeente-borne/wmo", "sociaal-netwerk")
            .aanTafel(WMO)
            .metNaam()
            .build();

    CasusView view = scene.asks(WMO, MET_NAAM, "sociaal-netwerk.steun");

    assertThat(Views.shown(view)).isEmpty();
    assertThat(Views.notShown(view, "sociaal-netwerk.steun", "siz/mantelzorg").reden())
        .isEqualTo("LEEMTE");
  }

  /// UAVG art. 5: from the sixteenth birthday on, in the Netherlands.
  @Test
  void theSixteenthBirthdayMakesTheToestemmingCount() {
    for (int daysToGo : new int[] {1, 0}) {
      Scene scene =
          scenes
              .aCasus("tafel-18min", "een-plan")
              .geborenOp(Views.today(scenes).plusDays(daysToGo).minusYears(16))
              .gegeven("mantelzorgconsulent", "sociaal-netwerk.steun", "weinig")
              .toestemming(
                  ToestemmingSoort.AVG, "siz/mantelzorg", "gemeente-borne/wmo", "sociaal-netwerk")
              .aanTafel(WMO)
              .metNaam()
              .build();

      CasusView view = scene.asks(WMO, MET_NAAM, "sociaal-netwerk.steun");

      assertThat(Views.shown(view))
          .as("%s day(s) before sixteen", daysToGo)
          .hasSize(daysToGo == 0 ? 1 : 0);
    }
  }

  /// It was not the own word of who gave it, and a birthday does not make it that.
  @Test
  void aToestemmingFromBeforeTheSixteenthBirthdayNeverComesToCount() {
    LocalDate birthday = Views.today(scenes).plusDays(1);
    Instant birth = birthday.atStartOfDay(ZoneId.of("Europe/Amsterdam")).toInstant();
    Scene scene =
        scenes
            .aCasus("tafel-18min", "een-plan")
            .zittingVan(Duration.ofDays(1).minusSeconds(2)) // the longest there is
            .geborenOp(birthday.minusYears(16))
            .gegeven("mantelzorgconsulent", "sociaal-netwerk.steun", "weinig")
            .toestemming(
                ToestemmingSoort.AVG, "siz/mantelzorg", "gemeente-borne/wmo", "sociaal-netwerk")
            .aanTafel(WMO)
            .metNaam()
            .build();
    scenes
        .clock()
        .ahead(Duration.between(scenes.clock().instant(), birth).plus(Duration.ofSeconds(1)));
    try {
      CasusView view = scene.asks(WMO, MET_NAAM, "sociaal-netwerk.steun");

      assertThat(Views.shown(view)).isEmpty();
      assertThat(Views.notShown(view, "sociaal-netwerk.steun", "siz/mantelzorg").reden())
          .isEqualTo("GEEN_TOESTEMMING");
    } finally {
      scenes.clock().inStep();
    }
  }

  /// AVG art. 18: a node whose clock is behind keeps to it as well.
  @Test
  void aBeperkingHoldsForAClockThatIsBehind() {
    Scene scene = rich();
    toestemming(scene, "gemeente-borne/wgs", "geld");
    scenes.clock().ahead(Duration.ofMinutes(2));
    try {
      scene.beperkt(1, "geld");
    } finally {
      scenes.clock().inStep();
    }

    CasusView view = scene.asks(WMO, MET_NAAM, SCHULDEN);

    assertThat(Views.shown(view)).isEmpty();
    assertThat(Views.notShown(view, SCHULDEN, "gemeente-borne/wgs").reden()).isEqualTo("BEPERKING");
  }

  @Test
  void aToestemmingOfSomebodyOfUnknownAgeIsALeemte() {
    Scene scene =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .geborenOp(null)
            .gegeven("mantelzorgconsulent", "sociaal-netwerk.steun", "weinig")
            .toestemming(
                ToestemmingSoort.AVG, "siz/mantelzorg", "gemeente-borne/wmo", "sociaal-netwerk")
            .aanTafel(WMO)
            .metNaam()
            .build();

    CasusView view = scene.asks(WMO, MET_NAAM, "sociaal-netwerk.steun");

    assertThat(Views.shown(view)).isEmpty();
    assertThat(Views.notShown(view, "sociaal-netwerk.steun", "siz/mantelzorg").reden())
        .isEqualTo("LEEMTE");
  }

  /// Until the geheimhouder decides: in both tredes, whatever grounds there are.
  @Test
  void whatIsUnderGeheimStaysWithTheGeheimhouder() {
    Scene scene =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .persoon("P40Y")
            .gegeven(MW, "geestelijke-gezondheid.middelengebruik", "enige")
            .grond(WMO, "wmo-ontvangen-onderzoek")
            .toestemming(
                ToestemmingSoort.AVG,
                "wijkkracht/maatschappelijk-werk",
                "gemeente-borne/wmo",
                "geestelijke-gezondheid")
            .toestemming(
                ToestemmingSoort.DOORBREKING_GEHEIM,
                "wijkkracht/maatschappelijk-werk",
                "gemeente-borne/wmo",
                "geestelijke-gezondheid")
            .metNaam()
            .build();

    Stream.of(ANONIEM, MET_NAAM)
        .forEach(trede -> {
          CasusView view = scene.asks(WMO, trede, "geestelijke-gezondheid.middelengebruik");
          NietGetoond refused =
              Views.notShown(
                  view,
                  "geestelijke-gezondheid.middelengebruik",
                  "wijkkracht/maatschappelijk-werk");
          assertThat(Views.shown(view)).isEmpty();
          assertThat(refused.reden()).isEqualTo("BEROEPSGEHEIM");
        });
  }

  private record Ground(String id, Runnable end) {}

  private static Ground grond(Scene scene, String functie, String grondslag) {
    UUID id = scene.stelVast(functie, 1, grondslag);
    return new Ground(id.toString(), () -> scene.beeindigtGrond(functie, id));
  }

  private static Ground toestemming(Scene scene, String van, String... groepen) {
    UUID id = scene.geeftToestemming(1, ToestemmingSoort.AVG, van, "gemeente-borne/wmo", groepen);
    return new Ground(id.toString(), () -> scene.trektIn(id));
  }

  private static List<String> items(CasusView view) {
    return Views.shown(view).map(Views::item).toList();
  }

  private static Stream<Getoond> citing(CasusView view, String ground) {
    return Views.shown(view)
        .filter(item -> item.geven().id().equals(ground) || item.ontvangen().id().equals(ground));
  }
}
