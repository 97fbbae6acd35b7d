// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.identity.Requester;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Records whether an inwoner can weigh a doel, as a professional at the table judged it: per doel,
/// because nobody is unable as such (BW 7:465). The latest judgement counts.
@Service
public class Wilsbekwaamheid {

  private static final String VASTLEGGEN = "wilsbekwaamheid-vastleggen";
  private static final String WILSBEKWAAM = "wilsbekwaam";

  /// What somebody can judge.
  public static final List<String> OORDELEN = List.of(WILSBEKWAAM, Stand.NIET_WILSBEKWAAM);

  private final Schrijver schrijver;
  private final Ledger ledger;
  private final Handelingen handelingen;
  private final Casussen casussen;
  private final Convenant convenant;

  Wilsbekwaamheid(
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

  /// A judgement as it stands now.
  public record Huidig(UUID id, Persoon persoon, String doel, String oordeel, Instant vanaf) {}

  /// Records a judgement. It counts from the next question on.
  ///
  /// @param oordeel one of [#OORDELEN]
  /// @param toelichting what it rests on; kept sealed, at most 1000 characters
  /// @return the id of the line
  @Transactional
  public UUID legVast(
      Requester door,
      UUID casusId,
      UUID persoonId,
      String doel,
      String oordeel,
      String toelichting) {
    handelingen.eisBevoegd(door, VASTLEGGEN);
    Casus casus = casussen.eisOpenVoor(door, casusId, VASTLEGGEN);
    Persoon persoon = schrijver.eisPersoon(casus, persoonId);
    Schrijver.checkToelichting(
            new Invoer()
                .eis(
                    convenant.findDoel(doel).isPresent(),
                    "doel",
                    "doel-onbekend",
                    Invoer.printable(doel))
                .eis(OORDELEN.contains(oordeel), "oordeel", "keuze-onbekend"),
            toelichting)
        .klaar();
    return schrijver.schrijf(
        door,
        Regelsoort.WILSBEKWAAMHEID.code(),
        schrijver
            .nieuw(Regelsoort.WILSBEKWAAMHEID, door)
            .over(persoon.inwoner().value(), casus.id())
            .doel(doel)
            .reden(oordeel),
        Regelcontext.of(casus.id(), persoon.inwoner()),
        toelichting);
  }

  /// What was last judged of the persons of a casus, per doel, for who has to do with it.
  @Transactional(readOnly = true)
  public List<Huidig> vanCasus(Requester wie, UUID casusId) {
    handelingen.eisBevoegd(wie, VASTLEGGEN);
    Casus casus = casussen.eisVoor(wie, casusId, VASTLEGGEN);
    List<Persoon> personen = casussen.personen(casus.id());
    List<InwonerId> inwoners = personen.stream().map(Persoon::inwoner).toList();
    handelingen.gelezen(wie, "wilsbekwaamheid", casusId, inwoners);
    Stand stand = ledger.stand(casusId, inwoners);
    return personen.stream()
        .flatMap(persoon ->
            stand.wilsbekwaamheid(persoon.inwoner()).values().stream()
                .map(regel ->
                    new Huidig(
                        regel.id(),
                        persoon,
                        Stand.required(regel.doel()),
                        Stand.required(regel.reden()),
                        regel.geldigVan())))
        .toList();
  }
}
