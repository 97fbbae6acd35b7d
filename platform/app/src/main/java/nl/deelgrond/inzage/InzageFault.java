// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import nl.deelgrond.fault.FaultCode;
import nl.deelgrond.fault.Kind;

/// Why a question got no answer at all; nothing was shown.
public enum InzageFault implements FaultCode {
  /// The rules could not decide; the message names the cause.
  BELEID_GEEN_ANTWOORD(Kind.DEPENDENCY),
  /// The facts kept changing while they were decided on.
  FEITEN_BLIJVEN_VERANDEREN(Kind.DEPENDENCY);

  private final Kind kind;

  InzageFault(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
