// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.identity.Requester;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Records that a partij has a grondslag of the convenant for a person, with its motivation.
@Service
public class Grondslagen {

  private final Schrijver schrijver;
  private final Ledger ledger;
  private final Handelingen handelingen;
  private final Casussen casussen;
  private final Convenant convenant;

  Grondslagen(
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

  /// A grondslag that a partij has for a person in a casus.
  ///
  /// @param grondslag id in the convenant; one of the own partij
  /// @param toelichting why it is needed here; kept sealed, at most 1000 characters
  /// @param besluitnummer number of the decision where the grondslag needs one (Wpg 19, 20)
  /// @param ontvangers of such a decision the partijen that it names, one by one (Wpg 19 and 20 say
  ///   that a decision names its recipients); of another grondslag empty
  /// @param geldigTot last day; null = until it is ended, but a decision always has an end
  public record Vaststelling(
      UUID casus,
      UUID persoon,
      String grondslag,
      String doel,
      String toelichting,
      @Nullable String besluitnummer,
      List<String> ontvangers,
      @Nullable LocalDate geldigTot) {

    public Vaststelling {
      ontvangers = List.copyOf(ontvangers);
    }

    /// Without the motivation: this text may end up in a log.
    @Override
    public String toString() {
      return "Vaststelling[casus=" + casus + "]";
    }
  }

  /// A recorded grondslag as it stands now.
  ///
  /// @param besluitnummer number of the decision that it was recorded with
  /// @param ontvangers the partijen that the decision names
  public record Huidig(
      UUID id,
      Persoon persoon,
      String grondslag,
      String doel,
      Instant vanaf,
      @Nullable Instant tot,
      @Nullable String besluitnummer,
      List<String> ontvangers) {

    public Huidig {
      ontvangers = List.copyOf(ontvangers);
    }
  }

  /// Records a grondslag of the own partij. It holds from the next question on.
  ///
  /// @return the id of the line
  @Transactional
  public UUID stelVast(Requester door, Vaststelling vaststelling) {
    handelingen.eisBevoegd(door, "grondslag-vaststellen");
    Casus casus = casussen.eisOpenVoor(door, vaststelling.casus(), "grondslag-vaststellen");
    Persoon persoon = schrijver.eisPersoon(casus, vaststelling.persoon());
    check(door, vaststelling);
    NieuweRegel regel =
        schrijver
            .nieuw(Regelsoort.GRONDSLAG_VASTGESTELD, door)
            .over(persoon.inwoner().value(), casus.id())
            .grondslag(vaststelling.grondslag(), vaststelling.besluitnummer())
            .doel(vaststelling.doel())
            .aan(vaststelling.ontvangers())
            .tot(endOf(vaststelling.geldigTot()));
    return schrijver.schrijf(
        door,
        "grondslag-vastgesteld",
        regel,
        Regelcontext.of(casus.id(), persoon.inwoner()),
        vaststelling.toelichting());
  }

  private static @Nullable Instant endOf(@Nullable LocalDate lastDay) {
    return lastDay == null ? null : Schrijver.na(lastDay);
  }

  private void check(Requester door, Vaststelling vaststelling) {
    Optional<Grondslag> found =
        convenant
            .findGrondslag(vaststelling.grondslag())
            .filter(grondslag -> grondslag.partij().equals(door.partij()));
    Invoer invoer =
        Schrijver.checkToelichting(new Invoer(), vaststelling.toelichting())
            .eis(
                found.isPresent(),
                "grondslag",
                "grondslag-niet-van-u",
                Invoer.printable(vaststelling.grondslag()));
    found.ifPresent(grondslag -> checkFits(grondslag, vaststelling, invoer));
    LocalDate lastDay = vaststelling.geldigTot();
    LocalDate today = schrijver.vandaag();
    invoer.eis(lastDay == null || !lastDay.isBefore(today), "geldigTot", "in-het-verleden").klaar();
  }

  private void checkFits(Grondslag grondslag, Vaststelling vaststelling, Invoer invoer) {
    String number = vaststelling.besluitnummer();
    boolean hasNumber = number != null && number.matches("[0-9A-Za-z][0-9A-Za-z./-]{2,39}");
    invoer
        .eis(
            grondslag.doelen().contains(vaststelling.doel()),
            "doel",
            "doel-past-niet",
            Invoer.printable(vaststelling.doel()))
        .eis(!grondslag.besluitNodig() || hasNumber, "besluitnummer", "verplicht")
        .eis(number == null || hasNumber, "besluitnummer", "geen-besluitnummer")
        .eis(
            !grondslag.besluitNodig() || vaststelling.geldigTot() != null,
            "geldigTot",
            "verplicht");
    checkOntvangers(grondslag, vaststelling.ontvangers(), invoer);
  }

  private void checkOntvangers(Grondslag grondslag, List<String> ontvangers, Invoer invoer) {
    List<String> tegenpartijen = grondslag.tegenpartijen();
    invoer
        .eis(!grondslag.besluitNodig() || !ontvangers.isEmpty(), "ontvangers", "kies-minstens-een")
        .eis(
            grondslag.besluitNodig() || ontvangers.isEmpty(), "ontvangers", "ontvangers-niet-nodig")
        .bekend(
            ontvangers,
            code -> convenant.findPartij(code).isPresent(),
            "ontvangers",
            "partij-onbekend")
        .eis(!ontvangers.contains(grondslag.partij()), "ontvangers", "van-is-aan")
        .bekend(
            ontvangers,
            code -> tegenpartijen == null || tegenpartijen.contains(code),
            "ontvangers",
            "ontvanger-past-niet");
  }

  /// Ends a grondslag that the own partij recorded.
  @Transactional
  public void beeindig(Requester door, UUID regelId) {
    handelingen.eisBevoegd(door, "grondslag-beeindigen");
    Regel recorded =
        ledger
            .find(regelId)
            .filter(regel -> regel.soort() == Regelsoort.GRONDSLAG_VASTGESTELD)
            .filter(regel -> regel.partij().equals(door.partij()))
            .orElseThrow(() ->
                schrijver.weigering(
                    door, "grondslag-beeindigen", HandelingFault.NIET_GEVONDEN, regelId));
    schrijver.beeindig(door, "grondslag-beeindigen", Regelsoort.GRONDSLAG_BEEINDIGD, recorded);
  }

  /// The grondslagen that the own partij recorded in a casus; without a version of the convenant
  /// only those that can be ended.
  @Transactional(readOnly = true)
  public List<Huidig> vanCasus(Requester wie, UUID casusId) {
    boolean alles = handelingen.eisLezer(wie, "grondslag-vaststellen", "grondslag-beeindigen");
    Casus casus = casussen.eisVoor(wie, casusId, "grondslag-vaststellen");
    List<Persoon> personen = casussen.personen(casus.id());
    handelingen.gelezen(
        wie, "grondslagen", casusId, personen.stream().map(Persoon::inwoner).toList());
    Stand stand = ledger.stand(casusId, personen.stream().map(Persoon::inwoner).toList());
    return personen.stream()
        .flatMap(persoon ->
            stand.gronden(persoon.inwoner()).stream()
                .filter(grond -> grond.partij().equals(wie.partij()))
                .filter(grond -> alles || loopt(grond.tot()))
                .map(grond ->
                    new Huidig(
                        grond.id(),
                        persoon,
                        grond.grondslag(),
                        grond.doel(),
                        grond.vanaf(),
                        grond.tot(),
                        stand.besluitnummer(grond.id()),
                        grond.ontvangers().stream().sorted().toList())))
        .toList();
  }

  private boolean loopt(@Nullable Instant tot) {
    return tot == null || tot.isAfter(schrijver.now());
  }
}
