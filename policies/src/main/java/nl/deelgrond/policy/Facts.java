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
/// @param inbrenger the partij that looks after the casus: with it the inwoner withdraws, and it
///   finds out what is not known of the persons; null when its organisatie left the convenant and
///   no other partij took the casus over yet
public record Facts(
    Convenantstand convenant,
    Plaats plaats,
    String tafel,
    String agendaDoel,
    @Nullable BesluitMetNaam besluit,
    List<PersoonFacts> personen,
    @Nullable String inbrenger) {

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

  public Facts withConvenant(Convenantstand stand) {
    return new Facts(stand, plaats, tafel, agendaDoel, besluit, personen, inbrenger);
  }

  public Facts withPlaats(Plaats seat) {
    return new Facts(convenant, seat, tafel, agendaDoel, besluit, personen, inbrenger);
  }

  public Facts withTafel(String table) {
    return new Facts(convenant, plaats, table, agendaDoel, besluit, personen, inbrenger);
  }

  public Facts withAgendaDoel(String doel) {
    return new Facts(convenant, plaats, tafel, doel, besluit, personen, inbrenger);
  }

  public Facts withBesluit(@Nullable BesluitMetNaam decided) {
    return new Facts(convenant, plaats, tafel, agendaDoel, decided, personen, inbrenger);
  }

  public Facts withPersonen(List<PersoonFacts> these) {
    return new Facts(convenant, plaats, tafel, agendaDoel, besluit, these, inbrenger);
  }

  public Facts withInbrenger(@Nullable String partij) {
    return new Facts(convenant, plaats, tafel, agendaDoel, besluit, personen, partij);
  }
}
