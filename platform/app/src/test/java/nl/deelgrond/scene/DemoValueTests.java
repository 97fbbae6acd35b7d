// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.deelgrond.convenant.Convenanten;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The search for values that leak sees one that has the name of somebody who can answer.
class DemoValueTests {

  private static final String MENTOR = "identificatie.vertegenwoordiging";

  private final DemoValue mentor =
      DemoValue.all(Convenanten.borne(), Convenanten.borne().geldigVan()).stream()
          .filter(value -> value.veld().equals(MENTOR) && value.value().equals("mentor"))
          .findFirst()
          .orElseThrow();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"waarde\":\"mentor\"}",
        "{\"hoedanigheid\":\"inwoner\",\"waarde\":\"mentor\"}",
        "<td>mentor</td>",
        "<input type=\"radio\" name=\"waarde\" value=\"mentor\">"
      })
  void seesACodeThatIsAlsoTheNameOfAHoedanigheid(String answer) {
    assertThat(mentor.standsIn(answer, List.of())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"hoedanigheid\":\"mentor\"}",
        "<input type=\"radio\" id=\"hoedanigheid-6\" name=\"hoedanigheid\" value=\"mentor\">",
        "<input type=\"hidden\" name=\"hoedanigheid\" value=\"mentor\">"
      })
  void leavesOutWhoAnsweredAndTheChoicesOfThatForm(String answer) {
    assertThat(mentor.standsIn(answer, List.of())).isFalse();
  }

  @Test
  void whatWasReleasedDoesNotLeak() {
    assertThat(mentor.standsIn("<td>mentor</td>", List.of("mentor"))).isFalse();
  }
}
