// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import nl.deelgrond.web.pagina.Formulier;
import nl.deelgrond.web.pagina.Kruimel;

/// Recording a toestemming, with the inwoner present.
///
/// @param tekst what is read out
/// @param tekstVersie which version of it
record ToestemmingPagina(
    List<Kruimel> kruimels,
    String terug,
    Formulier formulier,
    List<String> tekst,
    String tekstVersie,
    String voorbeeld) {

  ToestemmingPagina {
    kruimels = List.copyOf(kruimels);
    tekst = List.copyOf(tekst);
  }
}
