// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article that a toestemming of one kind rests on: it asks for the toestemming, or says what
/// the toestemming allows (AVG art. 7(1): the one who relies on it shows what it was given for).
///
/// @param bijzonder whether it is about special data (AVG art. 9) alone
/// @param van the partijen that may give; null means any
/// @param aan the partijen that may receive; null means any
public record Rechtsgrond(
    ToestemmingSoort soort,
    String wet,
    String artikel,
    @Nullable String lid,
    boolean bijzonder,
    @Nullable List<String> van,
    @Nullable List<String> aan) {

  public Rechtsgrond {
    van = van == null ? null : List.copyOf(van);
    aan = aan == null ? null : List.copyOf(aan);
  }

  /// Law and article as one text, such as `participatiewet 65 2-b`.
  public String code() {
    return wet + " " + artikel + (lid == null ? "" : " " + lid);
  }

  /// Whether a toestemming of this kind, from this partij to at least one of these, rests on the
  /// article.
  ///
  /// @param special whether it is also about special data of the giver
  boolean carries(ToestemmingSoort kind, String giver, List<String> receivers, boolean special) {
    return soort == kind
        && (special || !bijzonder)
        && (van == null || van.contains(giver))
        && (aan == null || receivers.stream().anyMatch(aan::contains));
  }
}
