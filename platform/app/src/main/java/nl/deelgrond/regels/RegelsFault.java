// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.regels;

import nl.deelgrond.fault.FaultCode;
import nl.deelgrond.fault.Kind;

/// What can go wrong with the rules.
public enum RegelsFault implements FaultCode {
  /// The rules of this program could not be recorded as the active ones; it does not start.
  REGELS_NIET_ACTIEF,
  /// What was kept of a version is not what was signed.
  VERSIE_BESCHADIGD;

  @Override
  public Kind kind() {
    return switch (this) {
      case REGELS_NIET_ACTIEF -> Kind.DEPENDENCY;
      case VERSIE_BESCHADIGD -> Kind.INTEGRITY;
    };
  }
}
