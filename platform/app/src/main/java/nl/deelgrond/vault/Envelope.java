// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import nl.deelgrond.fault.Fault;

/// Sealed bytes: `0x01 ‖ algorithm ‖ version of the key (4) ‖ nonce (12) ‖ ciphertext ‖ tag (16)`.
///
/// The one algorithm is AES-256-GCM with a random nonce, over the plaintext padded to 16, 32, 64 or
/// a multiple of 64 bytes: how long an answer is often says which answer it is.
final class Envelope {
  private static final byte FORMAT = 1;
  private static final byte AES_256_GCM = 1;
  private static final int NONCE_LENGTH = 12;
  private static final int TAG_BITS = 128;
  private static final int HEADER_LENGTH = 2 + Integer.BYTES;
  private static final int SHORTEST = HEADER_LENGTH + NONCE_LENGTH + 16 + TAG_BITS / Byte.SIZE;

  private Envelope() {}

  static byte[] seal(Dek dek, Bound bound, byte[] plaintext) {
    return seal(dek, bound, plaintext, Crypto.random(NONCE_LENGTH));
  }

  /// With a nonce that is given: for the test vectors. A nonce that returns under the same key
  /// gives both plaintexts away.
  static byte[] seal(Dek dek, Bound bound, byte[] plaintext, byte[] nonce) {
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, dek, bound, nonce);
      byte[] padded = pad(plaintext);
      ByteBuffer sealed =
          ByteBuffer.allocate(HEADER_LENGTH + NONCE_LENGTH + cipher.getOutputSize(padded.length));
      sealed.put(FORMAT).put(AES_256_GCM).putInt(dek.version()).put(nonce);
      cipher.doFinal(ByteBuffer.wrap(padded), sealed);
      return sealed.array();
    } catch (GeneralSecurityException e) {
      throw new Fault(VaultFault.VAULT_CRYPTO, "sealing failed", e);
    }
  }

  /// The version of the key that sealed these bytes.
  static int dekVersion(byte[] sealed) {
    if (sealed.length < SHORTEST || sealed[0] != FORMAT || sealed[1] != AES_256_GCM) {
      throw new Fault(VaultFault.VAULT_NOT_AUTHENTIC, "these are no sealed bytes");
    }
    return ByteBuffer.wrap(sealed).getInt(2);
  }

  static byte[] open(Dek dek, Bound bound, byte[] sealed) {
    if (dekVersion(sealed) != dek.version()) {
      throw new Fault(VaultFault.VAULT_NOT_AUTHENTIC, "sealed under another version of the key");
    }
    int from = HEADER_LENGTH + NONCE_LENGTH;
    byte[] nonce = Arrays.copyOfRange(sealed, HEADER_LENGTH, from);
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, dek, bound, nonce);
      return unpad(cipher.doFinal(sealed, from, sealed.length - from));
    } catch (AEADBadTagException e) {
      throw new Fault(VaultFault.VAULT_NOT_AUTHENTIC, "sealed bytes are not of this place", e);
    } catch (GeneralSecurityException e) {
      throw new Fault(VaultFault.VAULT_CRYPTO, "opening failed", e);
    }
  }

  private static Cipher cipher(int mode, Dek dek, Bound bound, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Crypto.cipher("AES/GCM/NoPadding");
    cipher.init(mode, dek.key(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(bound.aad(dek.version()));
    return cipher;
  }

  /// A one, then zeroes up to the bucket (ISO/IEC 7816-4).
  private static byte[] pad(byte[] plaintext) {
    byte[] padded = Arrays.copyOf(plaintext, bucket(plaintext.length + 1));
    padded[plaintext.length] = (byte) 0x80;
    return padded;
  }

  private static int bucket(int length) {
    if (length <= 16) {
      return 16;
    }
    return length <= 32 ? 32 : Math.ceilDiv(length, 64) * 64;
  }

  private static byte[] unpad(byte[] padded) {
    int end = padded.length - 1;
    while (end >= 0 && padded[end] == 0) {
      end--;
    }
    if (end < 0 || padded[end] != (byte) 0x80) {
      throw new Fault(VaultFault.VAULT_NOT_AUTHENTIC, "the padding is not ours");
    }
    return Arrays.copyOf(padded, end);
  }
}
