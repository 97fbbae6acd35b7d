// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import nl.deelgrond.web.pagina.Kruimel;
import org.jspecify.annotations.Nullable;

/// What is missing and is the task of the own partij, oldest first.
///
/// @param elders what other partijen of the own organisatie have open
record LeemtenPagina(List<Kruimel> kruimels, String partij, List<Rij> rijen, List<Elders> elders) {

  LeemtenPagina {
    kruimels = List.copyOf(kruimels);
    rijen = List.copyOf(rijen);
    elders = List.copyOf(elders);
  }

  /// How many another partij has open, and how long the oldest.
  record Elders(String partij, int aantal, String oudste) {}

  /// One leemte.
  ///
  /// @param tekst what is missing
  /// @param taak what to do about it
  /// @param over about what, such as `BRN-2026-0147, Persoon A`
  /// @param sinds how long, such as `3 dagen`
  /// @param adres where it can be filled; null when there is no page for it
  record Rij(
      String tekst, @Nullable String taak, String over, String sinds, @Nullable String adres) {}
}
