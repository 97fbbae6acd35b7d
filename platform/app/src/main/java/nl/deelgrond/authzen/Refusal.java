// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.util.List;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.policy.Leemte;
import nl.deelgrond.policy.NietVrijgegeven;
import nl.deelgrond.policy.Nodig;
import org.jspecify.annotations.Nullable;

/// Why something is not to be seen; as much as a page and REST say of it.
///
/// @param code of the rule that says so, as in `covenant/redenen.json`
/// @param partij whom to ask: the bron, and of a leemte its owner
/// @param nodig what the rule asks for
/// @param leemte what is missing and whose task it is; null when the answer is no
/// @param artikelen the articles that it comes from; empty when it is no matter of law
record Refusal(
    String code,
    String partij,
    List<Nodig> nodig,
    @Nullable Leemte leemte,
    List<String> artikelen) {

  Refusal {
    nodig = List.copyOf(nodig);
    artikelen = List.copyOf(artikelen);
  }

  /// A no that no decision was needed for.
  static Refusal of(String code, String bron) {
    return new Refusal(code, bron, List.of(), null, List.of());
  }

  static Refusal of(NietVrijgegeven item, List<String> artikelen) {
    return new Refusal(item.reden().name(), item.bron(), item.nodig(), null, artikelen);
  }

  static Refusal of(Leemte leemte, List<String> artikelen) {
    return new Refusal(CasusView.LEEMTE, leemte.eigenaar(), List.of(), leemte, artikelen);
  }
}
