// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import static nl.deelgrond.convenant.ToestemmingSoort.AVG;
import static nl.deelgrond.convenant.ToestemmingSoort.DOORBREKING_GEHEIM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.grondslag.Antwoorders.Over;
import nl.deelgrond.grondslag.Antwoorders.Wie;
import nl.deelgrond.policy.Leeftijd;
import nl.deelgrond.policy.Leemte;
import nl.deelgrond.policy.Vertegenwoordiger;
import nl.deelgrond.policy.Vertegenwoordiger.Gezag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who answers and who can take it back, at each age, as each person, before and after UAVG 5
/// changed on 1 September 2026.
class AntwoordersTests {

  private static final Convenant BORNE = Convenanten.borne();
  private static final LocalDate BEFORE = LocalDate.of(2026, 8, 31);
  private static final LocalDate SINCE = LocalDate.of(2026, 9, 1);
  private static final String MAKELAAR = "wijkkracht/sociaal-makelaar";

  private static Antwoorders op(LocalDate day) {
    return Antwoorders.op(BORNE, day);
  }

  private static Vertegenwoordiger als(String hoedanigheid, @Nullable Gezag gezag) {
    return new Vertegenwoordiger(UUID.randomUUID(), hoedanigheid, gezag, Instant.EPOCH, null);
  }

  private static Over over(String age, boolean onbekwaam, Vertegenwoordiger... others) {
    Leeftijd leeftijd =
        Arrays.stream(Leeftijd.values())
            .filter(band -> band.code().equals(age))
            .findFirst()
            .orElse(null);
    return new Over(leeftijd, onbekwaam, List.of(others));
  }

  /// Each age, regime, person, and whether they can give and withdraw; all of them.
  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "0-11, before, inwoner, no, no",
    "0-11, before, ouder, yes, yes",
    "0-11, before, voogd, yes, yes",
    "0-11, before, curator, no, no",
    "0-11, since, inwoner, no, no",
    "0-11, since, ouder, yes, yes",
    "0-11, since, voogd, yes, yes",
    "0-11, since, curator, no, no",
    "12-15, before, inwoner, yes, no",
    "12-15, before, ouder, yes, yes",
    "12-15, before, voogd, yes, yes",
    "12-15, before, curator, no, no",
    "12-15, since, inwoner, yes, yes",
    "12-15, since, ouder, yes, yes",
    "12-15, since, voogd, yes, yes",
    "12-15, since, curator, no, no",
    "16-17, before, inwoner, yes, yes",
    "16-17, before, ouder, no, no",
    "16-17, before, voogd, no, no",
    "16-17, before, curator, no, no",
    "16-17, since, inwoner, yes, yes",
    "16-17, since, ouder, no, no",
    "16-17, since, voogd, no, no",
    "16-17, since, curator, no, no",
    "18+, before, inwoner, no, yes",
    "18+, before, ouder, no, no",
    "18+, before, voogd, no, no",
    "18+, before, curator, yes, yes",
    "18+, since, inwoner, no, yes",
    "18+, since, ouder, no, no",
    "18+, since, voogd, no, no",
    "18+, since, curator, yes, yes"
  })
  void everyAgeRegimeAndPersonIsDecided(
      String age, String regime, String hoedanigheid, String give, String withdraw) {
    Antwoorders antwoorders = op(regime.equals("before") ? BEFORE : SINCE);
    boolean self = hoedanigheid.equals("inwoner");
    Vertegenwoordiger other =
        als(
            self ? "curator" : hoedanigheid,
            Antwoorders.isGezag(hoedanigheid) ? Gezag.ALLEEN : null);
    // the inwoner of age is under curatele here, so that the own answer does not count either way
    Over over = over(age, false, other);
    UUID namens = self ? null : other.id();

    Wie wie = antwoorders.geven(over, AVG, MAKELAAR, "plan");

    assertThat(wie.antwoordt(hoedanigheid, namens)).as("gives").isEqualTo(give.equals("yes"));
    assertThat(antwoorders.magIntrekken(over, AVG, MAKELAAR, List.of("plan"), hoedanigheid, namens))
        .as("withdraws")
        .isEqualTo(withdraw.equals("yes"));
  }

  @Test
  void anAdultWhomNobodyStandsInForAnswersAlone() {
    for (LocalDate day : List.of(BEFORE, SINCE)) {
      Wie wie = op(day).geven(over("18+", false), AVG, MAKELAAR, "plan");

      assertThat(wie.wie()).containsExactly("inwoner");
      assertThat(wie.ontbreekt()).isNull();
      assertThat(wie.probleem()).isEqualTo("antwoord-van-inwoner");
    }
  }

  @Test
  void aMentorAndABewindvoerderAnswerWithinTheirSfeer() {
    Over over = over("18+", false, als("mentor", null), als("bewindvoerder", null));

    assertThat(op(SINCE).geven(over, AVG, MAKELAAR, "hulp").wie()).containsExactly("mentor");
    assertThat(op(SINCE).geven(over, AVG, MAKELAAR, "geld").wie()).containsExactly("bewindvoerder");
    assertThat(op(SINCE).geven(over, AVG, MAKELAAR, "wonen").wie()).containsExactly("inwoner");
    assertThat(op(SINCE).geven(over, AVG, MAKELAAR, "werk").wie())
        .as("work is no good to look after (BW 1:441), and one of its velden is about health")
        .containsExactly("inwoner");
  }

  @Test
  void whoHasGezagTogetherAnswersTogetherAndAnythingElseIsNotClear() {
    Vertegenwoordiger one = als("ouder", Gezag.GEZAMENLIJK);
    Vertegenwoordiger other = als("ouder", Gezag.GEZAMENLIJK);
    Vertegenwoordiger alone = als("voogd", Gezag.ALLEEN);
    Vertegenwoordiger disputed = als("ouder", Gezag.ONDUIDELIJK);
    List<List<Vertegenwoordiger>> unclear =
        List.of(
            List.of(),
            List.of(one),
            List.of(disputed),
            List.of(alone, one),
            List.of(one, disputed),
            List.of(alone, als("ouder", Gezag.ALLEEN)),
            List.of(one, other, als("voogd", Gezag.GEZAMENLIJK)));

    Wie both = op(SINCE).geven(over("12-15", false, one, other), AVG, MAKELAAR, "plan");
    assertThat(both.wie()).containsExactly("inwoner", "ouder", "ouder");
    assertThat(both.probleem()).isEqualTo("antwoord-van-beiden");
    for (List<Vertegenwoordiger> dragers : unclear) {
      Wie wie =
          op(SINCE)
              .geven(
                  over("0-11", false, dragers.toArray(Vertegenwoordiger[]::new)),
                  AVG,
                  MAKELAAR,
                  "plan");
      assertThat(wie.ontbreekt()).isEqualTo(Leemte.Ontbreekt.GEZAG_ONBEKEND);
      assertThat(wie.wie()).containsExactly("gezag");
    }
  }

  @Test
  void whoCannotWeighItIsAnsweredForInTheOrderOfTheLaw() {
    List<String> order =
        List.of("curator", "mentor", "gemachtigde", "partner", "ouder", "kind", "broer-of-zus");
    List<Vertegenwoordiger> present =
        new ArrayList<>(order.reversed().stream().map(rol -> als(rol, null)).toList());

    for (String first : order) {
      Over over = over("18+", true, present.toArray(Vertegenwoordiger[]::new));
      assertThat(op(SINCE).geven(over, AVG, MAKELAAR, "plan").wie()).containsExactly(first);
      present.removeIf(one -> one.hoedanigheid().equals(first));
    }
    Wie nobody = op(SINCE).geven(over("18+", true), AVG, MAKELAAR, "plan");
    assertThat(nobody.probleem()).isEqualTo("antwoord-eerst-vertegenwoordiger");
    assertThat(nobody.antwoordt("inwoner", null)).isFalse();
  }

  @Test
  void aMinorWhoCannotWeighItIsAnsweredForByWhoHasGezag() {
    Wie wie =
        op(SINCE).geven(over("16-17", true, als("voogd", Gezag.ALLEEN)), AVG, MAKELAAR, "plan");

    assertThat(wie.wie()).containsExactly("voogd");
  }

  /// Wmo 5.3.3 asks a child of twelve alone, Jeugdwet 7.3.11 the child and who has gezag.
  @ParameterizedTest
  @CsvSource({
    "wijkkracht/maatschappelijk-werk, veiligheid, inwoner",
    "gemeente-borne/jeugdwet, opvoeding, inwoner ouder"
  })
  void eachDutyOfSecrecyHasItsOwnAnswerers(String van, String groep, String who) {
    Over over = over("12-15", false, als("ouder", Gezag.ALLEEN));

    assertThat(op(SINCE).geven(over, DOORBREKING_GEHEIM, van, groep).wie())
        .containsExactly(who.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"12-15, 12-15, true", "16-17, 12-15, false", "18+, 16-17, true", "18+, 12-15, false"})
  void theOwnYesOfAYoungerAgeIsSaidAgainWhenSomebodyDroppedOut(
      String now, String then, boolean counts) {
    assertThat(op(SINCE).eigenJaTelt(over(now, false), AVG, MAKELAAR, "plan", then))
        .isEqualTo(counts);
  }

  @Test
  void whereTheAgeIsNotKnownNobodyIsSentAway() {
    Wie wie = op(SINCE).geven(over("?", false), AVG, MAKELAAR, "plan");

    assertThat(wie.antwoordt("inwoner", null)).isTrue();
    assertThat(wie.ontbreekt()).isEqualTo(Leemte.Ontbreekt.LEEFTIJD_ONBEKEND);
  }

  @Test
  void whereTheAgeIsNotKnownNobodyIsKeptFromWithdrawingAndNoOwnYesCounts() {
    Over unknown = over("?", false);

    assertThat(op(SINCE).magIntrekken(unknown, AVG, MAKELAAR, List.of("plan"), "curator", null))
        .isTrue();
    assertThat(op(SINCE).eigenJaTelt(unknown, AVG, MAKELAAR, "plan", "12-15")).isFalse();
    assertThat(op(SINCE).eigenJaTelt(over("18+", false), AVG, MAKELAAR, "plan", "?")).isFalse();
  }

  @Test
  void whereNoArticleSaysSoEverybodyAnswers() {
    Wie wie = op(LocalDate.of(1900, 1, 1)).geven(over("16-17", false), AVG, MAKELAAR, "plan");

    assertThat(wie.antwoordt("inwoner", null)).isTrue();
    assertThat(wie.antwoordt("ouder", UUID.randomUUID())).isTrue();
    assertThat(wie.ontbreekt()).isNull();
  }

  @Test
  void whoDoesNotHaveToAnswerIsToldWhoDoes() {
    Wie parents =
        op(SINCE).geven(over("0-11", false, als("ouder", Gezag.ALLEEN)), AVG, MAKELAAR, "plan");
    Over curatoren = over("18+", false, als("curator", null), als("curator", null));
    Wie curator = op(SINCE).geven(curatoren, AVG, MAKELAAR, "plan");

    assertThat(parents.probleem()).isEqualTo("antwoord-van-gezag");
    assertThat(curator.probleem()).isEqualTo("antwoord-van-vertegenwoordiger");
    assertThat(curator.rollen()).isEqualTo("curator");
    assertThat(curator.antwoordt("curator", curatoren.vertegenwoordigers().getFirst().id()))
        .isTrue();
    assertThat(curator.antwoordt("curator", UUID.randomUUID())).as("another line").isFalse();
  }

  @Test
  void whoStandsInWithoutGezagIsNoneOfThoseWithGezag() {
    Over over = over("0-11", false, als("ouder", Gezag.ALLEEN), als("curator", null));

    assertThat(op(SINCE).geven(over, AVG, MAKELAAR, "plan").wie()).containsExactly("ouder");
  }

  /// A secret of the bron is that of the groep that is asked about.
  @Test
  void theSecretOfAnotherGroepAsksNobody() {
    Over over = over("12-15", false, als("ouder", Gezag.ALLEEN));

    assertThat(op(SINCE).geven(over, DOORBREKING_GEHEIM, "gemeente-borne/jeugdwet", "none").wie())
        .containsExactlyElementsOf(
            op(SINCE).geven(over, DOORBREKING_GEHEIM, "nobody", "none").wie().toList());
  }

  @Test
  void whoStandsInDoesSoFromTheFirstMomentToJustBeforeTheLast() {
    Instant begin = Instant.parse("2026-11-01T00:00:00Z");
    Instant end = Instant.parse("2026-11-30T00:00:00Z");
    Vertegenwoordiger one = new Vertegenwoordiger(UUID.randomUUID(), "mentor", null, begin, end);
    Vertegenwoordiger always =
        new Vertegenwoordiger(UUID.randomUUID(), "curator", null, begin, null);

    assertThat(standIn(begin.minusSeconds(1), one, always)).isEmpty();
    assertThat(standIn(begin, one, always)).containsExactly(one, always);
    assertThat(standIn(end.minusSeconds(1), one, always)).containsExactly(one, always);
    assertThat(standIn(end, one, always)).containsExactly(always);
  }

  private static List<Vertegenwoordiger> standIn(Instant now, Vertegenwoordiger... all) {
    return Over.nu(Leeftijd.VANAF_18, false, List.of(all), now).vertegenwoordigers();
  }
}
