// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.tafel;

import java.util.UUID;

/// A casus on the agenda, for one doel.
///
/// @param volgorde place on the agenda as somebody sees it, from 1
public record Agendapunt(UUID id, UUID casus, String doel, int volgorde) {

  Agendapunt opPlaats(int place) {
    return new Agendapunt(id, casus, doel, place);
  }
}
