// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// What a functie does at the casustafel; only three of them can ever see values.
public enum Rol {
  /// Asks for views and brings in gegevens of the own organisatie.
  MEDEWERKER("medewerker"),

  /// Prepares a casus and records toestemming with the inwoner present.
  INBRENGER("inbrenger"),

  /// Plans zittingen and agrees, as the second person, to a besluit met naam.
  VOORZITTER("voorzitter"),

  /// Reviews the log; never reads a casus.
  FG("fg"),

  /// Runs the platform; never reads a casus.
  BEHEERDER("beheerder"),

  /// A partner's own case system, asking as a machine.
  SYSTEEM("systeem");

  private final String code;

  Rol(String code) {
    this.code = code;
  }

  /// The code as it stands in the covenant files, in requests and in the log.
  @JsonValue
  public String code() {
    return code;
  }

  /// The constant with this code; an unknown code is refused.
  @JsonCreator
  public static Rol of(String code) {
    return Codes.constant(Rol.class, values(), Rol::code, code);
  }

  /// Whether somebody with this rol can ever be shown a value.
  public boolean seesValues() {
    return this == MEDEWERKER || this == INBRENGER || this == SYSTEEM;
  }
}
