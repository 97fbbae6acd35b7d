// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.Richting;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.policy.PolicyFault.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Promise 1: a cell releases only on what the facts of its person and the catalogue of its klasse
/// can carry, and says nothing that has no meaning.
class CelReaderTests {

  private static final PolicyData DATA = PolicyData.of(Convenanten.borne());
  private static final String WMO = "gemeente-borne/wmo";
  private static final String WERK = "ubhh/werk-en-inkomen";
  private static final String HUISARTS = "huisarts/huisartsenzorg";
  private static final String WONING = "wonen.woningaanpassing";
  private static final String WOONSITUATIE = "wonen.woonsituatie";
  private static final String UITKERING = "geld.uitkering";
  private static final String DIAGNOSE = "gezondheid.diagnose";

  private static final String OF_A_FORM = "another form than agreed: ";
  private static final String ON_A_LINE =
      "a release on a line that is not in the facts for that side";
  private static final String ON_A_GROUND = "a release on a ground that this partij does not have";
  private static final String IN_A_WAY =
      "a release without a name in another way than the catalogue allows";
  private static final String OF_A_SECRET =
      "a release of what rests under a duty of secrecy, without a decision";

  private static Scene ask(String partij, String veld) {
    return Scene.at(DATA.convenant()).asker(partij, "een-plan").veld(veld);
  }

  private static Scene metNaam(String veld, String... lines) {
    Scene scene = ask("wijkkracht/maatschappelijk-werk", veld).metNaam();
    return scene.persoon(p -> {
      List<Toestemming> yes = new ArrayList<>();
      for (String line : lines) {
        String[] parts = line.split(" ", -1);
        ToestemmingSoort soort = ToestemmingSoort.of(parts[1]);
        yes.add(scene.toestemming(Long.parseLong(parts[0]), soort, parts[2]));
      }
      return p.withToestemmingen(yes);
    });
  }

  /// Reads the cell about what this bron holds, and sees that exactly the cell was read.
  private static Cel read(Scene scene, String bron, String cel) {
    Asked asked = Asked.of(DATA, scene.question(), scene.facts());
    Klasse klasse =
        asked.klassen().stream()
            .mapToObj(nummer -> asked.catalogus().klassen().get(nummer))
            .filter(one -> one.bron().equals(bron))
            .findFirst()
            .orElseThrow();
    try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), cel)) {
      assertThat(json.nextToken()).isEqualTo(JsonToken.START_ARRAY);
      Cel read = new CelReader(asked, json).read(klasse, scene.personen().getFirst());
      if (json.currentToken() != JsonToken.END_ARRAY || json.nextToken() != null) {
        throw AnswerReader.invalid("more than the cell");
      }
      return read;
    }
  }

  private static void refused(Scene scene, String bron, String cel, String has) {
    assertThatThrownBy(() -> read(scene, bron, cel))
        .as(cel)
        .hasMessageStartingWith("the answer has " + has)
        .isInstanceOfSatisfying(
            PolicyFault.class,
            fault -> assertThat(fault.code()).isEqualTo(Code.POLICY_ANSWER_INVALID));
  }

  private static String id(long number) {
    return Scene.id(number).toString();
  }

  private static Cel.Vrij vrij(String geven, String ontvangen, String... verder) {
    return new Cel.Vrij(Weergave.EXACT, geven, ontvangen, null, List.of(verder));
  }

  // cells that release nothing

  @Test
  void refusalCitesItsReasonByNumber() {
    Scene scene = ask(WMO, WONING);
    List<RedenCode> redenen = List.of(RedenCode.values());
    for (int number = 0; number < redenen.size(); number++) {
      assertThat(read(scene, WMO, "[\"n\"," + number + "]"))
          .isEqualTo(new Cel.Dicht(redenen.get(number), List.of()));
    }
    for (String number : List.of("-1", String.valueOf(redenen.size()))) {
      refused(scene, WMO, "[\"n\"," + number + "]", "an unknown number");
    }
  }

  @Test
  void needOfADecisionOrAGroundIsOfThePartijThatCanSeeToIt() {
    Scene scene = ask("wijkkracht/maatschappelijk-werk", WONING);
    assertThat(read(scene, WMO, "[\"n\",6,0,1,2,3]"))
        .isEqualTo(
            new Cel.Dicht(
                RedenCode.GEEN_GROND,
                List.of(
                    new Nodig(Nodig.Soort.BESLUIT_MET_NAAM, null),
                    new Nodig(Nodig.Soort.BESLUIT_GEHEIMHOUDER, WMO),
                    new Nodig(Nodig.Soort.GRONDSLAG_GEVEN, WMO),
                    new Nodig(
                        Nodig.Soort.GRONDSLAG_ONTVANGEN, "wijkkracht/maatschappelijk-werk"))));
  }

  @Test
  void needOfAToestemmingSaysHowFarItIsAndWhoHasToSayYes() {
    Scene scene = ask(WMO, WONING);
    List<Nodig.Staat> staten = List.of(Nodig.Staat.values());
    for (int staat = 0; staat < staten.size(); staat++) {
      for (int rol = 0; rol < Nodig.ROLLEN.size(); rol++) {
        int avg = 4 + 16 * staat + 128 * rol;
        String wie = Nodig.ROLLEN.get(rol);
        assertThat(read(scene, WMO, "[\"n\",7,%d,%d]".formatted(avg, avg + 1)))
            .isEqualTo(
                new Cel.Dicht(
                    RedenCode.GEEN_TOESTEMMING,
                    List.of(
                        new Nodig(Nodig.Soort.TOESTEMMING_AVG, wie, staten.get(staat)),
                        new Nodig(
                            Nodig.Soort.TOESTEMMING_PW65_GEEN_BEZWAAR, wie, staten.get(staat)))));
      }
    }
  }

  /// 6 is beyond the kinds, 16 and 128 give a decision what only a toestemming has, 7 × 16 is
  /// beyond how far a toestemming can be, and 10 × 128 beyond who can have to say yes.
  @ParameterizedTest
  @CsvSource({"6", "15", "16", "17", "128", "131", "116", "1284", "-124", "-1"})
  void needThatMeansNothingIsRefused(int number) {
    refused(ask(WMO, WONING), WMO, "[\"n\",3,0," + number + "]", "an unknown number");
  }

  @Test
  void leemteNamesWhatIsMissingAndAPartijThatOwnsIt() {
    Scene scene = ask(WMO, WONING);
    for (Leemte.Ontbreekt ontbreekt : Leemte.Ontbreekt.values()) {
      String cel = "[\"l\",\"%s\",\"%s\"]".formatted(ontbreekt.code(), HUISARTS);
      assertThat(read(scene, WMO, cel)).isEqualTo(new Cel.Onbekend(ontbreekt, HUISARTS));
    }
    refused(scene, WMO, "[\"l\",\"zin\",\"%s\"]".formatted(WMO), "an unknown code");
    refused(scene, WMO, "[\"l\",\"gezag-onbekend\",\"x/y\"]", "a leemte without an owner");
    refused(scene, WMO, "[\"l\",\"gezag-onbekend\",\"%s\",1]".formatted(WMO), "more than the cell");
  }

  @Test
  void cellOfAnUnknownKindOrOfAnotherFormIsRefused() {
    Scene scene = ask(WMO, WONING);
    refused(scene, WMO, "[\"x\",3]", "an unknown cell");
    for (String cel :
        List.of(
            "[]",
            "[3]",
            "[null]",
            "[\"n\"]",
            "[\"n\",\"ROL\"]",
            "[\"n\",3.0]",
            "[\"n\",3,\"0\"]",
            "[\"l\"]",
            "[\"l\",1,\"x\"]",
            "[\"l\",\"gezag-onbekend\"]",
            "[\"v\"]",
            "[\"v\",\"exact\"]",
            "[\"v\",0,0,0]")) {
      refused(scene, WMO, cel, OF_A_FORM);
    }
  }

  // with a name: lines of the ledger

  @Test
  void releaseWithANameRestsOnALineForEachSide() {
    Scene scene = metNaam(UITKERING, "20 pw65-geen-bezwaar " + WERK, "21 avg " + WERK);
    assertThat(read(scene, WERK, "[\"v\",\"exact\",0,1]")).isEqualTo(vrij(id(20), id(21)));
    assertThat(read(scene, WERK, "[\"v\",\"gegeneraliseerd\",0,1]"))
        .isEqualTo(new Cel.Vrij(Weergave.GEGENERALISEERD, id(20), id(21), null, List.of()));
    refused(scene, WERK, "[\"v\",\"weggelaten\",0,1]", "an unknown code");
    for (String sides : List.of("1,1", "0,0", "1,0", "-1,1", "0,2")) {
      refused(scene, WERK, "[\"v\",\"exact\"," + sides + "]", ON_A_LINE);
    }
    for (String sides : List.of("\"0\",1", "0,\"1\"", "0", "0,1,\"\"", "0,1,-1,{}")) {
      refused(scene, WERK, "[\"v\",\"exact\"," + sides + "]", OF_A_FORM);
    }
  }

  @Test
  void groundsThatWereRecordedFillTheSideThatTheyAreFor() {
    Scene scene = ask("wijkkracht/sociaal-makelaar", WONING).metNaam().allesVastgesteld();
    List<String> ids = new LedgerLines(DATA, scene.personen().getFirst()).ids();
    int geven = ids.indexOf(line(scene, Richting.GEVEN, WMO));
    int ontvangen = ids.indexOf(line(scene, Richting.ONTVANGEN, "wijkkracht/sociaal-makelaar"));

    assertThat(read(scene, WMO, "[\"v\",\"exact\",%d,%d]".formatted(geven, ontvangen)))
        .isEqualTo(vrij(ids.get(geven), ids.get(ontvangen)));
    refused(scene, WMO, "[\"v\",\"exact\",%d,%d]".formatted(ontvangen, ontvangen), ON_A_LINE);
    refused(scene, WMO, "[\"v\",\"exact\",%d,%d]".formatted(geven, geven), ON_A_LINE);
  }

  private static String line(Scene scene, Richting richting, String partij) {
    return scene.gronden().stream()
        .filter(line -> {
          Grondslag known = DATA.convenant().grondslag(line.grondslag());
          return known.richting() == richting
              && known.partij().equals(partij)
              && known.groepen().contains("wonen")
              && known.herkomst().contains("wmo2015");
        })
        .map(line -> line.id().toString())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void allWhoHadToSayYesAreCitedAndEachOfThemIsHeldAgainstTheFacts() {
    Scene scene =
        metNaam(WONING, "20 avg " + WMO, "21 avg " + WMO, "22 avg " + WMO, "23 avg " + HUISARTS);
    assertThat(read(scene, WMO, "[\"v\",\"exact\",[2,1,0],[0]]"))
        .isEqualTo(vrij(id(22), id(20), id(20), id(21)));
    assertThat(read(scene, WMO, "[\"v\",\"exact\",[0,1],[2,1]]"))
        .isEqualTo(vrij(id(20), id(22), id(21)));
    for (String sides : List.of("[0,3],0", "0,[0,3]", "[3,0],0", "[0,4],0", "[-1],0")) {
      refused(scene, WMO, "[\"v\",\"exact\"," + sides + "]", ON_A_LINE);
    }
    for (String sides : List.of("[],0", "0,[]", "[\"0\"],0", "[0,\"1\"],0", "[0,[1]],0")) {
      refused(scene, WMO, "[\"v\",\"exact\"," + sides + "]", OF_A_FORM);
    }
  }

  @Test
  void releaseNamesTheLookAtTheReceiverThatItRestsOn() {
    Scene scene =
        metNaam(UITKERING, "20 pw65-geen-bezwaar " + WERK, "21 avg " + WERK).allesNagegaan();
    List<String> ids = new LedgerLines(DATA, scene.personen().getFirst()).ids();
    String checked =
        scene.personen().getFirst().nagegaan().stream()
            .filter(one -> one.bron().equals(WERK))
            .map(one -> one.id().toString())
            .findFirst()
            .orElseThrow();

    assertThat(read(scene, WERK, "[\"v\",\"exact\",0,1,-1,[%d]]".formatted(ids.indexOf(checked))))
        .isEqualTo(vrij(id(20), id(21), checked));
    assertThat(read(scene, WERK, "[\"v\",\"exact\",0,1,-1,[]]")).isEqualTo(vrij(id(20), id(21)));
    refused(scene, WERK, "[\"v\",\"exact\",0,1,-1,[0]]", ON_A_LINE);
    refused(scene, WERK, "[\"v\",\"exact\",0,1,0,[]]", ON_A_LINE);
    refused(scene, WERK, "[\"v\",\"exact\",0,1,-1,[],1]", "more than the cell");
    refused(scene, WERK, "[\"v\",\"exact\",0,1,-1,[\"x\"]]", OF_A_FORM);
    refused(scene, WERK, "[\"v\",\"exact\",0,1,-1,0]", OF_A_FORM);
  }

  // under a duty of secrecy

  /// Lines: a yes to share, a yes to lift the secrecy, and the decision that rests on it.
  private static Scene geheim(String partij) {
    Scene scene = ask(partij, DIAGNOSE).metNaam();
    return scene.persoon(p ->
        p.withToestemmingen(
                List.of(
                    scene.toestemming(20, ToestemmingSoort.AVG, HUISARTS),
                    scene.toestemming(21, ToestemmingSoort.DOORBREKING_GEHEIM, HUISARTS)))
            .withGeheim(
                List.of(scene.doorbroken(30, HUISARTS, DIAGNOSE, Trede.MET_NAAM, Scene.id(21)))));
  }

  @Test
  void secretIsReleasedOnTheDecisionThatLiftsIt() {
    Scene scene = geheim(WMO);
    assertThat(read(scene, HUISARTS, "[\"v\",\"exact\",0,0,2,[1]]"))
        .isEqualTo(new Cel.Vrij(Weergave.EXACT, id(20), id(20), id(30), List.of(id(21))));
    for (String more : List.of("", ",-1,[]", ",-1,[1]")) {
      refused(scene, HUISARTS, "[\"v\",\"exact\",0,0" + more + "]", OF_A_SECRET);
    }
    for (String more : List.of(",0,[]", ",1,[]", ",3,[]", ",-2,[]", ",2,[0]", ",2,[2]")) {
      refused(scene, HUISARTS, "[\"v\",\"exact\",0,0" + more + "]", ON_A_LINE);
    }
  }

  @Test
  void whoIsBoundByTheSameSecrecyAtTheBronItselfNeedsNoDecision() {
    String cel = "[\"v\",\"exact\",0,0]";
    Scene own = geheim(HUISARTS);
    assertThat(read(own, HUISARTS, cel)).isEqualTo(vrij(id(20), id(20)));
    for (String functie : List.of("wmo-consulent", "jeugdconsulent", "toverdokter")) {
      refused(own.functie(functie), HUISARTS, cel, OF_A_SECRET);
    }
    refused(geheim("wijkverpleging/zorg"), HUISARTS, cel, OF_A_SECRET);
  }

  // without a name: grounds of the convenant

  private static String grounds(String weergave, String geven, String ontvangen) {
    return "[\"v\",\"%s\",\"%s\",\"%s\"]"
        .formatted(weergave, DATA.grondcodes().codeOf(geven), DATA.grondcodes().codeOf(ontvangen));
  }

  @Test
  void releaseWithoutANameRestsOnAGroundOfEachPartijForItsOwnSide() {
    Scene scene = ask("wijkkracht/sociaal-makelaar", WONING);
    String geven = "eigen-wmo-geven";
    String ontvangen = "makelaar-ontvangen-overleg";
    assertThat(read(scene, WMO, grounds("exact", geven, ontvangen)))
        .isEqualTo(vrij(geven, ontvangen));
    for (String cel :
        List.of(
            grounds("exact", ontvangen, ontvangen),
            grounds("exact", geven, geven),
            grounds("exact", "eigen-wmo-ontvangen", ontvangen),
            grounds("exact", geven, "eigen-makelaar-geven"),
            grounds("exact", "eigen-makelaar-geven", ontvangen),
            grounds("exact", geven, "eigen-wmo-ontvangen"),
            grounds("exact", geven, "nergens"))) {
      refused(scene, WMO, cel, ON_A_GROUND);
    }
    refused(scene, WMO, "[\"v\",\"exact\",0,0]", OF_A_FORM);
  }

  @Test
  void groundForTheUntraceableCarriesNothingToWhoCanKnow() {
    Scene scene = ask("wijkkracht/sociaal-makelaar", WONING);
    String overleg = grounds("exact", "eigen-wmo-geven", "makelaar-ontvangen-overleg");
    String eigen = grounds("exact", "eigen-wmo-geven", "eigen-makelaar-ontvangen");

    assertThat(read(scene.herleidbaar(), WMO, eigen)).isEqualTo(read(scene, WMO, eigen));
    refused(scene.herleidbaar(), WMO, overleg, ON_A_GROUND);
  }

  @Test
  void releaseWithoutANameIsAsPreciseAsTheCatalogueSays() {
    Scene scene =
        ask("wijkkracht/sociaal-makelaar", WONING).velden(new TreeSet<>(Set.of(WOONSITUATIE)));
    String geven = "eigen-wmo-geven";
    String ontvangen = "makelaar-ontvangen-overleg";

    assertThat(read(scene, WMO, grounds("gegeneraliseerd", geven, ontvangen)))
        .isEqualTo(new Cel.Vrij(Weergave.GEGENERALISEERD, geven, ontvangen, null, List.of()));
    refused(scene, WMO, grounds("exact", geven, ontvangen), IN_A_WAY);
    refused(scene.veld(WONING), WMO, grounds("gegeneraliseerd", geven, ontvangen), IN_A_WAY);
    Stream.of("exact", "gegeneraliseerd")
        .forEach(weergave ->
            refused(
                scene.veld("identificatie.telefoon"),
                WMO,
                grounds(weergave, geven, ontvangen),
                IN_A_WAY));
  }

  @Test
  void secretWithoutANameNeedsADecisionToo() {
    Scene scene = ask("wijkkracht/sociaal-makelaar", "gezondheid.ontwikkeling");
    String bron = "ggd-twente/jgz";
    String cel = grounds("gegeneraliseerd", "jgz-geven-overleg", "makelaar-ontvangen-overleg");
    Scene lifted =
        scene.persoon(p ->
            p.withGeheim(
                List.of(
                    scene.doorbroken(30, bron, "gezondheid.ontwikkeling", Trede.ANONIEM, null))));

    refused(scene, bron, cel, OF_A_SECRET);
    assertThat(read(lifted, bron, cel.replace("]", ",0,[]]")))
        .isEqualTo(
            new Cel.Vrij(
                Weergave.GEGENERALISEERD,
                "jgz-geven-overleg",
                "makelaar-ontvangen-overleg",
                id(30),
                List.of()));
  }
}
