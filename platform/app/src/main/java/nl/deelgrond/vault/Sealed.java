// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import java.util.Objects;
import nl.deelgrond.audit.Place;

/// A sealed value with the place it was sealed for.
@SuppressWarnings("ArrayRecordComponent") // sealed bytes are never equal anyhow
public record Sealed(Place place, byte[] bytes) {
  public Sealed {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(bytes, "bytes");
  }

  @Override
  public String toString() {
    return "Sealed[gegeven=" + place.gegeven() + ", bytes=" + bytes.length + "]";
  }
}
