// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import org.jspecify.annotations.Nullable;

/// Who stands in for an adult by an article, and in what.
///
/// @param hoedanigheid `curator`, `mentor` or `bewindvoerder`
/// @param sfeer the sfeer of the groepen that it is about; null means everything
public record Vertegenwoordigt(String hoedanigheid, @Nullable String sfeer) {

  /// Whether gegevens of this groep are a matter of this representative.
  public boolean covers(Groep groep) {
    return sfeer == null || sfeer.equals(groep.sfeer());
  }
}
