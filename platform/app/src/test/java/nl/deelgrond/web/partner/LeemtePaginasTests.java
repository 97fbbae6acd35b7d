// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.Partij;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.database.TestDatabase;
import nl.deelgrond.grondslag.Toestemmingen.Keuze;
import nl.deelgrond.scene.LogBook;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneDatabase;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.SecondNode;
import nl.deelgrond.scene.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// What is missing, on the pages of who adds it and of the FG: SIZ, which has two partijen here,
/// did not sign, and nobody knows who has gezag over a child.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeemtePaginasTests {

  private static final String WMO = "wmo-consulent";
  private static final String SCHULDEN = "geld.schulden";
  private static final String GEZAG = "wie het gezag over deze minderjarige heeft";
  private static final String JEUGDWET = "Gemeente Borne, Jeugdwet";
  private static final String HANDTEKENING = "deze versie van het convenant niet ondertekend";

  private final TestDatabase database = TestDatabase.create();
  private final SecondNode node =
      SecondNode.start(database, SceneDatabase.newFolder(), OneSignatureLess.class);
  private final Scenes scenes = node.scenes();
  private final LogBook log = scenes.log();
  private final Casus casus;

  @TestConfiguration(proxyBeanMethods = false)
  static class OneSignatureLess {

    @Bean
    @Primary
    Convenant oneSignatureLess() {
      return less(Convenanten.borne());
    }
  }

  LeemtePaginasTests() {
    Scene scene =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .aanTafel(WMO, "jeugdconsulent")
            .persoon("P9Y")
            .gegeven("schuldhulpverlener", SCHULDEN, "7312")
            .metNaam()
            .build();
    UUID one = scene.staatIn(1, "ouder", "gezamenlijk", "gezag-1");
    scene.staatIn(1, "ouder", "onduidelijk", "gezag-2");
    scene.antwoordt(
        "ouder",
        one,
        1,
        ToestemmingSoort.AVG,
        "gemeente-borne/wgs",
        List.of("gemeente-borne/wmo"),
        List.of("geld"),
        Keuze.JA);
    scene.asks(WMO, Trede.MET_NAAM, SCHULDEN);
    casus = scenes.casussen().find(scene.casus()).orElseThrow();
  }

  @AfterAll
  void stop() {
    log.isWhole();
    node.close();
    database.close();
  }

  private String page(String login, String path) {
    Visitor.Answer answer = visitor(login).page(path);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private Visitor visitor(String login) {
    return Visitor.signedIn(
        String.valueOf(node.context().getEnvironment().getProperty("deelgrond.adres")), login);
  }

  /// The rows of the table under the heading with this text, as text.
  private static List<String> rows(String html, String heading) {
    return Stream.of(html.split("<section"))
        .filter(section -> section.contains(">" + heading + "</h2>"))
        .flatMap(
            section -> Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL).matcher(section).results())
        .map(MatchResult::group)
        .filter(row -> row.contains("scope=\"row\""))
        .map(row -> row.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").strip())
        .toList();
  }

  @Test
  void whoAddsWhatIsMissingReadsOnWhichCasus() {
    String html = page("j.dejong", "/leemten");

    assertThat(rows(html, "Dit kunt u aanvullen"))
        .singleElement()
        .satisfies(row -> assertThat(row).contains(GEZAG, casus.code(), "vandaag"));
    assertThat(html).doesNotContain("Elders in uw organisatie");
  }

  /// Partijen of a gemeente know nothing of each other's casussen.
  @Test
  void anotherPartijOfTheOrganisatieReadsOnlyHowMany() {
    long before = log.size();

    String html = page("l.visser", "/leemten");

    assertThat(html).contains("Er ontbreekt nu niets dat u kunt aanvullen.");
    assertThat(rows(html, "Elders in uw organisatie")).containsExactly(JEUGDWET + " 1 vandaag");
    assertThat(html).doesNotContain(casus.code(), casus.id().toString(), GEZAG);
    assertThat(log.actsFrom(before)).contains("register-gelezen");
  }

  @Test
  void anotherOrganisatieReadsNothingOfIt() {
    String html = page("t.bakker", "/leemten");

    assertThat(html).doesNotContain("Elders in uw organisatie", casus.code(), GEZAG, JEUGDWET);
    assertThat(rows(html, "Dit kunt u aanvullen"))
        .singleElement()
        .satisfies(row -> assertThat(row).contains(HANDTEKENING, "Het convenant"));
  }

  /// Each of its partijen can see to the signature; for the FG it is one that is missing.
  @Test
  void theFgReadsPerOrganisatieAndASignatureOnce() {
    String html = page("g.meijer", "/toezicht/leemten");

    assertThat(rows(html, "Gemeente Borne"))
        .singleElement()
        .satisfies(
            row -> assertThat(row).startsWith(JEUGDWET).contains(GEZAG).endsWith("1 vandaag"));
    assertThat(rows(html, siz()))
        .singleElement()
        .satisfies(row ->
            assertThat(row)
                .startsWith("De hele organisatie " + siz() + " heeft " + HANDTEKENING)
                .containsPattern(" 1 (vandaag|één dag|\\d+ dagen)$"));
    assertThat(html).contains("1 open, de oudste: vandaag");
    assertThat(html).doesNotContain(casus.code(), casus.id().toString());
  }

  @Test
  void restTellsTheSameNumbers() {
    assertThat(visitor("l.visser").rest("/leemten", "").body())
        .contains("\"elders\":[{\"partij\":\"gemeente-borne/jeugdwet\",\"aantal\":1,\"dagen\":0}]")
        .contains("\"leemten\":[]");
    assertThat(visitor("j.dejong").rest("/leemten", "").body())
        .contains("\"elders\":[]", casus.code());
  }

  private String siz() {
    return scenes.convenant().organisatie("siz").naam();
  }

  private static Convenant less(Convenant c) {
    Partij known = c.partij("siz/mantelzorg");
    Partij second =
        new Partij(
            "siz/tweede",
            known.organisatie(),
            "SIZ Twente, een tweede taak",
            known.kort(),
            known.taak(),
            known.wetten(),
            known.avgGrond(),
            known.wettelijkeRol(),
            known.bsn(),
            known.bsnArtikel());
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
        Stream.concat(c.partijen().stream(), Stream.of(second)).toList(),
        c.functies(),
        c.tafels(),
        c.doelen(),
        c.groepen(),
        c.velden(),
        c.grondslagen(),
        c.rechtsgronden(),
        c.matrix(),
        c.ondertekeningen().stream()
            .filter(signature -> !signature.organisatie().equals("siz"))
            .toList(),
        c.wetten(),
        c.handelingen());
  }
}
