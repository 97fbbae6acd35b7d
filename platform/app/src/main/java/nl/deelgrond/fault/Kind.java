// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.fault;

/// Who has to act on a [Fault].
public enum Kind {
  /// The caller asked something that cannot be done like this.
  CALLER,
  /// Something that we need does not answer now; asking again later may help.
  DEPENDENCY,
  /// What we read is not what we wrote. Somebody has to look at it, and nothing is shown.
  INTEGRITY,
  /// Our own mistake.
  BUG
}
