// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.deelgrond.api.RunningApi.Answer;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.Trede;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Over real HTTP, with the real application on a real database; every answer is held to the
/// document by [RunningApi].
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTests {

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

  ApiTests() throws IOException {
    api = new RunningApi();
    makelaar = api.token("sociaal-makelaar");
    voorzitter = api.token("voorzitter");
    wmo = api.token("wmo-consulent");
    wonen = api.token("woonconsulent");
    outsider = api.token("jeugdconsulent");
  }

  /// Everything that the demo has, brought in over REST.
  @BeforeAll
  void bringIn() {
    List.of(makelaar, voorzitter, wmo, wonen).forEach(token -> api.get("/zittingen", token));
    casus = made(api.post("/casussen", makelaar, "{}"));
    persoon =
        made(
            api.post(
                "/casussen/" + casus + "/personen",
                makelaar,
                "{\"geboortedatum\": \"1968-05-02\"}"));
    zitting = plan();
    String punt =
        made(
            api.post(
                "/zittingen/" + zitting + "/agendapunten",
                voorzitter,
                "{\"casus\": \"%s\", \"doel\": \"%s\"}".formatted(casus, DOEL)));
    invite("sociaal-makelaar", null);
    invite("wmo-consulent", null);
    invite("woonconsulent", punt);
    made(
        api.post(
            "/gegevens",
            wonen,
            """
            {"casus": "%s", "persoon": "%s", "veld": "wonen.huurachterstand",
             "herkomstWet": "bw7-huur", "waarde": "%s"}\
            """
                .formatted(casus, persoon, ARREARS)));
  }

  @AfterAll
  void stop() throws IOException {
    api.close();
  }

  // --- Views ----------------------------------------------------------------------------------

  /// Promises 3 and 12: about what was asked, and in the log first.
  @Test
  void aViewIsAboutWhatWasAskedAndNamesItsEntries() {
    long before = api.logSize();

    Answer view = ask(wmo, casus, "anoniem");

    assertThat(view.status()).isEqualTo(200);
    assertThat(view.text("trede")).isEqualTo("anoniem");
    JsonNode person = view.json().path("personen").get(0);
    long index = person.path("logIndex").longValue();
    assertThat(index).isEqualTo(before);
    assertThat(view.header("Audit-Receipt")).endsWith("#" + index);
    assertThat(person.path("getoond").size() + person.path("nietGetoond").size()).isEqualTo(1);
    assertThat(view.json().toString()).doesNotContain(ARREARS);
  }

  @Test
  void withoutVeldenEveryVeldOfTheDoelIsAnswered() {
    Answer view =
        api.post(
            "/inzagen",
            wmo,
            "{\"casus\":\"%s\",\"zitting\":\"%s\",\"doel\":\"%s\",\"trede\":\"anoniem\"}"
                .formatted(casus, zitting, DOEL));

    JsonNode person = view.json().path("personen").get(0);
    assertThat(person.path("getoond").size() + person.path("nietGetoond").size()).isGreaterThan(20);
    for (JsonNode item : person.path("nietGetoond")) {
      assertThat(item.path("reden").toString()).doesNotContain("{organisatie}", "{rol}", "{tijd}");
    }
  }

  /// Promise 1: with a name only after a besluit of two persons.
  @Test
  void withANameNothingIsShownWithoutABesluit() {
    Answer view = ask(wmo, casus, "met_naam");

    assertThat(view.status()).isEqualTo(200);
    assertThat(view.text("trede")).isEqualTo("met_naam");
    JsonNode person = view.json().path("personen").get(0);
    assertThat(person.path("getoond").size()).isZero();
    assertThat(person.path("nietGetoond").get(0).at("/reden/code").stringValue())
        .isEqualTo("ANONIEM");
  }

  @Test
  void aCasusOfOthersAndNoneGiveTheSameBytesAndBothAreLogged() {
    long before = api.logSize();

    Answer notYours = ask(outsider, casus, "anoniem");
    Answer none = ask(outsider, NO_SUCH, "anoniem");

    assertThat(notYours.status()).isEqualTo(404);
    assertThat(notYours.response().body()).isEqualTo(none.response().body());
    assertThat(notYours.response().headers().map().keySet())
        .isEqualTo(none.response().headers().map().keySet());
    assertThat(api.actsFrom(before)).containsExactly("inzage-geweigerd", "inzage-geweigerd");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/zittingen/%s",
        "/casussen/%s",
        "/casussen/%s/personen",
        "/casussen/%s/toestemmingen"
      })
  void readingWhatIsOfOthersLooksLikeNothing(String path) {
    String own = path.startsWith("/zittingen") ? zitting : casus;
    String token = path.endsWith("toestemmingen") ? wmo : outsider;
    long before = api.logSize();

    Answer notYours = api.get(path.formatted(own), token);
    Answer none = api.get(path.formatted(NO_SUCH), token);

    assertThat(notYours.status()).isIn(403, 404);
    assertThat(notYours.response().body()).isEqualTo(none.response().body());
    assertThat(api.actsFrom(before)).containsOnly("handeling-geweigerd").hasSize(2);
  }

  /// Promise 10: what the register says of an inwoner is read under the eyes of the log.
  @Test
  void readingTheRegisterIsLogged() {
    String stand = "/besluiten-met-naam?casus=" + casus + "&zitting=" + zitting;
    for (String path :
        List.of(
            "/casussen/" + casus + "/personen",
            "/casussen/" + casus + "/toestemmingen",
            "/casussen/" + casus + "/grondslagen",
            stand)) {
      long before = api.logSize();

      assertThat(api.get(path, makelaar).status()).as(path).isEqualTo(200);

      assertThat(api.actsFrom(before)).as(path).containsExactly("register-gelezen");
    }
  }

  /// A recorded grondslag of the own partij, and only of that; each act is logged.
  @Test
  void aGrondslagIsRecordedAndEndedByItsOwnPartij() {
    String own =
        """
        {"casus": "%s", "persoon": "%s", "grondslag": "%s", "doel": "%s",
         "toelichting": "Nodig voor het onderzoek."}\
        """
            .formatted(casus, persoon, ownGrondslag(), DOEL);
    long before = api.logSize();

    assertThat(api.post("/grondslagen", wonen, own).text("code")).isEqualTo("INVOER_ONJUIST");
    String recorded = made(api.post("/grondslagen", wmo, own));
    assertThat(
            api.get("/casussen/" + casus + "/grondslagen", wmo)
                .json()
                .path("grondslagen")
                .findValuesAsString("id"))
        .contains(recorded);
    assertThat(api.post("/grondslagen/" + recorded + "/beeindiging", wonen, "").status())
        .isEqualTo(404);
    assertThat(api.post("/grondslagen/" + recorded + "/beeindiging", wmo, "").status())
        .isEqualTo(204);

    assertThat(api.actsFrom(before))
        .containsSubsequence(
            "grondslag-vastgesteld",
            "register-gelezen",
            "handeling-geweigerd",
            "grondslag-beeindigd");
  }

  /// Promise 11: whose secret it is decides, undoes it and reads the words; nobody else does.
  @Test
  void aGeheimhouderDecidesReadsTheWordsAndUndoesIt() {
    String jgz = atTheTable("jeugdverpleegkundige");
    String list = "/casussen/" + casus + "/geheimhouder-besluiten";
    String besluit =
        """
        {"casus": "%s", "persoon": "%s", "veld": "opvoeding.draagkracht", "doel": "%s",
         "aan": ["gemeente-borne/jeugdwet"], "trede": "met_naam", "grond": "conflict-van-plichten",
         "toestemmingGevraagd": "Drie keer gevraagd.", "gewetensnood": "Ik kan niet zwijgen.",
         "geenAndereWeg": "Alles is geprobeerd.", "ernstigNadeel": "Het kind loopt gevaar.",
         "beperktNadeel": "Hulp kan dan beginnen.", "zoMinMogelijk": "Alleen dit ene gegeven.",
         "geraadpleegd": ["vertrouwensarts, Veilig Thuis"], "geinformeerd": "later",
         "waarom": "Nu is dat niet veilig.", "geldigTot": "%s"}\
        """
            .formatted(casus, persoon, DOEL, today().plusMonths(3));
    long before = api.logSize();

    for (String other : List.of(voorzitter, makelaar, wmo, wonen)) {
      assertThat(api.post("/geheimhouder-besluiten", other, besluit).status()).isEqualTo(403);
    }
    assertThat(api.actsFrom(before)).containsOnly("handeling-geweigerd").hasSize(4);
    String without = besluit.replaceFirst("\"gewetensnood\": \"[^\"]*\", *", "");
    Answer refused = api.post("/geheimhouder-besluiten", jgz, without);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().toString()).contains("gewetensnood").doesNotContain("kind loopt");

    String id = made(api.post("/geheimhouder-besluiten", jgz, besluit));
    JsonNode own = api.get(list, jgz).json().path("besluiten").get(0);
    assertThat(own.path("id").stringValue()).isEqualTo(id);
    assertThat(own.at("/overweging/afweging/ernstigNadeel").stringValue())
        .isEqualTo("Het kind loopt gevaar.");
    assertThat(api.get(list, wmo).json().toString()).doesNotContain(id, "gevaar");
    assertThat(api.get(list, voorzitter).status()).isEqualTo(403);
    assertThat(api.post("/geheimhouder-besluiten", jgz, besluit).json().toString())
        .contains("besluit-geldt-al");
    String end = "/geheimhouder-besluiten/" + id + "/beeindiging";
    assertThat(api.post(end, wmo, "").status()).isEqualTo(404);
    assertThat(api.post(end, voorzitter, "").status()).isEqualTo(403);
    assertThat(api.post(end, jgz, "").status()).isEqualTo(204);
    assertThat(api.get(list, jgz).json().path("besluiten").isEmpty()).isTrue();
    assertThat(api.actsFrom(before))
        .containsSubsequence(
            "geheimhouder-besluit", "overweging-gelezen", "geheimhouder-besluit-beeindigd");
  }

  /// Participatiewet art. 65, lid 4: only whose law says so, and until it is ended.
  @Test
  void aReceiverIsLookedIntoAndThatIsEnded() {
    String werk = atTheTable("klantmanager");
    String list = "/casussen/" + casus + "/ontvangers-nagegaan";
    String nagegaan =
        """
        {"casus": "%s", "persoon": "%s", "aan": ["gemeente-borne/wmo"], "doel": "%s",
         "toelichting": "Het onderzoek is ingezien.", "geldigTot": "%s"}\
        """
            .formatted(casus, persoon, DOEL, today().plusMonths(3));

    assertThat(api.post("/ontvangers-nagegaan", wmo, nagegaan).status()).isEqualTo(403);
    String id = made(api.post("/ontvangers-nagegaan", werk, nagegaan));
    assertThat(api.get(list, werk).json().path("ontvangers").findValuesAsString("id"))
        .containsExactly(id);
    assertThat(api.get(list, wmo).status()).isEqualTo(403);
    assertThat(api.post("/ontvangers-nagegaan/" + id + "/beeindiging", werk, "").status())
        .isEqualTo(204);
    assertThat(api.post("/ontvangers-nagegaan/" + id + "/beeindiging", werk, "").status())
        .isEqualTo(409);
  }

  private String atTheTable(String functie) {
    String token = api.token(functie);
    api.get("/zittingen", token);
    invite(functie, null);
    return token;
  }

  private static LocalDate today() {
    return LocalDate.now(Clock.system(ZoneId.of("Europe/Amsterdam")));
  }

  private static String ownGrondslag() {
    return Convenanten.borne().grondslagen().stream()
        .filter(grondslag -> grondslag.partij().equals("gemeente-borne/wmo"))
        .filter(grondslag -> grondslag.doelen().contains(DOEL) && !grondslag.besluitNodig())
        .filter(grondslag -> grondslag.tredes().contains(Trede.MET_NAAM))
        .map(Grondslag::id)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aBeperkingIsRecordedAndEnded() {
    long before = api.logSize();
    String body =
        """
        {"casus": "%s", "persoon": "%s", "groepen": ["wonen"], "toelichting": "Het klopt niet."}\
        """
            .formatted(casus, persoon);

    assertThat(api.post("/beperkingen", wonen, body).status()).isIn(403, 404);
    String recorded = made(api.post("/beperkingen", makelaar, body));
    assertThat(ask(wmo, casus, "anoniem").json().toString()).contains("BEPERKING");
    assertThat(api.post("/beperkingen/" + recorded + "/beeindiging", makelaar, "").status())
        .isEqualTo(204);

    assertThat(api.actsFrom(before))
        .containsExactly(
            "handeling-geweigerd", "beperking-vastgelegd", "inzage", "beperking-beeindigd");
  }

  // --- What is missing, and what it means -----------------------------------------------------

  /// Who has nothing to do with the casus learns its code, to ask who brought it in, and no person.
  @Test
  void aTaskInACasusOfOthersNamesNoPerson() {
    String other = made(api.post("/casussen", makelaar, "{}"));
    String child =
        made(
            api.post(
                "/casussen/" + other + "/personen",
                makelaar,
                "{\"geboortedatum\": \"%s\"}"
                    .formatted(LocalDate.now(ZoneOffset.UTC).minusYears(9))));

    assertThat(
            api.post(
                    "/toestemmingen",
                    makelaar,
                    toestemming().replace(persoon, child).replace(casus, other))
                .json())
        .satisfies(wrong -> assertThat(wrong.toString()).contains("antwoord-van-gezag"));

    JsonNode task = api.get("/leemten", outsider).json().path("leemten").path(0);
    assertThat(task.path("ontbreekt").stringValue()).isEqualTo("gezag-onbekend");
    assertThat(task.path("casusCode").stringValue()).startsWith("BRN-");
    assertThat(task.toString()).doesNotContain(child, other, "Persoon");
    assertThat(task.path("letter").isNull()).isTrue();
  }

  @Test
  void openLeemtenAreForThePartijWhoseTaskTheyAre() {
    assertThat(api.get("/leemten", wmo).status()).isEqualTo(200);
    long before = api.logSize();

    assertThat(api.get("/leemten", api.token("fg")).status()).isEqualTo(403);

    assertThat(api.actsFrom(before)).containsExactly("handeling-geweigerd");
  }

  /// Every code that a view can hold has a text for the professional and one for the inwoner.
  @Test
  void everyRedenIsExplainedToTheInwonerToo() {
    JsonNode list = api.get("/redenen", wmo).json();

    assertThat(list.path("redenen").findValuesAsString("inwoner")).hasSizeGreaterThan(30);
    assertThat(list.path("leemten").findValuesAsString("code")).contains("gezag-onbekend");
    assertThat(list.path("staten").findValuesAsString("code")).contains("gegeven", "onbekend");
    assertThat(list.path("vrijgaven").findValuesAsString("code"))
        .contains("wettelijke-taak", "hergebruik", "toestemming", "besluit-geheimhouder");
    JsonNode view = ask(wmo, casus, "met_naam").json();
    assertThat(view.at("/personen/0/nietGetoond/0/reden/inwoner").stringValue()).endsWith(".");
  }

  // --- Bad input ------------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"casus\":",
        "[]",
        "",
        "{} x",
        "{\"casus\":1,\"casus\":2}",
        "{\"extra\":1}",
        "{\"casus\":\"x\",\"zitting\":\"y\",\"doel\":\"z\",\"trede\":\"w\",\"velden\":[1]}"
      })
  void whatCannotBeReadAsAQuestionIsRefusedAndLogged(String body) {
    long before = api.logSize();

    Answer refused = api.post("/inzagen", wmo, body);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("code")).isEqualTo("INVOER_ONJUIST");
    assertThat(api.actsFrom(before)).containsExactly("inzage-onjuist");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceAndNothingIsRepeated() {
    Answer refused =
        api.post(
            "/inzagen",
            wmo,
            "{\"casus\":\"Jansen\",\"doel\":\"Grotestraat\",\"trede\":\"wijdopen\",\"velden\":[\"x.y\"]}");

    assertThat(refused.json().path("problemen").findValuesAsString("veld"))
        .containsExactly("casus", "zitting", "doel", "trede", "velden");
    assertThat(refused.json().toString()).doesNotContain("Jansen", "Grotestraat", "wijdopen");
  }

  @Test
  void tooLargeAndOtherMediaTypesAreRefusedAndLogged() {
    long before = api.logSize();
    String large = "{\"casus\":\"" + "x".repeat(70_000) + "\"}";

    assertThat(api.post("/inzagen", wmo, large).status()).isEqualTo(413);
    assertThat(
            api.send("POST", "/inzagen", wmo, "<x/>", Map.of("Content-Type", "application/xml"))
                .status())
        .isEqualTo(415);
    assertThat(api.actsFrom(before)).containsExactly("inzage-onjuist", "inzage-onjuist");
  }

  /// A form with files that names no boundary cannot be taken apart; nobody here tries.
  @Test
  void formWithFilesIsNoFaultOfOurs() {
    Map<String, String> form = Map.of("Content-Type", "multipart/form-data");

    assertThat(api.send("POST", "/casussen", wmo, "--", form).status()).isEqualTo(415);
    assertThat(api.send("GET", "/casussen", wmo, null, form).status()).isEqualTo(200);
  }

  @Test
  void whatTheInterfaceDoesNotHaveIsAProblemToo() {
    assertThat(api.get("/nergens", wmo).text("code")).isEqualTo("NIET_GEVONDEN");
    assertThat(api.get("/zittingen/", wmo).status()).isEqualTo(404);
    assertThat(api.send("DELETE", "/casussen", wmo, null, Map.of()).status()).isEqualTo(405);
    assertThat(api.send("GET", "/casussen", wmo, null, Map.of("Accept", "text/html")).status())
        .isEqualTo(406);
    assertThat(api.get("/zittingen?dag=2026-11-22", wmo).status()).isEqualTo(400);
    assertThat(api.get("/zittingen?datum=gisteren", wmo).status()).isEqualTo(400);
    assertThat(api.get("/zittingen/1-1-1-1-1", wmo).status()).isEqualTo(400);
  }

  // --- Who asks -------------------------------------------------------------------------------

  @Test
  void tokensThatAreNotOursOrNotValidAreRefused() throws Exception {
    RSAKey foreign = new RSAKeyGenerator(2048).keyID("vreemd").generate();
    Instant past = Clock.systemUTC().instant().minus(Duration.ofHours(1));

    assertThat(api.get("/zittingen", null).text("code")).isEqualTo("NOT_SIGNED_IN");
    for (String token :
        List.of(
            "geen.echt.bewijs",
            api.signed("wmo-consulent", Map.of(), foreign),
            api.token("wmo-consulent", Map.of("exp", Date.from(past))),
            api.token("wmo-consulent", Map.of("iss", "https://elders.example")),
            api.token("wmo-consulent", Map.of("aud", "https://elders.example")))) {
      Answer refused = api.get("/zittingen", token);
      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.text("code")).isEqualTo("TOKEN_INVALID");
    }
  }

  /// Promise 10: whoever comes to see something leaves a trace, known or not.
  @Test
  void aQuestionWithATokenThatWillNotDoIsInTheLog() throws Exception {
    RSAKey foreign = new RSAKeyGenerator(2048).keyID("vreemd").generate();
    Instant past = Clock.systemUTC().instant().minus(Duration.ofHours(1));
    long before = api.logSize();

    assertThat(api.post("/inzagen", null, "{}").status()).isEqualTo(401);
    assertThat(api.post("/inzagen", api.signed("wmo-consulent", Map.of(), foreign), "{}").status())
        .isEqualTo(401);
    assertThat(
            api.post("/inzagen", api.token("wmo-consulent", Map.of("exp", Date.from(past))), "{}")
                .status())
        .isEqualTo(401);
    assertThat(
            api.post("/inzagen", api.token("wmo-consulent", Map.of("scope", "anders")), "{}")
                .text("code"))
        .isEqualTo("TOKEN_SCOPE");
    assertThat(
            api.post(
                    "/inzagen",
                    api.token("wmo-consulent", Map.of("partij", "politie/wijkteam")),
                    "{}")
                .text("code"))
        .isEqualTo("REQUESTER_UNKNOWN");

    assertThat(api.actsFrom(before)).containsOnly("toegang-geweigerd").hasSize(5);
  }

  @Test
  void whoContradictsTheConvenantIsRefused() {
    Answer refused =
        api.get("/zittingen", api.token("wmo-consulent", Map.of("partij", "politie/wijkteam")));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("code")).isEqualTo("REQUESTER_UNKNOWN");
  }

  /// AVG art. 7: one toestemming to everybody, fg and beheer included, is none.
  @Test
  void aToestemmingToAllPartijenSaysWhatIsWrongWithEach() {
    Answer refused =
        api.post(
            "/toestemmingen",
            makelaar,
            toestemming()
                .replaceFirst(
                    "\"aan\": *\\[[^]]*]",
                    "\"aan\": [\"gemeente-borne/wmo\", \"gemeente-borne/jeugdwet\","
                        + " \"gemeente-borne/wgs\", \"gemeente-borne/fg\","
                        + " \"gemeente-borne/beheer\", \"halt/halt\"]"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().toString())
        .contains("te-veel", "partij-ziet-niets", "gemeente-borne/fg", "gemeente-borne/beheer")
        .contains("groep-niet-nodig", "halt/halt");
  }

  /// Promise 11: the chair records no toestemming, and the attempt is logged.
  @Test
  void anActOfAnotherFunctieIsRefusedAndLogged() {
    long before = api.logSize();

    Answer refused = api.post("/toestemmingen", voorzitter, toestemming());

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("code")).isEqualTo("NIET_BEVOEGD");
    assertThat(api.actsFrom(before)).containsExactly("handeling-geweigerd");
  }

  // --- Acts -----------------------------------------------------------------------------------

  /// Promise 4: once it is withdrawn the list says so, and it cannot be withdrawn again.
  @Test
  void aToestemmingIsRecordedListedAndWithdrawnOnce() {
    long before = api.logSize();
    String id = made(api.post("/toestemmingen", makelaar, toestemming()));
    String list = "/casussen/" + casus + "/toestemmingen";

    assertThat(api.get(list, makelaar).json().toString()).contains(id);
    assertThat(api.post("/toestemmingen/" + id + "/intrekking", makelaar, "").status())
        .isEqualTo(204);
    assertThat(staat(id)).isEqualTo("ingetrokken");
    assertThat(api.post("/toestemmingen/" + id + "/intrekking", makelaar, "").status())
        .isEqualTo(409);
    assertThat(api.actsFrom(before))
        .containsExactly(
            "toestemming-gegeven",
            "register-gelezen",
            "toestemming-ingetrokken",
            "register-gelezen",
            "handeling-geweigerd");
  }

  private String staat(String id) {
    return api.get("/casussen/" + casus + "/toestemmingen", makelaar)
        .json()
        .path("toestemmingen")
        .valueStream()
        .filter(one -> one.path("id").stringValue().equals(id))
        .map(one -> one.path("staat").stringValue())
        .findFirst()
        .orElse("");
  }

  /// What was asked, put off or found invalid is told apart from a yes and a no.
  @Test
  void eachStaatIsListedAsItIs() {
    String asked = made(api.post("/toestemmingen", makelaar, antwoord("gevraagd")));
    assertThat(staat(asked)).isEqualTo("gevraagd");

    String later = made(api.post("/toestemmingen", makelaar, antwoord("later")));
    assertThat(staat(asked)).as("answered since").isEmpty();
    assertThat(staat(later)).isEqualTo("uitgesteld");

    String given = made(api.post("/toestemmingen", makelaar, antwoord("ja")));
    assertThat(staat(given)).isEqualTo("gegeven");
    String ongeldig = "/toestemmingen/" + given + "/ongeldigverklaring";
    assertThat(api.post(ongeldig, makelaar, "{}").status()).isEqualTo(400);
    assertThat(api.post(ongeldig, wmo, "{\"toelichting\": \"Kon niet kiezen.\"}").status())
        .isEqualTo(403);
    assertThat(api.post(ongeldig, makelaar, "{\"toelichting\": \"Kon niet kiezen.\"}").status())
        .isEqualTo(204);
    assertThat(staat(given)).isEqualTo("ongeldig");

    assertThat(api.post("/toestemmingen", makelaar, antwoord("misschien")).json().toString())
        .contains("keuze-onbekend", "antwoord");
  }

  private String antwoord(String keuze) {
    return toestemming().replace("\"antwoord\": \"ja\"", "\"antwoord\": \"" + keuze + "\"");
  }

  /// Who answers for somebody is a line of this inwoner, and the name in it comes out nowhere.
  @Test
  void whoStandsInIsRecordedListedAndEndedWithoutItsName() {
    String curator = vertegenwoordiging("curator", "null");
    long before = api.logSize();

    assertThat(api.post("/vertegenwoordigingen", wmo, curator).status()).isEqualTo(403);
    String id = made(api.post("/vertegenwoordigingen", makelaar, curator));
    String list = "/casussen/" + casus + "/vertegenwoordigingen";
    Answer listed = api.get(list, makelaar);
    assertThat(listed.json().toString()).contains(id, "beschikking-7").doesNotContain("Kwikstaart");

    String yes =
        toestemming().replace("\"hoedanigheid\": \"inwoner\"", "\"hoedanigheid\": \"curator\"");
    assertThat(api.post("/toestemmingen", makelaar, yes).json().toString())
        .contains("namens-nodig");
    assertThat(
            api.post("/toestemmingen", makelaar, namens(yes, UUID.randomUUID().toString()))
                .json()
                .toString())
        .contains("vertegenwoordiging-onbekend");
    assertThat(api.post("/toestemmingen", makelaar, toestemming()).json().toString())
        .as("the inwoner does not answer while there is a curator")
        .contains("antwoord-van-vertegenwoordiger");
    String given = made(api.post("/toestemmingen", makelaar, namens(yes, id)));
    String body = "{\"hoedanigheid\": \"curator\", \"namens\": \"%s\"}".formatted(id);
    assertThat(api.post("/toestemmingen/" + given + "/intrekking", makelaar, body).status())
        .isEqualTo(204);

    String end = "/vertegenwoordigingen/" + id + "/beeindiging";
    assertThat(api.post(end, wmo, "").status()).isEqualTo(404);
    assertThat(api.post(end, makelaar, "").status()).isEqualTo(204);
    assertThat(api.get(list, makelaar).json().toString()).doesNotContain(id);
    assertThat(api.actsFrom(before))
        .containsSubsequence(
            "vertegenwoordiging",
            "register-gelezen",
            "toestemming-gegeven",
            "toestemming-ingetrokken",
            "vertegenwoordiging-beeindigd");
  }

  private static String namens(String yes, String id) {
    return yes.replace("\"hulp\":", "\"namens\": \"" + id + "\", \"hulp\":");
  }

  private String vertegenwoordiging(String hoedanigheid, String gezag) {
    return """
    {"casus": "%s", "persoon": "%s", "hoedanigheid": "%s", "gezag": %s,
     "bewijs": "beschikking-7", "naam": "Koos Kwikstaart"}\
    """
        .formatted(casus, persoon, hoedanigheid, gezag);
  }

  @Test
  void everythingThatIsWrongWithWhoStandsInIsToldAtOnce() {
    assertThat(
            api.post(
                    "/vertegenwoordigingen",
                    makelaar,
                    vertegenwoordiging("voogd", "\"half\"").replace("beschikking-7", "Koos"))
                .json()
                .toString())
        .contains("hoedanigheid-niet-bij-leeftijd", "geen-kenmerk")
        .doesNotContain("Kwikstaart");
  }

  @Test
  void aJudgementIsRecordedPerDoelAndTheLatestIsListed() {
    String body =
        """
        {"casus": "%s", "persoon": "%s", "doel": "%s", "oordeel": "%s", "toelichting": "Zwaluw."}\
        """;
    String list = "/casussen/" + casus + "/wilsbekwaamheid";

    made(
        api.post(
            "/wilsbekwaamheid", wmo, body.formatted(casus, persoon, DOEL, "niet-wilsbekwaam")));
    String last =
        made(
            api.post("/wilsbekwaamheid", wmo, body.formatted(casus, persoon, DOEL, "wilsbekwaam")));

    assertThat(api.get(list, wmo).json().path("oordelen").findValuesAsString("id"))
        .containsExactly(last);
    assertThat(api.get(list, wmo).json().toString()).doesNotContain("Zwaluw");
    assertThat(
            api.post("/wilsbekwaamheid", wmo, body.formatted(casus, persoon, DOEL, "soms"))
                .json()
                .toString())
        .contains("keuze-onbekend");
    assertThat(
            api.post(
                    "/wilsbekwaamheid",
                    voorzitter,
                    body.formatted(casus, persoon, DOEL, "wilsbekwaam"))
                .status())
        .isEqualTo(403);
  }

  /// AVG art. 7(1): a "yes" without proof is none; a "no" needs none.
  @Test
  void aYesNeedsProofAndANoNeedsNone() {
    String without = toestemming().replaceFirst("\"bewijs\": \"[^\"]*\", ", "");
    String no = without.replace("\"antwoord\": \"ja\"", "\"antwoord\": \"nee\"");

    Answer refused = api.post("/toestemmingen", makelaar, without);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().toString()).contains("geen-bewijs");

    String id = made(api.post("/toestemmingen", makelaar, no));
    JsonNode listed =
        api.get("/casussen/" + casus + "/toestemmingen", makelaar).json().path("toestemmingen");
    assertThat(listed)
        .filteredOn(one -> one.path("id").stringValue().equals(id))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.path("bewijs").isNull()).isTrue();
          assertThat(one.path("rechtsgronden").toString()).isEqualTo("[\"avg 6 1-a\"]");
          assertThat(one.path("leeftijd").stringValue()).as("born in 1968").isEqualTo("18+");
        });
  }

  /// AVG art. 7(1): what was asked can be shown, by whom, and in which words.
  @Test
  void howItWasAskedIsToldWithTheWordsThatWereReadOut() {
    String asked = toestemming().replace("\"antwoord\": \"ja\"", "\"antwoord\": \"nee\"");
    String id = made(api.post("/toestemmingen", makelaar, asked));

    JsonNode listed =
        api.get("/casussen/" + casus + "/toestemmingen", makelaar).json().path("toestemmingen");
    JsonNode versie = api.get("/toestemmingsteksten", makelaar).json().at("/versies/0");

    assertThat(listed)
        .filteredOn(one -> one.path("id").stringValue().equals(id))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.path("vragendePartij").stringValue())
              .isEqualTo("wijkkracht/sociaal-makelaar");
          assertThat(one.path("vragendeFunctie").stringValue()).isEqualTo("sociaal-makelaar");
          assertThat(one.path("staat").stringValue()).isEqualTo("geweigerd");
          assertThat(one.path("inwonerTekst").stringValue())
              .isEqualTo("Er is nee gezegd. Dat mag.");
          assertThat(one.path("opnieuwVragen").booleanValue()).isFalse();
          assertThat(one.path("tekstVersie")).isEqualTo(versie.path("versie"));
        });
    assertThat(versie.path("teksten").findValuesAsString("taal")).contains("nl", "en");
    assertThat(versie.path("teksten").findValuesAsString("soort"))
        .contains("avg", "doorbreking-geheim", "pw65-geen-bezwaar", "instemming-hulp");
  }

  @Test
  void aTextOrLanguageThatIsNotReadOutTodayIsRefused() {
    Answer version =
        api.post("/toestemmingen", makelaar, toestemming().replace("2026-1", "2024-9"));
    Answer language =
        api.post(
            "/toestemmingen",
            makelaar,
            toestemming().replace("\"taal\": \"nl\"", "\"taal\": \"tr\""));

    assertThat(version.status()).isEqualTo(400);
    assertThat(version.json().toString()).contains("tekst-niet-van-vandaag", "versie 2026-1");
    assertThat(language.status()).isEqualTo(400);
    assertThat(language.json().toString()).contains("taal-zonder-tolk");
  }

  @Test
  void aBesluitMetNaamNeedsTwoPersons() {
    String aanvraag = vraagMetNaam();
    String stand = "/besluiten-met-naam?casus=" + casus + "&zitting=" + zitting;

    assertThat(api.get(stand, voorzitter).text("aanvraag")).isEqualTo(aanvraag);
    assertThat(api.post("/besluiten-met-naam/" + aanvraag + "/akkoord", makelaar, "").status())
        .isEqualTo(403);
    String besluit = made(api.post("/besluiten-met-naam/" + aanvraag + "/akkoord", voorzitter, ""));
    assertThat(api.get(stand, voorzitter).text("besluit")).isEqualTo(besluit);
    assertThat(api.post("/besluiten-met-naam/" + besluit + "/beeindiging", voorzitter, "").status())
        .isEqualTo(204);
  }

  @Test
  void theSecondPersonCanRefuseWithAReasonAndTheFirstSeesIt() {
    String aanvraag = vraagMetNaam();
    String stand = "/besluiten-met-naam?casus=" + casus + "&zitting=" + zitting;
    String weigering = "/besluiten-met-naam/" + aanvraag + "/weigering";
    String reden = "{\"reden\": \"anoniem-is-genoeg\"}";

    assertThat(api.post(weigering, makelaar, reden).status()).isEqualTo(403);
    assertThat(api.post(weigering, voorzitter, "{\"reden\": \"zomaar\"}").status()).isEqualTo(400);
    made(api.post(weigering, voorzitter, reden));
    assertThat(api.get(stand, makelaar).text("geweigerd")).isEqualTo("anoniem-is-genoeg");
    assertThat(api.get(stand, makelaar).json().get("aanvraag").isNull()).isTrue();
    assertThat(api.post("/besluiten-met-naam/" + aanvraag + "/akkoord", voorzitter, "").status())
        .isEqualTo(409);
    assertThat(api.post(weigering, voorzitter, reden).status()).isEqualTo(409);
  }

  private String vraagMetNaam() {
    return made(
        api.post(
            "/besluiten-met-naam",
            makelaar,
            """
            {"casus": "%s", "zitting": "%s", "reden": "een-plan-maken",
             "toelichting": "Anders komt het plan niet verder.", "tot": "%s"}\
            """
                .formatted(casus, zitting, Clock.systemUTC().instant().plusSeconds(60))));
  }

  @Test
  void aZittingThatIsOverShowsNothingAndChangesNoMore() {
    String over = plan();
    invite(over, "wmo-consulent", null);
    made(
        api.post(
            "/zittingen/" + over + "/agendapunten",
            voorzitter,
            "{\"casus\": \"%s\", \"doel\": \"%s\"}".formatted(casus, DOEL)));

    assertThat(api.post("/zittingen/" + over + "/beeindiging", voorzitter, "").status())
        .isEqualTo(204);

    Answer view = api.post("/inzagen", wmo, question(casus, over, "anoniem"));
    assertThat(view.status()).isEqualTo(200);
    assertThat(view.json().at("/reden/code").stringValue()).isEqualTo("TIJD");
    assertThat(view.json().path("personen").isEmpty()).as("nobody is spoken of").isTrue();
    assertThat(new String(view.response().body(), UTF_8)).doesNotContain(persoon);
    assertThat(api.post("/zittingen/" + over + "/beeindiging", voorzitter, "").text("code"))
        .isEqualTo("KAN_NIET_MEER");
  }

  /// Promise 4: a casus that was closed shows nothing and takes nothing any more.
  @Test
  void aCasusThatIsClosedShowsNothingAndTakesNothing() {
    String other = made(api.post("/casussen", makelaar, "{}"));
    long before = api.logSize();
    assertThat(api.post("/casussen/" + other + "/sluiting", wmo, "").status()).isEqualTo(403);
    assertThat(api.post("/casussen/" + NO_SUCH + "/sluiting", makelaar, "").status())
        .isEqualTo(404);
    assertThat(api.post("/casussen/" + other + "/sluiting", makelaar, "").status()).isEqualTo(204);

    assertThat(api.actsFrom(before))
        .containsExactly("handeling-geweigerd", "handeling-geweigerd", "casus-gesloten");
    assertThat(api.get("/casussen/" + other, makelaar).json().path("gesloten").booleanValue())
        .isTrue();
    assertThat(api.post("/casussen/" + other + "/sluiting", makelaar, "").text("code"))
        .isEqualTo("KAN_NIET_MEER");
    assertThat(api.post("/casussen/" + other + "/personen", makelaar, "{}").text("code"))
        .isEqualTo("KAN_NIET_MEER");
  }

  /// Whoever adds persons at the same moment gets them one after the other.
  @Test
  void personsAddedAtTheSameMomentAllComeIn() {
    String other = made(api.post("/casussen", makelaar, "{}"));
    List<Future<Answer>> added = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (int i = 0; i < 6; i++) {
        added.add(
            threads.submit(() -> api.post("/casussen/" + other + "/personen", makelaar, "{}")));
      }
    }

    assertThat(added).extracting(answer -> answer.resultNow().status()).containsOnly(201);
    assertThat(added)
        .extracting(answer -> answer.resultNow().text("letter"))
        .containsExactlyInAnyOrder("A", "B", "C", "D", "E", "F");
  }

  @Test
  void codesOfTheConvenantAreThereForWhoeverSignedIn() {
    Answer convenant = api.get("/convenanten/actief", wmo);

    assertThat(convenant.json().path("velden").size()).isGreaterThanOrEqualTo(45);
    assertThat(convenant.json().path("doelen").findValuesAsString("code")).contains(DOEL);
  }

  @Test
  void theDocumentIsForEverybody() {
    Answer document = api.get("/openapi.json", null);

    assertThat(document.status()).isEqualTo(200);
    assertThat(document.header("Access-Control-Allow-Origin")).isEqualTo("*");
  }

  // --- Small steps ----------------------------------------------------------------------------

  private Answer ask(String token, String about, String trede) {
    return api.post("/inzagen", token, question(about, zitting, trede));
  }

  private static String question(String casus, String zitting, String trede) {
    return """
    {"casus": "%s", "zitting": "%s", "doel": "%s", "trede": "%s",
     "velden": ["wonen.huurachterstand"]}\
    """
        .formatted(casus, zitting, DOEL, trede);
  }

  private String toestemming() {
    return """
    {"casus": "%s", "persoon": "%s", "soort": "avg", "van": "welbions/wonen",
     "aan": ["gemeente-borne/wmo"], "doel": "%s", "groepen": ["wonen"], "geldigTot": "%s",
     "hoedanigheid": "inwoner", "wijze": "mondeling", "tekstVersie": "2026-1", "taal": "nl",
     "hulp": "geen", "zonderGevolg": true,
     "bewijs": "verslag-2026-7", "antwoord": "ja"}\
    """
        .formatted(
            casus,
            persoon,
            DOEL,
            LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.of("Europe/Amsterdam"))
                .plusMonths(3));
  }

  private String plan() {
    Instant now = Clock.systemUTC().instant();
    return made(
        api.post(
            "/zittingen",
            voorzitter,
            "{\"tafel\": \"tafel-18plus\", \"begin\": \"%s\", \"einde\": \"%s\"}"
                .formatted(now.minusSeconds(60), now.plusSeconds(3600))));
  }

  private void invite(String functie, @Nullable String agendapunt) {
    invite(zitting, functie, agendapunt);
  }

  private void invite(String to, String functie, @Nullable String agendapunt) {
    String punt = agendapunt == null ? "null" : "\"" + agendapunt + "\"";
    made(
        api.post(
            "/zittingen/" + to + "/deelnames",
            voorzitter,
            "{\"medewerker\": \"proef.%s\", \"agendapunt\": %s}".formatted(functie, punt)));
  }

  private static String made(Answer answer) {
    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
    String id = answer.text("id");
    assertThat(UUID.fromString(id)).isNotNull();
    assertThat(answer.header("Location")).endsWith("/" + id);
    return id;
  }
}
