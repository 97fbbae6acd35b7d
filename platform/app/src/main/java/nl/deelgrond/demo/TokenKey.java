// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import nl.deelgrond.vault.KeyStoreFile;

/// The key that signs tokens. It comes from the key file, so a token outlives a restart; at the
/// very first start it is made, which takes seconds and goes on while the rest starts.
final class TokenKey {

  private static final String ALIAS = "demo-token";

  private final Supplier<KeyPair> fresh;

  /// @param keyFile when it is there, the key is in it, and nothing is made ahead
  TokenKey(Path keyFile) {
    this.fresh = Files.exists(keyFile) ? KeyStoreFile::newRsa : ahead();
  }

  /// When nothing came of it, it is tried once more, when it is needed.
  private static Supplier<KeyPair> ahead() {
    CompletableFuture<KeyPair> begun =
        CompletableFuture.supplyAsync(
            KeyStoreFile::newRsa,
            task -> Thread.ofPlatform().daemon().name("token-key").start(task));
    return () -> begun.exceptionally(_ -> KeyStoreFile.newRsa()).join();
  }

  KeyPair in(KeyStoreFile keys) {
    return keys.rsa(ALIAS, fresh);
  }
}
