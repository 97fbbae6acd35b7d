// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.policy.PolicyFault.Code;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads one cell of an answer, about the first person and what a bron holds.
final class Cellen {

  static final PolicyData DATA = PolicyData.of(Convenanten.borne());
  static final String WMO = "gemeente-borne/wmo";
  static final String WERK = "ubhh/werk-en-inkomen";
  static final String HUISARTS = "huisarts/huisartsenzorg";
  static final String WONING = "wonen.woningaanpassing";
  static final String WOONSITUATIE = "wonen.woonsituatie";
  static final String UITKERING = "geld.uitkering";
  static final String DIAGNOSE = "gezondheid.diagnose";

  static final String OF_A_FORM = "another form than agreed: ";
  static final String ON_A_LINE = "a release on a line that is not in the facts for that side";
  static final String ON_A_GROUND = "a release on a ground that this partij does not have";
  static final String IN_A_WAY =
      "a release without a name in another way than the catalogue allows";
  static final String OF_A_SECRET =
      "a release of what rests under a duty of secrecy, without a decision";

  static Scene ask(String partij, String veld) {
    return Scene.at(DATA.convenant()).asker(partij, "een-plan").veld(veld);
  }

  /// With a name, on answers of the inwoner.
  ///
  /// @param lines number, kind and bron of each: `20 avg gemeente-borne/wmo`
  static Scene metNaam(String veld, String... lines) {
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
  static Cel read(Scene scene, String bron, String cel) {
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

  static void refused(Scene scene, String bron, String cel, String has) {
    assertThatThrownBy(() -> read(scene, bron, cel))
        .as(cel)
        .hasMessageStartingWith("the answer has " + has)
        .isInstanceOfSatisfying(
            PolicyFault.class,
            fault -> assertThat(fault.code()).isEqualTo(Code.POLICY_ANSWER_INVALID));
  }

  static String id(long number) {
    return Scene.id(number).toString();
  }

  static Cel.Vrij vrij(String geven, String ontvangen, String... verder) {
    return new Cel.Vrij(Weergave.EXACT, geven, ontvangen, null, List.of(verder));
  }

  private Cellen() {}
}
