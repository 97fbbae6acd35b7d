// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import static nl.deelgrond.authzen.Asking.but;
import static nl.deelgrond.authzen.Asking.evaluation;
import static nl.deelgrond.authzen.Asking.with;
import static nl.deelgrond.authzen.Asking.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.deelgrond.authzen.AccessClient.Answer;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;

/// Nobody learns here who sits where, or that a casus or an inwoner exists; and who may not ask at
/// all is told so, each in the way of AuthZEN.
@SceneTest
class NoOracleTests {

  private static final String JGZ = "jeugdverpleegkundige";

  private final Scenes scenes;
  private final Fixture fixture;
  private final Scene scene;
  private final Scene elsewhere;
  private final AccessClient client;
  private final String pep;

  NoOracleTests(Scenes scenes, BeanFactory application) {
    this.scenes = scenes;
    this.fixture = Fixture.in(scenes);
    this.scene = fixture.scene();
    this.elsewhere =
        scenes.aCasus("tafel-18min", "een-plan").persoon("P9Y").aanTafel("jeugdconsulent").build();
    this.client = new AccessClient(application);
    this.pep = client.machine();
  }

  /// The body without the numbers that belong to the call itself.
  private static String bytes(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.body().replaceAll("#\\d+\"", "#\"").replaceAll("\"00-[0-9a-f-]+\"", "\"00\"");
  }

  private Map<String, Object> about(Object subject, Object resource) {
    return evaluation(subject, fixture.look(), resource);
  }

  private Map<String, Object> resource(UUID casus, UUID zitting, UUID persoon) {
    return Asking.resource(casus, zitting, persoon, Fixture.VELD, Fixture.BRON);
  }

  @Test
  void whateverIsNotForThisCallerLooksLikeNoSeat() {
    Requester consultant = elsewhere.wie("jeugdconsulent");
    Map<String, Object> alice = fixture.subject(fixture.alice());
    UUID casus = scene.casus();
    UUID zitting = scene.zitting();
    UUID persoon = scene.persoon(1);
    UUID nothing = UUID.randomUUID();
    List<Map<String, Object>> questions =
        List.of(
            about(alice, resource(elsewhere.casus(), elsewhere.zitting(), elsewhere.persoon(1))),
            about(alice, resource(casus, nothing, persoon)),
            about(alice, resource(nothing, zitting, persoon)),
            about(alice, resource(nothing, nothing, nothing)),
            about(alice, resource(casus, zitting, nothing)),
            about(alice, resource(casus, zitting, elsewhere.persoon(1))),
            about(Asking.subject("nobody"), fixture.record1()),
            about(Asking.subject("ggd-twente"), fixture.record1()),
            about(Asking.subject(scene.wie("voorzitter")), fixture.record1()),
            about(Asking.subject(scene.wie("sociaal-makelaar")), fixture.record1()),
            about(
                Asking.subject(consultant),
                resource(elsewhere.casus(), elsewhere.zitting(), elsewhere.persoon(1))),
            about(
                but(alice, "properties", with("partij", "gemeente-borne/wmo")), fixture.record1()),
            about(but(alice, "properties", with("functie", "beheerder")), fixture.record1()),
            about(fixture.subject(fixture.bob()), fixture.record1ToWrite()));

    Set<String> answers = new HashSet<>();
    for (Map<String, Object> question : questions) {
      Answer answer = client.evaluation(pep, question);
      assertThat(answer.reason()).as(question.toString()).isEqualTo("ZITTING");
      answers.add(bytes(answer));
    }
    assertThat(answers).hasSize(1);
  }

  @Test
  void aPersonAsksForNobodyButThemselves() {
    String token = client.of(fixture.alice());

    assertThat(client.evaluation(token, fixture.yes()).decision()).isTrue();
    assertThat(
            client
                .evaluation(token, but(fixture.yes(), "subject", fixture.subject(fixture.bob())))
                .reason())
        .isEqualTo("ZITTING");
    assertThat(
            client
                .search(
                    "subject",
                    token,
                    but(fixture.yes(), "subject", with("type", Vocabulary.SUBJECT)))
                .found())
        .containsExactly(fixture.alice().sub());
    String stranger = client.of(scenes.medewerker("vreemd", JGZ));
    assertThat(client.evaluation(stranger, fixture.yes()).reason()).isEqualTo("ZITTING");
    assertThat(
            client
                .search(
                    "subject",
                    stranger,
                    but(fixture.yes(), "subject", with("type", Vocabulary.SUBJECT)))
                .found())
        .isEmpty();
  }

  @Test
  void aSearchWhereNobodySitsFindsWhatASearchInNothingFinds() {
    UUID nothing = UUID.randomUUID();
    Map<String, Object> alice = fixture.subject(fixture.alice());
    Set<String> answers = new HashSet<>();
    for (UUID casus : List.of(elsewhere.casus(), nothing)) {
      Map<String, Object> where =
          with(
              "type",
              Vocabulary.RESOURCE,
              "properties",
              with("casus", casus.toString(), "zitting", elsewhere.zitting().toString()));
      Map<String, Object> veld = resource(casus, elsewhere.zitting(), elsewhere.persoon(1));
      answers.add(bytes(client.search("resource", pep, about(alice, where))));
      answers.add(
          bytes(client.search("subject", pep, about(with("type", Vocabulary.SUBJECT), veld))));
      answers.add(bytes(client.search("action", pep, without(about(alice, veld), "action"))));
    }
    assertThat(answers).hasSize(1);
  }

  /// Promise 12: a reason never tells a value, and an answer here never holds one at all.
  @Test
  void noAnswerHoldsAValue() {
    Scene told =
        scenes
            .aCasus("tafel-18min", "een-plan")
            .persoon("P17Y")
            .gegeven("sociaal-makelaar", "identificatie.naam", "Xanthippe Waterval")
            .gegeven("sociaal-makelaar", "identificatie.geboortedatum", "2016-05-04")
            .toestemming(ToestemmingSoort.AVG, Fixture.BRON, "ggd-twente/jgz", "identificatie")
            .aanTafel(JGZ)
            .metNaam()
            .build();
    Requester nurse = told.wie(JGZ);
    List<String> bodies = new ArrayList<>();
    for (Trede trede : Trede.values()) {
      for (String veld : List.of("identificatie.naam", "identificatie.geboortedatum")) {
        bodies.add(
            client
                .evaluation(pep, Asking.evaluation(told, nurse, trede, veld, Fixture.BRON))
                .body());
      }
      bodies.add(
          client
              .search(
                  "resource",
                  pep,
                  evaluation(
                      Asking.subject(nurse),
                      Asking.action(told.doel(), trede),
                      with(
                          "type",
                          Vocabulary.RESOURCE,
                          "properties",
                          with(
                              "casus",
                              told.casus().toString(),
                              "zitting",
                              told.zitting().toString()))))
              .body());
    }

    assertThat(bodies)
        .allSatisfy(body ->
            assertThat(body).doesNotContain("Xanthippe", "Waterval", "2016", "0 tot en met"));
  }

  // --- Who may not ask ------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(strings = {"voorzitter", "fg", "beheerder"})
  void whoNeverSeesAValueIs403AndInTheLog(String functie) {
    long before = scenes.log().size();

    Answer answer = client.evaluation(client.of(scene.wie(functie)), fixture.yes());

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).contains("NIET_BEVOEGD");
    assertThat(scenes.log().actsFrom(before)).containsExactly("handeling-geweigerd");
  }

  @Test
  void withoutAGoodTokenIs401AndInTheLog() {
    for (String path : List.of("/access/v1/evaluation", "/access/v1/search/subject", "/access/x")) {
      Answer none = client.post(path, null, "{}");
      Answer bad = client.post(path, "a.b.c", "{}");
      assertThat(none.status()).as(path).isEqualTo(401);
      assertThat(bad.status()).as(path).isEqualTo(401);
      assertThat(none.header("WWW-Authenticate")).startsWith("Bearer");
      assertThat(bad.header("WWW-Authenticate")).contains("invalid_token");
    }
    long before = scenes.log().size();
    client.post("/access/v1/evaluation", "a.b.c", "{}");
    assertThat(scenes.log().actsFrom(before)).containsExactly("toegang-geweigerd");
  }

  @Test
  void aTokenForSomethingElseOrOfSomebodyUnknownIs403() {
    String other = client.token(JGZ, Map.of("sub", fixture.alice().sub(), "scope", "openid"));
    String unknown =
        client.token(JGZ, Map.of("sub", fixture.alice().sub(), "partij", "politie/wijkteam"));

    assertThat(client.evaluation(other, fixture.yes()).status()).isEqualTo(403);
    assertThat(client.evaluation(unknown, fixture.yes()).status()).isEqualTo(403);
  }

  @Test
  void whatIsNotThereIs404AndWhatCannotBeDoneThere405() {
    for (String path :
        List.of("/access/v1", "/access/v1/", "/access/v2/evaluation", "/access/v1/evaluation/")) {
      assertThat(client.post(path, pep, "{}").status()).as(path).isEqualTo(404);
    }
    for (String method : List.of("GET", "PUT", "DELETE", "PATCH")) {
      Answer answer = client.send(method, "/access/v1/evaluation", pep, null, Map.of());
      assertThat(answer.status()).as(method).isEqualTo(405);
      assertThat(answer.header("Allow")).contains("POST");
    }
    assertThat(client.post("/.well-known/authzen-configuration", pep, "{}").status())
        .isEqualTo(405);
  }
}
