// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import nl.deelgrond.web.pagina.Feit;

/// How it stands with the convenant, and what this person can do about it.
///
/// @param regels what happened, the newest first
/// @param knoppen each leads to a page that says what will happen
/// @param opzeggen whether to ask for a day on which the own organisatie leaves
/// @param eersteDag the first day that can be chosen, as a date field writes it
/// @param terughalen whether the own organisatie left and can take its gegevens back
/// @param verwijzingen what there is to read about this version
record ConvenantPagina(
    List<Feit> feiten,
    List<Feit> regels,
    List<Knop> knoppen,
    boolean opzeggen,
    String eersteDag,
    boolean terughalen,
    List<Verwijzing> verwijzingen) {

  /// A button to the page of an act.
  ///
  /// @param sleutel of its text
  /// @param over what it is about, in words; may be empty
  record Knop(String adres, String sleutel, String over) {}

  /// Something to read elsewhere.
  record Verwijzing(String tekst, String adres) {}

  ConvenantPagina {
    feiten = List.copyOf(feiten);
    regels = List.copyOf(regels);
    knoppen = List.copyOf(knoppen);
    verwijzingen = List.copyOf(verwijzingen);
  }
}
