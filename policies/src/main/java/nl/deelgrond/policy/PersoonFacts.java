// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.List;

/// What the ledger knows of one person of the casus.
///
/// @param persoon the name of the person within this question, `p1`
/// @param herleidbaar whether who asks can know who this is: a name was used in this casus before,
///   or the own partij brought it in
public record PersoonFacts(
    String persoon,
    boolean herleidbaar,
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
