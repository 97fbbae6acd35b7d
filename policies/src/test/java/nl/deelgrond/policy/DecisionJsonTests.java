// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The document of a decision, to the letter: it is stored, compared and replayed.
class DecisionJsonTests {

  private static final String ECHO =
      json("'echo':{'rid':'%s','schema':'deelgrond/inzage/v1','rev':'abc'}", Scene.id(1));

  private static String json(String text, Object... values) {
    return text.replace('\'', '"').formatted(values);
  }

  private static Decision decision(
      List<Vrijgave> vrij, List<NietVrijgegeven> niet, List<Leemte> leemten, String... duties) {
    return new Decision(
        new Echo(Scene.id(1), Echo.SCHEMA, "abc"),
        !vrij.isEmpty(),
        vrij,
        niet,
        leemten,
        List.of(duties),
        new Exchange("{}", "{}", Map.of()));
  }

  private static Vrijgave vrij(String veld, Weergave weergave) {
    return new Vrijgave("p1", veld, "b1", weergave, "g1", "g2", null, List.of());
  }

  @Test
  void refusalOfNothingHasAllItsPartsEmpty() {
    assertThat(decision(List.of(), List.of(), List.of(), "log").toJson())
        .isEqualTo(
            json(
                "{%s,'besluit':'weigering','vrijgegeven':[],'niet_vrijgegeven':[],"
                    + "'leemten':[],'verplichtingen':['log']}",
                ECHO));
  }

  @Test
  void releaseSaysHowPreciseAndOnWhat() {
    Vrijgave secret =
        new Vrijgave("p2", "v2", "b2", Weergave.EXACT, "l1", "l2", "l3", List.of("l4", "l5"));
    assertThat(
            decision(
                    List.of(vrij("v1", Weergave.GEGENERALISEERD), secret),
                    List.of(),
                    List.of(),
                    "log",
                    "meld-inwoner")
                .toJson())
        .isEqualTo(
            json(
                "{%s,'besluit':'vrijgave','vrijgegeven':["
                    + "{'persoon':'p1','veld':'v1','bron':'b1','weergave':'gegeneraliseerd',"
                    + "'geven':'g1','ontvangen':'g2','geheim':null},"
                    + "{'persoon':'p2','veld':'v2','bron':'b2','weergave':'exact',"
                    + "'geven':'l1','ontvangen':'l2','geheim':'l3','verder':['l4','l5']}],"
                    + "'niet_vrijgegeven':[],'leemten':[],"
                    + "'verplichtingen':['log','meld-inwoner']}",
                ECHO));
  }

  @Test
  void refusalSaysWhyAndWhatWouldHaveToBeThere() {
    List<Nodig> nodig =
        List.of(
            new Nodig(Nodig.Soort.BESLUIT_MET_NAAM, null),
            new Nodig(Nodig.Soort.GRONDSLAG_GEVEN, "b1"),
            new Nodig(Nodig.Soort.TOESTEMMING_AVG, "ouder", Nodig.Staat.GEVRAAGD));
    assertThat(
            decision(
                    List.of(),
                    List.of(
                        new NietVrijgegeven("p1", "v1", "b1", RedenCode.ROL, nodig),
                        new NietVrijgegeven("p1", "v2", "b1", RedenCode.TIJD, List.of())),
                    List.of(
                        new Leemte("p1", "v3", "b1", Leemte.Ontbreekt.GEZAG_ONBEKEND, "b2"),
                        new Leemte("p1", "v4", "b1", Leemte.Ontbreekt.GROND_ONBEKEND, "b3")),
                    "log")
                .toJson())
        .isEqualTo(
            json(
                "{%s,'besluit':'weigering','vrijgegeven':[],'niet_vrijgegeven':["
                    + "{'persoon':'p1','veld':'v1','bron':'b1','reden':'ROL','nodig':["
                    + "{'soort':'besluit-met-naam','van':null},"
                    + "{'soort':'grondslag-geven','van':'b1'},"
                    + "{'soort':'toestemming-avg','van':'ouder','staat':'gevraagd'}]},"
                    + "{'persoon':'p1','veld':'v2','bron':'b1','reden':'TIJD','nodig':[]}],"
                    + "'leemten':["
                    + "{'persoon':'p1','veld':'v3','bron':'b1','ontbreekt':'gezag-onbekend',"
                    + "'eigenaar':'b2'},"
                    + "{'persoon':'p1','veld':'v4','bron':'b1','ontbreekt':'grond-onbekend',"
                    + "'eigenaar':'b3'}],'verplichtingen':['log']}",
                ECHO));
  }

  @Test
  void decisionReleasesExactlyWhenItListsARelease() {
    String why = "a decision releases exactly when it lists a release";
    Echo echo = new Echo(Scene.id(1), Echo.SCHEMA, "abc");
    Exchange exchange = new Exchange("{}", "{}", Map.of());
    List<Vrijgave> some = List.of(vrij("v1", Weergave.EXACT));
    assertThatThrownBy(() ->
            new Decision(echo, true, List.of(), List.of(), List.of(), List.of("log"), exchange))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(why);
    assertThatThrownBy(
            () -> new Decision(echo, false, some, List.of(), List.of(), List.of("log"), exchange))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(why);
  }

  @Test
  void decisionStaysAsItWasMade() {
    List<Vrijgave> list = new ArrayList<>(List.of(vrij("v1", Weergave.EXACT)));
    Decision decision = decision(list, List.of(), List.of(), "log");
    list.clear();
    assertThat(decision.vrijgegeven()).hasSize(1);
  }

  @Test
  void exchangeIsKeptAsUtf8AndShowsNoIdsOrTextInALog() {
    Exchange exchange = new Exchange("{\"é\":1}", "€", Map.of("p1", List.of("a-ledger-id")));
    assertThat(exchange.inputBytes()).containsExactly('{', '"', 0xc3, 0xa9, '"', ':', '1', '}');
    assertThat(exchange.answerBytes()).containsExactly(0xe2, 0x82, 0xac);
    assertThat(exchange.registerregels()).containsExactly(Map.entry("p1", List.of("a-ledger-id")));
    assertThat(exchange).hasToString("Exchange[input=7 chars, answer=1 chars]");
  }
}
