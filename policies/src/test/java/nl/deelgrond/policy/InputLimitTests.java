// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.deelgrond.policy.PolicyFault.Code;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/// Nothing that is larger or deeper than an honest question, or for another revision, reaches the
/// rules.
class InputLimitTests {

  /// 64 KiB.
  private static final int LIMIT = 65_536;

  private static AbstractThrowableAssert<?, ? extends Throwable> refused(
      ThrowingCallable asked, Code code) {
    return assertThatThrownBy(asked)
        .isInstanceOfSatisfying(
            PolicyFault.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }

  @Test
  void inputMayWeighSoMuchPerPersonAndOneWithoutPersonsAsMuchAsForOne() {
    for (int persons : List.of(0, 1)) {
      assertThatCode(() -> InputLimit.check("x".repeat(LIMIT), persons)).doesNotThrowAnyException();
      refused(() -> InputLimit.check("x".repeat(LIMIT + 1), persons), Code.POLICY_INPUT_TOO_LARGE)
          .hasMessage("the input has 65537 characters");
    }
    assertThatCode(() -> InputLimit.check("x".repeat(3 * LIMIT), 3)).doesNotThrowAnyException();
    refused(() -> InputLimit.check("x".repeat(3 * LIMIT + 1), 3), Code.POLICY_INPUT_TOO_LARGE);
  }

  private static String stored(String rev, String personen, String more) {
    return "{\"verwachte_rev\":\"%s\",\"personen\":%s,\"x\":%s}".formatted(rev, personen, more);
  }

  private static String padded(String personen, int length) {
    int missing = length - stored("r1", personen, "\"\"").length();
    return stored("r1", personen, "\"" + "x".repeat(missing) + "\"");
  }

  @Test
  void storedInputMayWeighAsMuchAsItsPersonsMay() {
    String one = "{\"p1\":{}}";
    String two = "{\"p1\":{},\"p2\":{}}";
    assertThatCode(() -> InputLimit.checkReplay(padded(one, LIMIT), "r1"))
        .doesNotThrowAnyException();
    assertThatCode(() -> InputLimit.checkReplay(padded(two, 2 * LIMIT), "r1"))
        .doesNotThrowAnyException();
    refused(
        () -> InputLimit.checkReplay(padded(one, LIMIT + 1), "r1"), Code.POLICY_INPUT_TOO_LARGE);
    refused(
        () -> InputLimit.checkReplay(padded(two, 2 * LIMIT + 1), "r1"),
        Code.POLICY_INPUT_TOO_LARGE);
  }

  @Test
  void storedInputForAnotherRevisionIsAMismatchThatNamesIt() {
    for (String input :
        List.of(stored("r2", "{}", "1"), "{}", "[]", "{\"verwachte_rev\":{}}", "\"r1\"")) {
      refused(() -> InputLimit.checkReplay(input, "r1"), Code.POLICY_MISMATCH)
          .hasMessage("the input is for another revision than `r1`");
    }
  }

  /// The document itself is the first of 32 levels.
  @Test
  void storedInputIsNoDeeperThanAQuestionCanBe() {
    String deepest = "[".repeat(31) + "]".repeat(31);
    assertThatCode(() -> InputLimit.checkReplay(stored("r1", "{}", deepest), "r1"))
        .doesNotThrowAnyException();
    refused(
        () -> InputLimit.checkReplay(stored("r1", "{}", "[" + deepest + "]"), "r1"),
        Code.POLICY_INPUT_TOO_LARGE);
  }

  @Test
  void storedInputThatIsNoJsonIsRefusedWithItsCause() {
    refused(() -> InputLimit.checkReplay("{bad", "r1"), Code.POLICY_INPUT_TOO_LARGE)
        .hasMessage("not our JSON")
        .hasCauseInstanceOf(JacksonException.class);
  }
}
