// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Short codes that stand for long ones, in the same order.
///
/// Looking a key up costs the rules time for every letter (ADR-0020).
final class Codes {

  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, String> originals = new HashMap<>();

  private Codes(char letter, Collection<String> originals) {
    TreeSet<String> sorted = new TreeSet<>(originals);
    if (sorted.size() != originals.size()) {
      throw new IllegalArgumentException("a code is listed twice");
    }
    for (String original : sorted) {
      String code = code(letter, codes.size(), sorted.size());
      codes.put(original, code);
      this.originals.put(code, original);
    }
  }

  static Codes of(char letter, Collection<String> originals) {
    return new Codes(letter, originals);
  }

  /// The code with this number among so many, all equally long: `g07`.
  private static String code(char letter, int number, int total) {
    String digits = Integer.toString(number);
    int width = Math.max(2, Integer.toString(total).length());
    return letter + "0".repeat(width - digits.length()) + digits;
  }

  /// The short code; what is unknown gets one that no rule can find.
  String codeOf(String original) {
    String code = codes.get(original);
    return code == null ? "?" + original : code;
  }

  /// What the code stands for, or null when it stands for nothing.
  @Nullable String find(String code) {
    return originals.get(code);
  }
}
