// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.policy.Question;

/// What somebody asks to see. The answer is about exactly this: this trede, these velden.
///
/// @param wie who asks
/// @param doel code of the doel for which is asked
/// @param velden codes of the catalogue, at least one; every bron of such a veld is asked
public record InzageRequest(
    Requester wie, UUID casus, UUID zitting, String doel, Trede trede, SortedSet<String> velden) {

  public InzageRequest {
    velden = Collections.unmodifiableSortedSet(new TreeSet<>(velden));
  }

  Question askedAt(UUID id, Instant now) {
    return new Question(id, now, wie.partij(), wie.functie(), doel, trede, velden);
  }

  /// The same request without a doel that nobody knows: what somebody typed does not go in the log.
  InzageRequest metBekendDoel(Convenant convenant) {
    return convenant.findDoel(doel).isPresent()
        ? this
        : new InzageRequest(wie, casus, zitting, "?", trede, velden);
  }
}
