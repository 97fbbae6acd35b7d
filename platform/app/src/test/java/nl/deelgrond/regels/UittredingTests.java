// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.regels;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.deelgrond.casus.Aanbiedingen;
import nl.deelgrond.casus.Overdrachten;
import nl.deelgrond.casus.Wachtend;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.database.TestDatabase;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.grondslag.Leemten;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.Teruggaven;
import nl.deelgrond.regels.Versieregel.Wat;
import nl.deelgrond.scene.LogBook;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneDatabase;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.SecondNode;
import nl.deelgrond.scene.Views;
import nl.deelgrond.scene.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// SIZ left: its gegevens go back to it and to nobody else, and its casussen wait for somebody.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UittredingTests {

  private static final String MAKELAAR = "sociaal-makelaar";
  private static final String SIZ = "mantelzorgconsulent";
  private static final String VOORZITTER = "voorzitter";
  private static final String WMO = "wmo-consulent";
  private static final String SOORT = "plan.soort-vraag";
  private static final String MAKELAAR_PARTIJ = "wijkkracht/sociaal-makelaar";

  private final TestDatabase database = TestDatabase.create();
  private final SecondNode node = SecondNode.start(database, SceneDatabase.newFolder());
  private final Scenes scenes = node.scenes();
  private final Convenantversies versies = node.context().getBean(Convenantversies.class);
  private final Overdrachten overdrachten = node.context().getBean(Overdrachten.class);
  private final Aanbiedingen aanbiedingen = node.context().getBean(Aanbiedingen.class);
  private final Leemten leemten = node.context().getBean(Leemten.class);
  private final Teruggaven teruggaven = node.context().getBean(Teruggaven.class);
  private final Convenant convenant = node.context().getBean(Convenant.class);
  private final LogBook log = scenes.log();
  private final Scene scene =
      scenes
          .aCasus("tafel-18plus", "een-plan")
          .metAccounts()
          .aanTafel(WMO)
          .persoon("P40Y")
          .gegeven(MAKELAAR, "plan.soort-vraag", "complex")
          .gegeven(MAKELAAR, "plan.hulpvraag", "Wie helpt mij met de post")
          .gegeven("mantelzorgconsulent", "zorg-en-mantelzorg.belasting", "overbelast")
          .build();

  private final Scene closing =
      scenes.aCasus("tafel-18plus", "een-plan").metAccounts().persoon("P30Y").withoutZitting();

  UittredingTests() {
    // in this convenant only Wijkkracht brings casussen in
    for (Scene one : List.of(scene, closing)) {
      database.execute(
          "update casus.casus set ingebracht_door = 'siz/mantelzorg' where casus_id = '%s'"
              .formatted(one.casus()));
    }
    refused("NIET_BEVOEGD", () -> teruggaven.haalTerug(wie(SIZ)));
    assertThat(overdrachten.teDoen(wie(VOORZITTER))).isEmpty();
    UUID melding = versies.stelVoor(wie(SIZ), Wat.UITTREDING, convenant.sha256(), null);
    versies.geefAkkoord(wie(VOORZITTER), melding);
  }

  @AfterAll
  void stop() {
    log.isWhole();
    node.close();
    database.close();
  }

  private Requester wie(String functie) {
    return scene.wie(functie);
  }

  private static void refused(String code, Callable<?> act) {
    assertThatThrownBy(act::call)
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code().name()).isEqualTo(code));
  }

  @Test
  void whatItBroughtInGoesBackUnderEntriesOfTheirOwn() {
    long before = log.size();

    Teruggaven.Bestand bestand = teruggaven.haalTerug(wie(SIZ));

    JsonNode file = JsonMapper.shared().readTree(bestand.json());
    assertThat(file.path("gegevens").findValuesAsString("waarde")).containsExactly("overbelast");
    assertThat(file.path("gegevens").findValuesAsString("bron")).containsOnly("siz/mantelzorg");
    assertThat(new String(bestand.json(), UTF_8)).doesNotContain("Wie helpt mij");
    assertThat(log.actsFrom(before)).containsExactly("inzage", "gegevens-teruggegeven");
    assertThat(bestand.toString()).doesNotContain("overbelast");
  }

  @Test
  void anotherOrganisatieGetsNothingAndTheAttemptIsLogged() {
    long before = log.size();
    for (String functie : List.of(MAKELAAR, WMO, VOORZITTER)) {
      refused("NIET_BEVOEGD", () -> teruggaven.haalTerug(wie(functie)));
    }
    assertThat(log.actsFrom(before)).hasSize(3).containsOnly("handeling-geweigerd");
  }

  /// How each goes on is in [nl.deelgrond.casus.Aanbiedingen] and its tests.
  @Test
  void itsOpenCasussenWaitUntilEachIsTakenOverOrClosed() {
    assertThat(overdrachten.teDoen(wie(VOORZITTER)))
        .extracting(wachtend -> wachtend.casus().id())
        .containsExactlyInAnyOrder(scene.casus(), closing.casus());
    assertThat(overdrachten.teDoen(wie(VOORZITTER)))
        .extracting(Wachtend::organisatie)
        .containsOnly("siz");
    refused("NIET_BEVOEGD", () -> overdrachten.teDoen(wie(WMO)));
    assertThat(Views.shown(scene.asks(WMO, Trede.ANONIEM, SOORT))).isEmpty();
    assertThat(Views.notShown(scene.asks(WMO, Trede.ANONIEM, SOORT), SOORT, MAKELAAR_PARTIJ))
        .satisfies(item -> {
          assertThat(item.reden()).isEqualTo("LEEMTE");
          assertThat(String.valueOf(item.leemte())).contains("INBRENGER_ONTBREEKT");
        });
    assertThat(leemten.vanPartij(wie(VOORZITTER)))
        .as("a task for who can hand it over")
        .extracting(Leemten.Open::ontbreekt)
        .containsOnlyOnce("inbrenger-ontbreekt");
    long before = log.size();

    UUID aanbod =
        overdrachten.biedAan(wie(VOORZITTER), scene.casus(), "wijkkracht/sociaal-makelaar");
    aanbiedingen.neemOver(wie(MAKELAAR), aanbod);
    overdrachten.sluit(wie(VOORZITTER), closing.casus(), "niemand-neemt-over");

    assertThat(log.actsFrom(before))
        .containsExactly("casus-aangeboden", "casus-overgenomen", "casus-gesloten");
    assertThat(overdrachten.teDoen(wie(VOORZITTER))).isEmpty();
    assertThat(Views.shown(scene.asks(WMO, Trede.ANONIEM, SOORT))).hasSize(1);
    assertThat(leemten.vanPartij(wie(VOORZITTER)))
        .extracting(Leemten.Open::ontbreekt)
        .doesNotContain("inbrenger-ontbreekt");
    refused("NIET_GEVONDEN", () -> sluit(closing.casus()));
  }

  private Object sluit(UUID casus) {
    overdrachten.sluit(wie(VOORZITTER), casus, "niemand-neemt-over");
    return casus;
  }

  @Test
  void itsPeopleReachOnlyWhatIsAboutTheLeaving() {
    Visitor visitor = Visitor.signedIn(address(), "t.bakker");
    long before = log.size();

    assertThat(visitor.page("/vandaag").status()).isEqualTo(403);
    assertThat(visitor.page("/casussen/" + scene.casus()).status()).isEqualTo(403);
    assertThat(log.actsFrom(before)).hasSize(2).containsOnly("handeling-geweigerd");
    assertThat(visitor.page("/convenant").status()).isEqualTo(200);
    assertThat(Views.shown(scene.asks(SIZ, Trede.ANONIEM, "plan.soort-vraag"))).isEmpty();
  }

  private String address() {
    return String.valueOf(node.context().getEnvironment().getProperty("deelgrond.adres"));
  }
}
