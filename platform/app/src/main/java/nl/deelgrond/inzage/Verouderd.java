// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.util.List;

/// A fact changed between reading it and logging the decision: the line is walked again.
final class Verouderd extends Exception {

  private static final long serialVersionUID = 1L;

  Verouderd(List<String> kinds) {
    super("facts changed meanwhile: " + kinds, null, false, false);
  }
}
