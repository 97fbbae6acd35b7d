// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

/// How precisely a released veld may be shown.
public enum Weergave {
  EXACT("exact"),
  /// Less precise, by the generalisation rule of the veld.
  GEGENERALISEERD("gegeneraliseerd");

  private final String code;

  Weergave(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
