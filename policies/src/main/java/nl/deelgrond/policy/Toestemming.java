// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import nl.deelgrond.convenant.ToestemmingSoort;
import org.jspecify.annotations.Nullable;

/// A question for toestemming and what became of it, as the ledger has it now.
///
/// @param van the partij that may give
/// @param aan the partijen that may receive, one by one
/// @param groepen codes of the groups of velden it covers
/// @param vanaf first moment it counts
/// @param tot first moment it no longer counts
/// @param hoedanigheid who gave the answer: the `inwoner`, or as what somebody did so for them
/// @param namens the line of the ledger about who stands in, of an answer by somebody else; null of
///   the inwoner, and where nobody looked into who answered
/// @param leeftijd age band on the day it was given; null when the age is not known
/// @param volgnummer its order in the ledger; of two answers the later one counts
public record Toestemming(
    UUID id,
    ToestemmingSoort soort,
    String van,
    Set<String> aan,
    String doel,
    Set<String> groepen,
    Instant vanaf,
    Instant tot,
    Staat staat,
    String hoedanigheid,
    @Nullable UUID namens,
    @Nullable Leeftijd leeftijd,
    long volgnummer) {

  /// What became of a toestemming that was asked for.
  public enum Staat {
    GEVRAAGD("gevraagd"),

    /// Asked, and the answer comes later.
    UITGESTELD("uitgesteld"),
    GEGEVEN("gegeven"),
    GEWEIGERD("geweigerd"),
    INGETROKKEN("ingetrokken"),
    VERLOPEN("verlopen"),
    ONGELDIG("ongeldig");

    private final String code;

    Staat(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  public Toestemming {
    aan = sorted(aan);
    groepen = sorted(groepen);
    vanaf = vanaf.truncatedTo(ChronoUnit.MILLIS);
    tot = tot.truncatedTo(ChronoUnit.MILLIS);
  }

  private static SortedSet<String> sorted(Set<String> codes) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(codes));
  }
}
