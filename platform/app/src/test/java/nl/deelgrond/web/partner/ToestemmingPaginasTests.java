// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.ToestemmingTeksten;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.database.TestDatabase;
import nl.deelgrond.grondslag.Gevraagd;
import nl.deelgrond.grondslag.Toestemmingen.Antwoord;
import nl.deelgrond.grondslag.Toestemmingen.Keuze;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneDatabase;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.SecondNode;
import nl.deelgrond.scene.Views;
import nl.deelgrond.scene.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;

/// What a professional reads about a question for toestemming, and can read out, on the pages.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToestemmingPaginasTests {

  private final TestDatabase database = TestDatabase.create();
  private final SecondNode node = SecondNode.start(database, SceneDatabase.newFolder());
  private final Scenes scenes = node.scenes();
  private final Visitor makelaar =
      Visitor.signedIn(
          String.valueOf(node.context().getEnvironment().getProperty("deelgrond.adres")),
          "n.terhorst");

  @AfterEach
  void theClockIsRight() {
    scenes.clock().inStep();
  }

  @AfterAll
  void stop() {
    scenes.log().isWhole();
    node.close();
    database.close();
  }

  private Scene scene() {
    return scenes.aCasus("tafel-18plus", "een-plan").persoon("P40Y").build();
  }

  private void asks(Scene scene, Keuze keuze, String taal, String hulp, int days) {
    scenes
        .toestemmingen()
        .legVast(
            scene.wie("sociaal-makelaar"),
            new Antwoord(
                scene.casus(),
                scene.persoon(1),
                ToestemmingSoort.AVG,
                "gemeente-borne/wgs",
                List.of("gemeente-borne/wmo"),
                scene.doel(),
                List.of("geld"),
                Views.today(scenes).plusDays(days),
                new Gevraagd("inwoner", "mondeling", "2026-1", taal, hulp, true, "verslag-7"),
                null,
                keuze));
  }

  @Test
  void theDossierSaysHowItWasAskedAndWhatToTellTheInwoner() {
    Scene scene = scene();
    asks(scene, Keuze.NEE, "tr", "tolk", 30);

    String page = makelaar.page("/casussen/" + scene.casus()).body();

    assertThat(page)
        .contains(
            "Gevraagd door: Sociaal makelaar, ",
            "Turks. Hulp bij het gesprek: een tolk",
            "href=\"/toestemmingsteksten/2026-1\"",
            "Zeg tegen de inwoner: “Er is nee gezegd. Dat mag.”")
        .doesNotContain("N. ter Horst</span><br>");
  }

  @Test
  void aYesThatCountsLeavesNothingToTell() {
    Scene scene = scene();
    asks(scene, Keuze.JA, "nl", "geen", 30);

    assertThat(makelaar.page("/casussen/" + scene.casus()).body())
        .contains("Ja gezegd.")
        .doesNotContain("Zeg tegen de inwoner");
  }

  @Test
  void theWordsOfAVersionAreShownInEveryLanguageThatItHas() {
    String page = makelaar.page("/toestemmingsteksten/2026-1").body();

    for (ToestemmingTeksten.Versie versie : ToestemmingTeksten.borne().versies()) {
      versie.teksten().forEach(tekst -> assertThat(page).contains(tekst.regels()));
    }
    assertThat(page).contains("<p lang=\"nl\"", "<p lang=\"en\"");
    assertThat(makelaar.page("/toestemmingsteksten/2025-1").status()).isEqualTo(404);
  }

  @Test
  void theFormReadsOutTheTextOfToday() {
    Scene scene = scene();

    assertThat(makelaar.page("/casussen/" + scene.casus() + "/toestemmingen/nieuw").body())
        .contains("Tekst 2026-1", "Uw hulpverlener moet geheim houden", "Alleen met een tolk");
  }

  @Test
  void whoDecidesLaterIsATaskOfTheInbrengerFromThatDay() {
    Scene scene = scene();
    asks(scene, Keuze.LATER, "nl", "geen", 1);
    String code = scenes.casussen().find(scene.casus()).orElseThrow().code();
    String task = code + ": vraag opnieuw om toestemming";
    assertThat(makelaar.page("/vandaag").body()).doesNotContain(task);
    assertThat(taken(scene)).noneMatch(taak -> taak.tekst().startsWith(task));

    // a session does not last until tomorrow, so the page is asked for without one
    scenes.clock().ahead(Duration.ofDays(1));

    assertThat(taken(scene))
        .filteredOn(taak -> taak.tekst().startsWith(task))
        .singleElement()
        .satisfies(taak -> assertThat(taak.adres()).isEqualTo("/casussen/" + scene.casus()));
    Model model = new ExtendedModelMap();
    node.context()
        .getBean(DossierController.class)
        .toon(scene.wie("sociaal-makelaar"), scene.casus(), model, Locale.of("nl"));
    assertThat(((DossierPagina) required(model)).toestemmingen())
        .singleElement()
        .satisfies(rij -> {
          assertThat(rij.opnieuwVragen()).isTrue();
          assertThat(rij.zegInwoner()).isEqualTo("U wilt er later over beslissen. Dat mag.");
        });
  }

  private List<VandaagPagina.Taak> taken(Scene scene) {
    Model model = new ExtendedModelMap();
    node.context()
        .getBean(VandaagController.class)
        .vandaag(scene.wie("sociaal-makelaar"), null, model, Locale.of("nl"));
    return ((VandaagPagina) required(model)).taken();
  }

  private static Object required(Model model) {
    return Objects.requireNonNull(model.getAttribute("pagina"));
  }

  @Test
  void whyAnItemIsShownIsToldInWordsForTheInwoner() {
    Scene scene =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .metAccounts()
            .aanTafel("sociaal-makelaar")
            .persoon("P40Y")
            .gegeven("sociaal-makelaar", "plan.hulpvraag", "Wie helpt mij met de post")
            .grond("sociaal-makelaar", "eigen-makelaar-geven", "eigen-makelaar-ontvangen")
            .metNaam()
            .build();

    String page =
        makelaar
            .page(
                "/zittingen/%s/casussen/%s?doel=een-plan&trede=%s"
                    .formatted(
                        scene.zitting(),
                        scene.casus(),
                        Trede.MET_NAAM.code().toLowerCase(Locale.ROOT)))
            .body();

    assertThat(page).contains("Wie helpt mij met de post", "Waarom zie ik dit?");
    assertThat(page).contains("Deze organisatie schreef dit zelf op. Daarom ziet zij het.");
  }

  @Test
  void everyLanguageOfAVersionHasANameOnThePages() {
    ToestemmingTeksten.borne()
        .versies()
        .forEach(versie -> assertThat(Namen.TALEN).containsAll(versie.talen()));
    assertThat(Namen.TALEN).containsAll(Gevraagd.TALEN_MET_TOLK);
  }
}
