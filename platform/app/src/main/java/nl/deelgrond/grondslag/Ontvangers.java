// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Doel;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Wet;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.identity.Requester;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Records that a bron looked into whether the receiver may have its gegevens, where a law says so
/// (Participatiewet art. 65, lid 4). Without it nothing of that bron is given with a name.
@Service
public class Ontvangers {

  private static final String NAGAAN = "ontvanger-nagaan";
  private static final String BEEINDIGEN = "ontvanger-nagaan-beeindigen";

  /// Longer than this nobody looked into it: as long as a toestemming holds.
  private static final int LONGEST_MONTHS = 12;

  /// Most characters of how it was looked into.
  public static final int LANGSTE_TOELICHTING = 1000;

  private final Schrijver schrijver;
  private final Ledger ledger;
  private final Handelingen handelingen;
  private final Casussen casussen;
  private final Convenant convenant;

  Ontvangers(
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

  /// What was looked into.
  ///
  /// @param aan the receivers, one by one
  /// @param toelichting how it was looked into; kept sealed
  /// @param geldigTot the last day; at most twelve months ahead
  public record Nagegaan(
      UUID casus,
      UUID persoon,
      List<String> aan,
      String doel,
      String toelichting,
      LocalDate geldigTot) {

    public Nagegaan {
      aan = List.copyOf(aan);
    }

    /// Without the words: this text may end up in a log.
    @Override
    public String toString() {
      return "Nagegaan[casus=" + casus + "]";
    }
  }

  /// What was looked into as it stands now.
  public record Huidig(
      UUID id, Persoon persoon, List<String> aan, String doel, Instant vanaf, Instant tot) {

    public Huidig {
      aan = List.copyOf(aan);
    }
  }

  /// Whether a law says that the own partij looks into the receiver.
  public boolean moetNagaan(Requester wie) {
    return convenant.findPartij(wie.partij()).stream()
        .flatMap(partij -> partij.wetten().stream())
        .flatMap(wet -> convenant.findWet(wet).stream())
        .map(Wet::ontvangerNagaan)
        .anyMatch(Objects::nonNull);
  }

  /// Records that receivers were looked into; it counts from the next question on.
  ///
  /// @return the id of the line
  @Transactional
  public UUID legVast(Requester door, Nagegaan nagegaan) {
    eisBron(door, NAGAAN);
    Casus casus = casussen.eisOpenVoor(door, nagegaan.casus(), NAGAAN);
    Persoon persoon = schrijver.eisPersoon(casus, nagegaan.persoon());
    check(door, nagegaan);
    NieuweRegel regel =
        schrijver
            .nieuw(Regelsoort.ONTVANGER_NAGEGAAN, door)
            .over(persoon.inwoner().value(), casus.id())
            .aan(nagegaan.aan())
            .doel(nagegaan.doel())
            .tot(Schrijver.na(nagegaan.geldigTot()));
    return schrijver.schrijf(
        door,
        "ontvanger-nagegaan",
        regel,
        Regelcontext.of(casus.id(), persoon.inwoner()),
        nagegaan.toelichting());
  }

  private void eisBron(Requester door, String handeling) {
    handelingen.eisBevoegd(door, handeling);
    eisNagaan(door, handeling);
  }

  private void eisNagaan(Requester door, String handeling) {
    if (!moetNagaan(door)) {
      throw handelingen.weigering(door, handeling, HandelingFault.NIET_BEVOEGD, Map.of());
    }
  }

  private void check(Requester door, Nagegaan nagegaan) {
    LocalDate today = schrijver.vandaag();
    boolean doel = convenant.findDoel(nagegaan.doel()).isPresent();
    Invoer invoer = new Invoer();
    invoer
        .eis(doel, "doel", "doel-onbekend", Invoer.printable(nagegaan.doel()))
        .eis(!nagegaan.aan().isEmpty(), "aan", "kies-minstens-een")
        .eis(!nagegaan.aan().contains(door.partij()), "aan", "van-is-aan")
        .bekend(
            nagegaan.aan(),
            code -> convenant.findPartij(code).isPresent(),
            "aan",
            "partij-onbekend");
    if (doel) {
      List<String> others =
          nagegaan.aan().stream()
              .filter(code -> convenant.findPartij(code).isPresent())
              .filter(code -> !code.equals(door.partij()))
              .toList();
      invoer.bekend(
          others, mogelijk(door, nagegaan.doel())::contains, "aan", "partij-ziet-niets-met-naam");
    }
    Schrijver.checkWoorden(invoer, nagegaan.toelichting(), LANGSTE_TOELICHTING, "toelichting")
        .eis(!nagegaan.geldigTot().isBefore(today), "geldigTot", "in-het-verleden")
        .eis(
            !nagegaan.geldigTot().isAfter(today.plusMonths(LONGEST_MONTHS)),
            "geldigTot",
            "te-ver-vooruit",
            String.valueOf(LONGEST_MONTHS))
        .klaar();
  }

  /// The partijen that can get anything with a name for this doel.
  public List<String> mogelijk(Requester wie, String doel) {
    List<String> groepen = convenant.findDoel(doel).map(Doel::groepen).orElse(List.of());
    return convenant.partijen().stream()
        .map(partij -> partij.code())
        .filter(code -> !code.equals(wie.partij()))
        .filter(code ->
            groepen.stream()
                .anyMatch(groep ->
                    convenant
                        .findCel(code, doel, groep)
                        .filter(cel -> cel.tredes().contains(Trede.MET_NAAM))
                        .isPresent()))
        .toList();
  }

  /// Ends what the own partij looked into.
  @Transactional
  public void beeindig(Requester door, UUID regelId) {
    eisBron(door, BEEINDIGEN);
    Regel recorded =
        ledger
            .find(regelId)
            .filter(regel -> regel.soort() == Regelsoort.ONTVANGER_NAGEGAAN)
            .filter(regel -> regel.partij().equals(door.partij()))
            .orElseThrow(
                () -> schrijver.weigering(door, BEEINDIGEN, HandelingFault.NIET_GEVONDEN, regelId));
    schrijver.beeindig(door, BEEINDIGEN, Regelsoort.ONTVANGER_NAGEGAAN_BEEINDIGD, recorded);
  }

  /// What the own partij looked into in a casus; without a version of the convenant only what can
  /// be ended.
  @Transactional(readOnly = true)
  public List<Huidig> vanCasus(Requester wie, UUID casusId) {
    boolean alles = handelingen.eisLezer(wie, NAGAAN, BEEINDIGEN);
    eisNagaan(wie, NAGAAN);
    List<Persoon> personen = casussen.personen(casussen.eisVoor(wie, casusId, NAGAAN).id());
    handelingen.gelezen(
        wie, "ontvangers-nagegaan", casusId, personen.stream().map(Persoon::inwoner).toList());
    List<Regel> regels =
        ledger.stand(casusId, personen.stream().map(Persoon::inwoner).toList()).regels();
    return personen.stream()
        .flatMap(persoon ->
            regels.stream()
                .filter(regel -> regel.soort() == Regelsoort.ONTVANGER_NAGEGAAN)
                .filter(regel -> casusId.equals(regel.casus()))
                .filter(regel -> persoon.inwoner().value().equals(regel.inwoner()))
                .filter(regel -> regel.partij().equals(wie.partij()))
                .filter(regel -> alles || geldtNog(regel))
                .map(regel -> huidig(regel, persoon)))
        .toList();
  }

  private boolean geldtNog(Regel regel) {
    Instant tot = regel.geldigTot();
    return tot == null || tot.isAfter(schrijver.now());
  }

  private static Huidig huidig(Regel regel, Persoon persoon) {
    return new Huidig(
        regel.id(),
        persoon,
        regel.aanPartijen(),
        String.valueOf(regel.doel()),
        regel.geldigVan(),
        Objects.requireNonNullElse(regel.geldigTot(), Instant.MAX));
  }
}
