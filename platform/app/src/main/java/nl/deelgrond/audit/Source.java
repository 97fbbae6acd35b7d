// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import java.util.Objects;
import java.util.UUID;

/// A sealed gegeven as it lay there when it was decided on: its version and the SHA-256 of its
/// sealed bytes. The leaf commits to all of them, so that a row put back in time shows.
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; copied on the way in
public record Source(UUID gegeven, long version, byte[] sha256) {
  public Source {
    Objects.requireNonNull(gegeven, "gegeven");
    if (sha256.length != 32) {
      throw new IllegalArgumentException("sha256 has `" + sha256.length + "` bytes");
    }
    sha256 = sha256.clone();
  }
}
