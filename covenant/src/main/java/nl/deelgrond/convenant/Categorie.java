// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// How the law looks at a veld.
public enum Categorie {
  /// Ordinary personal data.
  GEWOON("gewoon"),

  /// Special data: AVG art. 9.
  BIJZONDER("bijzonder"),

  /// Criminal data: AVG art. 10.
  STRAFRECHTELIJK("strafrechtelijk"),

  /// The burgerservicenummer: UAVG art. 46.
  BSN("bsn"),

  /// Ordinary by law, sensitive in practice: income, debts.
  FINANCIEEL("financieel");

  private final String code;

  Categorie(String code) {
    this.code = code;
  }

  /// The code as it stands in the covenant files, in requests and in the log.
  @JsonValue
  public String code() {
    return code;
  }

  /// The constant with this code; an unknown code is refused.
  @JsonCreator
  public static Categorie of(String code) {
    return Codes.constant(Categorie.class, values(), Categorie::code, code);
  }
}
