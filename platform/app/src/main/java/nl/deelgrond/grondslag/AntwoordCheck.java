// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Doel;
import nl.deelgrond.convenant.Groep;
import nl.deelgrond.convenant.Rechtsgrond;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.ToestemmingTeksten;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.grondslag.Antwoorders.Over;
import nl.deelgrond.grondslag.Antwoorders.Wie;
import nl.deelgrond.grondslag.Toestemmingen.Antwoord;
import nl.deelgrond.grondslag.Toestemmingen.Gevraagde;
import nl.deelgrond.grondslag.Toestemmingen.Keuze;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.policy.Leeftijd;
import nl.deelgrond.policy.Leemte;
import nl.deelgrond.policy.Vertegenwoordiger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says what is wrong with an answer before it is recorded.
@Component
class AntwoordCheck {

  static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  /// Longer than this a toestemming does not hold; then it is asked again (practice 6-12 months).
  private static final int LONGEST_MONTHS = 12;

  /// More receivers than this are asked for apart: who is asked about everybody is asked nothing.
  private static final int MOST_RECEIVERS = 5;

  private final Convenant convenant;
  private final Casussen casussen;
  private final Ledger ledger;
  private final Leeftijden leeftijden;
  private final ToestemmingTeksten teksten;

  AntwoordCheck(
      Convenant convenant,
      Casussen casussen,
      Ledger ledger,
      Leeftijden leeftijden,
      ToestemmingTeksten teksten) {
    this.teksten = teksten;
    this.convenant = convenant;
    this.casussen = casussen;
    this.ledger = ledger;
    this.leeftijden = leeftijden;
  }

  /// @throws nl.deelgrond.handeling.OnjuisteInvoer with everything that is wrong
  void keur(Antwoord antwoord, Instant now) {
    LocalDate today = day(now);
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
    if (antwoord.keuze() != Keuze.NEE) {
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
    checkWho(invoer, antwoord, now);
    antwoord
        .gevraagd()
        .check(
            invoer,
            antwoord.keuze() == Keuze.JA,
            antwoord.soort() == ToestemmingSoort.PW65_GEEN_BEZWAAR,
            teksten.op(today).orElse(null));
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

  /// UAVG art. 5: who answers is who has to. The inwoner's own no is always taken.
  private void checkWho(Invoer invoer, Antwoord antwoord, Instant now) {
    Optional<Persoon> found =
        casussen.personen(antwoord.casus()).stream()
            .filter(persoon -> persoon.id().equals(antwoord.persoon()))
            .findFirst();
    String hoedanigheid = antwoord.gevraagd().hoedanigheid();
    invoer.eis(found.isPresent(), "persoon", "persoon-onbekend");
    if (found.isEmpty() || !Gevraagd.HOEDANIGHEDEN.contains(hoedanigheid)) {
      return;
    }
    Persoon persoon = found.get();
    Stand stand = ledger.stand(antwoord.casus(), List.of(persoon.inwoner()));
    boolean clear = checkNamens(invoer, stand, persoon, hoedanigheid, antwoord.namens(), now);
    boolean ownNo = antwoord.keuze() == Keuze.NEE && hoedanigheid.equals(Antwoorders.INWONER);
    if (!clear || ownNo) {
      return;
    }
    Antwoorders antwoorders = Antwoorders.op(convenant, day(now));
    Over over = over(stand, persoon, antwoord.doel(), now);
    antwoord.groepen().stream()
        .distinct()
        .map(groep -> antwoorders.geven(over, antwoord.soort(), antwoord.van(), groep))
        .filter(wie -> !wie.antwoordt(hoedanigheid, antwoord.namens()))
        .findFirst()
        .ifPresent((Wie wie) -> invoer.eis(false, "hoedanigheid", wie.probleem(), wie.rollen()));
  }

  /// What has to be found out before an answer counts.
  Set<Leemte.Ontbreekt> ontbreekt(Antwoord antwoord, Instant now) {
    return casussen.personen(antwoord.casus()).stream()
        .filter(persoon -> persoon.id().equals(antwoord.persoon()))
        .flatMap(persoon -> ontbreekt(antwoord, persoon, now))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<Leemte.Ontbreekt> ontbreekt(Antwoord antwoord, Persoon persoon, Instant now) {
    Antwoorders antwoorders = Antwoorders.op(convenant, day(now));
    Stand stand = ledger.stand(antwoord.casus(), List.of(persoon.inwoner()));
    Over over = over(stand, persoon, antwoord.doel(), now);
    return antwoord.groepen().stream()
        .map(groep -> antwoorders.geven(over, antwoord.soort(), antwoord.van(), groep).ontbreekt())
        .filter(Objects::nonNull);
  }

  /// About whom an answer is, as far as the law asks.
  Over over(Stand stand, Persoon persoon, String doel, Instant now) {
    return Over.nu(
        leeftijden.volgensCasus(persoon, day(now)).orElse(null),
        stand.onbekwaamVoor(persoon.inwoner()).contains(doel),
        stand.vertegenwoordigers(persoon.inwoner()),
        now);
  }

  /// Who is asked for a toestemming to share of a person, about one groep or another.
  Gevraagde gevraagde(Stand stand, Persoon persoon, Instant now) {
    Antwoorders antwoorders = Antwoorders.op(convenant, day(now));
    Over over =
        Over.nu(
            leeftijden.volgensCasus(persoon, day(now)).orElse(null),
            !stand.onbekwaamVoor(persoon.inwoner()).isEmpty(),
            stand.vertegenwoordigers(persoon.inwoner()),
            now);
    List<Wie> all =
        convenant.groepen().stream()
            .map(groep -> antwoorders.geven(over, ToestemmingSoort.AVG, "", groep.code()))
            .toList();
    Leeftijd leeftijd = over.leeftijd();
    return new Gevraagde(
        persoon,
        leeftijd == null ? NieuweRegel.LEEFTIJD_ONBEKEND : leeftijd.code(),
        leeftijd == null ? List.of() : all.stream().flatMap(Wie::wie).distinct().toList(),
        all.stream()
            .map(Wie::ontbreekt)
            .filter(Objects::nonNull)
            .map(Leemte.Ontbreekt::code)
            .distinct()
            .toList());
  }

  /// Notes what is wrong with the line about who answers or withdraws for an inwoner.
  ///
  /// @return whether it is known who does
  boolean checkNamens(
      Invoer invoer,
      Stand stand,
      Persoon persoon,
      String hoedanigheid,
      @Nullable UUID namens,
      Instant now) {
    if (hoedanigheid.equals(Antwoorders.INWONER)) {
      invoer.eis(namens == null, "namens", "namens-bij-inwoner");
      return namens == null;
    }
    Optional<Vertegenwoordiger> line =
        stand.vertegenwoordigers(persoon.inwoner()).stream()
            .filter(one -> one.id().equals(namens))
            .findFirst();
    boolean same = line.isEmpty() || line.get().hoedanigheid().equals(hoedanigheid);
    boolean inForce = line.isEmpty() || Over.geldt(line.get(), now);
    invoer
        .eis(namens != null, "namens", "namens-nodig")
        .eis(namens == null || line.isPresent(), "namens", "vertegenwoordiging-onbekend")
        .eis(same, "namens", "vertegenwoordiging-andere-rol")
        .eis(inForce, "namens", "vertegenwoordiging-geldt-niet");
    return line.isPresent() && same && inForce;
  }

  /// The articles that an answer rests on, as `participatiewet 65 2-b`; those that hold towards one
  /// of the receivers are among them. Only agreeing to help may rest on none.
  List<String> rechtsgronden(Antwoord antwoord) {
    return convenant
        .rechtsgronden(antwoord.soort(), antwoord.van(), antwoord.aan(), antwoord.groepen())
        .stream()
        .map(Rechtsgrond::code)
        .toList();
  }

  static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, NEDERLAND);
  }

  private boolean isPartij(String code) {
    return convenant.findPartij(code).isPresent();
  }
}
