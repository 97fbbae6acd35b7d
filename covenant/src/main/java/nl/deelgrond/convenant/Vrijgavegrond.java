// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

/// The kind of ground on which something is shown, as it is told to an inwoner. It explains a
/// decision and takes no part in it.
public enum Vrijgavegrond {
  /// A partij sees what it brought in itself.
  EIGEN_GEGEVENS("eigen-gegevens"),

  /// AVG art. 6(1)(e), by the law that the gegeven was collected for.
  WETTELIJKE_TAAK("wettelijke-taak"),

  /// AVG art. 6(1)(c).
  WETTELIJKE_PLICHT("wettelijke-plicht"),

  /// AVG art. 6(1)(e), by another law than the gegeven was collected for (AVG art. 6(4)).
  HERGEBRUIK("hergebruik"),

  /// AVG art. 6(1)(b).
  OVEREENKOMST("overeenkomst"),

  /// AVG art. 6(1)(f); the inwoner can object (art. 21).
  GERECHTVAARDIGD_BELANG("gerechtvaardigd-belang"),

  /// AVG art. 6(1)(d).
  VITAAL_BELANG("vitaal-belang"),

  /// A decision of the police under the Wet politiegegevens.
  POLITIEBESLUIT("politiebesluit"),

  /// A ground for who cannot know whom it is about.
  ONHERLEIDBAAR("onherleidbaar"),

  TOESTEMMING("toestemming"),

  /// A geheimhouder lifted the secrecy that rests on it.
  BESLUIT_GEHEIMHOUDER("besluit-geheimhouder");

  private final String code;

  Vrijgavegrond(String code) {
    this.code = code;
  }

  /// The code as it stands in `redenen.json` and in answers.
  public String code() {
    return code;
  }

  /// The kind of a ground of the convenant.
  ///
  /// @param herkomstWet the law that the gegeven was collected for
  public static Vrijgavegrond van(Grondslag grondslag, String herkomstWet) {
    if (grondslag.besluitNodig()) {
      return POLITIEBESLUIT;
    }
    if (grondslag.onherleidbaar()) {
      return ONHERLEIDBAAR;
    }
    return switch (grondslag.avg()) {
      case "6-1-a" -> TOESTEMMING;
      case "6-1-b" -> OVEREENKOMST;
      case "6-1-c" -> WETTELIJKE_PLICHT;
      case "6-1-d" -> VITAAL_BELANG;
      case "6-1-e" -> grondslag.wet().equals(herkomstWet) ? WETTELIJKE_TAAK : HERGEBRUIK;
      case "6-1-f" -> GERECHTVAARDIGD_BELANG;
      default -> throw Codes.unknown("grond van de AVG", grondslag.avg());
    };
  }
}
