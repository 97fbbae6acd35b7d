// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import nl.deelgrond.web.pagina.Feit;
import nl.deelgrond.web.pagina.Formulier;
import nl.deelgrond.web.pagina.Kruimel;

/// The second step of a decision: only the questions that belong to what it rests on.
///
/// @param gekozen what was chosen in the first step, carried along
/// @param feiten the same, in words
/// @param vragen the points to weigh, of a conflict of duties
/// @param gevolg on the page to confirm: what will be seen by whom
record GeheimFormulier(
    List<Kruimel> kruimels,
    String terug,
    Formulier formulier,
    Formulier gekozen,
    List<Feit> feiten,
    String grond,
    List<String> vragen,
    List<String> gevolg,
    String voorbeeld) {

  GeheimFormulier {
    kruimels = List.copyOf(kruimels);
    feiten = List.copyOf(feiten);
    vragen = List.copyOf(vragen);
    gevolg = List.copyOf(gevolg);
  }
}
