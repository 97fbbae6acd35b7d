// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.List;

/// One kind of gegeven that the convenant knows.
///
/// @param bewaartermijn ISO 8601 duration
/// @param bronnen the partijen that may bring it in; each bron with one herkomst
public record Veld(
    String code,
    String label,
    String labelEn,
    String groep,
    Categorie categorie,
    Soort soort,
    List<Keuze> keuzes,
    Generalisatie generalisatie,
    String bewaartermijn,
    List<Herkomst> bronnen) {

  public Veld {
    keuzes = List.copyOf(keuzes);
    bronnen = List.copyOf(bronnen);
  }
}
