// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

/// Signs tree heads. The vault holds the key and implements this.
public interface CheckpointSigner {
  /// The 32 bytes of the Ed25519 public key.
  byte[] publicKey();

  /// The Ed25519 signature over these bytes.
  byte[] sign(byte[] bytes);
}
