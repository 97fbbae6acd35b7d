// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The side of a passing that a grondslag serves.
public enum Richting {
  /// The bron may give.
  GEVEN("geven"),

  /// The asking partij may receive.
  ONTVANGEN("ontvangen");

  private final String code;

  Richting(String code) {
    this.code = code;
  }

  /// The code as it stands in the covenant files, in requests and in the log.
  @JsonValue
  public String code() {
    return code;
  }

  /// The constant with this code; an unknown code is refused.
  @JsonCreator
  public static Richting of(String code) {
    return Codes.constant(Richting.class, values(), Richting::code, code);
  }
}
