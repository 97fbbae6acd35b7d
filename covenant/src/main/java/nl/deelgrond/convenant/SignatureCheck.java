// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

/// Who signed, signed this version.
final class SignatureCheck {

  private SignatureCheck() {}

  static void check(CovenantDocuments files, Violations violations) {
    if (!files.hasCanonicalForm()) {
      return;
    }
    String sha256 = files.sha256();
    for (Spot one : files.signatures().root().each("ondertekeningen")) {
      String signed = one.text("sha256");
      if (!signed.isEmpty() && !signed.equals(sha256)) {
        violations.add(
            one.at("sha256"),
            "tekende een andere versie; deze is `" + sha256 + "`",
            "signed another version; this one is `" + sha256 + "`");
      }
    }
  }
}
