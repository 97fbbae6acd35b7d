// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.identity;

import java.util.Optional;
import nl.deelgrond.fault.Fault;
import org.jspecify.annotations.Nullable;

/// A burgerservicenummer that passes the elfproef (Wabb art. 2).
///
/// **Guarantees**
/// - There is no instance with digits that fail the elfproef.
/// - The digits are in no `toString` and no message; [#digits()] is the one way to them.
public final class Bsn {
  private static final int LENGTH = 9;

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
