// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import nl.deelgrond.web.pagina.Kruimel;

/// One version of what is read to an inwoner who is asked for a toestemming.
///
/// @param geldig the days on which it is read out
record VoorleesPagina(List<Kruimel> kruimels, String versie, String geldig, List<Soort> soorten) {

  VoorleesPagina {
    kruimels = List.copyOf(kruimels);
    soorten = List.copyOf(soorten);
  }

  /// What is read out for one kind of toestemming, in each language.
  record Soort(String code, String naam, List<Taal> talen) {
    Soort {
      talen = List.copyOf(talen);
    }
  }

  /// The words in one language.
  ///
  /// @param code language tag of the words
  record Taal(String code, String naam, List<String> regels) {
    Taal {
      regels = List.copyOf(regels);
    }
  }
}
