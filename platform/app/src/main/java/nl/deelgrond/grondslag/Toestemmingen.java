// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Doel;
import nl.deelgrond.convenant.Groep;
import nl.deelgrond.convenant.Rechtsgrond;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.identity.Requester;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Records what an inwoner allowed, refused or withdrew, at the desk with whoever brought the casus
/// in.
@Service
public class Toestemmingen {

  /// Longer than this a toestemming does not hold; then it is asked again (practice 6-12 months).
  private static final int LONGEST_MONTHS = 12;

  /// More receivers than this are asked for apart: who is asked about everybody is asked nothing.
  private static final int MOST_RECEIVERS = 5;

  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  private final Schrijver schrijver;
  private final Ledger ledger;
  private final Handelingen handelingen;
  private final Casussen casussen;
  private final Leeftijden leeftijden;
  private final Convenant convenant;
  private final Clock clock;

  Toestemmingen(
      Schrijver schrijver,
      Ledger ledger,
      Handelingen handelingen,
      Casussen casussen,
      Leeftijden leeftijden,
      Convenant convenant,
      Clock clock) {
    this.schrijver = schrijver;
    this.ledger = ledger;
    this.handelingen = handelingen;
    this.casussen = casussen;
    this.leeftijden = leeftijden;
    this.convenant = convenant;
    this.clock = clock;
  }

  /// What the inwoner was asked and answered.
  ///
  /// @param van the partij that may tell
  /// @param aan the partijen that may know, one by one and at most five; there is no "all". Each
  ///   can see gegevens and needs every one of the groepen for the doel
  /// @param geldigTot the last day; at most twelve months ahead
  /// @param gevraagd how it was asked; a "yes" to pw65-geen-bezwaar only `schriftelijk`
  /// @param gegeven yes or no: a no is recorded as well, so that nobody asks again and again
  public record Antwoord(
      UUID casus,
      UUID persoon,
      ToestemmingSoort soort,
      String van,
      List<String> aan,
      String doel,
      List<String> groepen,
      LocalDate geldigTot,
      Gevraagd gevraagd,
      boolean gegeven) {

    public Antwoord {
      aan = List.copyOf(aan);
      groepen = List.copyOf(groepen);
    }
  }

  /// A toestemming as it stands now.
  ///
  /// @param rechtsgronden the articles that it rests on, as `participatiewet 65 2-b`
  /// @param leeftijd the age band on the day it was recorded, as far as this casus knew it; else
  ///   `onbekend`
  public record Huidig(
      UUID id,
      Persoon persoon,
      ToestemmingSoort soort,
      String van,
      List<String> aan,
      String doel,
      List<String> groepen,
      Instant vanaf,
      Instant tot,
      Gevraagd gevraagd,
      List<String> rechtsgronden,
      String leeftijd,
      boolean gegeven) {

    public Huidig {
      rechtsgronden = List.copyOf(rechtsgronden);
      aan = List.copyOf(aan);
      groepen = List.copyOf(groepen);
    }
  }

  /// Records an answer. It holds from the next question on.
  ///
  /// @return the id of the line
  @Transactional
  public UUID legVast(Requester door, Antwoord antwoord) {
    String handeling = antwoord.gegeven() ? "toestemming-vastleggen" : "toestemming-weigeren";
    handelingen.eisBevoegd(door, handeling);
    Casus casus = casussen.eisEigenOpenCasus(door, antwoord.casus(), handeling);
    Persoon persoon = schrijver.eisPersoon(casus, antwoord.persoon());
    keur(antwoord);
    NieuweRegel regel =
        schrijver
            .nieuw(
                antwoord.gegeven()
                    ? Regelsoort.TOESTEMMING_GEGEVEN
                    : Regelsoort.TOESTEMMING_GEWEIGERD,
                door)
            .over(persoon.inwoner().value(), casus.id())
            .toestemming(antwoord.soort(), antwoord.van(), antwoord.aan())
            .doel(antwoord.doel())
            .groepen(antwoord.groepen())
            .gevraagd(antwoord.gevraagd(), leeftijden.volgensCasus(persoon, today()).orElse(null))
            .rechtsgronden(rechtsgronden(antwoord))
            .tot(antwoord.geldigTot().plusDays(1).atStartOfDay(NEDERLAND).toInstant());
    return schrijver.schrijf(
        door,
        antwoord.gegeven() ? "toestemming-gegeven" : "toestemming-geweigerd",
        regel,
        Regelcontext.of(casus.id(), persoon.inwoner()),
        null);
  }

  /// Says what [#legVast] would find wrong with an answer, before anybody is asked to confirm it.
  ///
  /// @throws nl.deelgrond.handeling.OnjuisteInvoer with everything that is wrong
  public void keur(Antwoord antwoord) {
    LocalDate today = today();
    Set<String> groepen =
        new HashSet<>(convenant.findDoel(antwoord.doel()).map(Doel::groepen).orElse(List.of()));
    Set<String> alleGroepen = new HashSet<>(convenant.groepen().stream().map(Groep::code).toList());
    // in the order of the page, so that the list of problems follows it
    Invoer invoer = new Invoer();
    boolean known =
        antwoord.soort() == ToestemmingSoort.INSTEMMING_HULP
            || !isPartij(antwoord.van())
            || !rechtsgronden(antwoord).isEmpty();
    invoer
        .eis(known, "soort", "soort-niet-bij-van")
        .eis(isPartij(antwoord.van()), "van", "partij-onbekend", Invoer.printable(antwoord.van()));
    if (antwoord.gegeven()) {
      checkReceivers(invoer, antwoord);
    }
    invoer
        .eis(!antwoord.aan().isEmpty(), "aan", "kies-minstens-een")
        .bekend(antwoord.aan(), this::isPartij, "aan", "partij-onbekend")
        .eis(!antwoord.aan().contains(antwoord.van()), "aan", "van-is-aan")
        .eis(!groepen.isEmpty(), "doel", "doel-onbekend", Invoer.printable(antwoord.doel()))
        .eis(!antwoord.groepen().isEmpty(), "groepen", "kies-minstens-een")
        .bekend(antwoord.groepen(), alleGroepen::contains, "groepen", "groep-onbekend")
        .bekend(
            antwoord.groepen().stream().filter(alleGroepen::contains).toList(),
            code -> groepen.isEmpty() || groepen.contains(code),
            "groepen",
            "groep-niet-bij-doel")
        .eis(antwoord.geldigTot().isAfter(today), "geldigTot", "in-het-verleden")
        .eis(
            !antwoord.geldigTot().isAfter(today.plusMonths(LONGEST_MONTHS)),
            "geldigTot",
            "te-lang",
            String.valueOf(LONGEST_MONTHS));
    antwoord
        .gevraagd()
        .check(invoer, antwoord.gegeven(), antwoord.soort() == ToestemmingSoort.PW65_GEEN_BEZWAAR);
    invoer.klaar();
  }

  /// AVG art. 4(11) and 7: a "yes" is for who needs it, one by one; a "no" may be to everybody.
  private void checkReceivers(Invoer invoer, Antwoord antwoord) {
    List<String> aan = antwoord.aan().stream().distinct().filter(this::isPartij).toList();
    List<String> readers = aan.stream().filter(this::seesValues).toList();
    invoer
        .eis(
            antwoord.aan().size() <= MOST_RECEIVERS,
            "aan",
            "te-veel",
            String.valueOf(MOST_RECEIVERS))
        .bekend(aan, this::seesValues, "aan", "partij-ziet-niets");
    if (convenant.findDoel(antwoord.doel()).isPresent()) {
      invoer.bekend(readers, partij -> needsAll(partij, antwoord), "aan", "groep-niet-nodig");
    }
  }

  private boolean seesValues(String partij) {
    return convenant.functies().stream()
        .anyMatch(functie -> functie.partij().equals(partij) && functie.rol().seesValues());
  }

  /// Whether this partij needs each of the groepen with a name for this doel.
  private boolean needsAll(String partij, Antwoord antwoord) {
    return antwoord.groepen().stream()
        .allMatch(groep ->
            convenant
                .findCel(partij, antwoord.doel(), groep)
                .filter(cel -> cel.tredes().contains(Trede.MET_NAAM))
                .isPresent());
  }

  /// The articles that an answer rests on, as `participatiewet 65 2-b`; those that hold towards one
  /// of the receivers are among them. Only agreeing to help may rest on none.
  public List<String> rechtsgronden(Antwoord antwoord) {
    return convenant
        .rechtsgronden(antwoord.soort(), antwoord.van(), antwoord.aan(), antwoord.groepen())
        .stream()
        .map(Rechtsgrond::code)
        .toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), NEDERLAND);
  }

  private boolean isPartij(String code) {
    return convenant.findPartij(code).isPresent();
  }

  /// Withdraws a toestemming. Once this returns, nothing is released on it any more (promise 4).
  ///
  /// @param toestemming id of the line that gave it
  @Transactional
  public void trekIn(Requester door, UUID toestemming) {
    handelingen.eisBevoegd(door, "toestemming-intrekken");
    Regel given =
        ledger
            .find(toestemming)
            .filter(regel -> regel.soort() == Regelsoort.TOESTEMMING_GEGEVEN)
            .filter(regel -> schrijver.isEigenCasus(door, regel))
            .orElseThrow(() ->
                schrijver.weigering(
                    door, "toestemming-intrekken", HandelingFault.NIET_GEVONDEN, toestemming));
    schrijver.beeindig(door, "toestemming-intrekken", Regelsoort.TOESTEMMING_INGETROKKEN, given);
  }

  /// The toestemmingen and refusals in a casus that the own partij brought in.
  @Transactional(readOnly = true)
  public List<Huidig> vanCasus(Requester wie, UUID casusId) {
    handelingen.eisBevoegd(wie, "toestemming-vastleggen");
    Casus casus = casussen.eisEigenOpenCasus(wie, casusId, "toestemming-vastleggen");
    List<Persoon> personen = casussen.personen(casus.id());
    handelingen.gelezen(
        wie, "toestemmingen", casusId, personen.stream().map(Persoon::inwoner).toList());
    Stand stand = ledger.stand(casusId, personen.stream().map(Persoon::inwoner).toList());
    return stand.regels().stream()
        .filter(regel ->
            regel.soort() == Regelsoort.TOESTEMMING_GEGEVEN
                || regel.soort() == Regelsoort.TOESTEMMING_GEWEIGERD)
        .filter(regel -> casusId.equals(regel.casus()))
        .flatMap(regel -> huidig(regel, personen).stream())
        .toList();
  }

  private static Optional<Huidig> huidig(Regel regel, List<Persoon> personen) {
    return personen.stream()
        .filter(persoon -> persoon.inwoner().value().equals(regel.inwoner()))
        .findFirst()
        .map(persoon ->
            new Huidig(
                regel.id(),
                persoon,
                ToestemmingSoort.of(String.valueOf(regel.toestemmingSoort())),
                String.valueOf(regel.vanPartij()),
                regel.aanPartijen(),
                String.valueOf(regel.doel()),
                regel.groepen(),
                regel.geldigVan(),
                regel.geldigTot() == null ? Instant.MAX : regel.geldigTot(),
                gevraagd(regel),
                regel.rechtsgronden(),
                Objects.requireNonNullElse(regel.leeftijd(), NieuweRegel.LEEFTIJD_ONBEKEND),
                regel.soort() == Regelsoort.TOESTEMMING_GEGEVEN));
  }

  private static Gevraagd gevraagd(Regel regel) {
    return new Gevraagd(
        String.valueOf(regel.hoedanigheid()),
        String.valueOf(regel.wijze()),
        String.valueOf(regel.tekstVersie()),
        String.valueOf(regel.taal()),
        Objects.requireNonNullElse(regel.hulp(), Gevraagd.HULP_ONBEKEND),
        Boolean.TRUE.equals(regel.zonderGevolg()),
        regel.bewijs());
  }
}
