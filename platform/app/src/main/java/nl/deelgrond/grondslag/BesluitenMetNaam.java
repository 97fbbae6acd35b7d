// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.policy.Plaats;
import nl.deelgrond.tafel.Seat;
import nl.deelgrond.tafel.Seats;
import nl.deelgrond.tafel.Zitting;
import nl.deelgrond.tafel.Zittingen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The decision to discuss a casus with a name: asked by one person, agreed by the voorzitter as
/// the second. It is needed and never enough: each item still needs its two grounds.
@Service
public class BesluitenMetNaam {

  /// Why a name can be needed; the texts stand with the pages.
  public static final List<String> REDENEN =
      List.of("een-plan-maken", "hulp-op-elkaar-afstemmen", "veiligheid", "inwoner-vraagt-erom");

  /// Why it can be refused; the texts stand with the pages.
  public static final List<String> WEIGERREDENEN =
      List.of(
          "anoniem-is-genoeg",
          "eerst-met-inwoner-praten",
          "reden-niet-duidelijk",
          "niet-aan-deze-tafel");

  private final Schrijver schrijver;
  private final Ledger ledger;
  private final Handelingen handelingen;
  private final Casussen casussen;
  private final Zittingen zittingen;
  private final Seats seats;

  BesluitenMetNaam(
      Schrijver schrijver,
      Ledger ledger,
      Handelingen handelingen,
      Casussen casussen,
      Zittingen zittingen,
      Seats seats) {
    this.schrijver = schrijver;
    this.ledger = ledger;
    this.handelingen = handelingen;
    this.casussen = casussen;
    this.zittingen = zittingen;
    this.seats = seats;
  }

  /// A request for the decision.
  ///
  /// @param reden one of [#REDENEN]
  /// @param toelichting one sentence; kept sealed
  /// @param tot when the names go away again; at the latest when the zitting ends
  public record Aanvraag(UUID casus, UUID zitting, String reden, String toelichting, Instant tot) {

    /// Without the motivation: this text may end up in a log.
    @Override
    public String toString() {
      return "Aanvraag[casus=" + casus + "]";
    }
  }

  /// Where the decision stands for a casus in a zitting.
  ///
  /// @param aanvraag the open request, when there is one
  /// @param besluit the decision, when there is one; its time may be over, until somebody asks anew
  /// @param reden of the decision, or else of the request
  /// @param tot likewise
  /// @param aangevraagdDoor subject of who asked the open request
  /// @param geweigerd why the last request was refused; null when it was not, or after something
  ///   new
  public record Stand(
      @Nullable UUID aanvraag,
      @Nullable UUID besluit,
      @Nullable String reden,
      @Nullable Instant tot,
      @Nullable String aangevraagdDoor,
      @Nullable String geweigerd) {

    private static final Stand NIETS = new Stand(null, null, null, null, null, null);
  }

  /// Asks for the decision. It takes the place of a request that nobody answered yet; while a
  /// decision holds, nothing can be asked.
  ///
  /// @return the id of the request
  @Transactional
  public UUID vraag(Requester door, Aanvraag aanvraag) {
    handelingen.eisBevoegd(door, "besluit-met-naam-vragen");
    eisSeat(door, aanvraag.casus(), aanvraag.zitting(), "besluit-met-naam-vragen");
    Instant einde = zittingen.findVoor(door, aanvraag.zitting()).map(Zitting::einde).orElseThrow();
    casussen.houdVast(aanvraag.casus());
    List<Persoon> personen = casussen.personen(aanvraag.casus());
    Schrijver.checkToelichting(new Invoer(), aanvraag.toelichting())
        .eis(REDENEN.contains(aanvraag.reden()), "reden", "keuze-onbekend")
        .eis(aanvraag.tot().isAfter(schrijver.now()), "tot", "in-het-verleden")
        .eis(!aanvraag.tot().isAfter(einde), "tot", "na-einde-zitting")
        .eis(!personen.isEmpty(), "casus", "casus-zonder-personen")
        .eis(!geldt(aanvraag.casus(), aanvraag.zitting()), "casus", "besluit-geldt-al")
        .klaar();
    NieuweRegel regel =
        schrijver
            .nieuw(Regelsoort.BESLUIT_MET_NAAM_GEVRAAGD, door)
            .over(null, aanvraag.casus())
            .inZitting(aanvraag.zitting())
            .reden(aanvraag.reden())
            .tot(aanvraag.tot());
    InwonerId sealedFor = personen.getFirst().inwoner();
    return schrijver.schrijf(
        door,
        "besluit-met-naam-gevraagd",
        regel,
        new Regelcontext(aanvraag.casus(), null, sealedFor),
        aanvraag.toelichting());
  }

  /// Agrees, as the second person. From the next question on a view with a name can be asked for.
  ///
  /// @param aanvraagId id of the request
  /// @return the id of the decision
  @Transactional
  public UUID geefAkkoord(Requester door, UUID aanvraagId) {
    String handeling = "besluit-met-naam-akkoord";
    handelingen.eisBevoegd(door, handeling);
    Regel aanvraag = eisOpenAanvraag(door, aanvraagId, handeling);
    UUID casus = required(aanvraag.casus());
    NieuweRegel regel =
        schrijver
            .nieuw(Regelsoort.BESLUIT_MET_NAAM, door)
            .over(null, casus)
            .inZitting(required(aanvraag.zitting()))
            .betreft(aanvraagId)
            .reden(required(aanvraag.reden()))
            .tot(required(aanvraag.geldigTot()));
    return schrijver.schrijf(
        door, "besluit-met-naam", regel, new Regelcontext(casus, null, null), null);
  }

  /// Says no, as the second person: whoever may agree may also refuse. Something new can be asked
  /// afterwards.
  ///
  /// @param aanvraagId id of the request
  /// @param reden one of [#WEIGERREDENEN]
  /// @return the id of the refusal
  @Transactional
  public UUID weiger(Requester door, UUID aanvraagId, String reden) {
    String handeling = "besluit-met-naam-akkoord";
    handelingen.eisBevoegd(door, handeling);
    Regel aanvraag = eisOpenAanvraag(door, aanvraagId, handeling);
    new Invoer().eis(WEIGERREDENEN.contains(reden), "reden", "keuze-onbekend").klaar();
    UUID casus = required(aanvraag.casus());
    NieuweRegel regel =
        NieuweRegel.einde(Regelsoort.BESLUIT_MET_NAAM_GEWEIGERD, door, schrijver.now(), aanvraag)
            .reden(reden);
    return schrijver.schrijf(
        door, "besluit-met-naam-geweigerd", regel, new Regelcontext(casus, null, null), null);
  }

  /// A request that waits for this second person; refuses and logs otherwise.
  private Regel eisOpenAanvraag(Requester door, UUID aanvraagId, String handeling) {
    Regel aanvraag = eisRegel(door, aanvraagId, Regelsoort.BESLUIT_MET_NAAM_GEVRAAGD, handeling);
    eisSeat(door, required(aanvraag.casus()), required(aanvraag.zitting()), handeling);
    UUID casus = required(aanvraag.casus());
    UUID zitting = required(aanvraag.zitting());
    casussen.houdVast(casus);
    boolean samePerson = aanvraag.door().equals(door.sub());
    boolean over =
        ledger.isBeeindigd(aanvraagId) || !required(aanvraag.geldigTot()).isAfter(schrijver.now());
    if (samePerson || over || geldt(casus, zitting)) {
      throw schrijver.weigering(door, handeling, HandelingFault.KAN_NIET_MEER, aanvraagId);
    }
    if (!isDeOpenAanvraag(aanvraag, ledger.stand(casus, List.of()), zitting)) {
      throw schrijver.weigering(door, handeling, HandelingFault.ANDERE_AANVRAAG, aanvraagId);
    }
    return aanvraag;
  }

  private static boolean isDeOpenAanvraag(
      Regel aanvraag, nl.deelgrond.grondslag.Stand ledger, UUID zitting) {
    return ledger
        .laatste(Regelsoort.BESLUIT_MET_NAAM_GEVRAAGD, zitting)
        .filter(open -> open.id().equals(aanvraag.id()))
        .isPresent();
  }

  /// Whether a decision holds now. Asked while the casus is held fast, so that it stays so.
  private boolean geldt(UUID casus, UUID zitting) {
    return ledger
        .stand(casus, List.of())
        .besluitMetNaam(zitting)
        .filter(besluit -> besluit.tot().isAfter(schrijver.now()))
        .isPresent();
  }

  /// Ends the decision before its time; either of the two functies may.
  @Transactional
  public void beeindig(Requester door, UUID besluitId) {
    String handeling = "besluit-met-naam-beeindigen";
    handelingen.eisBevoegd(door, handeling);
    Regel besluit = eisRegel(door, besluitId, Regelsoort.BESLUIT_MET_NAAM, handeling);
    eisSeat(door, required(besluit.casus()), required(besluit.zitting()), handeling);
    schrijver.beeindig(door, handeling, Regelsoort.BESLUIT_MET_NAAM_BEEINDIGD, besluit);
  }

  /// As [#stand], for who asks for it alone; that this person read it is logged first.
  @Transactional(readOnly = true)
  public Stand gelezenDoor(Requester wie, UUID casus, UUID zitting) {
    if (seats.seatFor(wie, casus, zitting, schrijver.now()).exists()) {
      handelingen.gelezen(
          wie,
          "besluiten-met-naam",
          casus,
          casussen.personen(casus).stream().map(Persoon::inwoner).toList());
    }
    return stand(wie, casus, zitting);
  }

  /// Where the decision stands, for who sits at the table; without a version of the convenant only
  /// a decision that can be ended.
  @Transactional(readOnly = true)
  public Stand stand(Requester wie, UUID casus, UUID zitting) {
    Seat seat = seats.seatFor(wie, casus, zitting, schrijver.now());
    if (!seat.exists()) {
      return Stand.NIETS;
    }
    nl.deelgrond.grondslag.Stand known = ledger.stand(casus, List.of());
    List<Regel> regels =
        known.regels().stream().filter(regel -> zitting.equals(regel.zitting())).toList();
    Instant now = schrijver.now();
    if (!handelingen.isConvenantVanKracht()) {
      return known
          .laatste(Regelsoort.BESLUIT_MET_NAAM, zitting)
          .filter(regel -> required(regel.geldigTot()).isAfter(now))
          .map(BesluitenMetNaam::alleenBesluit)
          .orElse(Stand.NIETS);
    }
    Optional<Regel> geweigerd = known.laatste(Regelsoort.BESLUIT_MET_NAAM_GEWEIGERD, zitting);
    Optional<Regel> aanvraag =
        known
            .laatste(Regelsoort.BESLUIT_MET_NAAM_GEVRAAGD, zitting)
            .filter(regel -> required(regel.geldigTot()).isAfter(now));
    Optional<Regel> besluit =
        known
            .laatste(Regelsoort.BESLUIT_MET_NAAM, zitting)
            .filter(regel -> aanvraag.isEmpty() || required(regel.geldigTot()).isAfter(now));
    Optional<Regel> leading = besluit.or(() -> aanvraag);
    return new Stand(
        aanvraag.map(Regel::id).orElse(null),
        besluit.map(Regel::id).orElse(null),
        leading.map(Regel::reden).orElse(null),
        leading.map(Regel::geldigTot).orElse(null),
        aanvraag.map(Regel::door).orElse(null),
        geweigerd.filter(no -> isLast(no, regels)).map(Regel::reden).orElse(null));
  }

  private static Stand alleenBesluit(Regel besluit) {
    return new Stand(null, besluit.id(), besluit.reden(), besluit.geldigTot(), null, null);
  }

  /// Whether nothing was asked, decided or ended after it. All lines of a zitting are about this.
  private static boolean isLast(Regel regel, List<Regel> regels) {
    return regels.stream().allMatch(other -> other.auditIdx() <= regel.auditIdx());
  }

  private Regel eisRegel(Requester door, UUID id, Regelsoort soort, String handeling) {
    return ledger
        .find(id)
        .filter(regel -> regel.soort() == soort)
        .orElseThrow(() -> schrijver.weigering(door, handeling, HandelingFault.NIET_GEVONDEN, id));
  }

  private void eisSeat(Requester door, UUID casus, UUID zitting, String handeling) {
    Plaats plaats = seats.seatFor(door, casus, zitting, schrijver.now()).plaats();
    switch (plaats) {
      case AAN_TAFEL -> {}
      case VOORBIJ -> throw refused(door, handeling, HandelingFault.KAN_NIET_MEER, casus);
      case GEEN -> throw refused(door, handeling, HandelingFault.NIET_GEVONDEN, casus);
    }
  }

  private Fault refused(Requester door, String handeling, HandelingFault code, UUID casus) {
    return handelingen.weigering(door, handeling, code, Map.of("casus", casus.toString()));
  }

  private static <T> T required(@Nullable T value) {
    return Objects.requireNonNull(value, "the table requires it");
  }
}
