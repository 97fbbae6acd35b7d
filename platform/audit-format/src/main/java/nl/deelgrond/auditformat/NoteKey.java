// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.auditformat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// An Ed25519 key that signs notes, by name (C2SP signed-note).
public final class NoteKey {
  private static final byte ED25519 = 1;
  private static final int PUBLIC_LENGTH = 32;
  static final int ID_LENGTH = 4;

  /// What stands before the 32 bytes of an Ed25519 public key in its X.509 form (RFC 8410, 4).
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private final String name;
  private final byte[] publicKey;
  private final PublicKey verifier;

  public NoteKey(String name, byte[] publicKey) {
    if (!isName(name)) {
      throw new IllegalArgumentException("`" + name + "` cannot name a key");
    }
    if (publicKey.length != PUBLIC_LENGTH) {
      throw new IllegalArgumentException("`" + publicKey.length + "` bytes are not a public key");
    }
    this.name = name;
    this.publicKey = publicKey.clone();
    this.verifier = x509(publicKey);
  }

  /// Reads a key as it is published: `name+id+base64`.
  public static NoteKey parse(String published) {
    String[] parts = published.split("\\+", 3);
    byte[] typed = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
    if (typed.length != PUBLIC_LENGTH + 1 || typed[0] != ED25519) {
      throw new IllegalArgumentException("`" + published + "` is not an Ed25519 note key");
    }
    NoteKey key = new NoteKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
    if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
      throw new IllegalArgumentException("the id in `" + published + "` is not of this key");
    }
    return key;
  }

  public String name() {
    return name;
  }

  /// The first four bytes of SHA-256 over name, newline, type and key.
  public byte[] id() {
    var digest = TreeHash.sha256();
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    return Arrays.copyOf(digest.digest(typed()), ID_LENGTH);
  }

  /// The key as it is published: `name+id+base64`.
  public String published() {
    return name
        + "+"
        + HexFormat.of().formatHex(id())
        + "+"
        + Base64.getEncoder().encodeToString(typed());
  }

  /// Not empty, without plus and without anything that Unicode calls a space.
  static boolean isName(String name) {
    return !name.isEmpty()
        && name.chars()
            .noneMatch(
                c -> c == '+' || c < 0x21 || Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  boolean verifies(byte[] text, byte[] signature) {
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(verifier);
      ed25519.update(text);
      return ed25519.verify(signature);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  private byte[] typed() {
    ByteArrayOutputStream typed = new ByteArrayOutputStream();
    typed.write(ED25519);
    typed.writeBytes(publicKey);
    return typed.toByteArray();
  }

  private static PublicKey x509(byte[] publicKey) {
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    encoded.writeBytes(X509_PREFIX);
    encoded.writeBytes(publicKey);
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
    } catch (GeneralSecurityException notAPoint) {
      throw new IllegalArgumentException("not an Ed25519 public key", notAPoint);
    }
  }

  @Override
  public String toString() {
    return published();
  }
}
