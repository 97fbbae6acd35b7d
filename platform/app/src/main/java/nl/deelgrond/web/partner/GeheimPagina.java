// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import nl.deelgrond.web.pagina.Badge;
import nl.deelgrond.web.pagina.Feit;
import nl.deelgrond.web.pagina.Kruimel;
import org.jspecify.annotations.Nullable;

/// What a geheimhouder decided in a casus, a card per person. Whether a veld has a value is not
/// said.
record GeheimPagina(
    List<Kruimel> kruimels,
    String casus,
    String functie,
    @Nullable String nieuwAdres,
    List<PersoonRijen> personen) {

  GeheimPagina {
    kruimels = List.copyOf(kruimels);
    personen = List.copyOf(personen);
  }

  record PersoonRijen(String persoon, List<VeldRij> velden) {

    PersoonRijen {
      velden = List.copyOf(velden);
    }
  }

  /// @param dicht what stands there when there are no besluiten
  record VeldRij(String veld, String geheim, Badge dicht, List<BesluitRij> besluiten) {

    VeldRij {
      besluiten = List.copyOf(besluiten);
    }
  }

  /// @param woorden what was weighed, opened for who decides about this veld
  record BesluitRij(
      String aan,
      String doel,
      String trede,
      String grond,
      String geldig,
      Badge stand,
      @Nullable String vervallen,
      List<Feit> woorden,
      @Nullable String stopAdres) {

    BesluitRij {
      woorden = List.copyOf(woorden);
    }
  }
}
