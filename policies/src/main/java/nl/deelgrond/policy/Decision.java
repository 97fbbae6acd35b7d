// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.List;

/// What the policy decided about one question, item by item.
///
/// The three lists together hold every asked veld × bron of every person exactly once, ordered by
/// person (as in the facts), veld and bron.
///
/// @param vrijgave whether anything at all is released
/// @param verplichtingen what the platform must do with this decision: `log`, `meld-inwoner`
/// @param exchange the question and the compact answer as they went over the wire
public record Decision(
    Echo echo,
    boolean vrijgave,
    List<Vrijgave> vrijgegeven,
    List<NietVrijgegeven> nietVrijgegeven,
    List<Leemte> leemten,
    List<String> verplichtingen,
    Exchange exchange) {

  /// Every decision is logged.
  public static final String LOG = "log";

  /// The person gets to know that something was shown with a name.
  public static final String MELD_INWONER = "meld-inwoner";

  public Decision {
    vrijgegeven = List.copyOf(vrijgegeven);
    nietVrijgegeven = List.copyOf(nietVrijgegeven);
    leemten = List.copyOf(leemten);
    verplichtingen = List.copyOf(verplichtingen);
    if (vrijgave == vrijgegeven.isEmpty()) {
      throw new IllegalArgumentException("a decision releases exactly when it lists a release");
    }
  }

  /// Writes the whole decision as the document that is stored, compared and replayed.
  public String toJson() {
    return DecisionJson.write(this);
  }
}
