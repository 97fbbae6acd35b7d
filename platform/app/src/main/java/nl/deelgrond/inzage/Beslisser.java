// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.deelgrond.casus.Gegeven;
import nl.deelgrond.casus.Gegevens;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.policy.Decision;
import nl.deelgrond.policy.PolicyEngine;
import nl.deelgrond.policy.Question;
import nl.deelgrond.policy.Vrijgave;
import org.springframework.stereotype.Component;

/// Has each person decided on their own, so that no entry and no key of one person ever holds what
/// is about another, and fetches what was released, still sealed.
@Component
class Beslisser {

  private final PolicyEngine policy;
  private final Gegevens gegevens;

  Beslisser(PolicyEngine policy, Gegevens gegevens) {
    this.policy = policy;
    this.gegevens = gegevens;
  }

  Besluiten beslis(InzageRequest request, Question question, Feiten feiten) {
    List<Decision> decisions =
        feiten.personen().stream()
            .map(persoon -> policy.decide(question, feiten.over(persoon)))
            .toList();
    Map<Gegevens.Sleutel, Gegeven> known = sealedOf(request, feiten.personen(), decisions);
    List<Besluiten.PerPersoon> all = new ArrayList<>();
    for (int i = 0; i < decisions.size(); i++) {
      all.add(Besluiten.PerPersoon.of(feiten.personen().get(i), decisions.get(i), known));
    }
    return new Besluiten(all);
  }

  /// Only what was released leaves the database, be it sealed.
  private Map<Gegevens.Sleutel, Gegeven> sealedOf(
      InzageRequest request, List<Persoon> personen, List<Decision> decisions) {
    Set<Gegevens.Sleutel> released = new HashSet<>();
    for (int i = 0; i < decisions.size(); i++) {
      for (Vrijgave item : decisions.get(i).vrijgegeven()) {
        released.add(new Gegevens.Sleutel(personen.get(i).id(), item.veld(), item.bron()));
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
