// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.handeling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Collects everything that is wrong with an input, to tell it all at once.
public final class Invoer {

  private final List<Probleem> problemen = new ArrayList<>();

  /// Starts without problems.
  public Invoer() {}

  /// Notes a problem with this field unless the claim holds.
  public Invoer eis(boolean claim, String veld, String code) {
    return eis(claim, veld, code, "");
  }

  /// Notes a problem with this field unless the claim holds.
  ///
  /// @param waarde what the text names; never personal data
  public Invoer eis(boolean claim, String veld, String code, String waarde) {
    if (!claim) {
      problemen.add(new Probleem(veld, code, waarde));
    }
    return this;
  }

  /// Notes each of the codes that is not known.
  public Invoer bekend(Iterable<String> codes, Predicate<String> known, String veld, String code) {
    for (String value : codes) {
      if (!known.test(value)) {
        problemen.add(new Probleem(veld, code, printable(value)));
      }
    }
    return this;
  }

  /// Whether nothing was noted.
  public boolean isGoed() {
    return problemen.isEmpty();
  }

  /// Ends the collecting.
  ///
  /// @throws OnjuisteInvoer when anything was noted
  public void klaar() {
    if (!problemen.isEmpty()) {
      throw new OnjuisteInvoer(problemen);
    }
  }

  /// Whether a text can be kept and shown as it reads: no control characters but line ends and
  /// tabs, no half characters, and none that hide or turn around what stands beside them (Unicode
  /// category Cf).
  public static boolean isLeesbaar(String text) {
    return text.codePoints()
        .noneMatch(c ->
            switch (Character.getType(c)) {
              case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
              case Character.SURROGATE, Character.UNASSIGNED, Character.FORMAT -> true;
              default -> false;
            });
  }

  /// What may be repeated of a code that somebody sent: it could be anything, so only when it looks
  /// like a code.
  public static String printable(@Nullable String code) {
    return code != null && code.matches("[a-z0-9][a-z0-9./_-]{0,63}") ? code : "?";
  }
}
