// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.util.Optional;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.policy.NodigVraag;
import nl.deelgrond.policy.Question;
import nl.deelgrond.tafel.Seat;

/// What an answer to a [NodigRequest] rests on, as the rules get to know it in either trede.
///
/// @param anoniem read for a question without a name
/// @param metNaam read for one with a name
record NodigFeiten(Vraag vraag, Question question, Feiten anoniem, Feiten metNaam) {

  Seat seat() {
    return anoniem.seat();
  }

  /// Whom it is about; empty when there is no seat now, or no such person.
  Optional<Persoon> persoon() {
    return anoniem.personen().stream()
        .filter(persoon -> metNaam.perPersoon().containsKey(persoon.id()))
        .findFirst();
  }

  NodigVraag over(Persoon persoon, String bron) {
    return new NodigVraag(question, anoniem.over(persoon), metNaam.over(persoon), bron);
  }
}
