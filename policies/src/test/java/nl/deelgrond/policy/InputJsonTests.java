// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the rules are asked, to the letter: all that they need of the facts, nothing else, and the
/// same facts as the same bytes.
class InputJsonTests {

  private static final PolicyData DATA = PolicyData.of(Convenanten.borne());
  private static final String DEMENTIE = "dementie/casemanagement";
  private static final String VELD = "geestelijke-gezondheid.dementie";
  private static final String WMO = "gemeente-borne/wmo";
  private static final long EARLIER = Scene.EARLIER.toEpochMilli();
  private static final long LATER = Scene.LATER.toEpochMilli();
  private static final long OPEN = 253402300799999L;

  private static final Scene SCENE =
      Scene.at(DATA.convenant())
          .asker(WMO, "een-plan")
          .velden(new TreeSet<>(Set.of(VELD, "gezondheid.diagnose")))
          .metNaam();

  private static final Vertegenwoordiger MENTOR =
      new Vertegenwoordiger(Scene.id(50), "mentor", null, Scene.EARLIER, null);

  private static String input(Scene scene) {
    return InputJson.write(Asked.of(DATA, scene.question(), scene.facts()));
  }

  /// A part of the input, at a pointer.
  private static String at(String pointer, Scene scene) {
    return at(pointer, input(scene));
  }

  private static String at(String pointer, String input) {
    JsonNode found = JsonMapper.shared().readTree(input).at(pointer);
    return found.isMissingNode() ? "nothing" : found.toString();
  }

  private static String of(Scene scene, UnaryOperator<PersoonFacts> facts) {
    return at("/personen/p1", scene.persoon(facts));
  }

  /// JSON with quotes that can be read.
  private static String json(String text, Object... values) {
    return text.replace('\'', '"').formatted(values);
  }

  private static String set(String code) {
    return json("{'%s':true}", code);
  }

  private static String partij(String code) {
    return DATA.partijcodes().codeOf(code);
  }

  private static Grondslag first(boolean besluitNodig) {
    return DATA.convenant().grondslagen().stream()
        .filter(one -> one.besluitNodig() == besluitNodig)
        .findFirst()
        .orElseThrow();
  }

  private static VastgesteldeGrondslag recorded(long number, boolean besluitNodig) {
    return SCENE.vastgesteld(first(besluitNodig), "een-plan", number);
  }

  private static Toestemming yes(long number, ToestemmingSoort soort) {
    return SCENE.toestemming(number, soort, DEMENTIE);
  }

  private static OntvangerNagegaan nagegaan(long number) {
    return new OntvangerNagegaan(
        Scene.id(number), DEMENTIE, WMO, "een-plan", Scene.EARLIER, Scene.LATER);
  }

  private static Beperking beperking(long number, String... groepen) {
    return new Beperking(Scene.id(number), Set.of(groepen), Scene.EARLIER, Scene.LATER);
  }

  @Test
  void questionAndTableStandInTheInputInAFixedForm() {
    Scene scene =
        SCENE
            .tafel("tafel-18plus")
            .agendaDoel("meedoen")
            .plaats(Plaats.VOORBIJ)
            .personen(List.of(PersoonFacts.of("p2", null), PersoonFacts.of("p1", null)));
    assertThat(input(scene))
        .isEqualTo(
            json(
                "{'rid':'%s','schema':'deelgrond/inzage/v1','verwachte_rev':'%s',"
                    + "'vraag':{'op':%d,'partij':'%s','functie':'wmo-consulent',"
                    + "'doel':'een-plan','trede':'met_naam','klassen':%s},"
                    + "'actief':true,'plaats':'voorbij','agenda_doel':'meedoen',"
                    + "'tafel':'tafel-18plus','inbrenger':'wijkkracht/sociaal-makelaar',"
                    + "'besluit_met_naam':{'vanaf':%d,'tot':%d},"
                    + "'personen':{'p2':%s,'p1':%s}}",
                Scene.id(1),
                DATA.rev(),
                Scene.NOON.toEpochMilli(),
                WMO,
                klassen(scene),
                EARLIER,
                LATER,
                NOBODY,
                NOBODY));
  }

  private static final String NOBODY = json("{'toestemmingen':{},'gronden':{},'beperkingen':[]}");

  /// The first of all, and those of the two bronnen of a diagnosis.
  private static String klassen(Scene scene) {
    List<Klasse> all = DATA.catalogus(scene.question().trede()).klassen();
    List<Integer> numbers = new ArrayList<>();
    for (int nummer = 0; nummer < all.size(); nummer++) {
      String veld = all.get(nummer).veld();
      if (veld != null && scene.question().velden().contains(veld)) {
        numbers.add(nummer);
      }
    }
    assertThat(numbers).hasSize(3).startsWith(0);
    return numbers.toString().replace(" ", "");
  }

  @Test
  void besluitMetNaamAndWhoLeftAreLeftOutWhereThereAreNone() {
    Convenantstand without = Convenantstand.zonder(Set.of("siz", "halt"));
    assertThat(at("/uitgetreden", SCENE)).isEqualTo("nothing");
    assertThat(at("/uitgetreden", SCENE.convenantstand(without)))
        .isEqualTo(
            json(
                "{'%s':true,'%s':true}",
                DATA.orgcodes().codeOf("halt"), DATA.orgcodes().codeOf("siz")));
    assertThat(at("/besluit_met_naam", SCENE.zonderBesluit())).isEqualTo("nothing");
    assertThat(at("/actief", SCENE.convenantstand(new Convenantstand(false, Set.of()))))
        .isEqualTo("false");
  }

  @Test
  void whoLooksAfterTheCasusIsInTheInputWhereThereIsSomebody() {
    assertThat(at("/inbrenger", SCENE)).isEqualTo("\"wijkkracht/sociaal-makelaar\"");
    assertThat(at("/inbrenger", SCENE.zonderInbrenger())).isEqualTo("nothing");
  }

  @Test
  void ofALegalDutyTheArticleIsInTheInput() {
    Scene onDuty = SCENE.veld(VELD).verplicht("wmo2015 5.2.2");
    String geheim = "/personen/p1/geheim/" + DATA.slotcode(DEMENTIE, VELD) + "/0/artikel";
    assertThat(at(geheim, onDuty)).isEqualTo("\"wmo2015 5.2.2\"");
    assertThat(at(geheim, SCENE.veld(VELD).verplicht(null))).isEqualTo("nothing");
  }

  @Test
  void withANameTheRulesGetEveryKindOfLineByItsNumber() {
    Toestemming yes = Scene.by(yes(20, ToestemmingSoort.DOORBREKING_GEHEIM), MENTOR, 20);
    String found =
        of(
            SCENE,
            p ->
                p.withHerleidbaar(true)
                    .withLeeftijd(Leeftijd.TOT_18)
                    .withOnbekwaamVoor(Set.of("een-plan"))
                    .withGronden(List.of(recorded(10, false), recorded(11, true)))
                    .withToestemmingen(List.of(yes))
                    .withGeheim(
                        List.of(SCENE.doorbroken(30, DEMENTIE, VELD, Trede.MET_NAAM, yes.id())))
                    .withNagegaan(List.of(nagegaan(40)))
                    .withVertegenwoordigers(List.of(MENTOR))
                    .withBeperkingen(List.of(beperking(60, "geld"))));

    assertThat(found)
        .isEqualTo(
            json(
                "{'leeftijd':'16-17','onbekwaam':true,"
                    + "'vertegenwoordigers':[[5,'mentor','',%1$d,%3$d]],"
                    + "'toestemmingen':{'%4$s':[{'regel':2,'soort':'doorbreking-geheim',"
                    + "'aan':{'gemeente-borne/wmo':true},'doel':'een-plan','groepen':%5$s,"
                    + "'vanaf':%1$d,'tot':%2$d,'staat':'gegeven','hoedanigheid':'mentor',"
                    + "'namens':5,'leeftijd':'18+','volgnummer':20}]},"
                    + "'gronden':{'%6$s':[[0,'%7$s','een-plan',%1$d,%3$d]]},"
                    + "'op_besluit':{'%8$s':[[1,'%9$s','een-plan',%1$d,%3$d,"
                    + "{'gemeente-borne/wmo':true}]]},"
                    + "'nagegaan':{'dementie/casemanagement':"
                    + "[[4,'gemeente-borne/wmo','een-plan',%1$d,%2$d]]},"
                    + "'geheim':{'%10$s':[{'regel':3,'doel':'een-plan',"
                    + "'aan':{'gemeente-borne/wmo':true},'trede':'met_naam',"
                    + "'grond':'toestemming','rust_op':2,'vanaf':%1$d,'tot':%2$d}]},"
                    + "'beperkingen':[{'groepen':%11$s,'tot':%2$d}]}",
                EARLIER,
                LATER,
                OPEN,
                partij(DEMENTIE),
                set(DATA.groepcodes().codeOf("geestelijke-gezondheid")),
                DATA.grondcodes().codeOf(first(false).id()),
                partij(first(false).partij()),
                DATA.grondcodes().codeOf(first(true).id()),
                partij(first(true).partij()),
                DATA.slotcode(DEMENTIE, VELD),
                set(DATA.groepcodes().codeOf("geld"))));
  }

  @Test
  void withoutANameTheRulesGetWhetherTheyCanKnowAndWhatLiftsASecret() {
    Scene scene = SCENE.anoniem();
    assertThat(of(scene, p -> p)).isEqualTo(json("{'herleidbaar':false,'beperkingen':[]}"));

    UnaryOperator<PersoonFacts> known =
        p ->
            p.withHerleidbaar(true)
                .withOnbekwaamVoor(Set.of("een-plan"))
                .withGronden(List.of(recorded(10, false), recorded(11, true)))
                .withToestemmingen(List.of(yes(20, ToestemmingSoort.AVG)))
                .withNagegaan(List.of(nagegaan(40)))
                .withVertegenwoordigers(List.of(MENTOR));
    assertThat(of(scene, known)).isEqualTo(json("{'herleidbaar':true,'beperkingen':[]}"));

    String lifted =
        of(
            scene,
            p ->
                known
                    .apply(p)
                    .withGeheim(
                        List.of(SCENE.doorbroken(30, DEMENTIE, VELD, Trede.ANONIEM, null))));
    assertThat(lifted)
        .isEqualTo(
            json(
                "{'herleidbaar':true,'leeftijd':'18+','onbekwaam':true,"
                    + "'vertegenwoordigers':[[1,'mentor','',%1$d,%3$d]],'toestemmingen':{},"
                    + "'geheim':{'%4$s':[{'regel':0,'doel':'een-plan',"
                    + "'aan':{'gemeente-borne/wmo':true},'trede':'anoniem',"
                    + "'grond':'conflict-van-plichten','vanaf':%1$d,'tot':%2$d}]},"
                    + "'beperkingen':[]}",
                EARLIER, LATER, OPEN, DATA.slotcode(DEMENTIE, VELD)));
  }

  @Test
  void whoCannotWeighAnotherDoelWeighsThisOne() {
    Scene scene = SCENE.persoon(p -> p.withOnbekwaamVoor(Set.of("meedoen")));
    assertThat(at("/personen/p1/onbekwaam", scene)).isEqualTo("nothing");
  }

  @Test
  void gezagOfWhoStandsInIsInTheInput() {
    assertThat(at("/personen/p1/vertegenwoordigers", SCENE.ouders(2)))
        .isEqualTo(
            json(
                "[[0,'ouder','gezamenlijk',%1$d,%2$d],[1,'ouder','gezamenlijk',%1$d,%2$d]]",
                EARLIER, OPEN));
  }

  /// Of an answer the groepen that were not asked about stay out of the input; of one without a
  /// known age or of nobody known, so do these.
  @Test
  void answerShowsNoMoreThanWasAskedAndKnown() {
    Toestemming yes = yes(20, ToestemmingSoort.AVG);
    assertThat(yes.groepen()).hasSizeGreaterThan(2);
    String found =
        at(
            "/personen/p1/toestemmingen/" + partij(DEMENTIE) + "/0",
            SCENE.toestemmingen(List.of(Scene.with(yes, (Leeftijd) null))));
    assertThat(found)
        .isEqualTo(
            json(
                "{'regel':0,'soort':'avg','aan':{'gemeente-borne/wmo':true},'doel':'een-plan',"
                    + "'groepen':%s,'vanaf':%d,'tot':%d,'staat':'gegeven',"
                    + "'hoedanigheid':'inwoner','volgnummer':20}",
                set(DATA.groepcodes().codeOf("geestelijke-gezondheid")), EARLIER, LATER));
  }

  /// The rules then say that it is missing from the convenant, and by whom it was recorded.
  @Test
  void groundThatTheConvenantDoesNotKnowIsGivenApart() {
    VastgesteldeGrondslag old = Scene.withGrondslag(recorded(10, false), "vervallen");
    VastgesteldeGrondslag older =
        Scene.with(Scene.withGrondslag(recorded(9, false), "ouder"), Scene.EARLIER, Scene.LATER);
    String found = of(SCENE, p -> p.withGronden(List.of(old, older)));

    assertThat(at("/gronden", found)).isEqualTo("{}");
    assertThat(at("/op_besluit", found)).isEqualTo("nothing");
    assertThat(at("/onbekende_gronden", found))
        .isEqualTo(
            json(
                "[['%1$s','een-plan',%2$d,%3$d],['%1$s','een-plan',%2$d,%4$d]]",
                partij(first(false).partij()), EARLIER, LATER, OPEN));
    assertThat(at("/onbekende_gronden", of(SCENE, p -> p.withGronden(List.of(recorded(10, true))))))
        .isEqualTo("nothing");
  }

  @Test
  void restrictionWithoutAnEndIsOpenAndOneOnEverythingNamesNoGroep() {
    Beperking open = new Beperking(Scene.id(60), Set.of(), Scene.EARLIER, null);
    assertThat(at("/beperkingen", of(SCENE, p -> p.withBeperkingen(List.of(open)))))
        .isEqualTo(json("[{'groepen':{},'tot':%d}]", OPEN));
  }

  @Test
  void sameFactsInAnotherOrderAreTheSameBytes() {
    Scene full =
        SCENE.allesVastgesteld().allesToegestaan().allesDoorbroken(Trede.MET_NAAM).ouders(2);
    Scene one =
        full.persoon(p ->
            p.withBeperkingen(
                List.of(beperking(60, "geld"), beperking(61, "wonen"), beperking(62, "plan"))));
    Scene other =
        one.persoon(p ->
            p.withGronden(p.gronden().reversed())
                .withToestemmingen(p.toestemmingen().reversed())
                .withGeheim(p.geheim().reversed())
                .withNagegaan(p.nagegaan().reversed())
                .withVertegenwoordigers(p.vertegenwoordigers().reversed())
                .withBeperkingen(
                    List.of(beperking(62, "plan"), beperking(60, "geld"), beperking(61, "wonen"))));
    assertThat(input(other)).isEqualTo(input(one));
    assertThat(input(other.anoniem())).isEqualTo(input(one.anoniem()));
  }

  /// The rules know a line by its number only.
  @Test
  void noIdOfTheLedgerIsInTheInput() {
    Scene full =
        SCENE
            .allesVastgesteld()
            .allesToegestaan()
            .allesDoorbroken(Trede.MET_NAAM)
            .vertegenwoordigd("mentor")
            .beperking(Set.of("geld"), Scene.EARLIER, null);
    String input = input(full).replace(Scene.id(1).toString(), "");
    assertThat(input).doesNotContain(Scene.id(0).toString().substring(0, 20));
  }
}
