// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.casus;

import java.util.List;
import java.util.UUID;
import nl.deelgrond.identity.Requester;

/// Says who has to do with a casus. The casustafel knows, so it answers.
public interface Betrokkenheid {

  /// Whether this person has a seat, not yet over, in a zitting with this casus on its agenda.
  boolean heeftPlaatsBij(Requester wie, UUID casus);

  /// At which casustafels and for which doelen a casus was or will be discussed, each once.
  List<Bespreking> besprekingen(UUID casus);
}
