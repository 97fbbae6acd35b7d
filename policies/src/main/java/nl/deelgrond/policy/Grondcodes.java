// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Grondslag;
import org.jspecify.annotations.Nullable;

/// Short codes for the grounds of the convenant, in the order of their ids.
///
/// Looking a key up costs the policy time for every letter, and grounds are looked up most.
final class Grondcodes {

  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, Grondslag> grondslagen = new HashMap<>();

  private Grondcodes(List<Grondslag> sorted) {
    int width = Math.max(2, Integer.toString(sorted.size()).length());
    for (Grondslag grondslag : sorted) {
      String code = code('g', codes.size(), width);
      if (codes.put(grondslag.id(), code) != null) {
        throw new IllegalArgumentException("grondslag `" + grondslag.id() + "` is listed twice");
      }
      grondslagen.put(code, grondslag);
    }
  }

  static Grondcodes of(Convenant convenant) {
    return new Grondcodes(
        convenant.grondslagen().stream()
            .sorted((one, other) -> one.id().compareTo(other.id()))
            .toList());
  }

  static String code(char letter, int number, int width) {
    String digits = Integer.toString(number);
    return letter + "0".repeat(width - digits.length()) + digits;
  }

  /// The code of a ground; one that this convenant lacks gets a code that no rule can find.
  String codeOf(String grondslag) {
    String code = codes.get(grondslag);
    return code == null ? "?" + grondslag : code;
  }

  /// The ground behind a code that the policy answered, or null when there is none.
  @Nullable Grondslag find(String code) {
    return grondslagen.get(code);
  }
}
