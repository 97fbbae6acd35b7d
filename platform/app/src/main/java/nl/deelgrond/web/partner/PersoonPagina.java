// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import nl.deelgrond.web.pagina.Formulier;
import nl.deelgrond.web.pagina.Kruimel;

/// Adding a person to a casus.
///
/// @param magBsn whether a law lets the own partij use the BSN; without one the field is not there
record PersoonPagina(List<Kruimel> kruimels, String terug, Formulier formulier, boolean magBsn) {

  PersoonPagina {
    kruimels = List.copyOf(kruimels);
  }
}
