// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import nl.deelgrond.convenant.Trede;

/// Asks, for one functie of one partij, to see some velden for one doel.
///
/// @param id the number of the question, echoed by every answer
/// @param askedAt the moment everything is judged at; kept to the millisecond
/// @param velden codes of the catalogue; every bron that may hold such a veld is decided
public record Question(
    UUID id,
    Instant askedAt,
    String partij,
    String functie,
    String doel,
    Trede trede,
    SortedSet<String> velden) {

  public Question {
    askedAt = askedAt.truncatedTo(ChronoUnit.MILLIS);
    velden = Collections.unmodifiableSortedSet(new TreeSet<>(velden));
    if (velden.isEmpty()) {
      throw new IllegalArgumentException("a question names at least one veld");
    }
  }
}
