// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import java.util.HashSet;
import java.util.List;

/// One question about the persons of a casus: one entry per person, sequenced all or none, and all
/// facts that the decision rested on.
public record Household(List<Disclosure> entries, List<Relied> relied) {
  public Household {
    entries = List.copyOf(entries);
    relied = List.copyOf(relied);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("a household has at least one entry");
    }
    if (entries.stream()
            .map(Disclosure::eid)
            .collect(HashSet::new, HashSet::add, HashSet::addAll)
            .size()
        != entries.size()) {
      throw new IllegalArgumentException("an eid stands in one entry only");
    }
  }
}
