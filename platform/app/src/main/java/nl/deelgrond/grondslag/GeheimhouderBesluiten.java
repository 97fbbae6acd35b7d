// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Functie;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.policy.GeheimhouderBesluit;
import nl.deelgrond.policy.GeheimhouderBesluit.Grond;
import nl.deelgrond.vault.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Records what a geheimhouder decides about a veld under the secrecy that binds them.
///
/// **Guarantees**
/// - Only who works at the bron in a functie that is bound by the secrecy of the veld decides, and
///   undoes it; whoever else tries is refused, and the attempt is in the log.
/// - For a veld, doel and receiver at most one decision holds at a time: the one before it is
///   undone first, as an act of its own that the log names (ADR-0083).
@Service
public class GeheimhouderBesluiten {

  private static final String BESLUITEN = "geheimhouder-besluiten";
  private static final String BEEINDIGEN = "geheimhouder-besluit-beeindigen";

  private final Schrijver schrijver;
  private final Ledger ledger;
  private final Handelingen handelingen;
  private final Casussen casussen;
  private final Doorbrekingen doorbrekingen;
  private final Convenant convenant;

  GeheimhouderBesluiten(
      Schrijver schrijver,
      Ledger ledger,
      Handelingen handelingen,
      Casussen casussen,
      Doorbrekingen doorbrekingen,
      Convenant convenant) {
    this.schrijver = schrijver;
    this.ledger = ledger;
    this.handelingen = handelingen;
    this.casussen = casussen;
    this.doorbrekingen = doorbrekingen;
    this.convenant = convenant;
  }

  /// What a geheimhouder decides.
  ///
  /// @param veld a veld of the own partij under the secrecy that binds the functie of who decides
  /// @param aan the partijen that may be told, one by one and at most five; each needs the groep of
  ///   the veld for the doel
  /// @param trede `met_naam` is for both; `anoniem` for what is less precise and without a name
  /// @param toestemming id of the line that the decision rests on, and with which it falls; null
  ///   when it rests on something else
  /// @param geldigTot the last day; at most twelve months ahead
  public record Besluit(
      UUID casus,
      UUID persoon,
      String veld,
      String doel,
      List<String> aan,
      Trede trede,
      Overweging overweging,
      @Nullable UUID toestemming,
      LocalDate geldigTot) {

    public Besluit {
      aan = List.copyOf(aan);
    }
  }

  /// Whether a decision still does something.
  public enum Staat {
    GELDT,
    /// Its last day is over.
    VERLOPEN,
    /// What it rests on is gone: not everybody who has to still says yes, or the article no longer
    /// obliges to tell one of the receivers.
    VERVALLEN
  }

  /// A decision as it stands now; its words are not in it.
  ///
  /// @param geheimhouder whether who asked is one of those who decide about this veld
  public record Huidig(
      UUID id,
      Persoon persoon,
      String veld,
      String doel,
      List<String> aan,
      Trede trede,
      Grond grond,
      @Nullable UUID toestemming,
      Instant vanaf,
      Instant tot,
      Staat staat,
      boolean geheimhouder) {

    public Huidig {
      aan = List.copyOf(aan);
    }
  }

  /// The words of a decision, still sealed.
  public record Verzegeld(UUID besluit, Sealed overweging) {}

  // --- Deciding -------------------------------------------------------------------------------

  /// Records a decision. It holds from the next question on.
  ///
  /// @return the id of the line
  @Transactional
  public UUID neem(Requester door, Besluit besluit) {
    Persoon persoon = eisGeheimhouder(door, besluit);
    casussen.houdVast(besluit.casus());
    check(door, besluit, persoon);
    NieuweRegel regel =
        schrijver
            .nieuw(Regelsoort.GEHEIMHOUDER_BESLUIT, door)
            .over(persoon.inwoner().value(), besluit.casus())
            .doorbreking(
                besluit.veld(),
                besluit.trede().code(),
                besluit.aan(),
                besluit.toestemming(),
                besluit.overweging().geinformeerd())
            .plicht(besluit.overweging().artikel())
            .doel(besluit.doel())
            .reden(besluit.overweging().grond().code())
            .tot(Schrijver.na(besluit.geldigTot()));
    return schrijver.schrijf(
        door,
        "geheimhouder-besluit",
        regel,
        Regelcontext.of(besluit.casus(), persoon.inwoner()),
        besluit.overweging().document());
  }

  /// Says what [#neem] would find wrong with a decision, before anybody is asked to confirm it.
  ///
  /// @throws nl.deelgrond.handeling.OnjuisteInvoer with everything that is wrong
  @Transactional(readOnly = true)
  public void keur(Requester door, Besluit besluit) {
    check(door, besluit, eisGeheimhouder(door, besluit));
  }

  private Persoon eisGeheimhouder(Requester door, Besluit besluit) {
    handelingen.eisBevoegd(door, BESLUITEN);
    Casus casus = casussen.eisOpenVoor(door, besluit.casus(), BESLUITEN);
    Invoer invoer = new Invoer();
    invoer
        .eis(
            convenant.findVeld(besluit.veld()).isPresent(),
            "veld",
            "veld-onbekend",
            Invoer.printable(besluit.veld()))
        .klaar();
    if (!beslist(door, besluit.veld())) {
      throw handelingen.weigering(
          door,
          BESLUITEN,
          HandelingFault.NIET_BEVOEGD,
          Map.of("casus", casus.id().toString(), "veld", besluit.veld()));
    }
    return schrijver.eisPersoon(casus, besluit.persoon());
  }

  private void check(Requester door, Besluit besluit, Persoon persoon) {
    Invoer invoer = new Invoer();
    besluit.overweging().check(invoer);
    doorbrekingen.check(invoer, door.partij(), besluit, persoon);
    Stand stand = ledger.stand(besluit.casus(), List.of(persoon.inwoner()));
    List<String> told =
        stand.geheim(persoon.inwoner()).stream()
            .filter(earlier -> earlier.bron().equals(door.partij()))
            .filter(earlier -> earlier.veld().equals(besluit.veld()))
            .filter(earlier -> earlier.doel().equals(besluit.doel()))
            .filter(earlier -> staat(earlier, persoon, stand) == Staat.GELDT)
            .flatMap(earlier -> earlier.aan().stream())
            .toList();
    invoer.bekend(besluit.aan(), code -> !told.contains(code), "aan", "besluit-geldt-al").klaar();
  }

  private Staat staat(GeheimhouderBesluit besluit, Persoon persoon, Stand stand) {
    if (besluit.tot() != null && !besluit.tot().isAfter(schrijver.now())) {
      return Staat.VERLOPEN;
    }
    return doorbrekingen.rustNog(besluit, persoon, stand) ? Staat.GELDT : Staat.VERVALLEN;
  }

  // --- Undoing --------------------------------------------------------------------------------

  /// Undoes a decision: from the next question on the veld is closed again. Who decided need not be
  /// there for it, another geheimhouder of the own partij may undo it; nobody else can.
  @Transactional
  public void beeindig(Requester door, UUID regelId) {
    handelingen.eisBevoegd(door, BEEINDIGEN);
    Regel recorded =
        ledger
            .find(regelId)
            .filter(regel -> regel.soort() == Regelsoort.GEHEIMHOUDER_BESLUIT)
            .filter(regel -> regel.partij().equals(door.partij()))
            .orElseThrow(
                () -> schrijver.weigering(door, BEEINDIGEN, HandelingFault.NIET_GEVONDEN, regelId));
    if (!beslist(door, String.valueOf(recorded.veld()))) {
      throw schrijver.weigering(door, BEEINDIGEN, HandelingFault.NIET_BEVOEGD, regelId);
    }
    schrijver.beeindig(door, BEEINDIGEN, Regelsoort.GEHEIMHOUDER_BESLUIT_BEEINDIGD, recorded);
  }

  // --- Reading --------------------------------------------------------------------------------

  /// The velden of the own partij about which this person decides, in the order of the catalogue.
  public List<String> velden(Requester wie) {
    return convenant.velden().stream().map(Veld::code).filter(veld -> beslist(wie, veld)).toList();
  }

  /// Whether this person is one of those who decide about a veld: it is brought in by the own
  /// partij, under a secrecy that binds the functie.
  private boolean beslist(Requester wie, String veld) {
    List<String> geheimen =
        convenant
            .findFunctie(wie.functie())
            .filter(functie -> functie.partij().equals(wie.partij()))
            .map(Functie::geheimen)
            .orElse(List.of());
    return convenant.findVeld(veld).stream()
        .flatMap(found -> found.bronnen().stream())
        .filter(herkomst -> herkomst.bron().equals(wie.partij()))
        .anyMatch(herkomst -> herkomst.geheim() != null && geheimen.contains(herkomst.geheim()));
  }

  /// The decisions of the own partij in a casus that were not undone, without their words. While no
  /// version of the convenant is in force only those that still hold and that this person can end.
  @Transactional(readOnly = true)
  public List<Huidig> vanCasus(Requester wie, UUID casusId) {
    boolean alles = handelingen.eisLezer(wie, BESLUITEN, BEEINDIGEN);
    List<Persoon> personen = gelezen(wie, casusId);
    Stand stand = ledger.stand(casusId, personen.stream().map(Persoon::inwoner).toList());
    return personen.stream()
        .flatMap(persoon ->
            stand.geheim(persoon.inwoner()).stream()
                .filter(besluit -> besluit.bron().equals(wie.partij()))
                .map(besluit -> huidig(wie, persoon, besluit, stand)))
        .filter(huidig -> alles || (huidig.geheimhouder() && huidig.staat() == Staat.GELDT))
        .toList();
  }

  private Huidig huidig(Requester wie, Persoon persoon, GeheimhouderBesluit besluit, Stand stand) {
    return new Huidig(
        besluit.id(),
        persoon,
        besluit.veld(),
        besluit.doel(),
        List.copyOf(besluit.aan()),
        besluit.trede(),
        besluit.grond(),
        besluit.rustOp(),
        besluit.vanaf(),
        Objects.requireNonNullElse(besluit.tot(), Instant.MAX),
        staat(besluit, persoon, stand),
        beslist(wie, besluit.veld()));
  }

  private List<Persoon> gelezen(Requester wie, UUID casusId) {
    List<Persoon> personen = casussen.personen(casussen.eisVoor(wie, casusId, BESLUITEN).id());
    handelingen.gelezen(wie, BESLUITEN, casusId, personen.stream().map(Persoon::inwoner).toList());
    return personen;
  }

  /// The sealed words of the decisions in a casus, for who decides about the veld; whoever opens
  /// them logs that first.
  @Transactional(readOnly = true)
  public List<Verzegeld> verzegeld(Requester wie, UUID casusId) {
    handelingen.eisBevoegd(wie, BESLUITEN);
    List<Persoon> personen = casussen.personen(casussen.eisVoor(wie, casusId, BESLUITEN).id());
    Stand stand = ledger.stand(casusId, personen.stream().map(Persoon::inwoner).toList());
    return personen.stream()
        .flatMap(persoon -> stand.geheim(persoon.inwoner()).stream())
        .filter(besluit -> besluit.bron().equals(wie.partij()))
        .filter(besluit -> beslist(wie, besluit.veld()))
        .flatMap(besluit ->
            ledger.toelichting(besluit.id()).stream()
                .map(sealed -> new Verzegeld(besluit.id(), sealed)))
        .toList();
  }

  /// A toestemming of the kind `doorbreking-geheim` that still holds, from the own partij.
  public record Doorbreking(
      UUID id, Persoon persoon, List<String> aan, String doel, List<String> groepen, Instant tot) {

    public Doorbreking {
      aan = List.copyOf(aan);
      groepen = List.copyOf(groepen);
    }
  }

  /// What a decision in this casus can rest on; nothing for who decides about no veld.
  @Transactional(readOnly = true)
  public List<Doorbreking> doorbrekingen(Requester wie, UUID casusId) {
    handelingen.eisBevoegd(wie, BESLUITEN);
    UUID casus = casussen.eisVoor(wie, casusId, BESLUITEN).id();
    if (velden(wie).isEmpty()) {
      return List.of();
    }
    List<Persoon> personen = gelezen(wie, casus);
    return ledger.stand(casusId, personen.stream().map(Persoon::inwoner).toList()).regels().stream()
        .filter(regel -> Doorbrekingen.geldtNog(regel, schrijver.now()))
        .filter(regel -> casusId.equals(regel.casus()))
        .filter(regel -> wie.partij().equals(regel.vanPartij()))
        .filter(
            regel -> ToestemmingSoort.DOORBREKING_GEHEIM.code().equals(regel.toestemmingSoort()))
        .flatMap(regel -> doorbreking(regel, personen).stream())
        .toList();
  }

  private static Optional<Doorbreking> doorbreking(Regel regel, List<Persoon> personen) {
    return personen.stream()
        .filter(persoon -> persoon.inwoner().value().equals(regel.inwoner()))
        .findFirst()
        .map(persoon ->
            new Doorbreking(
                regel.id(),
                persoon,
                regel.aanPartijen(),
                String.valueOf(regel.doel()),
                regel.groepen(),
                Objects.requireNonNullElse(regel.geldigTot(), Instant.MAX)));
  }
}
