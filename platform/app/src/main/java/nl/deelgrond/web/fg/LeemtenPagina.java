// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.fg;

import java.util.List;

/// How many leemten every organisatie has open, and how old the oldest is.
public record LeemtenPagina(List<Organisatie> organisaties) {

  public LeemtenPagina {
    organisaties = List.copyOf(organisaties);
  }

  /// One organisatie.
  ///
  /// @param aantal of all its partijen together
  public record Organisatie(String naam, int aantal, String oudste, List<Rij> rijen) {

    public Organisatie {
      rijen = List.copyOf(rijen);
    }
  }

  /// One kind of one partij, or of the organisatie as a whole.
  public record Rij(String partij, String soort, int aantal, String oudste) {}
}
