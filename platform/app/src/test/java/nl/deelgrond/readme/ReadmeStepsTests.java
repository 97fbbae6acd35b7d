// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.deelgrond.database.TestDatabase;
import nl.deelgrond.scene.SceneDatabase;
import nl.deelgrond.scene.SecondNode;
import nl.deelgrond.scene.Visitor;
import nl.deelgrond.scene.Visitor.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What "Try it" in `README.md` tells to do on pages with the casussen of the demo, done.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadmeStepsTests {

  private static final String CASUS =
      "\"casus\":\"([^\"]*)\",\"casusCode\":\"[^\"]*\",\"doel\":\"naar-volwassen\"";
  private static final String ZITTING = "\"id\":\"([^\"]*)\",\"tafel\":\"tafel-16-27\"";

  private static final String TOLD = "\"bron\":\"ggd-twente/jgz\",\"waarde\":\"";

  private final TestDatabase database = TestDatabase.create();
  private final SecondNode node = SecondNode.startFilled(database, SceneDatabase.newFolder());

  @AfterAll
  void stop() {
    node.close();
    database.close();
  }

  private Visitor visitor(String login) {
    return Visitor.signedIn(
        String.valueOf(node.context().getEnvironment().getProperty("deelgrond.adres")), login);
  }

  private static String find(String body, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(body);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }

  @Test
  void theGeheimhouderDecidesAndTheReceiverSees() {
    Visitor nurse = visitor("e.nijhuis");
    Visitor youth = visitor("j.dejong");
    String agenda = youth.rest("/zittingen", "").body();
    String casus = find(agenda, CASUS);
    String question =
        """
        {"casus": "%s", "zitting": "%s", "doel": "naar-volwassen", "trede": "met_naam",
         "velden": ["opvoeding.draagkracht"]}\
        """
            .formatted(casus, find(agenda, ZITTING));
    assertThat(youth.rest("/inzagen", question).body())
        .contains("\"code\":\"BEROEPSGEHEIM\"")
        .doesNotContain(TOLD);
    String path = "/casussen/" + casus + "/geheim/nieuw";
    assertThat(nurse.page("/casussen/" + casus).body())
        .contains("href=\"/casussen/" + casus + "/geheim\"");
    assertThat(nurse.page("/casussen/" + casus + "/geheim").body()).contains("href=\"" + path);

    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("persoon", find(nurse.page(path).body(), "name=\"persoon\" value=\"([^\"]+)\""));
    fields.put("veld", "opvoeding.draagkracht");
    fields.put("doel", "naar-volwassen");
    fields.put("grond", "toestemming");
    Answer second = nurse.submit(path, fields);
    fields.put("toestemming", find(second.body(), "name=\"toestemming\"[^>]* value=\"([^\"]+)\""));
    fields.put("aan", "gemeente-borne/jeugdwet");
    fields.put("trede", "met_naam");
    fields.put("geinformeerd", "ja");
    LocalDate until = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(60);
    fields.put("geldigTot", until.toString());
    fields.put("actie", "bevestig");
    Answer decided = nurse.submit(path, fields);

    assertThat(decided.status()).as(decided.body()).isEqualTo(200);
    assertThat(youth.rest("/inzagen", question).body()).contains(TOLD);
  }

  @Test
  void everybodyReadsWhereTheConvenantStands() {
    for (String login : new String[] {"l.visser", "a.jansen"}) {
      assertThat(visitor(login).page("/convenant").status()).as(login).isEqualTo(200);
    }
  }
}
