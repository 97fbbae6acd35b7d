// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static nl.deelgrond.policy.Cellen.HUISARTS;
import static nl.deelgrond.policy.Cellen.OF_A_FORM;
import static nl.deelgrond.policy.Cellen.WMO;
import static nl.deelgrond.policy.Cellen.WONING;
import static nl.deelgrond.policy.Cellen.ask;
import static nl.deelgrond.policy.Cellen.read;
import static nl.deelgrond.policy.Cellen.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Promise 1: a cell that releases nothing has a meaning, or is none.
class CelReaderTests {

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
}
