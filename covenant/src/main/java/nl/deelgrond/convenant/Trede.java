// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The step of sharing that is asked for; the answer never carries another one.
public enum Trede {
  /// Without name and less precise.
  ANONIEM("anoniem"),

  /// With the name, after a besluit met naam.
  MET_NAAM("met_naam");

  private final String code;

  Trede(String code) {
    this.code = code;
  }

  /// The code as it stands in the covenant files, in requests and in the log.
  @JsonValue
  public String code() {
    return code;
  }

  /// The constant with this code; an unknown code is refused.
  @JsonCreator
  public static Trede of(String code) {
    return Codes.constant(Trede.class, values(), Trede::code, code);
  }
}
