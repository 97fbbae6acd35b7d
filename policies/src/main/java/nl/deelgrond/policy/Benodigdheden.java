// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.List;
import nl.deelgrond.convenant.Trede;

/// Everything that would be enough for an item to be shown.
///
/// It holds nothing of the person but what a decision tells who asks as well (ADR-0038).
///
/// @param wegen every smallest set of changes, what needs least first; one without a step when the
///   item is released already; none when nobody can do anything
/// @param waarom when there is no way: why not, as the rules say it when everything that anybody
///   can do was done
/// @param volledig whether there can be no other; else the search met its limit
/// @param vragen how many decisions were asked
public record Benodigdheden(List<Weg> wegen, List<Waarom> waarom, boolean volledig, int vragen) {

  public Benodigdheden {
    wegen = List.copyOf(wegen);
    waarom = List.copyOf(waarom);
  }

  /// One smallest set: all of it has to be done, and nothing of it can be left out.
  ///
  /// @param trede how the item is shown then
  public record Weg(Trede trede, List<Verandering> stappen) {
    public Weg {
      stappen = List.copyOf(stappen);
    }
  }

  /// Why nothing helps.
  public sealed interface Waarom {
    record Geweigerd(RedenCode reden) implements Waarom {}

    record Ontbreekt(Leemte.Ontbreekt wat, String eigenaar) implements Waarom {}
  }
}
