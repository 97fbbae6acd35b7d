// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.handeling;

/// Knows which organisaties left the convenant.
public interface Uittredingen {

  /// Whether this organisatie left; who never took part did not leave.
  boolean isUitgetreden(String organisatie);
}
