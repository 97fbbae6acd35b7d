// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.util.Optional;
import java.util.UUID;

/// What a decision cites for a slot: a line of the ledger, or a grondslag of the convenant.
final class Grondverwijzing {

  private static final int UUID_LENGTH = 36;

  private Grondverwijzing() {}

  /// The id of the line, when it is one: no grondslag has the form of a UUID.
  static Optional<UUID> ledgerRegel(String cited) {
    return isUuid(cited) ? Optional.of(UUID.fromString(cited)) : Optional.empty();
  }

  /// By hand: a view asks this of every item twice, and matching a pattern showed in its profile.
  private static boolean isUuid(String cited) {
    if (cited.length() != UUID_LENGTH) {
      return false;
    }
    for (int i = 0; i < UUID_LENGTH; i++) {
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? cited.charAt(i) != '-' : Character.digit(cited.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
