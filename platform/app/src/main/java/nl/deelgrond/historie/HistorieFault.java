// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.historie;

import nl.deelgrond.fault.FaultCode;
import nl.deelgrond.fault.Kind;

/// What can go wrong in the history of the administration.
public enum HistorieFault implements FaultCode {
  /// Something changed and no act was logged with it: a programming error, nothing is kept.
  CHANGE_WITHOUT_LOG_ENTRY;

  @Override
  public Kind kind() {
    return Kind.BUG;
  }
}
