// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import java.util.Objects;
import nl.deelgrond.identity.InwonerId;
import org.jspecify.annotations.Nullable;

/// Something that was done, or tried, other than a view.
///
/// @param act code of the act: `toestemming-gegeven`, `zitting-gepland`, `inzage-geweigerd`, …
/// @param inwoner whom it is about; null when it is about nobody in particular
/// @param organisatie code of the organisatie that did it
/// @param payload canonical JSON: who, what, with which result; sealed by the log
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Act(String act, @Nullable InwonerId inwoner, String organisatie, byte[] payload) {
  public Act {
    EntryRules.requireAscii("act", act);
    Objects.requireNonNull(organisatie, "organisatie");
    EntryRules.requirePayload(payload);
  }
}
