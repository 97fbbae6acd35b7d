// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

/// Who can answer by their own right: the inwoner, or whoever has gezag over a minor. Where two
/// have gezag, both answer (BW 1:245).
public enum Antwoorder {
  INWONER("inwoner"),
  GEZAG("gezag");

  private final String code;

  Antwoorder(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /// The antwoorder with this code; an unknown one is refused.
  public static Antwoorder of(String code) {
    return Codes.constant(Antwoorder.class, values(), Antwoorder::code, code);
  }
}
