// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.deelgrond.casus.Gegevens;
import nl.deelgrond.convenant.Functie;
import nl.deelgrond.convenant.Rol;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.grondslag.BesluitenMetNaam.Aanvraag;
import nl.deelgrond.grondslag.GeheimhouderBesluiten.Besluit;
import nl.deelgrond.grondslag.Grondslagen.Vaststelling;
import nl.deelgrond.grondslag.Ontvangers.Nagegaan;
import nl.deelgrond.grondslag.Toestemmingen.Antwoord;
import nl.deelgrond.grondslag.Toestemmingen.Keuze;
import nl.deelgrond.grondslag.Vertegenwoordigingen;
import nl.deelgrond.identity.Medewerker;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.inzage.CasusView.Getoond;
import nl.deelgrond.inzage.CasusView.NietGetoond;
import nl.deelgrond.inzage.InzageRequest;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Promise 11: no voorzitter, FG or beheerder gets a value that the policy does not release, by
/// whatever they try; and each attempt is in the log (promise 10).
@SceneTest
class NoRoleOutranksTheLawTests {

  private static final String WMO = "wmo-consulent";
  private static final String MAKELAAR = "sociaal-makelaar";
  private static final String VOORZITTER = "voorzitter";
  private static final String MW = "maatschappelijk-werker";
  private static final String JEUGD = "jeugdconsulent";
  private static final String ZORGEN = "veiligheid.zorgen-thuis";
  private static final String GEHEIM = "Niet Voor Een Hoge Functie";

  private final Scenes scenes;

  NoRoleOutranksTheLawTests(Scenes scenes) {
    this.scenes = scenes;
  }

  private Scene scene() {
    return scenes
        .aCasus("tafel-18plus", "een-plan")
        .persoon("P40Y")
        .gegeven(MAKELAAR, "identificatie.naam", GEHEIM)
        .gegeven(MAKELAAR, "plan.soort-vraag", "complex")
        .makelaarMagVertellen()
        .grond(WMO, "wmo-ontvangen-onderzoek")
        .metNaam()
        .build();
  }

  @Test
  void theVoorzitterSitsAtTheTableAndSeesNoValue() {
    Scene scene = scene();
    assertThat(Views.text(scene.asksForAll(WMO, Trede.MET_NAAM))).contains(GEHEIM);

    for (Trede trede : Trede.values()) {
      long before = scenes.log().size();
      CasusView view = scene.asksForAll(VOORZITTER, trede);

      assertThat(view.bekend()).isTrue();
      assertThat(Views.shown(view)).isEmpty();
      assertThat(Views.notShown(view).map(NietGetoond::reden).distinct()).containsExactly("ROL");
      assertThat(Views.text(view)).doesNotContain(GEHEIM);
      assertThat(scenes.log().actsFrom(before)).containsExactly("inzage");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fg", "beheerder"})
  void fgAndBeheerderHaveNoSeatAndSeeNothing(String functie) {
    Scene scene = scene();
    Requester wie = scene.wie(functie);

    for (Trede trede : Trede.values()) {
      long before = scenes.log().size();
      CasusView view =
          scenes.inzage().view(scene.request(wie, trede, new TreeSet<>(scene.allVelden())));

      assertThat(view.bekend()).isFalse();
      assertThat(view.personen()).isEmpty();
      assertThat(scenes.log().actsFrom(before)).containsExactly("inzage-geweigerd");
    }
  }

  /// Neither can the voorzitter give them one.
  @ParameterizedTest
  @ValueSource(strings = {"fg", "beheerder"})
  void noSeatIsToBeHadForThem(String functie) {
    Scene scene = scene();
    Requester wie = scene.wie(functie);
    scenes.zittingen().maakBekend(wie);
    UUID punt =
        scenes
            .zittingen()
            .findVoor(scene.wie(VOORZITTER), scene.zitting())
            .orElseThrow()
            .agenda()
            .getFirst()
            .id();

    for (UUID where : new ArrayList<>(List.of(punt))) {
      assertThatThrownBy(() ->
              scenes.zittingen().nodigUit(scene.wie(VOORZITTER), scene.zitting(), wie.sub(), where))
          .hasMessageContaining("partij-niet-aan-tafel");
    }
  }

  /// Whoever claims a functie that is not theirs has no seat in it.
  @Test
  void anotherFunctieUnderTheSameNameHasNoSeat() {
    Scene scene = scene();
    Requester voorzitter = scene.wie(VOORZITTER);
    Requester wmo = scene.wie(WMO);
    Requester dressedUp =
        new Medewerker(
            voorzitter.sub(),
            voorzitter.naam(),
            wmo.organisatie(),
            wmo.oin(),
            wmo.partij(),
            wmo.functie(),
            voorzitter.loa());
    Requester halfDressed =
        new Medewerker(
            voorzitter.sub(),
            voorzitter.naam(),
            voorzitter.organisatie(),
            voorzitter.oin(),
            voorzitter.partij(),
            wmo.functie(),
            voorzitter.loa());

    for (Requester wie : List.of(dressedUp, halfDressed)) {
      CasusView view =
          scenes
              .inzage()
              .view(scene.request(wie, Trede.MET_NAAM, new TreeSet<>(scene.allVelden())));
      assertThat(view.bekend()).isFalse();
      assertThat(Views.text(view)).doesNotContain(GEHEIM);
    }
  }

  /// Every act of every service, by who may not do it: refused, and in the log.
  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("actsThatAreNotTheirs")
  void anActThatIsNotTheirsIsRefusedAndLogged(String functie, String handeling, Act act) {
    Scene scene = scene();
    Requester wie = scene.wie(functie);
    long before = scenes.log().size();
    scenes.log().isWhole();

    assertThatThrownBy(() -> act.by(wie, scene, scenes))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code().name()).isEqualTo("NIET_BEVOEGD"));

    assertThat(scenes.log().actsFrom(before)).containsExactly("handeling-geweigerd");
  }

  /// Something to try.
  @FunctionalInterface
  interface Act {
    void by(Requester wie, Scene scene, Scenes scenes);
  }

  static Stream<Arguments> actsThatAreNotTheirs() {
    var convenant = nl.deelgrond.convenant.Convenanten.borne();
    Map<String, Rol> functies =
        Map.of(VOORZITTER, Rol.VOORZITTER, "fg", Rol.FG, "beheerder", Rol.BEHEERDER);
    return acts().entrySet().stream()
        .flatMap(act ->
            functies.entrySet().stream()
                .filter(functie ->
                    !convenant.handeling(act.getKey()).rollen().contains(functie.getValue()))
                .map(functie -> Arguments.of(functie.getKey(), act.getKey(), act.getValue())));
  }

  private static Map<String, Act> acts() {
    return Map.ofEntries(
        Map.entry("casus-openen", (wie, _, scenes) -> scenes.casussen().open(wie)),
        Map.entry(
            "persoon-toevoegen",
            (wie, scene, scenes) ->
                scenes.casussen().voegPersoonToe(wie, scene.casus(), null, null)),
        Map.entry(
            "geboortedatum-vastleggen",
            (wie, scene, scenes) ->
                scenes
                    .geboortedata()
                    .legVast(wie, scene.casus(), scene.persoon(1), LocalDate.of(1986, 5, 2))),
        Map.entry(
            "gegeven-inbrengen",
            (wie, scene, scenes) ->
                scenes
                    .gegevens()
                    .brengIn(
                        wie,
                        new Gegevens.Nieuw(
                            scene.casus(), scene.persoon(1), "plan.fase", "wmo2015", "fase-2"))),
        Map.entry(
            "grondslag-vaststellen",
            (wie, scene, scenes) ->
                scenes
                    .grondslagen()
                    .stelVast(
                        wie,
                        new Vaststelling(
                            scene.casus(),
                            scene.persoon(1),
                            "wmo-ontvangen-onderzoek",
                            scene.doel(),
                            "omdat het moet",
                            null,
                            List.of(),
                            null))),
        Map.entry(
            "toestemming-vastleggen",
            (wie, scene, scenes) -> antwoord(wie, scene, scenes, Keuze.JA)),
        Map.entry(
            "toestemming-weigeren",
            (wie, scene, scenes) -> antwoord(wie, scene, scenes, Keuze.NEE)),
        Map.entry(
            "toestemming-vragen",
            (wie, scene, scenes) -> antwoord(wie, scene, scenes, Keuze.LATER)),
        Map.entry(
            "toestemming-ongeldig-verklaren",
            (wie, _, scenes) ->
                scenes.toestemmingen().verklaarOngeldig(wie, UUID.randomUUID(), "omdat")),
        Map.entry(
            "vertegenwoordiging-vastleggen",
            (wie, scene, scenes) ->
                scenes
                    .vertegenwoordigingen()
                    .legVast(
                        wie,
                        new Vertegenwoordigingen.Nieuw(
                            scene.casus(),
                            scene.persoon(1),
                            "curator",
                            null,
                            "beschikking-1",
                            "wie dan ook",
                            null,
                            null))),
        Map.entry(
            "vertegenwoordiging-beeindigen",
            (wie, _, scenes) -> scenes.vertegenwoordigingen().beeindig(wie, UUID.randomUUID())),
        Map.entry(
            "wilsbekwaamheid-vastleggen",
            (wie, scene, scenes) ->
                scenes
                    .wilsbekwaamheid()
                    .legVast(
                        wie,
                        scene.casus(),
                        scene.persoon(1),
                        scene.doel(),
                        "niet-wilsbekwaam",
                        "omdat")),
        Map.entry(
            "toestemming-intrekken",
            (wie, _, scenes) ->
                scenes.toestemmingen().trekIn(wie, UUID.randomUUID(), "inwoner", null)),
        Map.entry(
            "geheimhouder-besluiten",
            (wie, scene, scenes) -> scenes.geheim().neem(wie, besluit(scene, ZORGEN))),
        Map.entry(
            "geheimhouder-besluit-beeindigen",
            (wie, _, scenes) -> scenes.geheim().beeindig(wie, UUID.randomUUID())),
        Map.entry(
            "ontvanger-nagaan",
            (wie, scene, scenes) ->
                scenes
                    .ontvangers()
                    .legVast(
                        wie,
                        new Nagegaan(
                            scene.casus(),
                            scene.persoon(1),
                            List.of("gemeente-borne/wmo"),
                            scene.doel(),
                            "omdat",
                            LocalDate.ofYearDay(2027, 1)))),
        Map.entry(
            "ontvanger-nagaan-beeindigen",
            (wie, _, scenes) -> scenes.ontvangers().beeindig(wie, UUID.randomUUID())),
        Map.entry(
            "grondslag-beeindigen",
            (wie, _, scenes) -> scenes.grondslagen().beeindig(wie, UUID.randomUUID())),
        Map.entry(
            "beperking-vastleggen",
            (wie, scene, scenes) ->
                scenes
                    .beperkingen()
                    .legVast(wie, scene.casus(), scene.persoon(1), List.of(), "omdat")),
        Map.entry(
            "besluit-met-naam-vragen",
            (wie, scene, scenes) ->
                scenes
                    .besluiten()
                    .vraag(
                        wie,
                        new Aanvraag(
                            scene.casus(), scene.zitting(), "veiligheid", "omdat", scene.einde()))),
        Map.entry(
            "besluit-met-naam-akkoord",
            (wie, _, scenes) -> scenes.besluiten().geefAkkoord(wie, UUID.randomUUID())),
        Map.entry(
            "besluit-met-naam-beeindigen",
            (wie, scene, scenes) -> scenes.besluiten().beeindig(wie, scene.besluit())),
        Map.entry(
            "zitting-plannen",
            (wie, _, scenes) -> {
              Instant now = scenes.clock().instant();
              scenes.zittingen().plan(wie, "tafel-18plus", now, now.plusSeconds(60));
            }),
        Map.entry(
            "agendapunt-toevoegen",
            (wie, scene, scenes) ->
                scenes.zittingen().zetOpAgenda(wie, scene.zitting(), scene.casus(), scene.doel())),
        Map.entry(
            "uitnodigen",
            (wie, scene, scenes) ->
                scenes.zittingen().nodigUit(wie, scene.zitting(), wie.sub(), null)),
        Map.entry(
            "deelname-beeindigen",
            (wie, scene, scenes) ->
                scenes.zittingen().beeindigDeelname(wie, scene.zitting(), scene.deelname(WMO))),
        Map.entry(
            "zitting-beeindigen",
            (wie, scene, scenes) -> scenes.zittingen().beeindig(wie, scene.zitting())));
  }

  private static Besluit besluit(Scene scene, String veld) {
    return new Besluit(
        scene.casus(),
        scene.persoon(1),
        veld,
        scene.doel(),
        List.of("gemeente-borne/wmo"),
        Trede.ANONIEM,
        Scene.conflict("Omdat het moet."),
        null,
        LocalDate.ofYearDay(2027, 1));
  }

  /// No role outranks the geheimhouder: of everybody at the platform only who is bound by the
  /// secrecy lifts it and closes it again; whatever the others try, it stays as it is.
  @Test
  void onlyTheGeheimhouderLiftsASecretAndOnlyTheyCloseItAgain() {
    Scene scene =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .aanTafel(WMO, MAKELAAR, JEUGD, "mantelzorgconsulent", "huisarts")
            .persoon("P40Y")
            .gegeven(MW, ZORGEN, "ernstig")
            .build();
    List<String> others =
        scenes.convenant().functies().stream()
            .map(Functie::code)
            .filter(code -> !code.equals(MW))
            .toList();

    List<String> bound = others.stream().filter(code -> !code.equals(JEUGD)).toList();
    tryAll(scene, bound, wie -> scenes.geheim().neem(wie, besluit(scene, ZORGEN)));
    // who keeps the same veld under a secrecy of the own partij lifts that one only
    scenes.geheim().neem(scene.wie(JEUGD), besluit(scene, ZORGEN));
    assertThat(zorgenVanWijkkracht(scene)).isEmpty();

    UUID besluit = scenes.geheim().neem(scene.wie(MW), besluit(scene, ZORGEN));
    assertThat(zorgenVanWijkkracht(scene)).hasSize(1);

    tryAll(scene, others, wie -> scenes.geheim().beeindig(wie, besluit));
    assertThat(zorgenVanWijkkracht(scene)).hasSize(1);

    scenes.geheim().beeindig(scene.wie(MW), besluit);
    assertThat(zorgenVanWijkkracht(scene)).isEmpty();
  }

  private static Stream<Getoond> zorgenVanWijkkracht(Scene scene) {
    return Views.shown(scene.asks(WMO, Trede.ANONIEM, ZORGEN))
        .filter(shown -> shown.bron().equals("wijkkracht/maatschappelijk-werk"));
  }

  private void tryAll(Scene scene, List<String> functies, Consumer<Requester> act) {
    for (String functie : functies) {
      long before = scenes.log().size();
      assertThatThrownBy(() -> act.accept(scene.wie(functie)))
          .as(functie)
          .isInstanceOfSatisfying(
              Fault.class,
              fault -> assertThat(fault.code().name()).isIn("NIET_BEVOEGD", "NIET_GEVONDEN"));
      assertThat(scenes.log().actsFrom(before)).containsExactly("handeling-geweigerd");
    }
  }

  private static void antwoord(Requester wie, Scene scene, Scenes scenes, Keuze keuze) {
    scenes
        .toestemmingen()
        .legVast(
            wie,
            new Antwoord(
                scene.casus(),
                scene.persoon(1),
                ToestemmingSoort.AVG,
                "siz/mantelzorg",
                List.of("gemeente-borne/wmo"),
                scene.doel(),
                List.of("hulp"),
                LocalDate.ofYearDay(2027, 1),
                Scene.gevraagd("inwoner"),
                null,
                keuze));
  }

  /// A besluit met naam that the voorzitter agreed to is needed and never enough.
  @Test
  void theVoorzittersAgreementAloneReleasesNothing() {
    Scene scene =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .persoon("P40Y")
            .gegeven(MAKELAAR, "identificatie.naam", GEHEIM)
            .aanTafel(WMO)
            .metNaam()
            .build();

    assertThat(Views.shown(scene.asksForAll(WMO, Trede.MET_NAAM))).isEmpty();
  }

  /// Two persons: the functies cannot fall together, and neither can the people.
  @Test
  void nobodyAgreesToTheirOwnRequest() {
    Scene scene = scene();
    scene.beeindigtBesluit(scene.besluit());
    Requester voorzitter = scene.wie(VOORZITTER);
    UUID aanvraag =
        scenes
            .besluiten()
            .vraag(
                scene.wie(MAKELAAR),
                new Aanvraag(
                    scene.casus(), scene.zitting(), "veiligheid", "omdat het moet", scene.einde()));
    Requester makelaarAsVoorzitter =
        new Medewerker(
            scene.wie(MAKELAAR).sub(),
            "Zelfde persoon",
            voorzitter.organisatie(),
            voorzitter.oin(),
            voorzitter.partij(),
            voorzitter.functie(),
            voorzitter.loa());

    assertThatThrownBy(() -> scenes.besluiten().geefAkkoord(makelaarAsVoorzitter, aanvraag))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code().name()).isEqualTo("NIET_GEVONDEN"));
  }

  /// A question with another casus than the one that somebody sits for.
  @Test
  void aSeatIsForOneCasusOnly() {
    Scene mine = scene();
    Scene other = scene();

    CasusView view =
        scenes
            .inzage()
            .view(
                new InzageRequest(
                    mine.wie(WMO),
                    other.casus(),
                    mine.zitting(),
                    mine.doel(),
                    Trede.MET_NAAM,
                    new TreeSet<>(mine.allVelden())));

    assertThat(view.bekend()).isFalse();
    assertThat(Views.text(view)).doesNotContain(GEHEIM);
  }
}
