// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the ledger knows of one person of the casus.
///
/// @param persoon the name of the person within this question, `p1`
/// @param leeftijd the age band on the day of the question; null when the age is not known
public record PersoonFacts(
    String persoon,
    @Nullable Leeftijd leeftijd,
    List<Toestemming> toestemmingen,
    List<VastgesteldeGrondslag> gronden,
    List<Beperking> beperkingen) {

  public PersoonFacts {
    if (persoon.isBlank()) {
      throw new IllegalArgumentException("a person has a name within the question");
    }
    toestemmingen = List.copyOf(toestemmingen);
    gronden = List.copyOf(gronden);
    beperkingen = List.copyOf(beperkingen);
  }
}
