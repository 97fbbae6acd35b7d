// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.tafel;

import nl.deelgrond.fault.FaultCode;
import nl.deelgrond.fault.Kind;

/// Why it cannot be said who sits where.
enum TafelFault implements FaultCode {
  /// Our clock and that of the database are too far apart to say what has begun and what is over.
  KLOK_LOOPT_NIET_GELIJK;

  @Override
  public Kind kind() {
    return Kind.DEPENDENCY;
  }
}
