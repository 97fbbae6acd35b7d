// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import java.util.Objects;
import java.util.UUID;
import nl.deelgrond.identity.InwonerId;

/// Where a sealed value belongs: this version of this gegeven of this inwoner, for this veld. A
/// value is sealed for its place and opens nowhere else.
public record Place(InwonerId inwoner, UUID gegeven, String veld, long version) {
  public Place {
    Objects.requireNonNull(inwoner, "inwoner");
    Objects.requireNonNull(gegeven, "gegeven");
    if (veld.isEmpty() || veld.indexOf('#') >= 0) {
      throw new IllegalArgumentException("veld `" + veld + "` is not a code");
    }
    if (version < 1) {
      throw new IllegalArgumentException("version `" + version + "` is below 1");
    }
  }
}
