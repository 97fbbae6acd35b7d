// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

/// One veld of one bron that could not be decided because a fact is missing.
///
/// @param ontbreekt what is missing
/// @param eigenaar the partij that gets the task to find out
public record Leemte(
    String persoon, String veld, String bron, Ontbreekt ontbreekt, String eigenaar) {

  /// A fact that the decision needs and the platform does not have.
  public enum Ontbreekt {
    LEEFTIJD_ONBEKEND("leeftijd-onbekend"),
    GEZAG_ONBEKEND("gezag-onbekend"),
    VERTEGENWOORDIGING_ONBEKEND("vertegenwoordiging-onbekend"),

    /// No version of the convenant is in force.
    CONVENANT_NIET_VAN_KRACHT("convenant-niet-van-kracht"),

    /// A partij did not sign the version that is in force.
    ONDERTEKENING_ONTBREEKT("ondertekening-ontbreekt"),

    /// The organisatie that brought the casus in left, and nobody took the casus over yet.
    INBRENGER_ONTBREEKT("inbrenger-ontbreekt"),

    /// A ground was recorded that the version in force does not know.
    GROND_ONBEKEND("grond-onbekend"),

    /// The bron did not yet look into whether the receiver may have it (Participatiewet 65 lid 4).
    ONTVANGER_NIET_NAGEGAAN("ontvanger-niet-nagegaan");

    private final String code;

    Ontbreekt(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
