// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import nl.deelgrond.web.pagina.Feit;
import nl.deelgrond.web.pagina.Kruimel;
import nl.deelgrond.web.partner.ConvenantPagina.Verwijzing;

/// What will happen with a version of the convenant, and from when, before somebody does it.
///
/// @param stap last part of the keys of its texts, such as `voorstel`
/// @param adres where the form goes
/// @param verwijzingen what there is to read first
record VersiestapPagina(
    String stap,
    String adres,
    List<Kruimel> kruimels,
    List<Feit> feiten,
    List<Verwijzing> verwijzingen) {

  VersiestapPagina {
    kruimels = List.copyOf(kruimels);
    feiten = List.copyOf(feiten);
    verwijzingen = List.copyOf(verwijzingen);
  }
}
