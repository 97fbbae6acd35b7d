// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.demo.DemoAccount;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.inzage.CasusView.Getoond;
import nl.deelgrond.inzage.InzageRequest;
import nl.deelgrond.scene.DemoValue;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.Views;
import nl.deelgrond.tafel.Zitting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// Promises 1 and 12 on the whole demo: whoever asks, about whichever casus, in whichever trede, a
/// value that was not released to them stands nowhere in the answer.
@SceneTest
class HiddenValuesTests {

  private final Scenes scenes;
  private final List<DemoValue> values;

  HiddenValuesTests(Scenes scenes) {
    this.scenes = scenes;
    this.values = DemoValue.all(scenes.convenant(), Views.today(scenes));
  }

  static Stream<String> accounts() {
    return DemoAccount.ALL.stream().map(DemoAccount::login);
  }

  @ParameterizedTest
  @MethodSource("accounts")
  void noAnswerHoldsAValueThatWasNotReleased(String login) {
    Requester wie = account(login);
    List<String> leaked = new ArrayList<>();
    for (Place place : places()) {
      for (Trede trede : Trede.values()) {
        CasusView view = look(wie, place, trede);
        String answer = view + JsonMapper.shared().writeValueAsString(view);
        Set<String> released = released(view);
        for (DemoValue value : values) {
          if (value.standsIn(answer, released)) {
            leaked.add(trede + " " + place.casus().code() + ": " + value);
          }
        }
      }
    }
    assertThat(leaked).isEmpty();
  }

  /// A value that is shown is that of its veld, its bron and its person.
  @ParameterizedTest
  @MethodSource("accounts")
  void aShownValueBelongsWhereItStands(String login) {
    Requester wie = account(login);
    for (Place place : places()) {
      CasusView view = look(wie, place, Trede.MET_NAAM);
      for (int persoon = 1; persoon <= view.personen().size(); persoon++) {
        for (var item : view.personen().get(persoon - 1).velden()) {
          if (item instanceof Getoond shown && shown.waarde() != null && !shown.minderPrecies()) {
            assertThat(expected(place.number(), persoon, shown))
                .as("%s of %s", shown.veld(), shown.bron())
                .contains(shown.waarde());
          }
        }
      }
    }
  }

  /// The demo shows something to each who works with inwoners, and hides something from all.
  @Test
  void theDemoHasSomethingToSee() {
    for (DemoAccount account : DemoAccount.ALL) {
      Requester wie = account(account.login());
      long shown =
          places().stream()
              .flatMap(place -> Views.shown(look(wie, place, Trede.ANONIEM)))
              .filter(item -> item.waarde() != null)
              .count();
      boolean sees = !Set.of("a.jansen", "g.meijer", "o.lansink").contains(account.login());
      assertThat(shown > 0).as("%s sees %d values", account.login(), shown).isEqualTo(sees);
    }
    assertThat(
            Views.shown(look(account("l.visser"), places().get(2), Trede.MET_NAAM))
                .map(Getoond::waarde))
        .contains("Soraya Bloemendroom");
  }

  private List<String> expected(int casus, int persoon, Getoond shown) {
    Veld veld = scenes.convenant().veld(shown.veld());
    return values.stream()
        .filter(value -> value.casus() == casus && value.persoon() == persoon)
        .filter(value -> value.veld().equals(shown.veld()))
        .flatMap(value ->
            Stream.concat(
                Stream.concat(Stream.of(value.value()), value.writings().stream()),
                Stream.concat(
                    Stream.of(value.value().equals("ja") ? "Ja" : "Nee"),
                    veld.keuzes().stream()
                        .filter(keuze -> keuze.code().equals(value.value()))
                        .map(keuze -> keuze.label()))))
        .toList();
  }

  private static Set<String> released(CasusView view) {
    return Views.shown(view)
        .map(Getoond::waarde)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private CasusView look(Requester wie, Place place, Trede trede) {
    return scenes
        .inzage()
        .view(
            new InzageRequest(
                wie, place.casus().id(), place.zitting(), place.doel(), trede, allVelden()));
  }

  private SortedSet<String> allVelden() {
    return scenes.convenant().velden().stream()
        .map(Veld::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// A casus of the demo, where it is discussed today.
  private record Place(int number, Casus casus, UUID zitting, String doel) {}

  private List<Place> places() {
    List<Casus> casussen =
        new ArrayList<>(scenes.casussen().ingebrachtDoor("wijkkracht/sociaal-makelaar"));
    casussen.sort(Comparator.comparing(Casus::code));
    List<Zitting> today = scenes.zittingen().vanDag(account("a.jansen"), Views.today(scenes));
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < DemoValue.file().get("casussen").size(); i++) {
      Casus casus = casussen.get(i);
      Zitting zitting =
          today.stream()
              .filter(planned -> planned.agendapuntVan(casus.id()).isPresent())
              .findFirst()
              .orElseThrow();
      String doel = zitting.agendapuntVan(casus.id()).orElseThrow().doel();
      places.add(new Place(i, casus, zitting.id(), doel));
    }
    return places;
  }

  private Requester account(String login) {
    return scenes.medewerker(login, DemoAccount.find(login).orElseThrow().functie());
  }
}
