// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.Regel;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.policy.PolicyFault.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Promise 1: an answer that is odd in any way releases nothing, and the next question is answered.
class GuardTests {

  private static final PolicyData DATA = PolicyData.of(Convenanten.borne());
  private static final Scene SCENE =
      Scene.at(DATA.convenant()).asker("gemeente-borne/wmo", "een-plan");

  private static String one() {
    return DATA.convenant().velden().stream()
        .filter(veld -> veld.bronnen().size() == 1)
        .findFirst()
        .orElseThrow()
        .code();
  }

  private static final Question QUESTION = SCENE.veld(one()).question();
  private static final Facts FACTS = SCENE.facts();

  private static final String ECHO =
      "\"echo\":{\"rid\":\"%s\",\"schema\":\"deelgrond/inzage/v1\",\"rev\":\"%s\"}"
          .formatted(QUESTION.id(), DATA.rev());
  private static final String LOG = "\"verplichtingen\":[\"log\"]";

  private static WasmPolicyEngine odd(String wasm, String document, Duration limit)
      throws IOException {
    return new WasmPolicyEngine(wasm(wasm), "sha256:odd", DATA, document, 1, limit);
  }

  private static byte[] wasm(String name) throws IOException {
    try (InputStream in = GuardTests.class.getResourceAsStream("/odd/" + name + ".wasm")) {
      if (in == null) {
        throw new IOException("no " + name);
      }
      return in.readAllBytes();
    }
  }

  private static WasmPolicyEngine answering(String answer) throws IOException {
    return odd("spiegel", "{\"antwoord\":" + answer + "}", Engines.PATIENCE);
  }

  /// The refusal for [RedenCode#ROL].
  private static final String ROL = "[\"n\",3]";

  private static String answer(String cellen) {
    return "{" + ECHO + ",\"uit\":{\"p1\":" + cellen + "}," + LOG + "}";
  }

  static Stream<Arguments> oddAnswers() {
    String sound = answer("[" + ROL + "]");
    return Stream.of(
        Arguments.of("text", "\"ja\"", Code.POLICY_ANSWER_INVALID),
        Arguments.of("true", "true", Code.POLICY_ANSWER_INVALID),
        Arguments.of("empty object", "{}", Code.POLICY_ANSWER_INVALID),
        Arguments.of(
            "an extra part", sound.replace(LOG, LOG + ",\"x\":1"), Code.POLICY_ANSWER_INVALID),
        Arguments.of("no duties", sound.replace("," + LOG, ""), Code.POLICY_ANSWER_INVALID),
        Arguments.of(
            "other duties",
            sound.replace("\"log\"", "\"log\",\"meld-inwoner\""),
            Code.POLICY_ANSWER_INVALID),
        Arguments.of(
            "another question",
            sound.replace(QUESTION.id().toString(), Scene.id(77).toString()),
            Code.POLICY_MISMATCH),
        Arguments.of(
            "another schema", sound.replace("inzage/v1", "inzage/v2"), Code.POLICY_MISMATCH),
        Arguments.of("another revision", sound.replace(DATA.rev(), "0"), Code.POLICY_MISMATCH),
        Arguments.of(
            "no revision",
            sound.replace(",\"rev\":\"" + DATA.rev() + "\"", ""),
            Code.POLICY_MISMATCH),
        Arguments.of(
            "a missing person",
            sound.replace("\"p1\":[" + ROL + "]", ""),
            Code.POLICY_ANSWER_INVALID),
        Arguments.of("a stranger", sound.replace("\"p1\"", "\"p2\""), Code.POLICY_ANSWER_INVALID),
        Arguments.of("a missing cell", answer("[]"), Code.POLICY_ANSWER_INVALID),
        Arguments.of(
            "a cell too many", answer("[" + ROL + "," + ROL + "]"), Code.POLICY_ANSWER_INVALID),
        Arguments.of("an empty cell", answer("[[]]"), Code.POLICY_ANSWER_INVALID),
        Arguments.of("an unknown cell", answer("[[\"x\",\"ROL\"]]"), Code.POLICY_ANSWER_INVALID),
        Arguments.of("a cell of numbers", answer("[[1,2]]"), Code.POLICY_ANSWER_INVALID),
        Arguments.of("a reason in words", answer("[[\"n\",\"ROL\"]]"), Code.POLICY_ANSWER_INVALID),
        Arguments.of(
            "a reason before the first", answer("[[\"n\",-1]]"), Code.POLICY_ANSWER_INVALID),
        Arguments.of(
            "a reason beyond all numbers",
            answer("[[\"n\",99999999999]]"),
            Code.POLICY_ANSWER_INVALID),
        Arguments.of("a refusal without reason", answer("[[\"n\"]]"), Code.POLICY_ANSWER_INVALID),
        Arguments.of("an unknown reason", answer("[[\"n\",15]]"), Code.POLICY_ANSWER_INVALID),
        Arguments.of("an unknown need", answer("[[\"n\",3,6]]"), Code.POLICY_ANSWER_INVALID),
        Arguments.of(
            "a decision with the answer of somebody",
            answer("[[\"n\",3,17]]"),
            Code.POLICY_ANSWER_INVALID),
        Arguments.of(
            "a decision of a representative",
            answer("[[\"n\",3,129]]"),
            Code.POLICY_ANSWER_INVALID),
        Arguments.of(
            "a toestemming in an unknown state",
            answer("[[\"n\",3,116]]"),
            Code.POLICY_ANSWER_INVALID),
        Arguments.of(
            "a toestemming of nobody known",
            answer("[[\"n\",3,1924]]"),
            Code.POLICY_ANSWER_INVALID),
        Arguments.of(
            "a toestemming of who is before the first",
            answer("[[\"n\",3,-124]]"),
            Code.POLICY_ANSWER_INVALID),
        Arguments.of(
            "a leemte without owner",
            answer("[[\"l\",\"gezag-onbekend\"]]"),
            Code.POLICY_ANSWER_INVALID),
        Arguments.of(
            "a leemte of nobody",
            answer("[[\"l\",\"gezag-onbekend\",\"x/y\"]]"),
            Code.POLICY_ANSWER_INVALID),
        Arguments.of(
            "an unknown leemte",
            answer("[[\"l\",\"zin\",\"gemeente-borne/wmo\"]]"),
            Code.POLICY_ANSWER_INVALID),
        Arguments.of(
            "a release on nothing", answer("[[\"v\",\"exact\"]]"), Code.POLICY_ANSWER_INVALID),
        Arguments.of(
            "a release on one ground",
            answer("[[\"v\",\"exact\",\"g00\"]]"),
            Code.POLICY_ANSWER_INVALID),
        Arguments.of(
            "a leemte with more than an owner",
            answer("[[\"l\",\"gezag-onbekend\",\"gemeente-borne/wmo\",\"x\"]]"),
            Code.POLICY_ANSWER_INVALID),
        Arguments.of(
            "a release on numbers without a name",
            answer("[[\"v\",\"exact\",0,1]]"),
            Code.POLICY_ANSWER_INVALID),
        Arguments.of(
            "a release on unknown grounds",
            answer("[[\"v\",\"exact\",\"x\",\"y\"]]"),
            Code.POLICY_ANSWER_INVALID),
        Arguments.of(
            "a release in an unknown way",
            answer("[[\"v\",\"half\",\"g00\",\"g01\"]]"),
            Code.POLICY_ANSWER_INVALID));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("oddAnswers")
  void oddAnswerReleasesNothing(String name, String answer, Code code) throws IOException {
    try (WasmPolicyEngine engine = answering(answer)) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> engine.decide(QUESTION, FACTS))
            .as(name)
            .isInstanceOfSatisfying(
                PolicyFault.class, fault -> assertThat(fault.code()).isEqualTo(code));
      }
    }
  }

  /// With a name: lines of this person that exist, on the wrong side, of another partij or of
  /// another kind.
  @Test
  void releaseOnALineOfTheLedgerThatCannotFillThatSideIsNoAnswer() {
    Scene both = Scene.restingOn(DATA.convenant(), Trede.MET_NAAM);
    String geven = both.gronden().getFirst().id().toString();
    String ontvangen = both.gronden().getLast().id().toString();
    assertThat(read(both, geven, ontvangen).vrijgave()).isTrue();
    noAnswer(both, "a line that is not there", ontvangen);
    noAnswer(both, geven, String.valueOf(both.gronden().size()));
    noAnswer(both, geven, "99999999999");
    noAnswer(both, geven, ontvangen + ",0");
    noAnswer(both, geven, geven);
    noAnswer(both, ontvangen, ontvangen);
    noAnswer(both, ontvangen, geven);
    noAnswer(
        both.gronden(
            List.of(
                Scene.withPartij(both.gronden().getFirst(), "halt/halt"),
                both.gronden().getLast())),
        geven,
        ontvangen);

    Scene given = Scene.onToestemming(DATA.convenant(), ToestemmingSoort.PW65_GEEN_BEZWAAR);
    String geenBezwaar = given.toestemming().id().toString();
    String avg = given.personen().getFirst().toestemmingen().getLast().id().toString();
    assertThat(read(given, geenBezwaar, avg).vrijgave()).isTrue();
    noAnswer(given, avg, geenBezwaar);
    noAnswer(given, geenBezwaar, geenBezwaar);
    noAnswer(given.toestemming(t -> Scene.withVan(t, "halt/halt")), geenBezwaar, avg);
    noAnswer(given.toestemming(t -> Scene.withAan(t, Set.of("halt/halt"))), geenBezwaar, avg);
    noAnswer(given.toestemming(t -> Scene.withGroepen(t, Set.of("plan"))), geenBezwaar, avg);
    noAnswer(given.toestemming(t -> Scene.withDoel(t, "nieuwsgierigheid")), geenBezwaar, avg);
    noAnswer(given.toestemming(t -> Scene.with(t, Toestemming.Staat.GEWEIGERD)), geenBezwaar, avg);
    noAnswer(
        given.toestemming(t -> Scene.withHoedanigheid(t, "vertegenwoordiger")), geenBezwaar, avg);
    noAnswer(given.leeftijd(null), geenBezwaar, avg);
  }

  /// A secret needs a decision of its geheimhouder, or to stay with who is bound by it.
  @Test
  void releaseOfASecretWithoutTheDecisionThatLiftsItIsNoAnswer() {
    Scene asked =
        Scene.at(DATA.convenant())
            .asker("gemeente-borne/wmo", "een-plan")
            .metNaam()
            .veld("gezondheid.diagnose")
            .allesToegestaan();
    String yes = yes(asked);
    assertSecret(asked, yes, ",-1,[]");
    assertSecret(asked, yes, "");

    Scene lifted = asked.allesDoorbroken(Trede.MET_NAAM);
    GeheimhouderBesluit besluit =
        lifted.personen().getFirst().geheim().stream()
            .filter(one -> one.bron().equals(bron(lifted)))
            .filter(one -> one.veld().equals("gezondheid.diagnose"))
            .findFirst()
            .orElseThrow();
    String number = number(lifted, besluit.id().toString());
    String held = yes(lifted);
    Vrijgave released =
        released(lifted, secret(held, "," + number + ",[]")).vrijgegeven().getFirst();
    assertThat(released.geheim()).isEqualTo(besluit.id().toString());
    assertThat(released.verder()).isEmpty();
    assertSecret(lifted, held, "");
    assertSecret(lifted, held, "," + held + ",[]");
    assertSecret(lifted, held, "," + number);
    assertSecret(lifted, held, "," + number + ",[" + held + "]");
    assertSecret(lifted, held, "," + number + ",[],[]");
  }

  @Test
  void whoIsBoundByTheSecrecyOfAnotherBronOrByNoneSeesNoSecretWithoutADecision() {
    Scene own =
        Scene.at(DATA.convenant())
            .asker("huisarts/huisartsenzorg", "een-plan")
            .metNaam()
            .veld("gezondheid.diagnose")
            .allesToegestaan();
    String yes = yes(own);
    assertThat(released(own, secret(yes, "")).vrijgave()).isTrue();
    assertSecret(own.functie("toverdokter"), yes, "");
    assertSecret(own.functie("wmo-consulent"), yes, "");

    Scene other = own.asker("wijkverpleging/zorg", "een-plan").allesToegestaan();
    assertSecret(other, yes(other), "");
  }

  /// The number of the AVG-toestemming about the first bron.
  private static String yes(Scene scene) {
    return number(
        scene,
        scene.personen().getFirst().toestemmingen().stream()
            .filter(t -> t.soort() == ToestemmingSoort.AVG && t.van().equals(bron(scene)))
            .map(t -> t.id().toString())
            .findFirst()
            .orElseThrow());
  }

  /// A release on this toestemming for both sides, with what follows.
  private static String secret(String yes, String more) {
    return "[\"v\",\"exact\",%s,%s%s]".formatted(yes, yes, more);
  }

  private static void assertSecret(Scene scene, String yes, String more) {
    assertThatThrownBy(() -> released(scene, secret(yes, more)))
        .as(more)
        .isInstanceOfSatisfying(
            PolicyFault.class,
            fault -> assertThat(fault.code()).isEqualTo(Code.POLICY_ANSWER_INVALID));
  }

  /// Without a name: only as precise as the catalogue says, and nothing of what it leaves out.
  @Test
  void anonymousReleaseInAnotherWayThanTheCatalogueAllowsIsNoAnswer() {
    Scene standing = Scene.restingOn(DATA.convenant(), Trede.ANONIEM);
    Vrijgave item;
    try (PolicyEngine engine = Engines.wasm(DATA)) {
      item = engine.decide(standing.question(), standing.facts()).vrijgegeven().getFirst();
    }
    String geven = DATA.grondcodes().codeOf(item.geven());
    String ontvangen = DATA.grondcodes().codeOf(item.ontvangen());
    String other = item.weergave() == Weergave.EXACT ? "gegeneraliseerd" : "exact";

    assertThat(read(standing, item.weergave().code(), geven, ontvangen).vrijgave()).isTrue();
    String why = "in another way than the catalogue allows";
    assertThatThrownBy(() -> read(standing, other, geven, ontvangen)).hasMessageContaining(why);

    String leftOut =
        DATA.convenant().velden().stream()
            .filter(veld -> veld.generalisatie().regel() == Regel.WEGLATEN)
            .map(Veld::code)
            .findFirst()
            .orElseThrow();
    for (String weergave : List.of("exact", "gegeneraliseerd", "weggelaten")) {
      assertThatThrownBy(() -> read(standing.veld(leftOut), weergave, geven, ontvangen))
          .as(weergave)
          .isInstanceOf(PolicyFault.class)
          .hasMessageContaining(weergave.equals("weggelaten") ? "unknown code" : why);
    }
  }

  /// Without a name: a ground for the untraceable, to who can know who it is.
  @Test
  void anonymousReleaseOnAGroundForTheUntraceableIsNoAnswerForWhoCanKnow() {
    Scene scene =
        Scene.at(DATA.convenant())
            .asker("wijkkracht/maatschappelijk-werk", "schulden-aanpakken")
            .veld("geld.energieschuld");
    Vrijgave item;
    try (PolicyEngine engine = Engines.wasm(DATA)) {
      item = engine.decide(scene.question(), scene.facts()).vrijgegeven().getFirst();
    }
    String geven = DATA.grondcodes().codeOf(item.geven());
    String ontvangen = DATA.grondcodes().codeOf(item.ontvangen());

    assertThat(read(scene, geven, ontvangen).vrijgave()).isTrue();
    noAnswer(scene.herleidbaar(), geven, ontvangen);
  }

  /// An answer that releases what the first bron holds, on these two.
  private static Decision read(Scene scene, String geven, String ontvangen) {
    boolean metNaam = scene.question().trede() == Trede.MET_NAAM;
    return read(scene, metNaam ? "exact" : weergave(scene), geven, ontvangen);
  }

  /// How precisely the catalogue lets the first klasse of the bron be shown without a name.
  private static String weergave(Scene scene) {
    Asked asked = Asked.of(DATA, scene.question(), scene.facts());
    String bron = bron(scene);
    return asked.klassen().stream()
        .mapToObj(nummer -> asked.catalogus().klassen().get(nummer))
        .filter(klasse -> klasse.bron().equals(bron))
        .map(Klasse::zonderNaam)
        .map(zonderNaam -> Objects.requireNonNull(zonderNaam).code())
        .findFirst()
        .orElseThrow();
  }

  private static Decision read(Scene scene, String weergave, String geven, String ontvangen) {
    return released(
        scene,
        "[\"v\",\"%s\",%s,%s]".formatted(weergave, cited(scene, geven), cited(scene, ontvangen)));
  }

  /// An answer with this cell for what the first bron holds.
  private static Decision released(Scene scene, String release) {
    Question question = scene.question();
    Asked asked = Asked.of(DATA, question, scene.facts());
    String bron = bron(scene);
    String cellen =
        asked.klassen().stream()
            .mapToObj(nummer -> asked.catalogus().klassen().get(nummer))
            .map(klasse -> klasse.bron().equals(bron) ? release : ROL)
            .collect(Collectors.joining(","));
    String duties = question.trede() == Trede.MET_NAAM ? "\"log\",\"meld-inwoner\"" : "\"log\"";
    String answer =
        "{\"echo\":{\"rid\":\"%s\",\"schema\":\"%s\",\"rev\":\"%s\"},\"uit\":{\"p1\":[%s]},\"verplichtingen\":[%s]}"
            .formatted(question.id(), Echo.SCHEMA, DATA.rev(), cellen, duties);
    return AnswerReader.read(asked, asked.answered("", answer));
  }

  /// A ground as an answer cites it: with a name the number of its line, without one its code.
  private static String cited(Scene scene, String ground) {
    return scene.question().trede() == Trede.MET_NAAM
        ? number(scene, ground)
        : "\"" + ground + "\"";
  }

  /// The number of a line; what is written as one stays as it is.
  private static String number(Scene scene, String line) {
    return line.matches("[0-9]+")
        ? line
        : Stream.of(line.split(",", 2))
            .map(part ->
                part.matches("[0-9]+")
                    ? part
                    : String.valueOf(
                        new LedgerLines(DATA, scene.personen().getFirst()).ids().indexOf(part)))
            .collect(Collectors.joining(","));
  }

  /// The bron whose gegeven the scene is about: the one whose wet wants a written no objection,
  /// when there are more.
  private static String bron(Scene scene) {
    return DATA.convenant().veld(scene.question().velden().first()).bronnen().stream()
        .sorted(Comparator.comparing(h -> !h.herkomstWet().equals("participatiewet")))
        .map(Herkomst::bron)
        .findFirst()
        .orElseThrow();
  }

  private static void noAnswer(Scene scene, String geven, String ontvangen) {
    assertThatThrownBy(() -> read(scene, geven, ontvangen))
        .isInstanceOfSatisfying(
            PolicyFault.class,
            fault -> assertThat(fault.code()).isEqualTo(Code.POLICY_ANSWER_INVALID));
  }

  @Test
  void soundAnswerPassesTheSameGuards() throws IOException {
    try (WasmPolicyEngine engine = answering(answer("[" + ROL + "]"))) {
      assertThat(engine.decide(QUESTION, FACTS).nietVrijgegeven())
          .extracting(NietVrijgegeven::reden)
          .containsExactly(RedenCode.ROL);
    }
  }

  @Test
  void moreThanOneResultIsNoAnswer() {
    String two = answer("[" + ROL + "]") + "},{\"result\":" + answer("[" + ROL + "]");
    Asked asked = Asked.of(DATA, QUESTION, FACTS);

    assertThatThrownBy(() -> AnswerReader.read(asked, asked.answered("", two)))
        .isInstanceOfSatisfying(
            PolicyFault.class,
            fault -> assertThat(fault.code()).isEqualTo(Code.POLICY_ANSWER_INVALID));
  }

  @Test
  void partOrPersonTwiceIsNoAnswer() {
    String sound = answer("[" + ROL + "]");
    String person = "\"p1\":[" + ROL + "]";
    Asked asked = Asked.of(DATA, QUESTION, FACTS);
    assertThat(AnswerReader.read(asked, asked.answered("", sound)).vrijgave()).isFalse();

    for (String twice :
        List.of(
            sound.replace(ECHO, ECHO + "," + ECHO),
            sound.replace(person, person + "," + person),
            sound.replace(LOG, LOG + "," + LOG))) {
      assertThatThrownBy(() -> AnswerReader.read(asked, asked.answered("", twice)))
          .as(twice)
          .isInstanceOfSatisfying(
              PolicyFault.class,
              fault -> assertThat(fault.code()).isEqualTo(Code.POLICY_ANSWER_INVALID));
    }
  }

  @Test
  void malformedDataIsUndefinedAndUndefinedReleasesNothing() {
    PolicyBundle bundle = PolicyBundle.ofThisJar();
    for (String document : List.of("{bad", "", "[1,2", "{}")) {
      try (WasmPolicyEngine engine =
          new WasmPolicyEngine(bundle.wasm(), bundle.name(), DATA, document, 1, Engines.PATIENCE)) {
        assertThatThrownBy(() -> engine.decide(QUESTION, FACTS))
            .isInstanceOfSatisfying(
                PolicyFault.class,
                fault -> assertThat(fault.code()).isEqualTo(Code.POLICY_UNDEFINED));
      }
    }
  }

  /// The pool as it runs in the application: more instances than one, and more threads than those.
  @Test
  void manyThreadsGetTheirOwnAnswers() throws Exception {
    try (PolicyEngine engine = WasmPolicyEngine.of(DATA, Engines.PATIENCE);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int seed = 0; seed < 400; seed++) {
        RandomCases.Case one = new RandomCases(DATA.convenant(), seed, 1 + seed % 5).next();
        all.add(
            threads.submit(() ->
                assertThat(engine.decide(one.question(), one.facts()).toJson())
                    .isEqualTo(
                        ReferenceDecision.of(
                            DATA.convenant(), DATA.rev(), one.question(), one.facts()))));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
  }

  @Test
  void slowRulesAreStoppedAndTheThreadGoesOn() throws IOException {
    try (WasmPolicyEngine engine = odd("traag", "{}", Duration.ofMillis(20))) {
      assertThatThrownBy(() -> engine.decide(QUESTION, FACTS))
          .isInstanceOfSatisfying(
              PolicyFault.class, fault -> assertThat(fault.code()).isEqualTo(Code.POLICY_LATE));
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
  }

  /// A list of half a million numbers does not fit in what an evaluation may use; one of fifty
  /// thousand does.
  @Test
  void greedyRulesAreStoppedAtTheirShareOfMemoryAndTheNextQuestionIsAnswered() throws IOException {
    String document = "{\"antwoord\":" + answer("[" + ROL + "]") + "}";
    String much = "{\"verwachte_rev\":\"" + DATA.rev() + "\",\"tot\":%d}";
    try (WasmPolicyEngine engine = odd("gulzig", document, Engines.PATIENCE)) {
      assertThat(engine.replay(much.formatted(50_000))).contains(ROL);
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> engine.replay(much.formatted(500_000)))
            .isInstanceOfSatisfying(
                PolicyFault.class,
                fault -> assertThat(fault.code()).isEqualTo(Code.POLICY_UNAVAILABLE))
            .rootCause()
            .hasMessageContaining("opa_malloc: failed");
        assertThat(engine.decide(QUESTION, FACTS).vrijgave()).isFalse();
      }
    }
  }

  @Test
  void wasmThatIsNoneIsNeverLoaded() {
    assertThatThrownBy(() ->
            new WasmPolicyEngine(
                new byte[] {1, 2, 3}, "sha256:odd", DATA, "{}", 1, Engines.PATIENCE))
        .isInstanceOfSatisfying(
            PolicyFault.class,
            fault -> assertThat(fault.code()).isEqualTo(Code.POLICY_UNAVAILABLE));
  }

  @Test
  void closedEngineDecidesNothing() throws IOException {
    WasmPolicyEngine engine = answering("1");
    engine.close();

    assertThatThrownBy(() -> engine.decide(QUESTION, FACTS))
        .isInstanceOfSatisfying(
            PolicyFault.class,
            fault -> assertThat(fault.code()).isEqualTo(Code.POLICY_UNAVAILABLE));
  }

  @Test
  void inputThatIsTooLargeTooDeepOrNotOursIsNotAsked() {
    String large = "{\"x\":\"" + "a".repeat(64 * 1024) + "\"}";
    String deep = "[".repeat(40) + "]".repeat(40);

    assertThatThrownBy(() -> InputLimit.check(large, 1))
        .isInstanceOfSatisfying(
            PolicyFault.class,
            fault -> assertThat(fault.code()).isEqualTo(Code.POLICY_INPUT_TOO_LARGE));
    InputLimit.check(large, 2);
    for (String odd : List.of(deep, "{bad", "{\"a\":1}garbage", "")) {
      assertThatThrownBy(() -> InputLimit.checkReplay(odd, "rev"))
          .as(odd)
          .isInstanceOf(PolicyFault.class);
    }
    assertThatThrownBy(() -> InputLimit.checkReplay("{\"verwachte_rev\":\"old\"}", "rev"))
        .isInstanceOfSatisfying(
            PolicyFault.class, fault -> assertThat(fault.code()).isEqualTo(Code.POLICY_MISMATCH));
  }
}
