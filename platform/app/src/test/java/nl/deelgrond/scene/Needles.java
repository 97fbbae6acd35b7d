// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.scene;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Plaintexts to look for, in every writing that would give them away.
///
/// @param writings what to look for, as ISO 8859-1 reads the bytes
public record Needles(List<Writing> writings) {

  /// One writing of one plaintext.
  ///
  /// @param plaintext what it is, for the message
  /// @param written how it would stand there
  public record Writing(String plaintext, String written) {}

  public Needles {
    writings = List.copyOf(writings);
  }

  public static Needles of(String... plaintexts) {
    List<Writing> writings = new ArrayList<>();
    for (String plaintext : plaintexts) {
      for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
        byte[] bytes = plaintext.getBytes(charset);
        String hex = HexFormat.of().formatHex(bytes);
        writings.add(new Writing(plaintext, new String(bytes, StandardCharsets.ISO_8859_1)));
        writings.add(new Writing(plaintext, hex));
        writings.add(new Writing(plaintext, hex.toUpperCase(Locale.ROOT)));
      }
      for (int shift = 0; shift < 3; shift++) {
        writings.add(new Writing(plaintext, base64(plaintext, shift)));
      }
    }
    return new Needles(writings);
  }

  /// The middle of a Base64 writing that does not depend on what stands around it.
  private static String base64(String plaintext, int shift) {
    byte[] bytes = ("x".repeat(shift) + plaintext).getBytes(StandardCharsets.UTF_8);
    String whole = Base64.getEncoder().withoutPadding().encodeToString(bytes);
    return whole.substring(shift == 0 ? 0 : 4, whole.length() - 2);
  }

  /// The plaintexts that stand in this text, which holds bytes as ISO 8859-1 reads them, or is
  /// plain text.
  public Set<String> in(String haystack) {
    Set<String> found = new TreeSet<>();
    for (Writing writing : writings) {
      if (haystack.contains(writing.written()) || haystack.contains(writing.plaintext())) {
        found.add(writing.plaintext());
      }
    }
    return found;
  }
}
