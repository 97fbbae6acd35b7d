// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A fact that a decision rested on: its kind (a [VersionSource]), its id, the version it was read
/// at (0 when there was none), and from when until when it holds in time, where that is limited.
public record Relied(
    String kind, UUID id, long version, @Nullable Instant since, @Nullable Instant until) {

  /// A fact that has begun.
  public Relied(String kind, UUID id, long version, @Nullable Instant until) {
    this(kind, id, version, null, until);
  }

  public Relied {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(id, "id");
    if (version < 0) {
      throw new IllegalArgumentException("version `" + version + "` is below 0");
    }
  }
}
