// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.identity;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
  private static final String YEAR = "(?:19|20)[0-9]{2}";
  private static final String DAY = YEAR + "(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])";
  private static final Pattern AS_PRINTED = Pattern.compile("[0-9]{4}\\.[0-9]{2}\\.[0-9]{3}");

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

  /// Whether something in this text reads as a BSN: eight or nine digits, alone or with dots,
  /// slashes, lines or spaces in between. A year that stands before a number is no part of it and a
  /// day such as 20261128 is none, unless the whole is written as a BSN is printed.
  public static boolean isIn(String text) {
    return RUN.matcher(text).results().map(MatchResult::group).anyMatch(Bsn::isInRun);
  }

  private static boolean isInRun(String run) {
    String[] groups = run.split("[ ./_-]+", -1);
    for (int from = 0; from < groups.length; from++) {
      StringBuilder digits = new StringBuilder();
      for (int to = from; to < groups.length && digits.length() < LENGTH; to++) {
        digits.append(groups[to]);
        boolean inTime = groups[from].matches(to > from ? YEAR : DAY);
        if (!inTime && find(digits.toString()).isPresent()) {
          return true;
        }
      }
    }
    return AS_PRINTED.matcher(run).results().anyMatch(match -> find(match.group()).isPresent());
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
