// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import nl.deelgrond.policy.Question;

/// A question with all that was decided about it.
record Beslissing(Vraag vraag, Question question, Feiten feiten, Besluiten besluiten) {

  InzageRequest request() {
    return vraag.request();
  }
}
