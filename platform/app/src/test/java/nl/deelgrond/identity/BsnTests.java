// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import nl.deelgrond.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
    return anyBsn(random, 10_000_000, 1_000_000_000);
  }

  private static String anyBsn(SplittableRandom random, int from, int to) {
    while (true) {
      String digits = String.format(Locale.ROOT, "%09d", random.nextInt(from, to));
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
        "1234567.2",
        "2000-00-007",
        "verslag 2026-01-15: 2000-00-007"
      })
  void isSeenInATextHoweverItIsWritten(String text) {
    assertThat(Bsn.isIn(text)).isTrue();
  }

  /// Each of these would pass the elfproef if a date or a year in it were digits like others.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "verslag",
        "2026-114",
        "2026-00105",
        "verslag-20260106",
        "verslag-12-01-2026",
        "verslag-12012026",
        "20260114-6",
        "V260105-01",
        "26-01-07-001",
        "2026-01-01-1030",
        "2026.11.0007",
        "999990018",
        "9999900190",
        "7"
      })
  void isNotSeenInOtherNumbers(String text) {
    assertThat(Bsn.isIn(text)).isFalse();
  }

  private static final List<String> BETWEEN = List.of(".", "-", "/", "_", " ");

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyBsnIsSeenInEachUsualWriting(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int n = 0; n < 20_000; n++) {
      String bsn = n % 4 == 0 ? anyBsn(random, 0, 100_000_000) : anyBsn(random, 0, 1_000_000_000);
      for (String writing : writings(bsn, random)) {
        String text = embedded(writing, random);
        assertThat(Bsn.isIn(text)).as(text).isTrue();
      }
    }
  }

  /// Whole, as it is printed, and without its leading zero; one that is a date then is not told
  /// apart from one.
  private static List<String> writings(String bsn, SplittableRandom random) {
    String between = BETWEEN.get(random.nextInt(BETWEEN.size()));
    List<String> writings = new ArrayList<>(List.of(bsn, divided(bsn, between, 4, 2, 3)));
    if (bsn.startsWith("0") && !DateText.isDay(bsn.substring(1))) {
      writings.add(bsn.substring(1));
      writings.add(divided(bsn.substring(1), between, 3, 2, 3));
    }
    return writings;
  }

  private static String embedded(String writing, SplittableRandom random) {
    List<String> before =
        List.of("", "verslag-", "Z/2026/", "20260114-", "12-01-2026 ", "V260105_");
    List<String> after = List.of("", "-a", "/1", "_2026", ".pdf", "-20260114");
    return before.get(random.nextInt(before.size()))
        + writing
        + after.get(random.nextInt(after.size()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void noBsnIsSeenInADateWithANumber(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int n = 0; n < 20_000; n++) {
      String text = dated(random);
      assertThat(Bsn.isIn(text)).as(text).isFalse();
    }
  }

  /// A date in one of the ways that people write it, with a number of at most four digits.
  private static String dated(SplittableRandom random) {
    LocalDate day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(73_000));
    String between = BETWEEN.get(random.nextInt(BETWEEN.size()));
    List<String> forms =
        List.of(
            "uuuuMMdd",
            "ddMMuuuu",
            "uuMMdd",
            "ddMMuu",
            "uuuu'%s'MM'%s'dd",
            "dd'%s'MM'%s'uuuu",
            "uu'%s'MM'%s'dd",
            "dd'%s'MM'%s'uu");
    String date =
        day.format(
            DateTimeFormatter.ofPattern(
                forms.get(random.nextInt(forms.size())).replace("%s", between), Locale.ROOT));
    String number = String.valueOf(random.nextInt(10_000));
    return switch (random.nextInt(4)) {
      case 0 -> date + between + number;
      case 1 -> number + between + date;
      case 2 -> "verslag-" + date;
      default -> "V" + date + between + "0" + number + "-a";
    };
  }

  /// Written like this, it could be either: the BSN counts.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aYearAMonthAndThreeDigitsAreABsnWhenTheyPassTheElfproef(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int n = 0; n < 2_000; n++) {
      String text =
          String.format(
              Locale.ROOT,
              "%d-%02d-%03d",
              random.nextInt(1900, 2100),
              random.nextInt(1, 13),
              random.nextInt(1000));
      assertThat(Bsn.isIn(text)).as(text).isEqualTo(isBsn(text.replace("-", "")));
    }
  }

  static LongStream seeds() {
    return LongStream.of(1, 2, 3, new SplittableRandom().nextLong());
  }

  private static String divided(String digits, String between, int... lengths) {
    List<String> groups = new ArrayList<>();
    int at = 0;
    for (int length : lengths) {
      groups.add(digits.substring(at, at + length));
      at += length;
    }
    return String.join(between, groups);
  }
}
