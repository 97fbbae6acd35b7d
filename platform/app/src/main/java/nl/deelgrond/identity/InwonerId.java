// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.identity;

import java.util.Objects;
import java.util.UUID;

/// The platform's own number for an inwoner. It says nothing about the person.
public record InwonerId(UUID value) {
  public InwonerId {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
