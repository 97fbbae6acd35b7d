// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.tafel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// One meeting of a casustafel.
///
/// @param tafel code of the casustafel in the convenant
/// @param begin views are possible from here …
/// @param einde … until here, or until the voorzitter ends it
public record Zitting(
    UUID id,
    String tafel,
    Instant begin,
    Instant einde,
    boolean beeindigd,
    List<Agendapunt> agenda,
    List<Deelname> deelnames) {

  public Zitting {
    agenda = List.copyOf(agenda);
    deelnames = List.copyOf(deelnames);
  }

  /// Whether views are possible now.
  public boolean isOpen(Instant now) {
    return !beeindigd && !now.isBefore(begin) && now.isBefore(einde);
  }

  /// Whether views are not possible any more.
  public boolean isOver(Instant now) {
    return beeindigd || !now.isBefore(einde);
  }

  /// The agendapunt of a casus.
  public Optional<Agendapunt> agendapuntVan(UUID casus) {
    return agenda.stream().filter(punt -> punt.casus().equals(casus)).findFirst();
  }

  /// Whether this person has a seat, for all or a part of the agenda.
  public boolean heeftPlaats(String sub) {
    return deelnames.stream().anyMatch(d -> d.sub().equals(sub) && !d.beeindigd());
  }

  /// What somebody gets to see of it: who is invited for one agendapunt sees that one only, and who
  /// sits there for it.
  Zitting zoalsGezienDoor(String sub) {
    List<Deelname> own =
        deelnames.stream().filter(d -> d.sub().equals(sub) && !d.beeindigd()).toList();
    if (own.stream().anyMatch(d -> d.agendapunt() == null)) {
      return this;
    }
    Set<UUID> invited = own.stream().map(Deelname::agendapunt).collect(Collectors.toSet());
    return new Zitting(
        id,
        tafel,
        begin,
        einde,
        beeindigd,
        agenda.stream().filter(punt -> invited.contains(punt.id())).toList(),
        deelnames.stream()
            .filter(d -> d.agendapunt() == null || invited.contains(d.agendapunt()))
            .toList());
  }
}
