// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// How a veld becomes less precise.
///
/// @param grenzen lower bounds of the classes, ascending; only for age groups and amount classes
/// @param wijken postcode area to wijk; only for addresses
public record Generalisatie(Regel regel, List<Long> grenzen, SortedMap<String, String> wijken) {

  public Generalisatie {
    grenzen = List.copyOf(grenzen);
    wijken = Collections.unmodifiableSortedMap(new TreeMap<>(wijken));
  }
}
