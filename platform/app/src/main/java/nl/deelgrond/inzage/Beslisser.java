// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.deelgrond.casus.Gegeven;
import nl.deelgrond.casus.Gegevens;
import nl.deelgrond.policy.PolicyEngine;
import nl.deelgrond.policy.Question;
import nl.deelgrond.policy.Vrijgave;
import org.springframework.stereotype.Component;

/// Has each person decided on their own, so that no entry and no key of one person ever holds what
/// is about another, and fetches what was released, still sealed, for who will open it.
@Component
class Beslisser {

  private final PolicyEngine policy;
  private final Gegevens gegevens;

  Beslisser(PolicyEngine policy, Gegevens gegevens) {
    this.policy = policy;
    this.gegevens = gegevens;
  }

  /// Decides; no gegeven is touched.
  Besluiten beslis(Question question, Feiten feiten) {
    return new Besluiten(
        feiten.personen().stream()
            .map(persoon ->
                Besluiten.PerPersoon.of(
                    persoon, policy.decide(question, feiten.over(persoon)), Map.of()))
            .toList());
  }

  /// The same decisions with what they released. Only that leaves the database, be it sealed.
  Besluiten metGegevens(InzageRequest request, Besluiten besluiten) {
    Map<Gegevens.Sleutel, Gegeven> known = sealedOf(request, besluiten);
    return new Besluiten(
        besluiten.perPersoon().stream()
            .map(one -> Besluiten.PerPersoon.of(one.persoon(), one.decision(), known))
            .toList());
  }

  private Map<Gegevens.Sleutel, Gegeven> sealedOf(InzageRequest request, Besluiten besluiten) {
    Set<Gegevens.Sleutel> released = new HashSet<>();
    for (Besluiten.PerPersoon one : besluiten.perPersoon()) {
      for (Vrijgave item : one.decision().vrijgegeven()) {
        released.add(new Gegevens.Sleutel(one.persoon().id(), item.veld(), item.bron()));
      }
    }
    Map<Gegevens.Sleutel, Gegeven> known = new HashMap<>();
    if (!released.isEmpty()) {
      for (Gegeven gegeven : gegevens.vanCasus(request.casus(), released)) {
        known.put(new Gegevens.Sleutel(gegeven.persoon(), gegeven.veld(), gegeven.bron()), gegeven);
      }
    }
    return known;
  }
}
