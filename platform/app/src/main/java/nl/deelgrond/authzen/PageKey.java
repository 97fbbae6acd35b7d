// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.util.Arrays;

/// The key that seals the tokens of pages. Every node of one Deelgrond has the same.
///
/// @param bytes 32 bytes
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record PageKey(byte[] bytes) {

  static final int LENGTH = 32;

  public PageKey {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException(
          "a page key is `" + LENGTH + "` bytes, not `" + bytes.length + "`");
    }
    bytes = Arrays.copyOf(bytes, LENGTH);
  }

  /// Nothing of the key.
  @Override
  public String toString() {
    return "PageKey";
  }
}
