// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.handeling;

import nl.deelgrond.fault.FaultCode;
import nl.deelgrond.fault.Kind;

/// Why an act was not done.
public enum HandelingFault implements FaultCode {
  /// The functie of this person may not do this act.
  NIET_BEVOEGD,
  /// The organisatie of this person left the convenant.
  UITGETREDEN,
  /// No version of the convenant is in force, and the act needs one.
  CONVENANT_NIET_VAN_KRACHT,
  /// What the act is about does not exist, or is not of this person: the two look the same.
  NIET_GEVONDEN,
  /// The act does not fit the state it meets, for instance a zitting that is over.
  KAN_NIET_MEER,
  /// What this person answers is not what is asked now: something else was asked meanwhile.
  ANDERE_AANVRAAG;

  @Override
  public Kind kind() {
    return Kind.CALLER;
  }
}
