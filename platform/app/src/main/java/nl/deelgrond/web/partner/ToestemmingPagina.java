// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import nl.deelgrond.web.pagina.Formulier;
import nl.deelgrond.web.pagina.Kruimel;

/// Recording a toestemming, with the inwoner present.
///
/// @param wieMoet of each person who has to answer, by the law of today
/// @param tekst what is read out, per kind of toestemming
/// @param tekstVersie which version of it
record ToestemmingPagina(
    List<Kruimel> kruimels,
    String terug,
    Formulier formulier,
    List<String> wieMoet,
    List<VoorleesPagina.Soort> tekst,
    String tekstVersie,
    String voorbeeld) {

  ToestemmingPagina {
    kruimels = List.copyOf(kruimels);
    wieMoet = List.copyOf(wieMoet);
    tekst = List.copyOf(tekst);
  }
}
