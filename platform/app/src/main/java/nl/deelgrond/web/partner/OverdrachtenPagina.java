// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import nl.deelgrond.web.pagina.Kruimel;
import org.jspecify.annotations.Nullable;

/// The casussen whose inbrenger left, oldest first.
///
/// @param ontvangers whether there is a partij that can take a casus over
record OverdrachtenPagina(List<Kruimel> kruimels, boolean ontvangers, List<Rij> rijen) {

  OverdrachtenPagina {
    kruimels = List.copyOf(kruimels);
    rijen = List.copyOf(rijen);
  }

  /// One casus.
  ///
  /// @param wie the organisatie that left
  /// @param sinds the first day without it
  /// @param stand how far the hand-over is, in words
  /// @param uitleg why it was declined, or what now; may be null
  /// @param biedAdres where to offer it; null when that cannot be now
  /// @param trekAdres where to take the offer back; null when there is none
  record Rij(
      String code,
      String wie,
      String sinds,
      String stand,
      @Nullable String uitleg,
      @Nullable String biedAdres,
      @Nullable String trekAdres,
      String sluitAdres) {}
}
