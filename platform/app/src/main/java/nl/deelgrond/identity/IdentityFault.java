// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.identity;

import nl.deelgrond.fault.FaultCode;
import nl.deelgrond.fault.Kind;

/// The ways in which an identity cannot be accepted.
public enum IdentityFault implements FaultCode {
  /// Not nine digits, or they do not pass the elfproef.
  BSN_INVALID(Kind.CALLER),
  /// Nobody has signed in, or what the issuer says of them contradicts the convenant.
  REQUESTER_UNKNOWN(Kind.CALLER);

  private final Kind kind;

  IdentityFault(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
