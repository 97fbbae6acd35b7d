// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

import java.util.List;

/// The first page of somebody who never sees a casus: what this person can and cannot do here.
///
/// @param sleutel first part of the keys of its texts, `toezicht` or `beheer`
/// @param kan keys of what is possible
/// @param kanNiet keys of what is not
public record RolPagina(String sleutel, List<String> kan, List<String> kanNiet, List<Feit> feiten) {

  public RolPagina {
    kan = List.copyOf(kan);
    kanNiet = List.copyOf(kanNiet);
    feiten = List.copyOf(feiten);
  }
}
