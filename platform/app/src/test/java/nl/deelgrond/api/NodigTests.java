// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.deelgrond.api.RunningApi.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/// What would be needed, over real HTTP, with the real application on a real database.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodigTests {

  private static final String DOEL = "een-plan";
  private static final String ARREARS = "73219";
  private static final String NO_SUCH = "0193a1c2-5f10-7a44-9c3b-2d1f0e6b7a01";

  private final RunningApi api;
  private final String makelaar;
  private final String voorzitter;
  private final String wmo;
  private final String wonen;
  private final String outsider;
  private String casus = "";
  private String persoon = "";
  private String zitting = "";

  NodigTests() throws IOException {
    api = new RunningApi();
    makelaar = api.token("sociaal-makelaar");
    voorzitter = api.token("voorzitter");
    wmo = api.token("wmo-consulent");
    wonen = api.token("woonconsulent");
    outsider = api.token("jeugdconsulent");
  }

  @BeforeAll
  void bringIn() {
    List.of(makelaar, voorzitter, wmo, wonen).forEach(token -> api.get("/zittingen", token));
    Instant now = Clock.systemUTC().instant();
    casus = made("/casussen", makelaar, "{}");
    persoon =
        made("/casussen/" + casus + "/personen", makelaar, "{\"geboortedatum\": \"1968-05-02\"}");
    zitting =
        made(
            "/zittingen",
            voorzitter,
            "{\"tafel\": \"tafel-18plus\", \"begin\": \"%s\", \"einde\": \"%s\"}"
                .formatted(now.minusSeconds(60), now.plusSeconds(3600)));
    String punt =
        made(
            "/zittingen/" + zitting + "/agendapunten",
            voorzitter,
            "{\"casus\": \"%s\", \"doel\": \"%s\"}".formatted(casus, DOEL));
    invite("sociaal-makelaar", "null");
    invite("wmo-consulent", "null");
    invite("woonconsulent", "\"" + punt + "\"");
  }

  private void invite(String functie, String agendapunt) {
    made(
        "/zittingen/" + zitting + "/deelnames",
        voorzitter,
        "{\"medewerker\": \"proef.%s\", \"agendapunt\": %s}".formatted(functie, agendapunt));
  }

  @AfterAll
  void stop() throws IOException {
    api.close();
  }

  /// Promise 1: it is decided on the catalogue, and never on whether there is a gegeven.
  @Test
  @Order(1)
  void answerIsTheSameBytesWithAndWithoutAGegeven() {
    Answer without = ask(wmo, casus, persoon, "met_naam");
    made(
        "/gegevens",
        wonen,
        """
        {"casus": "%s", "persoon": "%s", "veld": "wonen.huurachterstand",
         "herkomstWet": "bw7-huur", "waarde": "%s"}\
        """
            .formatted(casus, persoon, ARREARS));
    Answer with = ask(wmo, casus, persoon, "met_naam");

    assertThat(without.status()).isEqualTo(200);
    assertThat(with.response().body()).isEqualTo(without.response().body());
    assertThat(with.json().toString()).doesNotContain(ARREARS);
  }

  /// Promise 3: one entry, about the person, before anything is told.
  @Test
  @Order(2)
  void questionIsOneEntryAndOpensNothing() {
    long before = api.logSize();

    Answer answer = ask(wmo, casus, persoon, "met_naam");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(api.actsFrom(before)).containsExactly("nodig-gevraagd");
    assertThat(answer.json().path("getoond").booleanValue()).isFalse();
    assertThat(answer.json().path("volledig").booleanValue()).isTrue();
  }

  @Test
  @Order(3)
  void withANameItStartsWithTheDecisionOfTheTable() {
    List<JsonNode> named =
        ask(wmo, casus, persoon, "met_naam")
            .json()
            .path("wegen")
            .valueStream()
            .filter(weg -> weg.path("trede").stringValue().equals("met_naam"))
            .toList();

    assertThat(named)
        .isNotEmpty()
        .allSatisfy(weg ->
            assertThat(weg.path("stappen").findValuesAsString("soort"))
                .contains("besluit-met-naam"));
    assertThat(named.toString()).doesNotContain("namens", "geweigerd", "staat");
  }

  /// What was recorded by others is not told to who may not ask with the name yet.
  @Test
  @Order(4)
  void recordingOfOthersChangesNothingForWhoMayNotAskYet() {
    Answer before = ask(wmo, casus, persoon, "met_naam");
    made(
        "/toestemmingen",
        makelaar,
        """
        {"casus": "%s", "persoon": "%s", "soort": "avg", "van": "welbions/wonen",
         "aan": ["gemeente-borne/wmo"], "doel": "%s", "groepen": ["wonen"], "geldigTot": "%s",
         "hoedanigheid": "inwoner", "wijze": "mondeling", "tekstVersie": "2026-1", "taal": "nl",
         "hulp": "geen", "zonderGevolg": true, "bewijs": "verslag-2026-7", "antwoord": "ja"}\
        """
            .formatted(
                casus,
                persoon,
                DOEL,
                LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.of("Europe/Amsterdam"))
                    .plusMonths(3)));

    assertThat(ask(wmo, casus, persoon, "met_naam").response().body())
        .isEqualTo(before.response().body());
  }

  @Test
  @Order(5)
  void casusOfOthersAnotherPersonAndNoneLookTheSameAndAreLogged() {
    long before = api.logSize();

    Answer notYours = ask(outsider, casus, persoon, "anoniem");
    Answer none = ask(outsider, NO_SUCH, persoon, "anoniem");
    Answer nobody = ask(wmo, casus, NO_SUCH, "anoniem");

    assertThat(List.of(notYours.status(), none.status(), nobody.status())).containsOnly(404);
    assertThat(notYours.response().body()).isEqualTo(none.response().body());
    assertThat(nobody.response().body()).isEqualTo(none.response().body());
    assertThat(api.actsFrom(before))
        .containsExactly("nodig-geweigerd", "nodig-geweigerd", "nodig-geweigerd");
  }

  @Test
  @Order(6)
  void partijThatIsNoBronIsWrongInputAndLogged() {
    long before = api.logSize();

    Answer wrong = api.post("/inzagen/_nodig", wmo, body(casus, persoon, "anoniem", "halt/halt"));

    assertThat(wrong.status()).isEqualTo(400);
    assertThat(api.actsFrom(before)).containsExactly("inzage-onjuist");
  }

  private Answer ask(String token, String about, String who, String trede) {
    return api.post("/inzagen/_nodig", token, body(about, who, trede, "welbions/wonen"));
  }

  private String body(String about, String who, String trede, String bron) {
    return """
    {"casus": "%s", "zitting": "%s", "doel": "%s", "trede": "%s", "persoon": "%s",
     "veld": "wonen.huurachterstand", "bron": "%s"}\
    """
        .formatted(about, zitting, DOEL, trede, who, bron);
  }

  private String made(String path, String token, String body) {
    Answer answer = api.post(path, token, body);
    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
    return answer.text("id");
  }
}
