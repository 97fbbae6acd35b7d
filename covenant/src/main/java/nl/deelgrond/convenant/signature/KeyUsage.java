// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.signature;

import java.security.cert.X509Certificate;

/// What a certificate says that its key may do (RFC 5280, section 4.2.1.3).
final class KeyUsage {

  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  private KeyUsage() {}

  /// Whether the key may sign documents; a certificate that does not say so, may not.
  static boolean maySign(X509Certificate certificate) {
    boolean[] usage = certificate.getKeyUsage();
    return usage != null && (usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION]);
  }
}
