// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.regels;

import nl.deelgrond.fault.FaultCode;
import nl.deelgrond.fault.Kind;

/// What can go wrong with the rules.
public enum RegelsFault implements FaultCode {
  /// The rules of this program could not be recorded as the active ones; it does not start.
  REGELS_NIET_ACTIEF;

  @Override
  public Kind kind() {
    return Kind.DEPENDENCY;
  }
}
