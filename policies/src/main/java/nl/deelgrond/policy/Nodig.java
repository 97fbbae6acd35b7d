// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import org.jspecify.annotations.Nullable;

/// Something that would have to be there, and who can see to it.
///
/// @param van the partij that decides or records it, `inwoner` for a toestemming; null when it is
///   two persons at the table together
public record Nodig(Soort soort, @Nullable String van) {

  /// Who gives a toestemming.
  public static final String INWONER = "inwoner";

  /// What would have to be there. The order counts, as that of [RedenCode] does.
  public enum Soort {
    BESLUIT_MET_NAAM("besluit-met-naam"),
    BESLUIT_GEHEIMHOUDER("besluit-geheimhouder"),
    GRONDSLAG_GEVEN("grondslag-geven"),
    GRONDSLAG_ONTVANGEN("grondslag-ontvangen"),
    TOESTEMMING_AVG("toestemming-avg"),
    TOESTEMMING_PW65_GEEN_BEZWAAR("toestemming-pw65-geen-bezwaar");

    private final String code;

    Soort(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
