// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.identity;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.deelgrond.fault.Fault;
import org.jspecify.annotations.Nullable;

/// A burgerservicenummer that passes the elfproef (Wabb art. 2).
///
/// **Guarantees**
/// - There is no instance with digits that fail the elfproef.
/// - The digits are in no `toString` and no message; [#digits()] is the one way to them.
public final class Bsn {
  private static final int LENGTH = 9;

  private static final Pattern RUN = Pattern.compile("[0-9](?:[ ./_-]*[0-9])*");
  private static final Pattern BETWEEN = Pattern.compile("[ ./_-]+");

  private final String digits;

  private Bsn(String digits) {
    this.digits = digits;
  }

  /// Reads a BSN as people write it: eight digits get their leading zero, dots and spaces go.
  public static Bsn of(String written) {
    return find(written).orElseThrow(() -> new Fault(IdentityFault.BSN_INVALID, "not a valid bsn"));
  }

  /// As [#of], for what somebody types: empty when it is not a BSN.
  public static Optional<Bsn> find(String written) {
    String digits = written.replaceAll("[ .]", "");
    if (digits.length() == LENGTH - 1) {
      digits = "0" + digits;
    }
    return passesElfproef(digits) ? Optional.of(new Bsn(digits)) : Optional.empty();
  }

  /// Whether something in this text reads as a BSN: eight or nine digits that pass the elfproef,
  /// together or in groups with dots, slashes, lines or spaces in between.
  ///
  /// A date and a year (of 1900 to 2099) are numbers of their own: eight digits that are a date are
  /// no BSN, and no group is joined with a date or a year that stands beside it. Only four, two and
  /// three digits, as a BSN is printed, are one whatever they start with.
  ///
  /// **How often it is wrong.** A number that is none passes the elfproef one time in eleven. So it
  /// sees a BSN in one of eleven archive numbers that have eight or nine digits in a row, that are
  /// written `yyyy-MM-nnn`, or whose groups, dates and years apart, come to eight or nine digits.
  /// It misses one that lost its leading zero and reads as a date (15 in 10 000 of those), one that
  /// is cut in an unusual way into a date or year and a rest (`2000-00007`), and one with letters
  /// in between or more digits stuck to it.
  public static boolean isIn(String text) {
    return RUN.matcher(text).results().map(MatchResult::group).anyMatch(Bsn::isInRun);
  }

  private static boolean isInRun(String run) {
    List<String> groups = List.of(BETWEEN.split(run, -1));
    if (IntStream.range(0, groups.size()).anyMatch(at -> isPrinted(groups, at))) {
      return true;
    }
    int from = 0;
    for (int at = 0; at < groups.size(); ) {
      int dated = DateText.groupsAt(groups, at);
      if (dated > 0 && isJoined(groups.subList(from, at))) {
        return true;
      }
      at += Math.max(dated, 1);
      from = dated > 0 ? at : from;
    }
    return isJoined(groups.subList(from, groups.size()));
  }

  /// Whether some of these, one after the other, make one.
  private static boolean isJoined(List<String> groups) {
    for (int from = 0; from < groups.size(); from++) {
      StringBuilder joined = new StringBuilder();
      for (int to = from; to < groups.size() && joined.length() < LENGTH; to++) {
        if (find(joined.append(groups.get(to)).toString()).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isPrinted(List<String> groups, int at) {
    return at + 2 < groups.size()
        && groups.get(at).length() == 4
        && groups.get(at + 1).length() == 2
        && groups.get(at + 2).length() == 3
        && find(String.join("", groups.subList(at, at + 3))).isPresent();
  }

  /// The nine digits, for the blind index and for a sealed gegeven; never for a log or a message.
  public String digits() {
    return digits;
  }

  private static boolean passesElfproef(String digits) {
    if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    int sum = -(digits.charAt(LENGTH - 1) - '0');
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += (LENGTH - i) * (digits.charAt(i) - '0');
    }
    return sum % 11 == 0 && digits.chars().anyMatch(c -> c != '0');
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bsn that && digits.equals(that.digits);
  }

  @Override
  public int hashCode() {
    return digits.hashCode();
  }

  @Override
  public String toString() {
    return "Bsn[*********]";
  }
}
