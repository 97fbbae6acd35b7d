// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The codes of one kind that may be referred to.
///
/// @param complete false when the file that holds them could not be read: then nothing is reported
///   as unknown, because the missing file already is
record Known(String kind, Set<String> codes, boolean complete) {

  static Known of(String kind, Spot file, String list, String member) {
    return new Known(kind, texts(file.each(list), member), file.document().isPresent());
  }

  static Set<String> texts(List<Spot> spots, String member) {
    Set<String> texts = new HashSet<>();
    spots.forEach(spot -> texts.add(spot.text(member)));
    return texts;
  }

  void require(Spot spot, Violations violations) {
    String code = spot.text();
    if (complete && !code.isEmpty() && !codes.contains(code)) {
      violations.add(
          spot, "onbekende " + kind + " `" + code + "`", "unknown " + kind + " `" + code + "`");
    }
  }

  void requireAll(List<Spot> spots, Violations violations) {
    spots.forEach(spot -> require(spot, violations));
  }
}
