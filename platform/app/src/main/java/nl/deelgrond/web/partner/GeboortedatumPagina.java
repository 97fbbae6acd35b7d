// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import nl.deelgrond.web.pagina.Formulier;
import nl.deelgrond.web.pagina.Kruimel;

/// Recording the date of birth of a person of whom it was not known.
///
/// @param persoon by letter, as `Persoon A`
record GeboortedatumPagina(
    List<Kruimel> kruimels, String terug, Formulier formulier, String persoon) {

  GeboortedatumPagina {
    kruimels = List.copyOf(kruimels);
  }
}
