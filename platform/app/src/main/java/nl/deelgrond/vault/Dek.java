// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import javax.crypto.SecretKey;
import nl.deelgrond.fault.Fault;

/// A key that seals, in the clear. It lives in memory only and never shows itself.
final class Dek {
  private static final int KCV_LENGTH = 16;

  private final UUID id;
  private final int version;
  private final SecretKey key;

  private Dek(UUID id, int version, SecretKey key) {
    this.id = id;
    this.version = version;
    this.key = key;
  }

  /// A wrapped key as the database keeps it. `kcv` binds the key to whose it is and what for: a row
  /// that was copied to another subject does not unwrap.
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Wrapped(
      UUID id, UUID subject, Domain domain, int version, String kek, byte[] wrapped, byte[] kcv) {

    static Wrapped fresh(UUID subject, Domain domain, KeyStoreFile.Kek kek) {
      byte[] key = Crypto.random(Crypto.KEY_LENGTH);
      return new Wrapped(
          UUID.randomUUID(),
          subject,
          domain,
          1,
          kek.alias(),
          Crypto.wrap(kek.key(), key),
          kcv(key, subject, domain, 1));
    }

    Dek unwrap(SecretKey kek) {
      byte[] unwrapped = Crypto.unwrap(kek, wrapped);
      if (!MessageDigest.isEqual(kcv, kcv(unwrapped, subject, domain, version))) {
        throw new Fault(VaultFault.VAULT_KEY_MISMATCH, "key `" + id + "` is not of its subject");
      }
      return new Dek(id, version, Crypto.aes(unwrapped));
    }

    private static byte[] kcv(byte[] key, UUID subject, Domain domain, int version) {
      ByteArrayOutputStream info = new ByteArrayOutputStream();
      Bound.put(info, "deelgrond/kcv/v1".getBytes(StandardCharsets.UTF_8));
      Bound.put(info, Bound.bytes(subject));
      Bound.put(info, domain.code().getBytes(StandardCharsets.UTF_8));
      Bound.put(info, ByteBuffer.allocate(Integer.BYTES).putInt(version).array());
      return Crypto.hkdf(key, info.toByteArray(), KCV_LENGTH);
    }

    @Override
    public String toString() {
      return "Wrapped[" + id + "]";
    }
  }

  static Dek of(UUID id, int version, byte[] key) {
    return new Dek(id, version, Crypto.aes(key));
  }

  UUID id() {
    return id;
  }

  int version() {
    return version;
  }

  SecretKey key() {
    return key;
  }

  /// Another key, for another use, that follows from this one.
  byte[] derive(String info) {
    return Crypto.hkdf(key.getEncoded(), info, Crypto.KEY_LENGTH);
  }

  @Override
  public String toString() {
    return "Dek[" + id + "]";
  }
}
