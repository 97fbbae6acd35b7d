// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import nl.deelgrond.fault.Fault;

/// The form of a payload before it is sealed: `salt (32) ‖ 0x01 ‖ deflated plaintext`.
///
/// A decision of 9 KB becomes 2.3 KB in about 50 µs, which is less than the database needs for the
/// difference. Fastest is enough: more effort gains 8 percent.
///
/// AES-GCM does not commit to its key: two keys can open the same bytes to two plaintexts. The salt
/// goes along so that the leaf can commit to the plaintext without revealing it: see [#commitment].
final class PayloadForm {
  private static final int SALT_LENGTH = 32;
  private static final byte DEFLATED = 1;
  private static final int MOST = 1 << 20;

  private PayloadForm() {}

  static byte[] newSalt() {
    return Crypto.random(SALT_LENGTH);
  }

  /// HMAC-SHA-256 with the salt over the plaintext. Without the salt it says nothing, and the salt
  /// goes with the key.
  static byte[] commitment(byte[] salt, byte[] plaintext) {
    return Crypto.hmac(salt, plaintext);
  }

  static byte[] write(byte[] salt, byte[] plaintext) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(plaintext.length / 2 + 64);
    out.writeBytes(salt);
    out.write(DEFLATED);
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(plaintext);
      deflater.finish();
      byte[] part = new byte[4096];
      while (!deflater.finished()) {
        out.write(part, 0, deflater.deflate(part));
      }
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  static byte[] salt(byte[] form) {
    return Arrays.copyOf(form, SALT_LENGTH);
  }

  static byte[] plaintext(byte[] form) {
    if (form.length <= SALT_LENGTH || form[SALT_LENGTH] != DEFLATED) {
      throw new Fault(VaultFault.VAULT_NOT_AUTHENTIC, "a payload has another form");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(form.length * 4);
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(form, SALT_LENGTH + 1, form.length - SALT_LENGTH - 1);
      byte[] part = new byte[4096];
      while (!inflater.finished() && !inflater.needsInput() && out.size() <= MOST) {
        out.write(part, 0, inflater.inflate(part));
      }
      if (!inflater.finished() || out.size() > MOST) {
        throw new Fault(VaultFault.VAULT_NOT_AUTHENTIC, "a payload has no end");
      }
    } catch (DataFormatException e) {
      throw new Fault(VaultFault.VAULT_NOT_AUTHENTIC, "a payload does not inflate", e);
    } finally {
      inflater.end();
    }
    return out.toByteArray();
  }
}
