// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import nl.deelgrond.fault.Fault;
import nl.deelgrond.fault.FaultCode;
import nl.deelgrond.fault.Kind;
import nl.deelgrond.policy.PolicyFault;

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

  /// What whoever asked is told of what broke.
  static RuntimeException told(RuntimeException broken) {
    return broken instanceof PolicyFault fault
        ? new Fault(BELEID_GEEN_ANTWOORD, "policy fault `" + fault.code() + "`", fault)
        : broken;
  }

  /// What the log calls it.
  static String nameOf(RuntimeException broken) {
    return switch (broken) {
      case PolicyFault fault -> fault.code().name();
      case Fault fault -> fault.code().name();
      default -> broken.getClass().getSimpleName();
    };
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
