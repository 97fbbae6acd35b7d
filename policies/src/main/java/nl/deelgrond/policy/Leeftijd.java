// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

/// The four age bands that the law tells apart here (UAVG art. 5); the policy knows no birth date.
public enum Leeftijd {
  TOT_12("0-11"),
  TOT_16("12-15"),
  TOT_18("16-17"),
  VANAF_18("18+");

  private final String code;

  Leeftijd(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
