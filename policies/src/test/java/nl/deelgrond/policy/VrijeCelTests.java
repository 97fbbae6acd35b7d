// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static nl.deelgrond.policy.Cellen.DATA;
import static nl.deelgrond.policy.Cellen.DIAGNOSE;
import static nl.deelgrond.policy.Cellen.HUISARTS;
import static nl.deelgrond.policy.Cellen.IN_A_WAY;
import static nl.deelgrond.policy.Cellen.OF_A_FORM;
import static nl.deelgrond.policy.Cellen.OF_A_SECRET;
import static nl.deelgrond.policy.Cellen.ON_A_GROUND;
import static nl.deelgrond.policy.Cellen.ON_A_LINE;
import static nl.deelgrond.policy.Cellen.UITKERING;
import static nl.deelgrond.policy.Cellen.WERK;
import static nl.deelgrond.policy.Cellen.WMO;
import static nl.deelgrond.policy.Cellen.WONING;
import static nl.deelgrond.policy.Cellen.WOONSITUATIE;
import static nl.deelgrond.policy.Cellen.ask;
import static nl.deelgrond.policy.Cellen.id;
import static nl.deelgrond.policy.Cellen.metNaam;
import static nl.deelgrond.policy.Cellen.read;
import static nl.deelgrond.policy.Cellen.refused;
import static nl.deelgrond.policy.Cellen.vrij;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.Richting;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import org.junit.jupiter.api.Test;

/// Promise 1: a cell releases only on what the facts of its person and the catalogue of its klasse
/// can carry.
class VrijeCelTests {

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
