// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import java.util.UUID;

/// What holds for every entry, whatever it is about.
final class EntryRules {
  /// Far above any real decision document, far below what would hold up the queue.
  static final int MAX_PAYLOAD = 1 << 20;

  private EntryRules() {}

  static void requireRandom(UUID eid) {
    if (eid.version() != 4) {
      throw new IllegalArgumentException("eid `" + eid + "` is not a random uuid");
    }
  }

  static void requirePayload(byte[] payload) {
    if (payload.length == 0 || payload.length > MAX_PAYLOAD) {
      throw new IllegalArgumentException("payload has `" + payload.length + "` bytes");
    }
  }

  /// The leaf is ASCII: what stands in it is a code, never a text.
  static void requireAscii(String name, String code) {
    if (code.isEmpty()
        || code.length() > 200
        || !code.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
      throw new IllegalArgumentException(name + " `" + code + "` is not a code");
    }
  }
}
