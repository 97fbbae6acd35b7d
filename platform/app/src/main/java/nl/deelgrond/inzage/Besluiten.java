// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.deelgrond.casus.Gegeven;
import nl.deelgrond.casus.Gegevens;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.policy.Decision;
import nl.deelgrond.policy.Vrijgave;

/// What was decided about a household, per person, with the sealed gegevens that are released.
///
/// @param perPersoon in the order of the persons
record Besluiten(List<PerPersoon> perPersoon) {

  Besluiten {
    perPersoon = List.copyOf(perPersoon);
  }

  /// One person's decision.
  ///
  /// @param gegevens the sealed value of each released item that has one
  record PerPersoon(Persoon persoon, Decision decision, Map<Vrijgave, Gegeven> gegevens) {

    PerPersoon {
      gegevens = Map.copyOf(gegevens);
    }

    Optional<Gegeven> gegeven(Vrijgave item) {
      return Optional.ofNullable(gegevens.get(item));
    }

    static PerPersoon of(Persoon persoon, Decision decision, Map<Gegevens.Sleutel, Gegeven> known) {
      Map<Vrijgave, Gegeven> released = new LinkedHashMap<>();
      for (Vrijgave item : decision.vrijgegeven()) {
        Gegeven gegeven = known.get(new Gegevens.Sleutel(persoon.id(), item.veld(), item.bron()));
        if (gegeven != null) {
          released.put(item, gegeven);
        }
      }
      return new PerPersoon(persoon, decision, released);
    }
  }
}
