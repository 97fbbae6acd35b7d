// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.handeling.Probleem;
import nl.deelgrond.verzoek.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;

class LezerTests {

  private final Verzoeken verzoeken = new Verzoeken();

  // --- The body -------------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{]",
        "{\"a\":1}}",
        "{\"a\":1}{}",
        "{\"a\":1,}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":1,\"a\":2}",
        "{\"b\":{\"a\":1,\"a\":2}}",
        "{\"a\":NaN}",
        "{\"a\":01}",
        "/* */{}",
        "\uFEFF{}",
        "{\"a\":\"\u0001\"}",
        "{\"a\":\"\\x\"}",
        "nul",
        "{} x"
      })
  void whatIsNotExactlyOneJsonObjectIsRefused(String body) {
    assertThat(problems(() -> verzoeken.metLichaam(json(body))))
        .containsExactly(new Probleem("", "geen-json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "1", "\"a\"", "null", "true"})
  void anythingButAnObjectIsRefused(String body) {
    assertThat(problems(() -> verzoeken.metLichaam(json(body))))
        .containsExactly(new Probleem("", "geen-object"));
  }

  @Test
  void deepNestingIsRefused() {
    String body = "{\"a\":" + "[".repeat(9) + "]".repeat(9) + "}";

    assertThat(problems(() -> verzoeken.metLichaam(json(body))))
        .containsExactly(new Probleem("", "te-diep"));
  }

  @Test
  void otherEncodingsAndBrokenBytesAreRefused() {
    for (Charset charset :
        List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1)) {
      MockHttpServletRequest request = json("");
      request.setContent("{\"a\":\"é\"}".getBytes(charset));

      assertThat(problems(() -> verzoeken.metLichaam(request)))
          .containsExactly(new Probleem("", "geen-json"));
    }
  }

  @Test
  void aBodyOfOneByteTooManyIsRefused() {
    String fits = "{\"a\":\"" + "x".repeat(StrictJson.MAX_BYTES - 8) + "\"}";
    String tooMuch = "{\"a\":\"" + "x".repeat(StrictJson.MAX_BYTES - 7) + "\"}";

    assertThat(verzoeken.metLichaam(json(fits))).isNotNull();
    assertThatThrownBy(() -> verzoeken.metLichaam(json(tooMuch)))
        .isInstanceOf(ContentTooLargeException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain", "application/xml", "application/x-www-form-urlencoded", "application/*",
        "application/json;charset=iso-8859-1", "application/json-patch+json", "nonsense", ""
      })
  void otherMediaTypesAreRefused(String type) {
    MockHttpServletRequest request = json("{}");
    request.setContentType(type.isEmpty() ? null : type);

    assertThatThrownBy(() -> verzoeken.metLichaam(request))
        .isInstanceOf(UnsupportedMediaTypeStatusException.class);
  }

  @Test
  void anUnknownParameterOfTheQueryIsRefusedAndNotRepeated() {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/v1/zittingen");
    request.setQueryString("datum=2026-11-22&jan.jansen=1");

    assertThat(problems(() -> verzoeken.zonderLichaam(request, "datum")))
        .containsExactly(new Probleem("", "parameter-onbekend", "datum"));
  }

  // --- The fields -----------------------------------------------------------------------------

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    List<Probleem> problems =
        problems(() -> {
          Lezer lezer =
              verzoeken.metLichaam(
                  json(
                      """
                      {"id": 1, "dag": "31-12-2026", "uur": "2026-11-22T10:00:00", "ja": "ja",
                       "codes": ["a", "a", "x"], "lijst": [1], "tekst": "\\u0000", "extra": 1}\
                      """));
          lezer.id("id");
          lezer.id("weg");
          lezer.datum("dag");
          lezer.tijdstip("uur");
          lezer.janee("ja");
          lezer.codes("codes", "a"::equals, "veld-onbekend");
          lezer.codes("lijst", "a"::equals, "veld-onbekend");
          lezer.tekst("tekst");
          lezer.klaar();
        });

    assertThat(problems)
        .extracting(problem -> problem.veld() + " " + problem.code())
        .containsExactly(
            "id geen-id",
            "weg verplicht",
            "dag geen-datum",
            "uur geen-tijdstip",
            "ja geen-ja-nee",
            "codes dubbel",
            "codes veld-onbekend",
            "lijst geen-lijst",
            "tekst tekens-onbekend",
            " eigenschap-onbekend");
  }

  @Test
  void whatWasSentIsNeverRepeated() {
    String secret = "Jansen, Grotestraat 1";
    List<Probleem> problems =
        problems(() -> {
          Lezer lezer =
              verzoeken.metLichaam(
                  json(
                      "{\"doel\": \""
                          + secret
                          + "\", \""
                          + secret
                          + "\": 1, \"soort\": \""
                          + secret
                          + "\"}"));
          lezer.code("doel", _ -> false, "doel-onbekend");
          lezer.keuze("soort", _ -> Optional.empty());
          lezer.klaar();
        });

    assertThat(problems).hasSize(3);
    assertThat(problems.toString()).doesNotContain("Jansen");
  }

  @Test
  void aGoodRequestIsReadAsItIs() {
    UUID id = UUID.randomUUID();
    Lezer lezer =
        verzoeken.metLichaam(
            json(
                """
                {"id": "%s", "dag": "2026-02-28", "uur": "2026-11-22T10:00:00.123456+01:00",
                 "ja": true, "codes": ["a", "b"], "tekst": "één\\nregel 🙂", "leeg": null}\
                """
                    .formatted(id)));

    assertThat(lezer.id("id")).isEqualTo(id);
    assertThat(lezer.datum("dag")).isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(lezer.tijdstip("uur")).isEqualTo(Instant.parse("2026-11-22T09:00:00.123Z"));
    assertThat(lezer.janee("ja")).isTrue();
    assertThat(lezer.codes("codes", _ -> true, "veld-onbekend")).containsExactly("a", "b");
    assertThat(lezer.tekst("tekst")).isEqualTo("één\nregel 🙂");
    assertThat(lezer.tekstOfNiets("leeg")).isNull();
    assertThat(lezer.datumOfNiets("afwezig")).isNull();
    lezer.klaar();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          id,    1-1-1-1-1
          id,    0193a1c25f107a449c3b2d1f0e6b7a01
          id,    ' 0193a1c2-5f10-7a44-9c3b-2d1f0e6b7a01'
          datum, 2026-02-30
          datum, 2026-2-3
          datum, +999999999-01-01
          datum, 0000-01-01
          datum, 2026-01-01T00:00:00Z
          uur,   2026-01-01
          uur,   2026-01-01T25:00:00Z
          uur,   2026-01-01T10:00Z
          uur,   +12026-01-01T10:00:00Z
          uur,   2026-01-01T10:00:00+25:00
          """)
  void formsThatTheJdkWouldTakeAreRefused(String kind, String text) {
    Optional<?> read =
        switch (kind) {
          case "id" -> Vorm.id(text);
          case "datum" -> Vorm.datum(text);
          default -> Vorm.tijdstip(text);
        };

    assertThat(read.isPresent()).isFalse();
  }

  @Test
  void halfCharactersAreNoText() {
    assertThat(Invoer.isLeesbaar("\uD83D\uDE42")).isTrue();
    assertThat(Invoer.isLeesbaar("\uD83D")).isFalse();
    assertThat(Invoer.isLeesbaar("a\u0000")).isFalse();
    assertThat(Invoer.isLeesbaar("a\u0085")).isFalse();
    assertThat(Invoer.isLeesbaar("recht\u202Eom")).isFalse();
    assertThat(Invoer.isLeesbaar("on\u200Bzichtbaar")).isFalse();
    assertThat(Invoer.isLeesbaar("één regel\n\ten nog één")).isTrue();
  }

  private static List<Probleem> problems(Runnable reading) {
    return catchThrowableOfType(OnjuisteInvoer.class, reading::run).problemen();
  }

  private static MockHttpServletRequest json(String body) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/v1/inzagen");
    request.setContentType("application/json");
    request.setContent(body.getBytes(StandardCharsets.UTF_8));
    return request;
  }
}
