// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.identity;

import static java.util.stream.Collectors.joining;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/// Tells days and years apart from other digits in a number that somebody wrote.
///
/// A day stands in the calendar and has its year first or last, in four digits (1900 to 2099) or in
/// two.
public final class DateText {

  private static final int SHORT = 6;
  private static final int LONG = 8;

  private DateText() {}

  /// Whether the whole text is a day, such as a date of birth. Six digits in a row are none: those
  /// are as often an ordinary number.
  public static boolean isDay(String text) {
    List<String> groups =
        Stream.of(text.split("[ ./_-]+", -1))
            .map(group -> group.length() == 1 ? "0" + group : group)
            .toList();
    boolean digits = groups.stream().allMatch(group -> group.matches("[0-9]+"));
    boolean day = groups.size() == 3 || (groups.size() == 1 && groups.getFirst().length() == LONG);
    return digits && day && groupsAt(groups, 0) == groups.size();
  }

  /// How many of the groups of digits from here on are a day, a year with a month, or a year; 0
  /// when none are. The longest counts.
  static int groupsAt(List<String> groups, int at) {
    if (at + 3 <= groups.size() && isDivided(groups.subList(at, at + 3))) {
      return 3;
    }
    String first = groups.get(at);
    if (first.length() != 4) {
      return isDay(first, LONG) || isDay(first, SHORT) ? 1 : 0;
    }
    if (!isYear(number(first))) {
      return 0;
    }
    String next = at + 1 < groups.size() ? groups.get(at + 1) : "";
    return next.length() == 2 && isMonth(number(next)) ? 2 : 1;
  }

  private static boolean isDivided(List<String> groups) {
    String lengths = groups.stream().map(String::length).map(String::valueOf).collect(joining("-"));
    String digits = String.join("", groups);
    return switch (lengths) {
      case "4-2-2" -> isYearFirst(digits, 4);
      case "2-2-4" -> isYearLast(digits);
      case "2-2-2" -> isDay(digits, SHORT);
      default -> false;
    };
  }

  private static boolean isDay(String digits, int length) {
    int year = length - 4;
    return digits.length() == length && (isYearFirst(digits, year) || isYearLast(digits));
  }

  private static boolean isYearFirst(String digits, int year) {
    return isDay(
        digits.substring(0, year), digits.substring(year, year + 2), digits.substring(year + 2));
  }

  private static boolean isYearLast(String digits) {
    return isDay(digits.substring(4), digits.substring(2, 4), digits.substring(0, 2));
  }

  private static boolean isDay(String year, String month, String day) {
    int y = year.length() == 2 ? 2000 + number(year) : number(year);
    return isYear(y)
        && isMonth(number(month))
        && YearMonth.of(y, number(month)).isValidDay(number(day));
  }

  private static boolean isYear(int number) {
    return number >= 1900 && number <= 2099;
  }

  private static boolean isMonth(int number) {
    return number >= 1 && number <= 12;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
