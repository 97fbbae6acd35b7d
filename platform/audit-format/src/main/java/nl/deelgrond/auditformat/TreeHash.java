// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.auditformat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hashes of the tree (RFC 6962, 2.1). A leaf and a node start with a different byte, so that
/// one can never be taken for the other.
public final class TreeHash {
  /// Length of every hash in bytes.
  public static final int LENGTH = 32;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private TreeHash() {}

  /// The root of the tree without leaves.
  public static byte[] empty() {
    return sha256().digest();
  }

  /// The hash of a leaf with this body.
  public static byte[] leaf(byte[] body) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    return digest.digest(body);
  }

  /// The hash of the node over two subtrees.
  public static byte[] node(byte[] left, byte[] right) {
    MessageDigest digest = sha256();
    digest.update(NODE);
    digest.update(left);
    return digest.digest(right);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every JDK has SHA-256", impossible);
    }
  }
}
