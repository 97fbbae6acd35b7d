// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.deelgrond.api.RunningApi.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The life of a version over REST, with every no; every answer is held to the document by
/// [RunningApi].
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConvenantversiesTests {

  private static final String NO_SUCH = "0193a1c2-5f10-7a44-9c3b-2d1f0e6b7a01";
  private static final String VERSIES = "/convenantversies";

  private final RunningApi api;
  private final String voorzitter;
  private final String makelaar;
  private final String wmo;
  private final String siz;
  private final String sha256;

  ConvenantversiesTests() throws IOException {
    api = new RunningApi();
    voorzitter = api.token("voorzitter");
    makelaar = api.token("sociaal-makelaar");
    wmo = api.token("wmo-consulent");
    siz = api.token("mantelzorgconsulent");
    sha256 = api.get(VERSIES, voorzitter).text("sha256");
  }

  @AfterAll
  void stop() throws IOException {
    api.close();
  }

  private static String made(Answer answer) {
    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
    return answer.text("id");
  }

  private static void refused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(status);
    assertThat(answer.text("code")).isEqualTo(code);
  }

  private Answer voorstel(String token, String wat) {
    return api.post(
        VERSIES + "/voorstellen",
        token,
        "{\"wat\": \"%s\", \"sha256\": \"%s\"}".formatted(wat, sha256));
  }

  private Answer antwoord(String token, String voorstel, String wat) {
    return api.post(VERSIES + "/voorstellen/" + voorstel + "/" + wat, token, "");
  }

  private Answer trekIn(String token, String regel) {
    return api.post(VERSIES + "/regels/" + regel + "/intrekking", token, "");
  }

  private Answer zegOp(String token, LocalDate ingaand) {
    return api.post(VERSIES + "/opzeggingen", token, "{\"ingaand\": \"%s\"}".formatted(ingaand));
  }

  private String staat() {
    return api.get(VERSIES, voorzitter).text("staat");
  }

  @Test
  void aProposalIsRefusedTakenBackAndAgreedTo() {
    String refused = made(voorstel(voorzitter, "beeindiging"));
    refused(antwoord(wmo, refused, "weigering"), 403, "NIET_BEVOEGD");
    refused(antwoord(makelaar, NO_SUCH, "weigering"), 404, "NIET_GEVONDEN");
    String _ = made(antwoord(makelaar, refused, "weigering"));
    refused(antwoord(makelaar, refused, "weigering"), 409, "KAN_NIET_MEER");
    refused(antwoord(makelaar, refused, "akkoord"), 409, "KAN_NIET_MEER");

    String back = made(voorstel(voorzitter, "beeindiging"));
    refused(trekIn(makelaar, back), 403, "NIET_BEVOEGD");
    refused(trekIn(voorzitter, NO_SUCH), 404, "NIET_GEVONDEN");
    String _ = made(trekIn(voorzitter, back));
    refused(trekIn(voorzitter, back), 409, "KAN_NIET_MEER");
    assertThat(staat()).isEqualTo("in-werking");

    String _ = made(antwoord(makelaar, made(voorstel(voorzitter, "beeindiging")), "akkoord"));
    assertThat(staat()).isEqualTo("beeindigd");
    assertThat(voorstel(voorzitter, "beeindiging").status()).isEqualTo(400);
    String _ = made(antwoord(makelaar, made(voorstel(voorzitter, "activering")), "akkoord"));
    assertThat(staat()).isEqualTo("in-werking");
  }

  @Test
  void anOrganisatieGivesNoticeAndTakesItBack() {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    LocalDate day = today.plusMonths(6);

    refused(zegOp(voorzitter, day), 403, "NIET_BEVOEGD");
    assertThat(zegOp(siz, today).status()).isEqualTo(400);
    assertThat(zegOp(siz, today.plusYears(20)).status()).isEqualTo(400);
    assertThat(api.post(VERSIES + "/opzeggingen", siz, "{}").status()).isEqualTo(400);
    long before = api.logSize();
    String opzegging = made(zegOp(siz, day));
    assertThat(api.actsFrom(before)).containsExactly("convenant-opzegging");
    assertThat(api.get(VERSIES, siz).json().path("opgezegd").path("siz").stringValue())
        .isEqualTo(day.toString());
    assertThat(zegOp(siz, day).status()).isEqualTo(400);
    refused(trekIn(makelaar, opzegging), 404, "NIET_GEVONDEN");
    String _ = made(trekIn(siz, opzegging));
    refused(trekIn(siz, opzegging), 409, "KAN_NIET_MEER");
    assertThat(api.get(VERSIES, siz).json().path("opgezegd").isEmpty()).isTrue();
  }

  @Test
  void whatWasBroughtInGoesBackToWhoLeftOnly() {
    String politie = api.token("wijkagent");
    refused(api.post("/teruggaven", politie, ""), 403, "NIET_BEVOEGD");
    String melding = made(voorstel(politie, "uittreding"));
    refused(antwoord(makelaar, melding, "akkoord"), 403, "NIET_BEVOEGD");
    String _ = made(antwoord(voorzitter, melding, "akkoord"));
    long before = api.logSize();

    Answer file = api.post("/teruggaven", politie, "");

    assertThat(file.status()).isEqualTo(200);
    assertThat(file.json().path("gegevens").isArray()).isTrue();
    assertThat(file.header("Content-Disposition")).startsWith("attachment");
    assertThat(api.actsFrom(before)).contains("gegevens-teruggegeven");
    refused(api.post("/teruggaven", makelaar, ""), 403, "NIET_BEVOEGD");
    refused(zegOp(politie, LocalDate.of(2027, 6, 1)), 403, "UITGETREDEN");
  }
}
