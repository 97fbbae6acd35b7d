// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

/// What a key is for. Each domain has its own wrapping key, so that one can be withheld or
/// destroyed without the others.
enum Domain {
  /// Values of gegevens.
  CASE("case"),
  /// Payloads of the log.
  AUDIT("audit"),
  /// Dates of birth.
  LEEFTIJD("leeftijd");

  private final String code;

  Domain(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
