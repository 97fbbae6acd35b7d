// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One question about the persons of a casus, or one call with several: an entry per person and
/// question, sequenced all or none, and all facts that the decisions rested on.
///
/// @param call what was asked, when that has an entry of its own before those of the persons; null
///   when the entries of the persons say it all
public record Household(@Nullable Act call, List<Disclosure> entries, List<Relied> relied) {

  /// One question, with nothing but the entries of its persons.
  public Household(List<Disclosure> entries, List<Relied> relied) {
    this(null, entries, relied);
  }

  public Household {
    entries = List.copyOf(entries);
    relied = List.copyOf(relied);
    if (entries.isEmpty() && call == null) {
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
