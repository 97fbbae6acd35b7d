// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import nl.deelgrond.web.pagina.Feit;
import nl.deelgrond.web.pagina.Formulier;
import nl.deelgrond.web.pagina.Kruimel;

/// Bringing in one gegeven.
///
/// @param persoon id of whom it is about
/// @param soort how the value is asked: `keuze`, `tekst` or `kort`
/// @param waardeHint how it is written
record GegevenPagina(
    List<Kruimel> kruimels,
    String terug,
    Formulier formulier,
    List<Feit> feiten,
    String persoon,
    String veldCode,
    String soort,
    String waardeHint) {

  GegevenPagina {
    kruimels = List.copyOf(kruimels);
    feiten = List.copyOf(feiten);
  }
}
