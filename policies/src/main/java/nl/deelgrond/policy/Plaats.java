// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

/// The seat of the asker for this casus in this zitting.
public enum Plaats {
  AAN_TAFEL("aan-tafel"),
  GEEN("geen"),
  /// There was a seat, and its time is over.
  VOORBIJ("voorbij");

  private final String code;

  Plaats(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
