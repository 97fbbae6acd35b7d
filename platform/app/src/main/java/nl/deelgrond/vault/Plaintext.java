// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import java.nio.charset.StandardCharsets;

/// An opened value. It never shows itself: ask for [#text()] or [#bytes()] where it is shown.
public final class Plaintext {
  private final byte[] bytes;

  Plaintext(byte[] bytes) {
    this.bytes = bytes;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "Plaintext[*]";
  }
}
