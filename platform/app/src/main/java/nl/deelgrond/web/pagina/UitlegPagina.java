// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// A short page behind a link at the bottom.
///
/// @param alineas keys of its texts
record UitlegPagina(String onderwerp, List<String> alineas) {

  private static final Set<String> KNOWN = Set.of("privacy", "toegankelijkheid", "hulp");

  UitlegPagina {
    alineas = List.copyOf(alineas);
  }

  static Optional<UitlegPagina> of(String onderwerp) {
    if (!KNOWN.contains(onderwerp)) {
      return Optional.empty();
    }
    String begin = "uitleg." + onderwerp + ".";
    int count = onderwerp.equals("toegankelijkheid") ? 2 : 3;
    return Optional.of(
        new UitlegPagina(
            onderwerp, IntStream.rangeClosed(1, count).mapToObj(n -> begin + n).toList()));
  }
}
