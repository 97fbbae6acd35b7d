// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.Set;

/// One cell of the matrix: this partij needs this groep for this doel, in these tredes.
///
/// @param generaliseer with a name still only less precise
public record MatrixCel(
    String partij, String doel, String groep, Set<Trede> tredes, boolean generaliseer) {

  public MatrixCel {
    tredes = Set.copyOf(tredes);
  }
}
