// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.identity.Requester;

/// Asks what would be needed to see one veld of one bron, of one person.
///
/// @param bron code of a partij that may hold the veld
public record NodigRequest(
    Requester wie,
    UUID casus,
    UUID zitting,
    String doel,
    Trede trede,
    UUID persoon,
    String veld,
    String bron) {

  Vraag alsVraag() {
    return Vraag.over(asInzage(), persoon);
  }

  InzageRequest inTrede(Trede asked) {
    return new InzageRequest(wie, casus, zitting, doel, asked, new TreeSet<>(Set.of(veld)));
  }

  InzageRequest asInzage() {
    return inTrede(trede);
  }
}
