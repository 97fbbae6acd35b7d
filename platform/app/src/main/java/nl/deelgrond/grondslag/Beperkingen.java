// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Groep;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.identity.Requester;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Records that an inwoner had the use of gegevens restricted (AVG art. 18).
@Service
public class Beperkingen {

  private final Schrijver schrijver;
  private final Ledger ledger;
  private final Handelingen handelingen;
  private final Casussen casussen;
  private final Convenant convenant;

  Beperkingen(
      Schrijver schrijver,
      Ledger ledger,
      Handelingen handelingen,
      Casussen casussen,
      Convenant convenant) {
    this.schrijver = schrijver;
    this.ledger = ledger;
    this.handelingen = handelingen;
    this.casussen = casussen;
    this.convenant = convenant;
  }

  /// Records a restriction; from the next question on, in every casus of this inwoner.
  ///
  /// @param groepen codes of the groups of velden; empty = all
  /// @param toelichting what the inwoner said; kept sealed
  /// @return the id of the line
  @Transactional
  public UUID legVast(
      Requester door, UUID casusId, UUID persoonId, List<String> groepen, String toelichting) {
    handelingen.eisBevoegd(door, "beperking-vastleggen");
    Casus casus = casussen.eisEigenOpenCasus(door, casusId, "beperking-vastleggen");
    Persoon persoon = schrijver.eisPersoon(casus, persoonId);
    Set<String> known = new HashSet<>(convenant.groepen().stream().map(Groep::code).toList());
    Schrijver.checkToelichting(new Invoer(), toelichting)
        .bekend(groepen, known::contains, "groepen", "groep-onbekend")
        .klaar();
    NieuweRegel regel =
        schrijver
            .nieuw(Regelsoort.BEPERKING, door)
            .over(persoon.inwoner().value(), casus.id())
            .groepen(groepen);
    return schrijver.schrijf(
        door,
        "beperking-vastgelegd",
        regel,
        Regelcontext.of(casus.id(), persoon.inwoner()),
        toelichting);
  }

  /// Ends a restriction, at the inwoner's word.
  @Transactional
  public void beeindig(Requester door, UUID regelId) {
    handelingen.eisBevoegd(door, "beperking-opheffen");
    Regel recorded =
        ledger
            .find(regelId)
            .filter(regel -> regel.soort() == Regelsoort.BEPERKING)
            .filter(regel -> schrijver.isEigenCasus(door, regel))
            .orElseThrow(() ->
                schrijver.weigering(
                    door, "beperking-opheffen", HandelingFault.NIET_GEVONDEN, regelId));
    schrijver.beeindig(door, "beperking-opheffen", Regelsoort.BEPERKING_BEEINDIGD, recorded);
  }

  /// A restriction as it stands now.
  public record Huidig(UUID id, Persoon persoon, List<String> groepen, Instant vanaf) {

    public Huidig {
      groepen = List.copyOf(groepen);
    }
  }

  /// The restrictions of the persons in a casus that the own partij brought in.
  @Transactional(readOnly = true)
  public List<Huidig> vanCasus(Requester wie, UUID casusId) {
    handelingen.eisBevoegd(wie, "beperking-vastleggen");
    Casus casus = casussen.eisEigenOpenCasus(wie, casusId, "beperking-vastleggen");
    List<Persoon> personen = casussen.personen(casus.id());
    handelingen.gelezen(
        wie, "beperkingen", casusId, personen.stream().map(Persoon::inwoner).toList());
    Stand stand = ledger.stand(casusId, personen.stream().map(Persoon::inwoner).toList());
    return personen.stream()
        .flatMap(persoon ->
            stand.beperkingen(persoon.inwoner()).stream()
                .map(beperking ->
                    new Huidig(
                        beperking.id(),
                        persoon,
                        beperking.groepen().stream().sorted().toList(),
                        beperking.vanaf())))
        .toList();
  }
}
