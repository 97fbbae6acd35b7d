// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import java.security.KeyPair;

/// The file that holds the platform's own keys: they survive a restart, and never enter the
/// database.
@SuppressWarnings("DoNotCallSuggester")
public final class KeyStoreFile {
  KeyStoreFile() {}

  /// The RSA key (3072 bits) under this alias; made and stored the first time that it is asked for.
  public KeyPair rsa(String alias) {
    throw new UnsupportedOperationException();
  }
}
