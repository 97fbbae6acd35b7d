// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import nl.deelgrond.convenant.Trede;

/// Asks what would be needed for one item: a veld of a bron, of one person.
///
/// @param question names this veld only
/// @param anoniem the facts as a question without a name is decided on, of one person
/// @param metNaam the facts as a question with a name is decided on, of the same person
/// @param bron the partij that may hold the veld
public record NodigVraag(Question question, Facts anoniem, Facts metNaam, String bron) {

  public NodigVraag {
    if (question.velden().size() != 1) {
      throw new IllegalArgumentException("what would be needed is asked about one veld");
    }
  }

  String veld() {
    return question.velden().getFirst();
  }

  Facts facts(Trede trede) {
    return switch (trede) {
      case ANONIEM -> anoniem;
      case MET_NAAM -> metNaam;
    };
  }
}
