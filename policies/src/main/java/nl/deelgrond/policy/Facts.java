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
/// @param zonderInbrenger whether the organisatie that brought the casus in left the convenant, and
///   no other partij took the casus over yet
public record Facts(
    Convenantstand convenant,
    Plaats plaats,
    String tafel,
    String agendaDoel,
    @Nullable BesluitMetNaam besluit,
    List<PersoonFacts> personen,
    boolean zonderInbrenger) {

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

  /// A casus that its inbrenger looks after.
  public Facts(
      Convenantstand convenant,
      Plaats plaats,
      String tafel,
      String agendaDoel,
      @Nullable BesluitMetNaam besluit,
      List<PersoonFacts> personen) {
    this(convenant, plaats, tafel, agendaDoel, besluit, personen, false);
  }

  public Facts withConvenant(Convenantstand stand) {
    return new Facts(stand, plaats, tafel, agendaDoel, besluit, personen, zonderInbrenger);
  }

  public Facts withPlaats(Plaats seat) {
    return new Facts(convenant, seat, tafel, agendaDoel, besluit, personen, zonderInbrenger);
  }

  public Facts withTafel(String table) {
    return new Facts(convenant, plaats, table, agendaDoel, besluit, personen, zonderInbrenger);
  }

  public Facts withAgendaDoel(String doel) {
    return new Facts(convenant, plaats, tafel, doel, besluit, personen, zonderInbrenger);
  }

  public Facts withBesluit(@Nullable BesluitMetNaam decided) {
    return new Facts(convenant, plaats, tafel, agendaDoel, decided, personen, zonderInbrenger);
  }

  public Facts withPersonen(List<PersoonFacts> these) {
    return new Facts(convenant, plaats, tafel, agendaDoel, besluit, these, zonderInbrenger);
  }

  public Facts withZonderInbrenger(boolean without) {
    return new Facts(convenant, plaats, tafel, agendaDoel, besluit, personen, without);
  }
}
