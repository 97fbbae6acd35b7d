// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a request stands in a trace (W3C Trace Context, section 3.2).
///
/// @param trace number of the trace, 32 hexadecimal digits, taken over unchanged
/// @param span number of the step, 16 hexadecimal digits
/// @param flags two hexadecimal digits; whether the trace is sampled is not ours to change
record Traceparent(String trace, String span, String flags) {

  /// Later versions may add fields behind these.
  private static final Pattern FORM =
      Pattern.compile("([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-[ -~]*)?");

  private static final int LONGEST = 512;
  private static final SecureRandom RANDOM = new SecureRandom();

  /// Reads a `traceparent`; empty when it is none.
  static Optional<Traceparent> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches() || matcher.group(1).equals("ff")) {
      return Optional.empty();
    }
    boolean more = matcher.group(5) != null;
    boolean nobody = isZero(matcher.group(2)) || isZero(matcher.group(3));
    return nobody || (more && matcher.group(1).equals("00"))
        ? Optional.empty()
        : Optional.of(new Traceparent(matcher.group(2), matcher.group(3), matcher.group(4)));
  }

  private static boolean isZero(String digits) {
    return digits.chars().allMatch(digit -> digit == '0');
  }

  /// A step of our own in the same trace.
  Traceparent child() {
    byte[] bytes = new byte[8];
    do {
      RANDOM.nextBytes(bytes);
    } while (isZero(HexFormat.of().formatHex(bytes)));
    return new Traceparent(trace, HexFormat.of().formatHex(bytes), flags);
  }

  /// As it goes over the wire.
  String text() {
    return "00-" + trace + "-" + span + "-" + flags;
  }
}
