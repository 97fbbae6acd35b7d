// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that would have to be there, and who can see to it.
///
/// @param van the partij that decides or records it; for a toestemming who has to say yes: the
///   `inwoner`, an `ouder`, a `curator` and so on; null when it is two persons at the table
///   together
/// @param staat of a toestemming how far it is; null of other kinds
public record Nodig(Soort soort, @Nullable String van, @Nullable Staat staat) {

  /// Something else than a toestemming.
  public Nodig(Soort soort, @Nullable String van) {
    this(soort, van, null);
  }

  /// How far a toestemming is that is not there. The order counts, as that of [RedenCode] does.
  public enum Staat {
    NIET_GEVRAAGD("niet-gevraagd"),
    GEVRAAGD("gevraagd"),
    UITGESTELD("uitgesteld"),
    GEWEIGERD("geweigerd"),
    INGETROKKEN("ingetrokken"),
    VERLOPEN("verlopen"),

    /// It was given, and does not count: found invalid, or by somebody who has to say it again.
    ONGELDIG("ongeldig");

    private final String code;

    Staat(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /// Who gives a toestemming.
  public static final String INWONER = "inwoner";

  /// Who can have to say yes. The order counts, as that of [RedenCode] does.
  static final List<String> ROLLEN =
      List.of(
          INWONER,
          "ouder",
          "voogd",
          "curator",
          "mentor",
          "bewindvoerder",
          "gemachtigde",
          "partner",
          "kind",
          "broer-of-zus");

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
