// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.tafel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.deelgrond.identity.Requester;

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
  public boolean heeftPlaats(Requester wie) {
    return deelnames.stream().anyMatch(d -> d.geldtVoor(wie));
  }

  /// What somebody gets to see of it: who is invited for one agendapunt sees that one only, and who
  /// sits there for it. Places on the agenda are counted anew: a number that is left out tells that
  /// there is more.
  Zitting zoalsGezienDoor(Requester wie) {
    List<Deelname> own = deelnames.stream().filter(d -> d.geldtVoor(wie)).toList();
    if (own.stream().anyMatch(d -> d.agendapunt() == null)) {
      return this;
    }
    Set<UUID> invited = own.stream().map(Deelname::agendapunt).collect(Collectors.toSet());
    List<Agendapunt> theirs = agenda.stream().filter(punt -> invited.contains(punt.id())).toList();
    return new Zitting(
        id,
        tafel,
        begin,
        einde,
        beeindigd,
        IntStream.range(0, theirs.size()).mapToObj(i -> theirs.get(i).opPlaats(i + 1)).toList(),
        deelnames.stream()
            .filter(d -> d.agendapunt() == null || invited.contains(d.agendapunt()))
            .toList());
  }
}
