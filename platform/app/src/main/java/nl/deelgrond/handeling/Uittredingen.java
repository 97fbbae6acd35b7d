// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.handeling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/// Knows which organisaties left the convenant.
public interface Uittredingen {

  /// The organisaties that left, each with the first day on which it takes no part.
  Map<String, LocalDate> uitgetreden();

  /// Whether this organisatie left; who never took part did not leave.
  default boolean isUitgetreden(String organisatie) {
    return uitgetreden().containsKey(organisatie);
  }

  /// Whether this organisatie joined after this moment: it took no part in between.
  boolean isToegetredenNa(String organisatie, Instant moment);
}
