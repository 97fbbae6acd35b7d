// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.handeling.HandelingFault;
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

  /// The act of who judged that an inwoner cannot, and takes that back.
  public static final String TERUGNEMEN = "wilsbekwaamheid-terugnemen";

  private static final String WILSBEKWAAM = "wilsbekwaam";

  /// What somebody can judge.
  public static final List<String> OORDELEN = List.of(WILSBEKWAAM, Stand.NIET_WILSBEKWAAM);

  /// The organisaties that are always invited.
  private static final int EERSTE_SCHIL = 1;

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
    String handeling = oordeel.equals(WILSBEKWAAM) ? TERUGNEMEN : VASTLEGGEN;
    handelingen.eisBevoegd(door, handeling);
    Casus casus = casussen.eisOpenVoor(door, casusId, handeling);
    if (!magOordelen(door)) {
      throw schrijver.weigering(door, handeling, HandelingFault.NIET_BEVOEGD, casusId);
    }
    Persoon persoon = schrijver.eisPersoon(casus, persoonId);
    Optional<Regel> standing = standing(casus, persoon, doel);
    if (standing.isEmpty()) {
      handelingen.eisBevoegd(door, VASTLEGGEN); // there is nothing to take back
    }
    Schrijver.checkToelichting(
            new Invoer()
                .eis(
                    convenant.findDoel(doel).isPresent(),
                    "doel",
                    "doel-onbekend",
                    Invoer.printable(doel))
                .eis(OORDELEN.contains(oordeel), "oordeel", "keuze-onbekend")
                .eis(
                    standing.isEmpty()
                        || oordeel.equals(Stand.NIET_WILSBEKWAAM)
                        || standing.get().partij().equals(door.partij()),
                    "oordeel",
                    "oordeel-van-een-ander",
                    standing.map(Regel::partij).orElse("")),
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

  /// Who gives help judges: the eerste schil, and who is bound by a duty of secrecy as a
  /// hulpverlener (BW 7:465). Who was invited for something else does not.
  private boolean magOordelen(Requester door) {
    return convenant.organisatie(door.organisatie()).schil() == EERSTE_SCHIL
        || convenant.findFunctie(door.functie()).stream()
            .anyMatch(functie -> !functie.geheimen().isEmpty());
  }

  /// That the inwoner cannot weigh the doel, as long as nobody took it back: the partij that judged
  /// so does, or else anybody at the table could pass over who decides for the inwoner.
  private Optional<Regel> standing(Casus casus, Persoon persoon, String doel) {
    InwonerId inwoner = persoon.inwoner();
    return Optional.ofNullable(
            ledger.stand(casus.id(), List.of(inwoner)).wilsbekwaamheid(inwoner).get(doel))
        .filter(regel -> Stand.NIET_WILSBEKWAAM.equals(regel.reden()));
  }

  /// What was last judged of the persons of a casus, per doel: for who brought it in everything,
  /// because they ask who answers, and for another partij what it judged itself. It says something
  /// about health, and no rule decided that others may know. Without a version of the convenant
  /// only what the own partij can take back.
  @Transactional(readOnly = true)
  public List<Huidig> vanCasus(Requester wie, UUID casusId) {
    boolean alles = handelingen.eisLezer(wie, VASTLEGGEN, TERUGNEMEN);
    Casus casus = casussen.eisVoor(wie, casusId, VASTLEGGEN);
    List<Persoon> personen = casussen.personen(casus.id());
    List<InwonerId> inwoners = personen.stream().map(Persoon::inwoner).toList();
    handelingen.gelezen(wie, "wilsbekwaamheid", casusId, inwoners);
    Stand stand = ledger.stand(casusId, inwoners);
    boolean own = casus.ingebrachtDoor().equals(wie.partij());
    return personen.stream()
        .flatMap(persoon ->
            stand.wilsbekwaamheid(persoon.inwoner()).values().stream()
                .filter(regel -> (own && alles) || regel.partij().equals(wie.partij()))
                .filter(regel -> alles || Stand.NIET_WILSBEKWAAM.equals(regel.reden()))
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
