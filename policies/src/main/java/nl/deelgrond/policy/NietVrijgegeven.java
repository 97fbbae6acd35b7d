// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.List;

/// One veld of one bron that may not be shown of one person, and why.
///
/// @param nodig what the rule that refused asks for; empty when nothing helps
public record NietVrijgegeven(
    String persoon, String veld, String bron, RedenCode reden, List<Nodig> nodig) {

  public NietVrijgegeven {
    nodig = List.copyOf(nodig);
  }
}
