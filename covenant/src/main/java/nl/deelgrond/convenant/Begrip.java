// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.List;

/// A Dutch word that stands in the code, with its one meaning.
///
/// @param vormen the other forms in which it occurs in the code
/// @param betekenis what it means, in Dutch
/// @param english for readers; in the code the word stays Dutch
/// @param bron where the meaning comes from
public record Begrip(
    String woord, List<String> vormen, String betekenis, String english, String bron) {

  public Begrip {
    vormen = List.copyOf(vormen);
  }
}
