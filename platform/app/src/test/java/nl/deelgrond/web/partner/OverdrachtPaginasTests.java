// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.database.TestDatabase;
import nl.deelgrond.regels.Convenantversies;
import nl.deelgrond.regels.Versieregel.Wat;
import nl.deelgrond.scene.LogBook;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneDatabase;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.SecondNode;
import nl.deelgrond.scene.Visitor;
import nl.deelgrond.scene.Visitor.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// SIZ left: the voorzitter and an inbrenger hand its casussen over on their pages.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverdrachtPaginasTests {

  private static final String WIJKKRACHT = "wijkkracht/sociaal-makelaar";

  private final TestDatabase database = TestDatabase.create();
  private final SecondNode node = SecondNode.start(database, SceneDatabase.newFolder());
  private final Scenes scenes = node.scenes();
  private final LogBook log = scenes.log();
  private final Visitor voorzitter = visitor("a.jansen");
  private final Visitor makelaar = visitor("n.terhorst");
  private final Visitor wmo = visitor("l.visser");

  OverdrachtPaginasTests() {
    assertThat(voorzitter.page("/vandaag").body()).doesNotContain("/overdrachten");
    assertThat(makelaar.page("/vandaag").body()).doesNotContain("/aanbiedingen");
    Convenantversies versies = node.context().getBean(Convenantversies.class);
    String sha256 = node.context().getBean(Convenant.class).sha256();
    UUID melding =
        versies.stelVoor(
            scenes.medewerker("t.bakker", "mantelzorgconsulent"), Wat.UITTREDING, sha256, null);
    versies.geefAkkoord(scenes.medewerker("a.jansen", "voorzitter"), melding);
  }

  @AfterAll
  void stop() {
    log.isWhole();
    node.close();
    database.close();
  }

  private Visitor visitor(String login) {
    return Visitor.signedIn(
        String.valueOf(node.context().getEnvironment().getProperty("deelgrond.adres")), login);
  }

  private Casus casus() {
    Scene scene =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .aanTafel("wmo-consulent")
            .persoon("P40Y")
            .gegeven("sociaal-makelaar", "identificatie.naam", "Sinterklaas Kapoentje")
            .gegeven("sociaal-makelaar", "plan.hulpvraag", "Wie helpt mij met de post")
            .persoon("P12Y")
            .build();
    // in this convenant only Wijkkracht brings casussen in
    database.execute(
        "update casus.casus set ingebracht_door = 'siz/mantelzorg' where casus_id = '%s'"
            .formatted(scene.casus()));
    return scenes.casussen().find(scene.casus()).orElseThrow();
  }

  private UUID aanbod(Casus casus) {
    Answer list =
        voorzitter.submit("/overdrachten/" + casus.id() + "/aanbieden", Map.of("aan", WIJKKRACHT));
    assertThat(list.body()).contains("De casus is aangeboden");
    return find(list.body(), "/overdrachten/" + casus.id() + "/intrekken\\?aanbod=([0-9a-f-]{36})");
  }

  private static UUID find(String body, String pattern) {
    java.util.regex.Matcher found = java.util.regex.Pattern.compile(pattern).matcher(body);
    assertThat(found.find()).as(pattern).isTrue();
    return UUID.fromString(found.group(1));
  }

  @Test
  void twoPeopleHandACasusOverOnTheirPages() {
    Casus casus = casus();
    assertThat(voorzitter.page("/vandaag").body()).contains("href=\"/overdrachten\"");
    assertThat(voorzitter.page("/overdrachten").body())
        .contains(casus.code(), "Stichting Informele Zorg Twente", "Niet aangeboden");

    Answer nothingChosen =
        voorzitter.submit("/overdrachten/" + casus.id() + "/aanbieden", Map.of());
    assertThat(nothingChosen.status()).isEqualTo(400);
    assertThat(nothingChosen.body()).contains("Kies aan wie u de casus aanbiedt");
    UUID aanbod = aanbod(casus);

    assertThat(makelaar.page("/casussen/" + casus.id()).status()).isEqualTo(404);
    assertThat(makelaar.page("/vandaag").body()).contains("href=\"/aanbiedingen\"");
    Answer offered = makelaar.page("/aanbiedingen");
    assertThat(offered.body()).contains(casus.code(), "Casustafel 18+", ">2<");
    assertThat(offered.bytes())
        .doesNotContain("Sinterklaas", "Wie helpt mij", casus.id().toString());
    long before = log.size();

    Answer taken = makelaar.submit("/aanbiedingen/" + aanbod + "/overnemen", Map.of());

    assertThat(taken.body()).contains("heeft de casus overgenomen", casus.code());
    assertThat(log.actsFrom(before))
        .containsSequence("casus-overgenomen", "casus-overgenomen")
        .startsWith("register-gelezen", "register-gelezen");
    assertThat(makelaar.page("/casussen/" + casus.id()).status()).isEqualTo(200);
    assertThat(makelaar.page("/aanbiedingen").body()).doesNotContain(casus.code());
    assertThat(voorzitter.page("/overdrachten").body()).doesNotContain(casus.code());
  }

  @Test
  void whoDeclinesSaysWhyAndTheVoorzitterReadsIt() {
    Casus casus = casus();
    String afwijzen = "/aanbiedingen/" + aanbod(casus) + "/afwijzen";

    Answer nothingChosen = makelaar.submit(afwijzen, Map.of());
    Answer unknown = makelaar.submit(afwijzen, Map.of("reden", "mevrouw wil niet"));
    Answer declined = makelaar.submit(afwijzen, Map.of("reden", "past-niet"));

    assertThat(nothingChosen.status()).isEqualTo(400);
    assertThat(nothingChosen.body()).contains("Kies waarom u de casus niet overneemt");
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(declined.body()).contains("De voorzitter ziet uw reden");
    assertThat(voorzitter.page("/overdrachten").body())
        .contains("afgewezen door Wijkkracht", "De vraag past niet bij onze taak");
    assertThat(makelaar.page(afwijzen).status()).isEqualTo(409);
  }

  @Test
  void whatIsTakenBackIsToldAsTooLate() {
    Casus casus = casus();
    UUID aanbod = aanbod(casus);
    Answer confirm = makelaar.page("/aanbiedingen/" + aanbod + "/overnemen");
    assertThat(voorzitter.page("/overdrachten/" + casus.id() + "/aanbieden").status())
        .isEqualTo(409);

    Answer back = voorzitter.submit("/overdrachten/" + casus.id() + "/intrekken", Map.of());

    assertThat(back.body()).contains("Het aanbod is ingetrokken");
    assertThat(makelaar.submit(confirm, Map.of()).status()).isEqualTo(409);
    assertThat(voorzitter.page("/overdrachten/" + casus.id() + "/intrekken").status())
        .isEqualTo(409);
  }

  @Test
  void theVoorzitterClosesWithAReasonAndIsAskedOnceMore() {
    Casus casus = casus();
    String sluiten = "/overdrachten/" + casus.id() + "/sluiten";
    assertThat(voorzitter.submit(sluiten, Map.of()).status()).isEqualTo(400);
    Answer check = voorzitter.submit(sluiten, Map.of("reden", "hulp-loopt-door"));
    assertThat(check.body()).contains("U kunt dit niet terugdraaien", "De hulp loopt door");
    assertThat(scenes.casussen().find(casus.id()).map(Casus::gesloten)).contains(false);
    long before = log.size();

    Answer closed =
        voorzitter.submit(check, Map.of("reden", "hulp-loopt-door", "actie", "bevestig"));

    assertThat(closed.body()).contains("De casus is gesloten").doesNotContain(casus.code());
    assertThat(log.actsFrom(before)).containsExactly("casus-gesloten", "casus-gesloten");
    assertThat(voorzitter.page(sluiten).status()).isEqualTo(404);
  }

  @Test
  void nobodyElseReachesThesePagesAndEachAttemptIsLogged() {
    Casus casus = casus();
    UUID aanbod = aanbod(casus);
    long before = log.size();

    assertThat(makelaar.page("/overdrachten").status()).isEqualTo(403);
    assertThat(makelaar.page("/overdrachten/" + casus.id() + "/aanbieden").status()).isEqualTo(403);
    assertThat(makelaar.page("/overdrachten/" + casus.id() + "/sluiten").status()).isEqualTo(403);
    assertThat(voorzitter.page("/aanbiedingen").status()).isEqualTo(403);
    assertThat(wmo.page("/aanbiedingen/" + aanbod + "/overnemen").status()).isEqualTo(403);
    assertThat(wmo.page("/aanbiedingen/" + aanbod + "/afwijzen").status()).isEqualTo(403);
    assertThat(makelaar.page("/aanbiedingen/" + casus.id() + "/overnemen").status()).isEqualTo(404);

    assertThat(log.actsFrom(before)).hasSize(7).containsOnly("handeling-geweigerd");
  }
}
