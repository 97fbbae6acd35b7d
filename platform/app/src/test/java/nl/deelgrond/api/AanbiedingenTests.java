// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import nl.deelgrond.api.RunningApi.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// Handing over the casussen of SIZ, which left, over REST; every answer is held to the document by
/// [RunningApi].
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AanbiedingenTests {

  private static final String NO_SUCH = "0193a1c2-5f10-7a44-9c3b-2d1f0e6b7a01";
  private static final String NAAR = "wijkkracht/sociaal-makelaar";

  private final RunningApi api;
  private final String makelaar;
  private final String voorzitter;
  private final String wmo;

  AanbiedingenTests() throws IOException {
    api = new RunningApi();
    makelaar = api.token("sociaal-makelaar");
    voorzitter = api.token("voorzitter");
    wmo = api.token("wmo-consulent");
  }

  @BeforeAll
  void sizLeaves() {
    JsonNode convenant = api.get("/convenanten/actief", voorzitter).json();
    String voorstel =
        made(
            api.post(
                "/convenantversies/voorstellen",
                api.token("mantelzorgconsulent"),
                "{\"wat\": \"uittreding\", \"sha256\": \"%s\"}"
                    .formatted(convenant.path("sha256").stringValue())));
    String _ =
        made(api.post("/convenantversies/voorstellen/" + voorstel + "/akkoord", voorzitter, ""));
  }

  @AfterAll
  void stop() throws IOException {
    api.close();
  }

  private static String made(Answer answer) {
    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
    return answer.text("id");
  }

  /// A casus of SIZ: in this convenant only Wijkkracht brings casussen in.
  private String casus() {
    String casus = made(api.post("/casussen", makelaar, "{}"));
    String _ = made(api.post("/casussen/" + casus + "/personen", makelaar, "{}"));
    api.execute(
        "update casus.casus set ingebracht_door = 'siz/mantelzorg' where casus_id = '%s'"
            .formatted(casus));
    return casus;
  }

  private Answer biedAan(String token, String casus, String aan) {
    return api.post(
        "/aanbiedingen", token, "{\"casus\": \"%s\", \"aan\": \"%s\"}".formatted(casus, aan));
  }

  private JsonNode wachtend(String casus) {
    for (JsonNode each : api.get("/overdrachten", voorzitter).json().path("casussen")) {
      if (each.path("id").stringValue().equals(casus)) {
        return each;
      }
    }
    throw new AssertionError("`" + casus + "` does not wait");
  }

  @Test
  void aCasusIsOfferedSeenAndTakenOver() {
    String casus = casus();
    assertThat(wachtend(casus).path("stand").stringValue()).isEqualTo("niet-aangeboden");
    String aanbod = made(biedAan(voorzitter, casus, NAAR));

    assertThat(wachtend(casus).path("stand").stringValue()).isEqualTo("aangeboden");
    assertThat(wachtend(casus).path("aanbod").stringValue()).isEqualTo(aanbod);
    assertThat(biedAan(voorzitter, casus, NAAR).text("code")).isEqualTo("KAN_NIET_MEER");
    assertThat(api.get("/casussen/" + casus, makelaar).status()).isEqualTo(404);
    long before = api.logSize();
    JsonNode seen = api.get("/aanbiedingen", makelaar).json().path("aanbiedingen");
    assertThat(seen.findValuesAsString("id")).contains(aanbod);
    assertThat(seen.toString()).doesNotContain(casus);
    assertThat(api.actsFrom(before)).isNotEmpty().containsOnly("register-gelezen");

    assertThat(api.post("/aanbiedingen/" + aanbod + "/overname", makelaar, "").status())
        .isEqualTo(204);

    assertThat(api.get("/casussen/" + casus, makelaar).text("ingebrachtDoor")).isEqualTo(NAAR);
    for (String after : new String[] {"overname", "intrekking"}) {
      String token = after.equals("overname") ? makelaar : voorzitter;
      Answer late = api.post("/aanbiedingen/" + aanbod + "/" + after, token, "");
      assertThat(late.status()).isEqualTo(409);
      assertThat(late.text("code")).isEqualTo("KAN_NIET_MEER");
    }
  }

  @Test
  void anOfferIsDeclinedWithAReasonAndTakenBack() {
    String casus = casus();
    String declined = made(biedAan(voorzitter, casus, NAAR));
    String afwijzing = "/aanbiedingen/" + declined + "/afwijzing";

    assertThat(api.post(afwijzing, makelaar, "{}").status()).isEqualTo(400);
    assertThat(api.post(afwijzing, makelaar, "{\"reden\": \"Mevrouw wil niet\"}").status())
        .isEqualTo(400);
    assertThat(api.post(afwijzing, makelaar, "{\"reden\": \"geen-ruimte\"}").status())
        .isEqualTo(204);
    assertThat(wachtend(casus).path("stand").stringValue()).isEqualTo("afgewezen");
    assertThat(wachtend(casus).path("reden").stringValue()).isEqualTo("geen-ruimte");

    String second = made(biedAan(voorzitter, casus, NAAR));
    assertThat(api.post("/aanbiedingen/" + second + "/intrekking", voorzitter, "").status())
        .isEqualTo(204);
    assertThat(wachtend(casus).path("stand").stringValue()).isEqualTo("niet-aangeboden");
    assertThat(api.post("/aanbiedingen/" + second + "/overname", makelaar, "").status())
        .isEqualTo(409);
  }

  @Test
  void whoOfferedItOrHasAnotherRoleIsRefused() {
    String casus = casus();
    Map<String, Object> zelfde = Map.of("sub", "proef.dubbel");
    String aanbod = made(biedAan(api.token("voorzitter", zelfde), casus, NAAR));
    String overname = "/aanbiedingen/" + aanbod + "/overname";
    long before = api.logSize();

    assertThat(api.post(overname, api.token("sociaal-makelaar", zelfde), "").text("code"))
        .isEqualTo("NIET_BEVOEGD");
    assertThat(api.post(overname, wmo, "").status()).isEqualTo(403);
    assertThat(api.post(overname, voorzitter, "").status()).isEqualTo(403);
    assertThat(biedAan(makelaar, casus, NAAR).status()).isEqualTo(403);
    assertThat(api.get("/aanbiedingen", voorzitter).status()).isEqualTo(403);
    assertThat(api.get("/overdrachten", makelaar).status()).isEqualTo(403);
    assertThat(api.post("/aanbiedingen/" + NO_SUCH + "/overname", makelaar, "").status())
        .isEqualTo(404);
    assertThat(api.post(overname, api.token("mantelzorgconsulent"), "").text("code"))
        .isEqualTo("UITGETREDEN");

    assertThat(api.actsFrom(before)).hasSize(8).containsOnly("handeling-geweigerd");
    assertThat(biedAan(voorzitter, casus, "welbions/wonen").status()).isEqualTo(400);
    assertThat(biedAan(voorzitter, NO_SUCH, NAAR).status()).isEqualTo(404);
  }

  @Test
  void aCasusIsClosedWithAReason() {
    String casus = casus();
    String sluiting = "/overdrachten/" + casus + "/sluiting";

    assertThat(api.post(sluiting, voorzitter, "{\"reden\": \"zomaar\"}").status()).isEqualTo(400);
    assertThat(api.post(sluiting, makelaar, "{\"reden\": \"niemand-neemt-over\"}").status())
        .isEqualTo(403);
    assertThat(api.post(sluiting, voorzitter, "{\"reden\": \"niemand-neemt-over\"}").status())
        .isEqualTo(204);
    assertThat(api.post(sluiting, voorzitter, "{\"reden\": \"niemand-neemt-over\"}").status())
        .isEqualTo(404);
  }
}
