// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.policy.PolicyFault.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;

/// Promise 1: what is not exactly an answer to this question, about these persons and klassen, is
/// no answer, and the fault says what it has. Each part is spoiled alone.
class AnswerReaderTests {

  private static final PolicyData DATA = PolicyData.of(Convenanten.borne());
  private static final String BRON = "gemeente-borne/wmo";
  private static final String DEMENTIE = "geestelijke-gezondheid.dementie";
  private static final String WONING = "wonen.woningaanpassing";

  /// About two persons and two klassen, of which the first of all.
  private static final Scene METNAAM =
      about(Scene.at(DATA.convenant()).asker("wijkkracht/maatschappelijk-werk", "een-plan"))
          .metNaam();

  private static final String ECHO = echo(Scene.id(1).toString(), Echo.SCHEMA, DATA.rev());
  private static final String LOG = "\"verplichtingen\":[\"log\"]";
  private static final String MELD = "\"verplichtingen\":[\"log\",\"meld-inwoner\"]";

  /// Refusals for [RedenCode#ZITTING] and [RedenCode#ROL], a leemte, and a release on one yes.
  private static final String ZITTING = "[\"n\",0]";

  private static final String ROL = "[\"n\",3]";
  private static final String LEEMTE = "[\"l\",\"leeftijd-onbekend\",\"gemeente-borne/wmo\"]";
  private static final String VRIJ = "[\"v\",\"exact\",0,0]";

  private static final String P1 = "\"p1\":[" + ZITTING + "," + ROL + "]";
  private static final String P2 = "\"p2\":[" + LEEMTE + "," + ROL + "]";
  private static final String UIT = uit(P1, P2);

  private static Scene about(Scene scene) {
    PersoonFacts one =
        scene
            .persoon("p1")
            .withToestemmingen(List.of(scene.toestemming(20, ToestemmingSoort.AVG, BRON)));
    return scene
        .velden(new TreeSet<>(Set.of(DEMENTIE, WONING)))
        .personen(List.of(one, one.withPersoon("p2")));
  }

  private static String echo(String rid, String schema, String rev) {
    return "\"echo\":{\"rid\":\"%s\",\"schema\":\"%s\",\"rev\":\"%s\"}".formatted(rid, schema, rev);
  }

  private static String uit(String... personen) {
    return "\"uit\":{" + String.join(",", personen) + "}";
  }

  private static String answer(String... parts) {
    return "{" + String.join(",", parts) + "}";
  }

  private static Decision read(Scene scene, String answer) {
    Asked asked = Asked.of(DATA, scene.question(), scene.facts());
    return AnswerReader.read(asked, asked.answered("{}", answer));
  }

  private static PolicyFault refused(String answer) {
    return catchThrowableOfType(PolicyFault.class, () -> read(METNAAM, answer));
  }

  @Test
  void questionIsAboutTheFirstKlasseAndAnother() {
    Asked asked = Asked.of(DATA, METNAAM.question(), METNAAM.facts());
    assertThat(asked.klassen().get(0)).isTrue();
    assertThat(asked.klassen().cardinality()).isEqualTo(2);
  }

  @Test
  void soundAnswerIsTheDecisionOnEveryPersonAndKlasse() {
    Decision decision = read(METNAAM, answer(ECHO, UIT, LOG));

    assertThat(decision.echo()).isEqualTo(new Echo(Scene.id(1), Echo.SCHEMA, DATA.rev()));
    assertThat(decision.vrijgave()).isFalse();
    assertThat(decision.nietVrijgegeven())
        .extracting(item -> item.persoon() + " " + item.veld() + " " + item.reden())
        .containsExactly(
            "p1 " + DEMENTIE + " ZITTING", "p1 " + WONING + " ROL", "p2 " + WONING + " ROL");
    assertThat(decision.leemten())
        .containsExactly(
            new Leemte(
                "p2",
                DEMENTIE,
                "dementie/casemanagement",
                Leemte.Ontbreekt.LEEFTIJD_ONBEKEND,
                BRON));
    assertThat(decision.verplichtingen()).containsExactly("log");
    assertThat(decision.exchange().input()).isEqualTo("{}");
    assertThat(decision.exchange().answer()).isEqualTo(answer(ECHO, UIT, LOG));
    assertThat(decision.exchange().registerregels())
        .containsOnlyKeys("p1", "p2")
        .containsEntry("p1", List.of(Scene.id(20).toString()));
  }

  @Test
  void orderOfPartsAndPersonsInAnAnswerDoesNotMatter() {
    String other = answer(LOG, uit(P2, P1), ECHO);
    assertThat(read(METNAAM, other).toJson())
        .isEqualTo(read(METNAAM, answer(ECHO, UIT, LOG)).toJson());
  }

  @Test
  void answerAboutAnythingElseIsAMismatchThatNamesTheQuestion() {
    String rid = Scene.id(1).toString();
    Stream.of(
            echo(Scene.id(2).toString(), Echo.SCHEMA, DATA.rev()),
            echo(rid, "deelgrond/inzage/v2", DATA.rev()),
            echo(rid, Echo.SCHEMA, "0"),
            echo(rid, Echo.SCHEMA, DATA.rev()).replace("}", ",\"x\":\"\"}"),
            "\"echo\":{\"rid\":\"%s\",\"schema\":\"%s\"}".formatted(rid, Echo.SCHEMA),
            "\"echo\":{}")
        .forEach(echo -> {
          PolicyFault fault = refused(answer(echo, UIT, LOG));
          assertThat(fault.code()).as(echo).isEqualTo(Code.POLICY_MISMATCH);
          assertThat(fault).hasMessage("answer is not about question `" + rid + "`");
        });
  }

  static Stream<Arguments> spoiled() {
    String part = "a part is missing, or there is more than one answer";
    String duties = "other duties than this decision brings";
    return Stream.of(
        Arguments.of(answer(), part),
        Arguments.of(answer(UIT, LOG), part),
        Arguments.of(answer(ECHO, LOG), part),
        Arguments.of(answer(ECHO, UIT), part),
        Arguments.of(answer(ECHO, UIT, LOG) + "{}", part),
        Arguments.of(answer(ECHO, ECHO, UIT, LOG), "`echo` twice"),
        Arguments.of(answer(ECHO, UIT, UIT, LOG), "`uit` twice"),
        Arguments.of(answer(ECHO, UIT, LOG, LOG), "`verplichtingen` twice"),
        Arguments.of(answer(ECHO, UIT, LOG, "\"x\":1"), "an unknown part"),
        Arguments.of(answer(ECHO, uit(P1), LOG), "a person is missing"),
        Arguments.of(answer(ECHO, uit(P1, P1), LOG), "a person twice"),
        Arguments.of(answer(ECHO, uit(P1, P2, P1), LOG), "a person twice"),
        Arguments.of(answer(ECHO, uit(P1, P2, p3()), LOG), "a person that was not asked for"),
        Arguments.of(answer(ECHO, uit(P1, p2("[\"n\",15]", ROL)), LOG), "an unknown number"),
        Arguments.of(answer(ECHO, UIT, "\"verplichtingen\":[]"), duties),
        Arguments.of(answer(ECHO, UIT, MELD), duties),
        Arguments.of(answer(ECHO, UIT, "\"verplichtingen\":[\"log\",\"log\"]"), duties));
  }

  private static String p2(String... cellen) {
    return "\"p2\":[" + String.join(",", cellen) + "]";
  }

  private static String p3() {
    return p2(ROL, ROL).replace("p2", "p3");
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("spoiled")
  void spoiledAnswerIsInvalidAndTheFaultSaysWhatItHas(String answer, String has) {
    PolicyFault fault = refused(answer);
    assertThat(fault).hasMessage("the answer has " + has);
    assertThat(fault.code()).isEqualTo(Code.POLICY_ANSWER_INVALID);
  }

  /// Found, due, and the answer that is read no further than there.
  static Stream<Arguments> ofAnotherForm() {
    String more = LEEMTE.replace("]", ",1]");
    return Stream.of(
        Arguments.of("null", "START_OBJECT", ""),
        Arguments.of("VALUE_STRING", "START_OBJECT", "\"ja\""),
        Arguments.of("VALUE_TRUE", "START_OBJECT", "true"),
        Arguments.of("START_ARRAY", "START_OBJECT", "[" + answer(ECHO, UIT, LOG) + "]"),
        Arguments.of("VALUE_NUMBER_INT", "START_OBJECT", answer("\"echo\":1", UIT, LOG)),
        Arguments.of("START_ARRAY", "START_OBJECT", answer("\"echo\":[\"rid\"]", UIT, LOG)),
        Arguments.of("VALUE_NULL", "START_OBJECT", answer(ECHO, "\"uit\":null", LOG)),
        Arguments.of("VALUE_NUMBER_INT", "VALUE_STRING", answer("\"echo\":{\"rid\":1}", UIT, LOG)),
        Arguments.of(
            "VALUE_STRING", "START_ARRAY", answer(ECHO, UIT, "\"verplichtingen\":\"log\"")),
        Arguments.of("START_OBJECT", "START_ARRAY", answer(ECHO, UIT, "\"verplichtingen\":{}")),
        Arguments.of("VALUE_NUMBER_INT", "END_ARRAY", answer(ECHO, UIT, LOG.replace("]", ",1]"))),
        Arguments.of("START_OBJECT", "START_ARRAY", answer(ECHO, uit(P1, "\"p2\":{}"), LOG)),
        Arguments.of("VALUE_STRING", "START_ARRAY", answer(ECHO, uit(P1, "\"p2\":\"n\""), LOG)),
        Arguments.of("VALUE_STRING", "START_ARRAY", answer(ECHO, uit(P1, p2("\"n\"", "3")), LOG)),
        Arguments.of("START_OBJECT", "START_ARRAY", answer(ECHO, uit(P1, p2("{}", ROL)), LOG)),
        Arguments.of("END_ARRAY", "VALUE_STRING", answer(ECHO, uit(P1, p2("[]", ROL)), LOG)),
        Arguments.of("VALUE_NUMBER_INT", "END_ARRAY", answer(ECHO, uit(P1, p2(more, ROL)), LOG)),
        Arguments.of("VALUE_NUMBER_INT", "END_ARRAY", answer(ECHO, uit(P1, p2(ROL, more)), LOG)),
        // no cell, one too few and one too many
        Arguments.of("END_ARRAY", "START_ARRAY", answer(ECHO, uit(P1, p2()), LOG)),
        Arguments.of("END_ARRAY", "START_ARRAY", answer(ECHO, uit(P1, p2(ROL)), LOG)),
        Arguments.of("START_ARRAY", "END_ARRAY", answer(ECHO, uit(P1, p2(ROL, ROL, ROL)), LOG)));
  }

  @ParameterizedTest(name = "{0} for {1}: {2}")
  @MethodSource("ofAnotherForm")
  void answerOfAnotherFormIsReadUntilThereAndTheFaultSaysWhatWasDue(
      String found, String due, String answer) {
    assertThat(refused(answer))
        .hasMessage(
            "the answer has another form than agreed: `%s` where `%s` is due"
                .formatted(found, due));
    assertThat(refused(answer).code()).isEqualTo(Code.POLICY_ANSWER_INVALID);
  }

  /// An echo whose parts stand beside it, so that the answer ends where the echo should.
  @Test
  void partsOfAnEchoOutsideItAreNoEcho() {
    String flat = ECHO.replace("{", "\"\",").replace("}", "");
    assertThat(refused(answer(UIT, LOG, flat)))
        .hasMessageContaining("`VALUE_STRING` where `START_OBJECT` is due");
  }

  @Test
  void whatIsNoJsonIsInvalidWithItsCause() {
    String large = p2("[\"n\",99999999999]", ROL);
    Stream.of("{bad", answer(ECHO, UIT, LOG) + "}", answer(ECHO, uit(P1, large), LOG))
        .forEach(answer -> {
          PolicyFault fault = refused(answer);
          assertThat(fault).as(answer).hasMessage("the answer is not JSON");
          assertThat(fault.code()).isEqualTo(Code.POLICY_ANSWER_INVALID);
          assertThat(fault).hasCauseInstanceOf(JacksonException.class);
        });
  }

  @Test
  void releaseWithANameBringsTheDutyToTellTheInwonerAndNoOtherDecisionDoes() {
    String released = uit(P1, "\"p2\":[" + ROL + "," + VRIJ + "]");
    Decision decision = read(METNAAM, answer(ECHO, released, MELD));

    assertThat(decision.vrijgave()).isTrue();
    assertThat(decision.verplichtingen()).containsExactly("log", "meld-inwoner");
    assertThat(decision.vrijgegeven())
        .extracting(item -> item.persoon() + " " + item.veld() + " " + item.geven())
        .containsExactly("p2 " + WONING + " " + Scene.id(20));
    for (String duties : List.of(LOG, MELD.replace("\"log\",", ""))) {
      assertThat(refused(answer(ECHO, released, duties)))
          .as(duties)
          .hasMessage("the answer has other duties than this decision brings");
    }
  }

  @Test
  void releaseWithoutANameBringsNoDutyToTellTheInwoner() {
    Scene scene = about(METNAAM).trede(Trede.ANONIEM);
    String vrij =
        "[\"v\",\"exact\",\"%s\",\"%s\"]"
            .formatted(
                DATA.grondcodes().codeOf("eigen-wmo-geven"),
                DATA.grondcodes().codeOf("mw-ontvangen-overleg"));
    String released = uit("\"p1\":[" + ROL + "," + vrij + "]", P2);

    Decision decision = read(scene, answer(ECHO, released, LOG));
    assertThat(decision.vrijgave()).isTrue();
    assertThat(decision.verplichtingen()).containsExactly("log");
    assertThat(
            catchThrowableOfType(
                PolicyFault.class, () -> read(scene, answer(ECHO, released, MELD))))
        .hasMessage("the answer has other duties than this decision brings");
  }
}
