// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.fg;

import java.util.List;

/// How many leemten every partij has open, and how old the oldest is.
public record LeemtenPagina(List<Rij> rijen) {

  public LeemtenPagina {
    rijen = List.copyOf(rijen);
  }

  /// One kind of one partij.
  public record Rij(String partij, String soort, int aantal, String oudste) {}
}
