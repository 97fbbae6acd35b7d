// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.demo.DemoAccount;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.inzage.CasusView.Getoond;
import nl.deelgrond.scene.DemoPlaces;
import nl.deelgrond.scene.DemoPlaces.Place;
import nl.deelgrond.scene.DemoValue;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Promises 1 and 12 on the whole demo: whoever asks, about whichever casus, in whichever trede, a
/// value that was not released to them stands nowhere in the answer.
@SceneTest
class HiddenValuesTests {

  private final Scenes scenes;
  private final DemoPlaces places;
  private final List<DemoValue> values;

  HiddenValuesTests(Scenes scenes) {
    this.scenes = scenes;
    this.places = DemoPlaces.today(scenes);
    this.values = DemoValue.all(scenes.convenant(), Views.today(scenes));
  }

  static Stream<String> accounts() {
    return DemoAccount.ALL.stream().map(DemoAccount::login);
  }

  @ParameterizedTest
  @MethodSource("accounts")
  void noAnswerHoldsAValueThatWasNotReleased(String login) {
    List<String> leaked = new ArrayList<>();
    for (Place place : places.all()) {
      for (Trede trede : Trede.values()) {
        CasusView view = places.look(login, place, trede);
        String answer = view + Views.text(view);
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
    for (Place place : places.all()) {
      CasusView view = places.look(login, place, Trede.MET_NAAM);
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
      long shown =
          places.all().stream()
              .flatMap(place -> Views.shown(places.look(account.login(), place, Trede.ANONIEM)))
              .filter(item -> item.waarde() != null)
              .count();
      boolean sees = !Set.of("a.jansen", "g.meijer", "o.lansink").contains(account.login());
      assertThat(shown > 0).as("%s sees %d values", account.login(), shown).isEqualTo(sees);
    }
    assertThat(
            Views.shown(places.look("l.visser", places.all().get(2), Trede.MET_NAAM))
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
        .flatMap(item -> Stream.of(item.waarde(), item.waardeEn()))
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
