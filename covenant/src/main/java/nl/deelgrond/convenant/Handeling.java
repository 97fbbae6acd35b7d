// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.Set;

/// An administrative act and the rollen that may do it.
///
/// @param ookZonderVersie whether it goes on while no version of the convenant is in force: it only
///   ends or narrows what stands, takes care of what is left, or oversees. Any other act records
///   anew or shows more, and needs a version (convenant art. 13.4).
public record Handeling(String code, String naam, Set<Rol> rollen, boolean ookZonderVersie) {

  public Handeling {
    rollen = Set.copyOf(rollen);
  }
}
