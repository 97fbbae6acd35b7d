// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.signature;

import java.util.Optional;
import java.util.stream.Stream;

/// What the certificates under an anchor are for.
public enum AnchorUse {
  /// To sign in the name of an organisatie.
  SIGNATURES("handtekening"),
  /// To say at which moment something was there.
  TIMESTAMPS("tijdstempel");

  private final String code;

  AnchorUse(String code) {
    this.code = code;
  }

  /// The code as it stands in `ankers.json`.
  public String code() {
    return code;
  }

  /// The use with this code; nothing when there is none.
  public static Optional<AnchorUse> find(String code) {
    return Stream.of(values()).filter(use -> use.code.equals(code)).findFirst();
  }
}
