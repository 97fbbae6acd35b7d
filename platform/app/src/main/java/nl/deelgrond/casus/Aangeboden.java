// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.casus;

import java.util.List;

/// What a partij sees of a casus that it is offered: no names and no values.
///
/// @param code of the casus
/// @param besprekingen where it was or will be discussed and what for; nothing yet = empty
/// @param personen how many persons are in it
/// @param zelfAangeboden offered by who looks now: a colleague has to answer
public record Aangeboden(
    Aanbod aanbod,
    String code,
    List<Bespreking> besprekingen,
    int personen,
    boolean zelfAangeboden) {

  public Aangeboden {
    besprekingen = List.copyOf(besprekingen);
  }
}
