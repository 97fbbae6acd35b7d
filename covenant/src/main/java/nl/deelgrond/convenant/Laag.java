// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Where a reden arises.
public enum Laag {
  /// The policy decided it.
  POLICY("policy"),

  /// The view shows the value less precise.
  WEERGAVE("weergave"),

  /// A source does not answer; nothing was refused.
  TECHNIEK("techniek");

  private final String code;

  Laag(String code) {
    this.code = code;
  }

  /// The code as it stands in the covenant files, in requests and in the log.
  @JsonValue
  public String code() {
    return code;
  }

  /// The constant with this code; an unknown code is refused.
  @JsonCreator
  public static Laag of(String code) {
    return Codes.constant(Laag.class, values(), Laag::code, code);
  }
}
