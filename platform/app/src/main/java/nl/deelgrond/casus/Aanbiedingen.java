// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.casus;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.casus.Aanbodregel.Soort;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.identity.Requester;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The casussen that the own partij is offered ([Overdrachten]): somebody of it takes each over or
/// declines, as the second person (ADR-0087).
///
/// **Guarantees**
/// - Before a casus is taken over, who is offered it learns its code, where it is discussed and how
///   many persons are in it: no names and no values.
/// - One answer counts: of two at the same moment, the second is told that it is too late.
@Service
public class Aanbiedingen {

  /// Why a partij declines; the texts stand with the pages. Codes, so that nobody names somebody.
  public static final List<String> AFWIJSREDENEN =
      List.of("geen-ruimte", "past-niet", "andere-partij-past-beter", "eerst-overleggen");

  private static final String OVERNEMEN = "casus-overnemen";

  private final EntityManager entities;
  private final Casussen casussen;
  private final Overdrachten overdrachten;
  private final Aanbodregels regels;
  private final Betrokkenheid betrokkenheid;
  private final Handelingen handelingen;

  Aanbiedingen(
      EntityManager entities,
      Casussen casussen,
      Overdrachten overdrachten,
      Aanbodregels regels,
      Betrokkenheid betrokkenheid,
      Handelingen handelingen) {
    this.entities = entities;
    this.casussen = casussen;
    this.overdrachten = overdrachten;
    this.regels = regels;
    this.betrokkenheid = betrokkenheid;
    this.handelingen = handelingen;
  }

  /// How many casussen the own partij is offered; nothing is told of any.
  @Transactional(readOnly = true)
  public int aantal(Requester wie) {
    handelingen.eisBevoegd(wie, OVERNEMEN);
    return open(wie).size();
  }

  /// The casussen that the own partij is offered, in the order of the offers. That this person
  /// looked is logged for each inwoner first.
  @Transactional(readOnly = true)
  public List<Aangeboden> gelezenDoor(Requester wie) {
    handelingen.eisBevoegd(wie, OVERNEMEN);
    return open(wie).stream().map(aanbod -> toon(wie, aanbod)).toList();
  }

  /// The offer with this id, for who is to answer it; logged as with [#gelezenDoor].
  @Transactional(readOnly = true)
  public Aangeboden eisGelezenDoor(Requester wie, UUID aanbodId) {
    return toon(wie, eisOpen(wie, eisEigen(wie, aanbodId)));
  }

  private List<Aanbod> open(Requester wie) {
    return regels.aangebodenAan(wie.partij()).stream()
        .map(overdrachten::open)
        .flatMap(Optional::stream)
        .toList();
  }

  private Aangeboden toon(Requester wie, Aanbod aanbod) {
    List<InwonerId> inwoners = casussen.inwoners(aanbod.casus());
    handelingen.gelezen(wie, "aanbiedingen", aanbod.casus(), inwoners);
    return new Aangeboden(
        aanbod,
        casussen.find(aanbod.casus()).map(Casus::code).orElseThrow(),
        betrokkenheid.besprekingen(aanbod.casus()),
        inwoners.size(),
        aanbod.door().equals(wie.sub()));
  }

  /// Takes a casus over. From now on this partij brought it in; what the bronnen brought in stays
  /// theirs.
  ///
  /// @throws Fault [HandelingFault#NIET_BEVOEGD] for who offered it; [HandelingFault#KAN_NIET_MEER]
  ///   when the offer was answered, taken back or fell
  @Transactional
  public void neemOver(Requester door, UUID aanbodId) {
    Aanbod aanbod = eisTweede(door, aanbodId);
    entities.find(CasusEntity.class, aanbod.casus()).draagOver(aanbod.aan());
    entities.flush();
    long idx =
        handelingen.logElk(
            door,
            Soort.OVERNAME.act(),
            casussen.inwoners(aanbod.casus()),
            Map.of(
                "aanbod", aanbodId.toString(),
                "casus", aanbod.casus().toString(),
                "van", aanbod.van(),
                "aan", aanbod.aan()));
    regels.legVast(door, regels.einde(aanbod, Soort.OVERNAME, null), idx);
  }

  /// Declines. The casus is again a task of the voorzitter, who sees why.
  ///
  /// @param reden one of [#AFWIJSREDENEN]
  /// @throws Fault as with [#neemOver]
  @Transactional
  public void wijsAf(Requester door, UUID aanbodId, String reden) {
    Aanbod aanbod = eisTweede(door, aanbodId);
    new Invoer().eis(AFWIJSREDENEN.contains(reden), "reden", "keuze-onbekend").klaar();
    long idx =
        handelingen.log(
            door,
            Soort.AFWIJZING.act(),
            null,
            Map.of(
                "aanbod", aanbodId.toString(),
                "casus", aanbod.casus().toString(),
                "reden", reden));
    regels.legVast(door, regels.einde(aanbod, Soort.AFWIJZING, reden), idx);
  }

  /// An offer that waits for this person, with its casus held fast: from here on nobody else
  /// answers it.
  private Aanbod eisTweede(Requester door, UUID aanbodId) {
    Aanbod aanbod = eisEigen(door, aanbodId);
    if (aanbod.door().equals(door.sub())) {
      throw refused(door, HandelingFault.NIET_BEVOEGD, aanbodId);
    }
    casussen.houdVast(aanbod.casus());
    return eisOpen(door, aanbod);
  }

  /// An offer to the own partij; another one and none look the same.
  private Aanbod eisEigen(Requester door, UUID aanbodId) {
    handelingen.eisBevoegd(door, OVERNEMEN);
    return regels
        .findAanbod(aanbodId)
        .filter(aanbod -> aanbod.aan().equals(door.partij()))
        .orElseThrow(() -> refused(door, HandelingFault.NIET_GEVONDEN, aanbodId));
  }

  private Aanbod eisOpen(Requester door, Aanbod aanbod) {
    if (overdrachten.open(aanbod.casus()).filter(aanbod::equals).isEmpty()) {
      throw refused(door, HandelingFault.KAN_NIET_MEER, aanbod.id());
    }
    return aanbod;
  }

  private Fault refused(Requester door, HandelingFault code, UUID aanbodId) {
    return handelingen.weigering(door, OVERNEMEN, code, Map.of("aanbod", aanbodId.toString()));
  }
}
