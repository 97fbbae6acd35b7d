// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import nl.deelgrond.fault.FaultCode;
import nl.deelgrond.fault.Kind;

/// The ways in which sign-in itself fails.
public enum SigninFault implements FaultCode {
  /// Outside the demo, the issuer turns out to be a demo's: its passwords are known to everybody.
  ISSUER_IS_DEMO(Kind.INTEGRITY),
  /// The issuer does not answer, so nobody can sign in now.
  ISSUER_UNAVAILABLE(Kind.DEPENDENCY);

  private final Kind kind;

  SigninFault(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
