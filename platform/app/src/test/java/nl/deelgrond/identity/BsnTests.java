// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.SplittableRandom;
import nl.deelgrond.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BsnTests {
  @ParameterizedTest
  @ValueSource(
      strings = {"999990019", "999990020", "111222333", "123456782", "12345672", "1112.22.333"})
  void whatPassesTheElfproefIsABsn(String written) {
    String digits = written.replace(".", "");
    assertThat(Bsn.of(written).digits()).isEqualTo(digits.length() == 8 ? "0" + digits : digits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "000000000",
        "00000000",
        "123456789",
        "999990010",
        "1234567",
        "1234567820",
        "12345678a",
        "-12345678",
        "١٢٣٤٥٦٧٨٢"
      })
  void whatDoesNotPassIsRefusedWithoutRepeatingIt(String written) {
    assertThatThrownBy(() -> Bsn.of(written))
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> {
              assertThat(fault.code()).isEqualTo(IdentityFault.BSN_INVALID);
              assertThat(fault.getMessage()).isEqualTo("BSN_INVALID: not a valid bsn");
            });
  }

  /// The elfproef finds every digit that was mistyped, and every two neighbours that changed
  /// places.
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void everyTypingErrorIsFound(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int n = 0; n < 200; n++) {
      String digits = anyBsn(random);
      for (int at = 0; at < 9; at++) {
        int position = at;
        for (char other = '0'; other <= '9'; other++) {
          String typo = digits.substring(0, position) + other + digits.substring(position + 1);
          assertThat(isBsn(typo)).as(typo).isEqualTo(typo.equals(digits));
        }
      }
      for (int at = 0; at < 8; at++) {
        String swapped =
            digits.substring(0, at)
                + digits.charAt(at + 1)
                + digits.charAt(at)
                + digits.substring(at + 2);
        assertThat(isBsn(swapped)).as(swapped).isEqualTo(swapped.equals(digits));
      }
    }
  }

  private static String anyBsn(SplittableRandom random) {
    while (true) {
      String digits = String.format(Locale.ROOT, "%09d", random.nextInt(10_000_000, 1_000_000_000));
      if (isBsn(digits)) {
        return digits;
      }
    }
  }

  private static boolean isBsn(String digits) {
    try {
      return Bsn.of(digits).digits().equals(digits);
    } catch (Fault refused) {
      return false;
    }
  }

  @Test
  void aBsnDoesNotShowItself() {
    assertThat(Bsn.of("999990019").toString()).isEqualTo("Bsn[*********]");
    assertThat(Bsn.of("999990019"))
        .isEqualTo(Bsn.of("9999.90.019"))
        .hasSameHashCodeAs(Bsn.of("999990019"))
        .isNotEqualTo(Bsn.of("111222333"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "999990019",
        "verslag-999990019-a",
        "9999.90.019",
        "999.990.019",
        "999-990-019",
        "9999 90 019",
        "99999/0019",
        "2026-999990019",
        "12345672",
        "1234567.2"
      })
  void isSeenInATextHoweverItIsWritten(String text) {
    assertThat(Bsn.isIn(text)).isTrue();
  }

  /// A year and a number, and a day, would pass the elfproef if they were one.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "verslag",
        "2026-114",
        "2026-00105",
        "verslag-20260106",
        "999990018",
        "9999900190",
        "7"
      })
  void isNotSeenInOtherNumbers(String text) {
    assertThat(Bsn.isIn(text)).isFalse();
  }
}
