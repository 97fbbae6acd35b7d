// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

import java.util.List;

/// What anybody can read about the convenant.
///
/// @param versie of which all of it was made
/// @param sha256 what was signed
record DocumentenPagina(String versie, String sha256, List<Rij> rijen) {

  /// One document.
  ///
  /// @param sleutel first part of the keys of its texts
  /// @param taal of the document itself
  record Rij(String adres, String sleutel, String taal) {}

  DocumentenPagina {
    rijen = List.copyOf(rijen);
  }
}
