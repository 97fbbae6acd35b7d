// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import nl.deelgrond.web.pagina.Badge;

/// The zittingen of a day, the casussen of the own partij and what waits for this person.
///
/// @param dag in words
/// @param vorige the day before, as `2026-11-23`
record VandaagPagina(
    String dag,
    boolean vandaag,
    String vorige,
    String volgende,
    List<ZittingRij> zittingen,
    List<Taak> taken,
    boolean toontCasussen,
    List<CasusRij> casussen,
    boolean magPlannen,
    boolean magOpenen) {

  VandaagPagina {
    zittingen = List.copyOf(zittingen);
    taken = List.copyOf(taken);
    casussen = List.copyOf(casussen);
  }

  record ZittingRij(String adres, String tijd, String tafel, int agendapunten, Badge stand) {}

  record Taak(String tekst, String adres) {}

  record CasusRij(String adres, String code, String ingebracht, String sluit, Badge stand) {}
}
