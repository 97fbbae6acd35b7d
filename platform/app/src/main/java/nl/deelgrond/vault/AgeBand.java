// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import java.time.LocalDate;
import java.time.Period;

/// How old somebody is, as far as the rules need to know.
public enum AgeBand {
  TOT_12("0-11", 0),
  VAN_12("12-15", 12),
  VAN_16("16-17", 16),
  VAN_18("18+", 18);

  private final String code;
  private final int from;

  AgeBand(String code, int from) {
    this.code = code;
    this.from = from;
  }

  /// The code as the policy knows it.
  public String code() {
    return code;
  }

  /// The band of somebody born on `geboortedatum`, on the day `op`. Whole years count: who is born
  /// on 29 February is a year older on 1 March.
  static AgeBand of(LocalDate geboortedatum, LocalDate op) {
    int years = Period.between(geboortedatum, op).getYears();
    AgeBand band = TOT_12;
    for (AgeBand candidate : values()) {
      if (years >= candidate.from) {
        band = candidate;
      }
    }
    return band;
  }
}
