// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// What a decision cites for a slot: a line of the ledger, or a grondslag of the convenant.
final class Grondverwijzing {

  private static final Pattern LEDGER =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private Grondverwijzing() {}

  /// The id of the line, when it is one.
  static Optional<UUID> ledgerRegel(String cited) {
    return LEDGER.matcher(cited).matches() ? Optional.of(UUID.fromString(cited)) : Optional.empty();
  }
}
