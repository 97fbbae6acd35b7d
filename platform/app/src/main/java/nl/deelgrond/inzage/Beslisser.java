// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.deelgrond.casus.Gegeven;
import nl.deelgrond.casus.Gegevens;
import nl.deelgrond.policy.Decision;
import nl.deelgrond.policy.PolicyEngine;
import nl.deelgrond.policy.Question;
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
    boolean released = decisions.stream().anyMatch(Decision::vrijgave);
    Map<Besluiten.Sleutel, Gegeven> known = released ? sealedOf(request) : Map.of();
    List<Besluiten.PerPersoon> all = new ArrayList<>();
    for (int i = 0; i < decisions.size(); i++) {
      all.add(Besluiten.PerPersoon.of(feiten.personen().get(i), decisions.get(i), known));
    }
    return new Besluiten(all);
  }

  private Map<Besluiten.Sleutel, Gegeven> sealedOf(InzageRequest request) {
    Map<Besluiten.Sleutel, Gegeven> known = new HashMap<>();
    for (Gegeven gegeven : gegevens.vanCasus(request.casus())) {
      known.put(new Besluiten.Sleutel(gegeven.persoon(), gegeven.veld(), gegeven.bron()), gegeven);
    }
    return known;
  }
}
