// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Versiestukken;
import nl.deelgrond.demo.DemoAccount;
import nl.deelgrond.scene.DemoPlaces;
import nl.deelgrond.scene.DemoPlaces.Place;
import nl.deelgrond.scene.DemoValue;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.Views;
import nl.deelgrond.scene.Visitor;
import nl.deelgrond.scene.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/// Promises 1, 11 and 12 as bytes on the wire: whoever signs in, whichever link they follow and
/// whatever they ask by REST, a value that was not released to them stands in no answer.
@SceneTest
class NothingLeaksOverTheWireTests {

  private static final int MOST_PAGES = 120;

  private final Scenes scenes;
  private final DemoPlaces places;
  private final List<DemoValue> values;
  private final String address;

  /// The documents that are made from the convenant.
  private final Map<String, String> agreed = Versiestukken.borne().teksten();

  NothingLeaksOverTheWireTests(Scenes scenes, @Value("${deelgrond.adres}") String address) {
    this.scenes = scenes;
    this.places = DemoPlaces.today(scenes);
    this.values = DemoValue.all(scenes.convenant(), Views.today(scenes));
    this.address = address;
  }

  static Stream<String> accounts() {
    return DemoAccount.ALL.stream().map(DemoAccount::login);
  }

  @ParameterizedTest
  @MethodSource("accounts")
  void noAnswerHoldsAValueThatWasNotReleased(String login) {
    Visitor visitor = Visitor.signedIn(address, login);
    List<Answer> answers = new ArrayList<>();
    answers.addAll(visitor.pagesFrom(beginnings(), MOST_PAGES).values());
    for (Place place : places.all()) {
      for (Trede trede : Trede.values()) {
        answers.add(visitor.rest("/inzagen", question(place, trede)));
      }
      String casus = "/casussen/" + place.casus().id();
      for (String more :
          List.of("", "/personen", "/toestemmingen", "/grondslagen", "/geheimhouder-besluiten")) {
        answers.add(visitor.rest(casus + more, ""));
      }
    }
    answers.add(visitor.rest("/casussen", ""));
    answers.add(visitor.rest("/zittingen", ""));

    Set<String> released = places.releasedTo(login);

    List<String> leaked = new ArrayList<>();
    for (Answer answer : answers) {
      if (isForEverybody(answer)) {
        continue;
      }
      for (DemoValue value : values) {
        if (value.standsIn(answer.bytes(), released)) {
          leaked.add(answer.path() + " (" + answer.status() + "): " + value);
        }
      }
    }
    assertThat(leaked).isEmpty();
    assertThat(answers).as("nothing breaks on the way").allMatch(answer -> answer.status() < 500);
  }

  /// What was signed holds words that are values too, such as `vast`. It is about nobody when it is
  /// made from what was signed alone.
  private boolean isForEverybody(Answer answer) {
    String folder = "/convenant/documenten/";
    return answer.path().startsWith(folder) && agreed.containsValue(answer.body());
  }

  /// The crawl sees what there is to see: otherwise it proves nothing.
  @Test
  void whatWasReleasedIsOnThePagesAndInTheAnswers() {
    Visitor visitor = Visitor.signedIn(address, "l.visser");
    Place place = places.all().get(2);

    String page = visitor.page(path(place, Trede.MET_NAAM)).body();
    String rest = visitor.rest("/inzagen", question(place, Trede.MET_NAAM)).body();

    assertThat(page).contains("Soraya Bloemendroom").doesNotContain("23750", "22980", "1764");
    assertThat(rest).contains("Soraya Bloemendroom").doesNotContain("23750", "22980", "1764");
    assertThat(visitor.pagesFrom(beginnings(), MOST_PAGES)).hasSizeGreaterThan(30);
  }

  /// Promise 11: each try of who sees nothing is in the log.
  @ParameterizedTest
  @ValueSource(strings = {"a.jansen", "g.meijer", "o.lansink"})
  void whoSeesNothingLeavesATraceOfEachTry(String login) {
    Visitor visitor = Visitor.signedIn(address, login);
    Place place = places.all().getFirst();
    String entry = login.equals("a.jansen") ? "inzage" : "inzage-geweigerd";

    for (Supplier<Answer> attempt :
        List.<Supplier<Answer>>of(
            () -> visitor.page(path(place, Trede.MET_NAAM)),
            () -> visitor.rest("/inzagen", question(place, Trede.ANONIEM)))) {
      long before = scenes.log().size();
      Answer answer = attempt.get();

      assertThat(answer.status()).isEqualTo(login.equals("a.jansen") ? 200 : 404);
      assertThat(scenes.log().actsFrom(before)).contains(entry);
    }
    long before = scenes.log().size();
    Answer act = visitor.rest("/casussen", "{}");
    assertThat(act.status()).isEqualTo(403);
    assertThat(scenes.log().actsFrom(before)).containsExactly("handeling-geweigerd");
  }

  /// What is under geheim stays hidden for all of them; that it came in changes no byte that they
  /// get but numbers of entries, ids of questions and the time.
  @ParameterizedTest
  @ValueSource(strings = {"l.visser", "f.kaya", "t.bakker", "r.smit", "n.terhorst", "a.jansen"})
  void answersAreTheSameByteForByteWithAndWithoutAHiddenGegeven(String login) {
    Scene scene =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .metAccounts()
            .aanTafel(
                "wmo-consulent",
                "maatschappelijk-werker",
                "mantelzorgconsulent",
                "klantmanager",
                "huisarts")
            .persoon("P40Y")
            .gegeven("sociaal-makelaar", "plan.soort-vraag", "complex")
            .metNaam()
            .build();
    Place place =
        new Place(
            0, scenes.casussen().find(scene.casus()).orElseThrow(), scene.zitting(), scene.doel());
    Visitor visitor = Visitor.signedIn(address, login);
    List<String> before = answers(visitor, place);
    assertThat(differences(before, answers(visitor, place))).as("asked again").isEmpty();

    scene.brengIn("huisarts", 1, "gezondheid.diagnose", "Verborgen Diagnose");
    scene.brengIn("huisarts", 1, "geestelijke-gezondheid.behandeling", "loopt");
    if (!login.equals("f.kaya")) { // who keeps this secret sees what the own partij brought in
      scene.brengIn(
          "maatschappelijk-werker", 1, "geestelijke-gezondheid.middelengebruik", "problematisch");
    }

    assertThat(differences(before, answers(visitor, place))).isEmpty();
  }

  /// The lines that are not the same in both.
  private static List<String> differences(List<String> before, List<String> after) {
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      List<String> one = before.get(i).lines().toList();
      List<String> other = after.get(i).lines().toList();
      for (int line = 0; line < Math.max(one.size(), other.size()); line++) {
        String was = line < one.size() ? one.get(line) : "";
        String is = line < other.size() ? other.get(line) : "";
        if (!was.equals(is)) {
          differences.add(was + " -> " + is);
        }
      }
    }
    return differences;
  }

  private List<String> answers(Visitor visitor, Place place) {
    List<String> answers = new ArrayList<>();
    for (Trede trede : Trede.values()) {
      answers.add(levelled(visitor.page(path(place, trede))));
      answers.add(levelled(visitor.rest("/inzagen", question(place, trede))));
    }
    answers.add(levelled(visitor.page("/casussen/" + place.casus().id())));
    return answers;
  }

  /// An answer without what is different in every answer.
  private static String levelled(Answer answer) {
    return (answer.status() + answer.body() + answer.headers().keySet())
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
        .replaceAll("(name=\"_csrf\"[^>]*value=\")[^\"]+", "$1")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?", "moment")
        .replaceAll("\\b\\d{1,2}[.:]\\d\\d(:\\d\\d)?\\b", "tijd")
        .replaceAll("\\b\\d{3,}\\b", "nummer");
  }

  private Set<String> beginnings() {
    Set<String> beginnings = new LinkedHashSet<>();
    for (Place place : places.all()) {
      for (Trede trede : Trede.values()) {
        beginnings.add(path(place, trede));
      }
      beginnings.add("/casussen/" + place.casus().id());
    }
    beginnings.addAll(List.of("/", "/vandaag", "/toezicht", "/beheer", "/casussen/nieuw"));
    return beginnings;
  }

  private static String path(Place place, Trede trede) {
    return "/zittingen/%s/casussen/%s?doel=%s&trede=%s"
        .formatted(place.zitting(), place.casus().id(), place.doel(), trede.code());
  }

  private static String question(Place place, Trede trede) {
    return "{\"casus\":\"%s\",\"zitting\":\"%s\",\"doel\":\"%s\",\"trede\":\"%s\"}"
        .formatted(place.casus().id(), place.zitting(), place.doel(), trede.code());
  }
}
