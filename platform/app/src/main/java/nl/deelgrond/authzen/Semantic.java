// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.util.Arrays;
import java.util.Optional;

/// How far a request with several items goes (AuthZEN 1.0, "Evaluations semantics").
enum Semantic {
  /// All of them.
  EXECUTE_ALL("execute_all"),

  /// Up to the first no, and that one.
  DENY_ON_FIRST_DENY("deny_on_first_deny"),

  /// Up to the first yes, and that one.
  PERMIT_ON_FIRST_PERMIT("permit_on_first_permit");

  private final String code;

  Semantic(String code) {
    this.code = code;
  }

  static Optional<Semantic> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }

  boolean endsAt(boolean decision) {
    return switch (this) {
      case EXECUTE_ALL -> false;
      case DENY_ON_FIRST_DENY -> !decision;
      case PERMIT_ON_FIRST_PERMIT -> decision;
    };
  }
}
