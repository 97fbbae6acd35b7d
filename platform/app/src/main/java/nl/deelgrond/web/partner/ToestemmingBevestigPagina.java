// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import nl.deelgrond.web.pagina.Feit;
import nl.deelgrond.web.pagina.Formulier;
import nl.deelgrond.web.pagina.Kruimel;

/// An answer before it is recorded, with the words that were read out.
///
/// @param tekstVersie the version that those words are of
record ToestemmingBevestigPagina(
    List<Kruimel> kruimels,
    Formulier formulier,
    List<Feit> feiten,
    String tekstVersie,
    VoorleesPagina.Taal voorgelezen) {

  ToestemmingBevestigPagina {
    kruimels = List.copyOf(kruimels);
    feiten = List.copyOf(feiten);
  }
}
