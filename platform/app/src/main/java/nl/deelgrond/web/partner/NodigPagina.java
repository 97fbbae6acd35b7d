// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import nl.deelgrond.web.pagina.Kruimel;
import org.jspecify.annotations.Nullable;

/// What would be needed to see a veld of a bron, as the page tells it. It holds no value, and not
/// whether there is one.
///
/// @param getoond whether it is shown already
/// @param volledig whether there is no other way
/// @param verder ways that are folded: the first ones need less
/// @param waarom why there is no way; empty when there is one
/// @param beperkt whether the person obtained that this is not used
record NodigPagina(
    List<Kruimel> kruimels,
    String casus,
    String persoon,
    String veld,
    String bron,
    String doel,
    boolean metNaam,
    boolean getoond,
    boolean volledig,
    List<Weg> wegen,
    List<Weg> verder,
    List<String> waarom,
    boolean beperkt,
    String terug) {

  NodigPagina {
    kruimels = List.copyOf(kruimels);
    wegen = List.copyOf(wegen);
    verder = List.copyOf(verder);
    waarom = List.copyOf(waarom);
  }

  /// One way: all of its steps.
  ///
  /// @param metNaam how it is shown then
  record Weg(int nummer, boolean metNaam, List<Stap> stappen) {
    Weg {
      stappen = List.copyOf(stappen);
    }
  }

  /// One step.
  ///
  /// @param adres where who reads this can do it; null when somebody else does, or elsewhere
  record Stap(String tekst, @Nullable String adres) {}
}
