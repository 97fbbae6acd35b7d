// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import nl.deelgrond.web.pagina.Feit;
import nl.deelgrond.web.pagina.Formulier;
import nl.deelgrond.web.pagina.Kruimel;

/// A page that is a form and no more.
///
/// @param terug where *Annuleren* leads
/// @param feiten what stands already, in words
/// @param voorbeeld a date or time that would do, for the hint at the field; may be empty
record FormulierPagina(
    List<Kruimel> kruimels,
    String terug,
    Formulier formulier,
    List<Feit> feiten,
    String voorbeeld) {

  FormulierPagina {
    kruimels = List.copyOf(kruimels);
    feiten = List.copyOf(feiten);
  }
}
