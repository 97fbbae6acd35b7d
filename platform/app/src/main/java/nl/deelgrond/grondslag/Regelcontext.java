// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.util.UUID;
import nl.deelgrond.identity.InwonerId;
import org.jspecify.annotations.Nullable;

/// Where a line belongs.
///
/// @param about whom the log entry is about; null for a line about the casus as a whole
/// @param sealedFor whose key seals the motivation; null when there is none
record Regelcontext(
    @Nullable UUID casus, @Nullable InwonerId about, @Nullable InwonerId sealedFor) {

  static Regelcontext of(UUID casus, InwonerId inwoner) {
    return new Regelcontext(casus, inwoner, inwoner);
  }
}
