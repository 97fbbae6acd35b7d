// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.deelgrond.convenant.Trede;
import org.jspecify.annotations.Nullable;

/// What the geheimhouder of a bron decided about one veld of the person: who may be told, and why.
///
/// @param id the entry in the ledger, which a release cites
/// @param bron the partij of the geheimhouder
/// @param aan the partijen that may be told, one by one
/// @param trede `met_naam` is for both; `anoniem` for what is less precise and without a name
/// @param grond what the decision rests on
/// @param rustOp the toestemming to lift the secrecy that it rests on, and with which it falls;
///   null when it rests on something else
/// @param artikel the article that obliges to tell, as `jeugdwet 7.4.0 2`, of a legal duty; else
///   null
/// @param tot first moment it no longer counts; null while it was not ended
public record GeheimhouderBesluit(
    UUID id,
    String bron,
    String veld,
    String doel,
    Set<String> aan,
    Trede trede,
    Grond grond,
    @Nullable UUID rustOp,
    @Nullable String artikel,
    Instant vanaf,
    @Nullable Instant tot) {

  /// What lifts a duty of secrecy (WGBO 7:457; Jeugdwet 7.3.11; Wmo 2015 5.3.3).
  public enum Grond {
    TOESTEMMING("toestemming"),
    WETTELIJKE_PLICHT("wettelijke-plicht"),
    CONFLICT_VAN_PLICHTEN("conflict-van-plichten");

    private final String code;

    Grond(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  public GeheimhouderBesluit {
    aan = Collections.unmodifiableSortedSet(new TreeSet<>(aan));
    vanaf = vanaf.truncatedTo(ChronoUnit.MILLIS);
    tot = tot == null ? null : tot.truncatedTo(ChronoUnit.MILLIS);
    if ((grond == Grond.TOESTEMMING) != (rustOp != null)) {
      throw new IllegalArgumentException("exactly what rests on a toestemming names one");
    }
    if (artikel != null && grond != Grond.WETTELIJKE_PLICHT) {
      throw new IllegalArgumentException("only a legal duty names an article");
    }
  }
}
