// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

import java.util.Locale;
import java.util.Optional;

/// The languages of the pages. Dutch is the language of the convenant; English is a help.
public enum Taal {
  NL("nl", "Nederlands"),
  EN("en", "English");

  private final String code;
  private final String naam;

  Taal(String code, String naam) {
    this.code = code;
    this.naam = naam;
  }

  public String code() {
    return code;
  }

  /// How the language calls itself.
  public String naam() {
    return naam;
  }

  public Locale locale() {
    return Locale.forLanguageTag(code);
  }

  /// The other one, for the switch.
  public Taal andere() {
    return this == NL ? EN : NL;
  }

  public static Optional<Taal> of(String code) {
    for (Taal taal : values()) {
      if (taal.code.equals(code)) {
        return Optional.of(taal);
      }
    }
    return Optional.empty();
  }

  /// The language of a request; anything but English is Dutch.
  public static Taal of(Locale locale) {
    return EN.code.equals(locale.getLanguage()) ? EN : NL;
  }
}
