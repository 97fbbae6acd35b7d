// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who stands in for the person, as somebody at a partij looked into it.
///
/// @param id the entry in the ledger; an answer for the person names it
/// @param hoedanigheid as what: `ouder`, `voogd`, `curator`, `mentor` and so on
/// @param gezag of a parent or guardian what kind of gezag; null of others
/// @param tot first moment it no longer counts; null while it was not ended
public record Vertegenwoordiger(
    UUID id, String hoedanigheid, @Nullable Gezag gezag, Instant vanaf, @Nullable Instant tot) {

  /// Who stands in for an adult in everything goes before who does so in a part (BW 1:381).
  public static final List<String> VOORRANG = List.of("curator", "mentor", "bewindvoerder");

  /// How somebody has gezag over a minor (BW 1:245).
  public enum Gezag {
    ALLEEN("alleen"),
    GEZAMENLIJK("gezamenlijk"),

    /// It is in dispute, or nobody could tell: then it is not clear who has gezag.
    ONDUIDELIJK("onduidelijk");

    private final String code;

    Gezag(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  public Vertegenwoordiger {
    vanaf = vanaf.truncatedTo(ChronoUnit.MILLIS);
    tot = tot == null ? null : tot.truncatedTo(ChronoUnit.MILLIS);
  }
}
