// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import nl.deelgrond.web.pagina.Feit;
import nl.deelgrond.web.pagina.Kruimel;

/// One extra step before something is ended or agreed to.
///
/// @param sleutel first part of the keys of its texts
record BevestigPagina(
    String sleutel, String adres, List<Kruimel> kruimels, String terug, List<Feit> feiten) {

  BevestigPagina {
    kruimels = List.copyOf(kruimels);
    feiten = List.copyOf(feiten);
  }
}
