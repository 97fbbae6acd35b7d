// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Codes are unique within their list.
final class DuplicateCheck {

  private DuplicateCheck() {}

  static void check(List<Spot> list, String member, Violations violations) {
    Set<String> seen = new HashSet<>();
    for (Spot element : list) {
      Spot spot = element.at(member);
      if (!spot.text().isEmpty() && !seen.add(spot.text())) {
        violations.add(
            spot,
            "`" + spot.text() + "` staat er dubbel in",
            "`" + spot.text() + "` is there twice");
      }
    }
  }
}
