// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import nl.deelgrond.fault.FaultCode;
import nl.deelgrond.fault.Kind;

/// The ways in which the vault fails. In each of them nothing is sealed or opened.
public enum VaultFault implements FaultCode {
  /// There are no keys for this inwoner.
  VAULT_NOT_REGISTERED(Kind.BUG),
  /// The inwoner is registered with another date of birth.
  VAULT_REGISTERED_OTHERWISE(Kind.CALLER),
  /// Sealed bytes were changed, or are not of this place.
  VAULT_NOT_AUTHENTIC(Kind.INTEGRITY),
  /// A wrapped key was changed, moved or not wrapped by us.
  VAULT_KEY_MISMATCH(Kind.INTEGRITY),
  /// The database with the keys does not answer.
  VAULT_UNAVAILABLE(Kind.DEPENDENCY),
  /// The JDK or Bouncy Castle lacks an algorithm, or was given nonsense.
  VAULT_CRYPTO(Kind.BUG);

  private final Kind kind;

  VaultFault(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
