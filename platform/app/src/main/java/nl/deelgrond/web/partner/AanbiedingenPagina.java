// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import nl.deelgrond.web.pagina.Kruimel;
import org.jspecify.annotations.Nullable;

/// The casussen that the own partij is offered, in the order of the offers.
///
/// @param wie who is asked: the own organisatie
record AanbiedingenPagina(List<Kruimel> kruimels, String wie, List<Rij> rijen) {

  AanbiedingenPagina {
    kruimels = List.copyOf(kruimels);
    rijen = List.copyOf(rijen);
  }

  /// One casus: no names and no values.
  ///
  /// @param besprekingen where it was or will be discussed and what for, a line each
  /// @param neemAdres where to take it over; null for who offered it
  /// @param afwijsAdres where to decline; likewise
  record Rij(
      String code,
      List<String> besprekingen,
      String personen,
      String aangeboden,
      @Nullable String neemAdres,
      @Nullable String afwijsAdres) {

    Rij {
      besprekingen = List.copyOf(besprekingen);
    }
  }
}
