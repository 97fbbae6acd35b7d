// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// What kind of value a veld holds.
public enum Soort {
  /// Free text; never shown in the anonymous trede.
  TEKST("tekst"),

  /// One of the keuzes of the veld.
  KEUZE("keuze"),

  /// Yes or no.
  JANEE("janee"),

  /// A date, ISO 8601.
  DATUM("datum"),

  /// An amount in whole euros.
  BEDRAG("bedrag"),

  /// A whole number.
  GETAL("getal"),

  /// A postal address.
  ADRES("adres");

  private final String code;

  Soort(String code) {
    this.code = code;
  }

  /// The code as it stands in the covenant files, in requests and in the log.
  @JsonValue
  public String code() {
    return code;
  }

  /// The constant with this code; an unknown code is refused.
  @JsonCreator
  public static Soort of(String code) {
    return Codes.constant(Soort.class, values(), Soort::code, code);
  }
}
