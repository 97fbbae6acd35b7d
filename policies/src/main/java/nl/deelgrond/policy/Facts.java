// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells the policy what is true of the convenant, the seat, the zitting and the persons; never a
/// value.
///
/// @param convenant what became of the version that decides
/// @param plaats the seat of the asker for this casus in this zitting
/// @param tafel code of the casustafel
/// @param agendaDoel the doel of the agenda item
/// @param besluit the besluit met naam for this casus and zitting, in force or not
/// @param personen the persons of the casus, each once
public record Facts(
    Convenantstand convenant,
    Plaats plaats,
    String tafel,
    String agendaDoel,
    @Nullable BesluitMetNaam besluit,
    List<PersoonFacts> personen) {

  public Facts {
    personen = List.copyOf(personen);
    Set<String> seen = HashSet.newHashSet(personen.size());
    for (PersoonFacts persoon : personen) {
      if (!seen.add(persoon.persoon())) {
        throw new IllegalArgumentException(
            "person `" + persoon.persoon() + "` is in the facts twice");
      }
    }
  }
}
