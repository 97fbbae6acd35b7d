// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the policy answered about one person and one klasse.
sealed interface Cel {

  /// Every veld of the klasse may be shown.
  record Vrij(
      Weergave weergave,
      String geven,
      String ontvangen,
      @Nullable String geheim,
      List<String> verder)
      implements Cel {}

  /// No veld of the klasse may be shown.
  record Dicht(RedenCode reden, List<Nodig> nodig) implements Cel {}

  /// It could not be decided.
  record Onbekend(Leemte.Ontbreekt ontbreekt, String eigenaar) implements Cel {}
}
