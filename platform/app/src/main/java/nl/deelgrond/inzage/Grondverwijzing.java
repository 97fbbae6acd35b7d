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
    return cited.length() == UUID_LENGTH && cited.charAt(8) == '-' && cited.charAt(13) == '-'
        ? Optional.of(UUID.fromString(cited))
        : Optional.empty();
  }
}
