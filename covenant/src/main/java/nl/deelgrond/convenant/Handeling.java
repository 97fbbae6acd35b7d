// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.Set;

/// An administrative act and the rollen that may do it.
public record Handeling(String code, String naam, Set<Rol> rollen) {

  public Handeling {
    rollen = Set.copyOf(rollen);
  }
}
