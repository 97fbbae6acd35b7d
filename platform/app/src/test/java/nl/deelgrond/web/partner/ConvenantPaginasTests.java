// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.database.TestDatabase;
import nl.deelgrond.scene.LogBook;
import nl.deelgrond.scene.SceneDatabase;
import nl.deelgrond.scene.SecondNode;
import nl.deelgrond.scene.Visitor;
import nl.deelgrond.scene.Visitor.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// Every button of the page of the convenant, by people of three organisaties: each act is first
/// told in words. The steps follow each other, since they are the life of one version.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConvenantPaginasTests {

  private static final String EERST = "Lees dit eerst";
  private static final String TERUG = "/convenant/toetreding?organisatie=siz";

  private final TestDatabase database = TestDatabase.create();
  private final SecondNode node = SecondNode.start(database, SceneDatabase.newFolder());
  private final LogBook log = node.scenes().log();
  private final String sha256 = node.context().getBean(Convenant.class).sha256();
  private final Visitor voorzitter = visitor("a.jansen");
  private final Visitor wmo = visitor("l.visser");
  private final Visitor makelaar = visitor("n.terhorst");
  private final Visitor siz = visitor("t.bakker");

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

  /// The address of the page of this step, as the page of the convenant offers it.
  private static String offered(Visitor wie, String stap) {
    Matcher found =
        Pattern.compile("href=\"(/convenant/regels/[0-9a-f-]{36}/" + stap + ")\"")
            .matcher(wie.page("/convenant").body());
    assertThat(found.find()).as(stap).isTrue();
    return found.group(1);
  }

  private static void done(Visitor wie, String adres, String told, String said) {
    Answer page = wie.page(adres);
    assertThat(page.status()).as(adres).isEqualTo(200);
    assertThat(page.body()).contains(EERST, "/convenant/documenten/convenant.nl.md", told);
    assertThat(wie.submit(page, Map.of()).body()).as(adres).contains(said);
  }

  private void propose(String wat, String told) {
    done(voorzitter, "/convenant/" + wat, told, "Het voorstel is vastgelegd");
  }

  @Test
  @Order(1)
  void aProposalIsRefusedTakenBackAndAgreedToByASecondPerson() {
    propose("beeindiging", "Niemand ziet dan nog gegevens");
    String weigering = offered(makelaar, "weigering");
    done(makelaar, weigering, "Als u nee zegt, verandert er niets", "Uw nee is vastgelegd");
    assertThat(makelaar.page(weigering).status()).isEqualTo(409);

    propose("beeindiging", "van een andere organisatie, akkoord geeft");
    done(voorzitter, offered(voorzitter, "intrekking"), "intrekt", "Het is ingetrokken");

    propose("beeindiging", sha256);
    assertThat(voorzitter.submit("/convenant/beeindiging", Map.of()).body())
        .contains("role=\"alert\"");
    String akkoord = offered(makelaar, "akkoord");
    assertThat(wmo.submit(akkoord, Map.of()).status()).as("of the same organisatie").isEqualTo(403);
    done(makelaar, akkoord, "Direct nadat u akkoord geeft", "Uw akkoord is vastgelegd");
    assertThat(voorzitter.page("/convenant").body()).contains("Beëindigd: er wordt niets getoond");
  }

  @Test
  @Order(2)
  void onlyTheVersionThatWasOnThePageIsProposed() {
    Answer page = voorzitter.page("/convenant/activering");
    Answer other =
        new Answer(
            page.path(),
            page.status(),
            page.headers(),
            page.body().replace("sha256=" + sha256, "sha256=" + "0".repeat(64)));
    long before = log.size();

    assertThat(voorzitter.submit(other, Map.of()).body()).contains("role=\"alert\"", sha256);

    assertThat(log.actsFrom(before)).doesNotContain("convenant-voorstel");
  }

  @Test
  @Order(3)
  void twoPeopleActivateAVersionAndBothReadWhatItDoes() {
    String told = "Deze versie beslist vanaf dan wie wat mag zien";
    propose("activering", told);
    long before = log.size();
    done(makelaar, offered(makelaar, "akkoord"), told, "Uw akkoord is vastgelegd");

    assertThat(log.actsFrom(before)).containsExactly("convenant-akkoord");
    assertThat(voorzitter.page("/convenant").body()).contains("In werking");
  }

  @Test
  @Order(4)
  void noticeIsGivenForADayAndTakenBack() {
    Matcher first =
        Pattern.compile("min=\"(\\d{4}-\\d{2}-\\d{2})\"").matcher(siz.page("/convenant").body());
    assertThat(first.find()).isTrue();
    String opzegging = "/convenant/opzegging?ingaand=";

    assertThat(siz.submit(opzegging + "2026-01-01", Map.of()).body()).contains("role=\"alert\"");
    assertThat(siz.page(opzegging + "morgen").status()).isEqualTo(400);
    assertThat(voorzitter.page(opzegging + first.group(1)).status()).isEqualTo(403);
    done(
        siz,
        opzegging + first.group(1),
        "Daar is niemand anders voor nodig",
        "De opzegging is vastgelegd");
    assertThat(voorzitter.page("/convenant").body())
        .contains("Stichting Informele Zorg Twente, vanaf");
    done(siz, offered(siz, "intrekking"), "Als u dit intrekt", "Het is ingetrokken");
  }

  @Test
  @Order(5)
  void anOrganisatieLeavesTakesItsGegevensAndComesBack() {
    String told = "De organisatie ziet dan niets meer";
    String said = "Het voorstel is vastgelegd";
    done(siz, "/convenant/uittreding", told, said);
    done(siz, offered(siz, "intrekking"), told, "Het is ingetrokken");
    done(siz, "/convenant/uittreding", told, said);
    done(voorzitter, offered(voorzitter, "weigering"), told, "Uw nee is vastgelegd");
    assertThat(siz.page(TERUG).status()).as("it did not leave").isEqualTo(403);
    done(siz, "/convenant/uittreding", told, said);
    done(voorzitter, offered(voorzitter, "akkoord"), told, "Uw akkoord is vastgelegd");

    assertThat(siz.page("/convenant/uittreding").status()).isEqualTo(403);
    Answer file = siz.submit("/convenant", Map.of());
    assertThat(file.path()).isEqualTo("/convenant/teruggave");
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.body()).startsWith("{").contains("\"gegevens\"");

    assertThat(siz.page("/convenant").body()).contains("href=\"" + TERUG + "\"");
    done(siz, TERUG, "De organisatie doet vanaf dan mee", said);
    done(makelaar, offered(makelaar, "akkoord"), "doet mee", "Uw akkoord is vastgelegd");
    assertThat(siz.page("/convenant/uittreding").status()).isEqualTo(200);
  }

  @Test
  @Order(6)
  void whoMayNotIsRefusedBeforeAnythingIsTold() {
    String none = "/convenant/regels/0193a1c2-5f10-7a44-9c3b-2d1f0e6b7a01/";
    long before = log.size();

    assertThat(wmo.page("/convenant/beeindiging").status()).isEqualTo(403);
    assertThat(makelaar.page("/convenant/activering").status()).isEqualTo(403);
    assertThat(wmo.page("/convenant/toetreding?organisatie=siz").status()).isEqualTo(403);
    assertThat(voorzitter.page("/convenant/toetreding?organisatie=nergens").status())
        .isEqualTo(404);
    assertThat(voorzitter.page("/convenant/uittreding").status()).isEqualTo(403);
    assertThat(makelaar.page(none + "akkoord").status()).isEqualTo(404);
    assertThat(voorzitter.page(none + "akkoord").status()).isEqualTo(403);

    assertThat(log.actsFrom(before)).hasSize(7).containsOnly("handeling-geweigerd");
    assertThat(voorzitter.page("/convenant/iets").status()).isEqualTo(404);
  }
}
