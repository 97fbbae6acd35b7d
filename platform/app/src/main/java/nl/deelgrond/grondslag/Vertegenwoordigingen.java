// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
import nl.deelgrond.policy.Leeftijd;
import nl.deelgrond.policy.PolicyData;
import nl.deelgrond.policy.Vertegenwoordiger.Gezag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Records who stands in for an inwoner, as somebody looked into it.
///
/// Gezag over a minor is recorded by the partij that carries out the Jeugdwet, which can read the
/// gezagsregister; who else stands in by whoever brought the casus in. The name is sealed and shown
/// to nobody: who is told apart by the number of the proof (ADR-0077).
@Service
public class Vertegenwoordigingen {

  /// The act of who reads the gezagsregister.
  public static final String GEZAG = "gezag-vastleggen";

  /// The act of who brought the casus in.
  public static final String VASTLEGGEN = "vertegenwoordiging-vastleggen";

  private static final String BEEINDIGEN = "vertegenwoordiging-beeindigen";
  private static final String OUDER = "ouder";
  private static final int LONGEST_NAME = 200;

  private final Schrijver schrijver;
  private final Ledger ledger;
  private final Handelingen handelingen;
  private final Casussen casussen;
  private final Leeftijden leeftijden;
  private final Convenant convenant;

  Vertegenwoordigingen(
      Schrijver schrijver,
      Ledger ledger,
      Handelingen handelingen,
      Casussen casussen,
      Leeftijden leeftijden,
      Convenant convenant) {
    this.schrijver = schrijver;
    this.ledger = ledger;
    this.handelingen = handelingen;
    this.casussen = casussen;
    this.leeftijden = leeftijden;
    this.convenant = convenant;
  }

  /// Somebody who stands in.
  ///
  /// @param hoedanigheid one of [Gevraagd#HOEDANIGHEDEN], but not `inwoner`
  /// @param gezag of a parent or guardian of a minor `alleen`, `gezamenlijk` or `onduidelijk`; null
  ///   of others
  /// @param bewijs number of the extract of the register, the decision or the authorisation; as of
  ///   an answer
  /// @param naam who it is, in words; kept sealed, at most 200 characters
  /// @param vanaf first day; null = from now on
  /// @param geldigTot last day; null = until it is ended
  public record Nieuw(
      UUID casus,
      UUID persoon,
      String hoedanigheid,
      @Nullable String gezag,
      String bewijs,
      String naam,
      @Nullable LocalDate vanaf,
      @Nullable LocalDate geldigTot) {

    /// Without the name: this text may end up in a log.
    @Override
    public String toString() {
      return "Nieuw[casus=" + casus + "]";
    }
  }

  /// Who stands in as it stands now.
  ///
  /// @param partij whose medewerker looked into it
  /// @param tot first moment it no longer counts; null while it was not ended
  public record Huidig(
      UUID id,
      Persoon persoon,
      String hoedanigheid,
      @Nullable String gezag,
      String bewijs,
      String partij,
      Instant vanaf,
      @Nullable Instant tot) {}

  /// Records who stands in. It counts from the next question on, or from its first day.
  ///
  /// @return the id of the line
  @Transactional
  public UUID legVast(Requester door, Nieuw nieuw) {
    String handeling = isGezagPartij(door) ? GEZAG : VASTLEGGEN;
    handelingen.eisBevoegd(door, handeling);
    Casus casus = casussen.eisOpenVoor(door, nieuw.casus(), handeling);
    Persoon persoon = schrijver.eisPersoon(casus, nieuw.persoon());
    Instant now = schrijver.now();
    Leeftijd leeftijd = leeftijden.volgensCasus(persoon, AntwoordCheck.day(now)).orElse(null);
    check(nieuw, leeftijd, door, casus, AntwoordCheck.day(now));
    NieuweRegel regel =
        schrijver
            .nieuw(Regelsoort.VERTEGENWOORDIGING, door)
            .over(persoon.inwoner().value(), casus.id())
            .vertegenwoordiging(nieuw.hoedanigheid(), gezag(nieuw, leeftijd), nieuw.bewijs())
            .tot(nieuw.geldigTot() == null ? null : startOf(nieuw.geldigTot().plusDays(1)));
    if (nieuw.vanaf() != null && !nieuw.vanaf().equals(AntwoordCheck.day(now))) {
      regel.vanaf(startOf(nieuw.vanaf()));
    }
    return schrijver.schrijf(
        door,
        Regelsoort.VERTEGENWOORDIGING.code(),
        regel,
        Regelcontext.of(casus.id(), persoon.inwoner()),
        nieuw.naam());
  }

  /// Over an adult there is no gezag; a parent is then one of the family (BW 7:465), and the line
  /// says of gezag that there is nothing to say.
  private static @Nullable String gezag(Nieuw nieuw, @Nullable Leeftijd leeftijd) {
    return leeftijd == Leeftijd.VANAF_18 && nieuw.hoedanigheid().equals(OUDER)
        ? Gezag.ONDUIDELIJK.code()
        : nieuw.gezag();
  }

  private void check(
      Nieuw nieuw, @Nullable Leeftijd leeftijd, Requester door, Casus casus, LocalDate today) {
    String hoedanigheid = nieuw.hoedanigheid();
    boolean known =
        Gevraagd.HOEDANIGHEDEN.contains(hoedanigheid) && !hoedanigheid.equals(Antwoorders.INWONER);
    boolean adult = leeftijd == Leeftijd.VANAF_18;
    boolean gezag = Antwoorders.isGezag(hoedanigheid) && !adult;
    boolean fits =
        leeftijd == null
            || (adult ? !hoedanigheid.equals("voogd") : Antwoorders.isGezag(hoedanigheid));
    boolean kind = Arrays.stream(Gezag.values()).anyMatch(one -> one.code().equals(nieuw.gezag()));
    LocalDate begin = nieuw.vanaf();
    LocalDate end = nieuw.geldigTot();
    Invoer invoer =
        new Invoer()
            .eis(known, "hoedanigheid", "keuze-onbekend")
            .eis(!known || fits, "hoedanigheid", "hoedanigheid-niet-bij-leeftijd");
    if (known && fits) {
      invoer
          .eis(!gezag || isGezagPartij(door), "hoedanigheid", "gezag-niet-van-u", gezagPartij())
          .eis(
              gezag || casus.ingebrachtDoor().equals(door.partij()),
              "hoedanigheid",
              "alleen-wie-inbracht")
          .eis(!gezag || nieuw.gezag() != null, "gezag", "verplicht")
          .eis(!gezag || nieuw.gezag() == null || kind, "gezag", "keuze-onbekend")
          .eis(gezag || nieuw.gezag() == null, "gezag", "gezag-alleen-minderjarig");
    }
    invoer.eis(Gevraagd.isKenmerk(nieuw.bewijs()), "bewijs", "geen-kenmerk");
    Schrijver.checkWoorden(invoer, nieuw.naam(), LONGEST_NAME, "naam")
        .eis(end == null || !end.isBefore(today), "geldigTot", "in-het-verleden")
        .eis(end == null || begin == null || !end.isBefore(begin), "geldigTot", "einde-voor-begin")
        .klaar();
  }

  /// Ends it: from the next question on nobody answers by this line.
  @Transactional
  public void beeindig(Requester door, UUID regelId) {
    handelingen.eisBevoegd(door, BEEINDIGEN);
    Regel recorded =
        ledger
            .find(regelId)
            .filter(regel -> regel.soort() == Regelsoort.VERTEGENWOORDIGING)
            .filter(regel -> magBeeindigen(door, regel))
            .orElseThrow(
                () -> schrijver.weigering(door, BEEINDIGEN, HandelingFault.NIET_GEVONDEN, regelId));
    schrijver.beeindig(door, BEEINDIGEN, Regelsoort.VERTEGENWOORDIGING_BEEINDIGD, recorded);
  }

  /// Who recorded it, also after the zitting; who brought the casus in, also after a hand-over; and
  /// of gezag the partij that finds out about it. Ending only ever shows less.
  private boolean magBeeindigen(Requester door, Regel regel) {
    return regel.partij().equals(door.partij())
        || schrijver.isEigenCasus(door, regel)
        || (isGezagPartij(door) && Antwoorders.isGezag(Stand.required(regel.hoedanigheid())));
  }

  /// Who stands in for the persons of a casus, for who brought it in and for the partij that reads
  /// the gezagsregister; without a version of the convenant only whom they can end.
  @Transactional(readOnly = true)
  public List<Huidig> vanCasus(Requester wie, UUID casusId) {
    String handeling = isGezagPartij(wie) ? GEZAG : VASTLEGGEN;
    boolean alles = handelingen.eisLezer(wie, handeling, BEEINDIGEN);
    Casus casus =
        isGezagPartij(wie)
            ? casussen.eisVoor(wie, casusId, handeling)
            : casussen.eisEigenOpenCasus(wie, casusId, handeling);
    List<Persoon> personen = casussen.personen(casus.id());
    List<InwonerId> inwoners = personen.stream().map(Persoon::inwoner).toList();
    handelingen.gelezen(wie, "vertegenwoordigingen", casusId, inwoners);
    return ledger.stand(casusId, inwoners).regels().stream()
        .filter(regel -> regel.soort() == Regelsoort.VERTEGENWOORDIGING)
        .filter(regel -> magLezen(wie, casus, regel))
        .filter(regel -> alles || (magBeeindigen(wie, regel) && geldtNog(regel)))
        .flatMap(regel ->
            personen.stream()
                .filter(persoon -> persoon.inwoner().value().equals(regel.inwoner()))
                .map(persoon -> huidig(regel, persoon)))
        .toList();
  }

  private boolean geldtNog(Regel regel) {
    Instant tot = regel.geldigTot();
    return tot == null || tot.isAfter(schrijver.now());
  }

  /// Of an adult only who brought the casus in: the partij that finds out about gezag has nothing
  /// to do with a curator or a mentor.
  private static boolean magLezen(Requester wie, Casus casus, Regel regel) {
    return casus.ingebrachtDoor().equals(wie.partij())
        || regel.partij().equals(wie.partij())
        || Antwoorders.isGezag(Stand.required(regel.hoedanigheid()));
  }

  private static Huidig huidig(Regel regel, Persoon persoon) {
    return new Huidig(
        regel.id(),
        persoon,
        Stand.required(regel.hoedanigheid()),
        regel.gezag(),
        Stand.required(regel.bewijs()),
        regel.partij(),
        regel.geldigVan(),
        regel.geldigTot());
  }

  /// The partij that finds out who has gezag.
  public String gezagPartij() {
    return PolicyData.gezag(convenant);
  }

  private boolean isGezagPartij(Requester door) {
    return door.partij().equals(gezagPartij());
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(AntwoordCheck.NEDERLAND).toInstant();
  }
}
