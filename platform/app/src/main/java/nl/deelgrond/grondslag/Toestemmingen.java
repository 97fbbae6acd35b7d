// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.handeling.Probleem;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.policy.Leemte.Ontbreekt;
import nl.deelgrond.policy.Toestemming.Staat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Records what an inwoner was asked, and allowed, refused, put off or withdrew, at the desk with
/// whoever brought the casus in.
@Service
public class Toestemmingen {

  private static final String INTREKKEN = "toestemming-intrekken";
  private static final String ONGELDIG = "toestemming-ongeldig-verklaren";

  /// What is wrong when only somebody else has to answer.
  private static final Set<String> WHO_ANSWERS = Set.of("hoedanigheid", "namens");

  private final Schrijver schrijver;
  private final Ledger ledger;
  private final Handelingen handelingen;
  private final Casussen casussen;
  private final Leeftijden leeftijden;
  private final Convenant convenant;
  private final AntwoordCheck check;
  private final LeemteTaken taken;
  private final Clock clock;

  Toestemmingen(
      Schrijver schrijver,
      Ledger ledger,
      Handelingen handelingen,
      Casussen casussen,
      Leeftijden leeftijden,
      Convenant convenant,
      AntwoordCheck check,
      LeemteTaken taken,
      Clock clock) {
    this.schrijver = schrijver;
    this.ledger = ledger;
    this.handelingen = handelingen;
    this.casussen = casussen;
    this.leeftijden = leeftijden;
    this.convenant = convenant;
    this.check = check;
    this.taken = taken;
    this.clock = clock;
  }

  /// What was said to a question.
  public enum Keuze {
    JA("ja", "toestemming-vastleggen", Regelsoort.TOESTEMMING_GEGEVEN),

    /// Recorded as well, so that nobody asks again and again.
    NEE("nee", "toestemming-weigeren", Regelsoort.TOESTEMMING_GEWEIGERD),

    /// The answer comes later, and is asked for again on a day.
    LATER("later", "toestemming-vragen", Regelsoort.TOESTEMMING_GEVRAAGD),

    /// Asked, and not answered yet.
    GEVRAAGD("gevraagd", "toestemming-vragen", Regelsoort.TOESTEMMING_GEVRAAGD);

    private final String code;
    private final String handeling;
    private final Regelsoort soort;

    Keuze(String code, String handeling, Regelsoort soort) {
      this.code = code;
      this.handeling = handeling;
      this.soort = soort;
    }

    public String code() {
      return code;
    }

    /// The one with this code, if there is one.
    public static Optional<Keuze> find(String code) {
      return Arrays.stream(values()).filter(keuze -> keuze.code.equals(code)).findFirst();
    }
  }

  /// What the inwoner was asked and answered.
  ///
  /// @param van the partij that may tell
  /// @param aan the partijen that may know, one by one and at most five; there is no "all". Each
  ///   can see gegevens and needs every one of the groepen for the doel
  /// @param geldigTot the last day, at most twelve months ahead; of [Keuze#LATER] the day on which
  ///   it is asked again
  /// @param gevraagd how it was asked, and of whom; a "yes" to pw65-geen-bezwaar only
  ///   `schriftelijk`
  /// @param namens the line about who answered, in force and of this inwoner; null of the inwoner,
  ///   and only then
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
      @Nullable UUID namens,
      Keuze keuze) {

    public Antwoord {
      aan = List.copyOf(aan);
      groepen = List.copyOf(groepen);
    }
  }

  /// A question for toestemming as it stands now.
  ///
  /// @param rechtsgronden the articles that it rests on, as `participatiewet 65 2-b`
  /// @param leeftijd the age band on the day it was recorded, as far as this casus knew it; else
  ///   `onbekend`
  /// @param namens the line about who answered; null of the inwoner
  /// @param vragendePartij the partij of who asked and recorded it
  /// @param vragendeFunctie the functie of who asked and recorded it; never a name
  /// @param staat how far it is now; an end that came with time is in it
  /// @param nogNodig of what was given, what is not there yet before it counts: as what somebody
  ///   still has to say yes, or the code of a leemte; empty of other staten
  /// @param opnieuwVragen whether the inwoner would decide later, and the day of asking again came
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
      @Nullable UUID namens,
      String vragendePartij,
      String vragendeFunctie,
      Staat staat,
      List<String> nogNodig,
      boolean opnieuwVragen) {

    /// Of a yes of which it is not known whether it can be one.
    public static final String ONBEKEND = "onbekend";

    private static final Set<String> ONTBREEKT =
        Set.of(
            Ontbreekt.LEEFTIJD_ONBEKEND.code(),
            Ontbreekt.GEZAG_ONBEKEND.code(),
            Ontbreekt.VERTEGENWOORDIGING_ONBEKEND.code());

    public Huidig {
      rechtsgronden = List.copyOf(rechtsgronden);
      aan = List.copyOf(aan);
      groepen = List.copyOf(groepen);
      nogNodig = List.copyOf(nogNodig);
    }

    /// Code of the state as people read it: that of [#staat], but [#ONBEKEND] of a yes by somebody
    /// of whom nobody looked into who it is, or for an inwoner whose age or gezag is not known.
    public String getoondeStaat() {
      boolean unknown = nogNodig.stream().anyMatch(ONTBREEKT::contains) || isOudOnbekend();
      return staat == Staat.GEGEVEN && unknown ? ONBEKEND : staat.code();
    }

    /// An own yes at an age that was not known counts no more when it is known by now.
    private boolean isOudOnbekend() {
      return leeftijd.equals(NieuweRegel.LEEFTIJD_ONBEKEND) && !nogNodig.isEmpty();
    }
  }

  /// Records an answer, or that there is none yet. It holds from the next question on.
  ///
  /// @return the id of the line
  @Transactional(noRollbackFor = OnjuisteInvoer.class) // the task of unclear gezag stays
  public UUID legVast(Requester door, Antwoord antwoord) {
    Keuze keuze = antwoord.keuze();
    handelingen.eisBevoegd(door, keuze.handeling);
    Casus casus = casussen.eisEigenOpenCasus(door, antwoord.casus(), keuze.handeling);
    Persoon persoon = schrijver.eisPersoon(casus, antwoord.persoon());
    Instant now = clock.instant();
    try {
      check.keur(antwoord, now);
    } catch (OnjuisteInvoer wrong) {
      if (wrong.problemen().stream().map(Probleem::veld).allMatch(WHO_ANSWERS::contains)) {
        meldGezag(door, persoon, antwoord, now);
      }
      throw wrong;
    }
    meldGezag(door, persoon, antwoord, now);
    LocalDate today = AntwoordCheck.day(clock.instant());
    LocalDate firstDayWithout =
        keuze == Keuze.LATER ? antwoord.geldigTot() : antwoord.geldigTot().plusDays(1);
    NieuweRegel regel =
        schrijver
            .nieuw(keuze.soort, door)
            .over(persoon.inwoner().value(), casus.id())
            .toestemming(antwoord.soort(), antwoord.van(), antwoord.aan())
            .doel(antwoord.doel())
            .groepen(antwoord.groepen())
            .gevraagd(antwoord.gevraagd(), leeftijden.volgensCasus(persoon, today).orElse(null))
            .namens(antwoord.namens())
            .rechtsgronden(check.rechtsgronden(antwoord))
            .tot(firstDayWithout.atStartOfDay(AntwoordCheck.NEDERLAND).toInstant());
    if (keuze.soort == Regelsoort.TOESTEMMING_GEVRAAGD) {
      regel.reden(keuze == Keuze.LATER ? Stand.BESLIST_LATER : keuze.code);
    }
    return schrijver.schrijf(
        door, keuze.soort.code(), regel, Regelcontext.of(casus.id(), persoon.inwoner()), null);
  }

  /// Unclear gezag is a task of who finds out, as soon as a toestemming is asked of a child:
  /// whoever asks learns it before any decision does.
  private void meldGezag(Requester door, Persoon persoon, Antwoord antwoord, Instant now) {
    boolean unclear = check.ontbreekt(antwoord, now).contains(Ontbreekt.GEZAG_ONBEKEND);
    if (unclear && antwoord.keuze() != Keuze.NEE) {
      Map<String, String> what = Map.of("casus", antwoord.casus().toString());
      handelingen.log(door, "gezag-onduidelijk-gemeld", persoon.inwoner(), what);
      taken.gezagGevraagd(antwoord, now);
    }
  }

  /// Says what [#legVast] would find wrong with an answer, before anybody is asked to confirm it.
  ///
  /// @throws nl.deelgrond.handeling.OnjuisteInvoer with everything that is wrong
  public void keur(Antwoord antwoord) {
    check.keur(antwoord, clock.instant());
  }

  /// The articles that an answer rests on, as `participatiewet 65 2-b`.
  public List<String> rechtsgronden(Antwoord antwoord) {
    return check.rechtsgronden(antwoord);
  }

  /// Withdraws a toestemming. Once this returns, nothing is released on it any more (promise 4).
  ///
  /// @param toestemming id of the line that gave it
  /// @param hoedanigheid who withdraws: the `inwoner`, or as what somebody does so for them
  /// @param namens the line about who that is; null of the inwoner, and only then
  @Transactional
  public void trekIn(Requester door, UUID toestemming, String hoedanigheid, @Nullable UUID namens) {
    handelingen.eisBevoegd(door, INTREKKEN);
    Regel given = eisGegeven(door, toestemming, INTREKKEN);
    checkIntrekken(given, hoedanigheid, namens);
    schrijver.beeindig(
        door,
        INTREKKEN,
        Regelsoort.TOESTEMMING_INGETROKKEN.code(),
        schrijver.einde(Regelsoort.TOESTEMMING_INGETROKKEN, door, given).door(hoedanigheid, namens),
        given,
        null);
  }

  private void checkIntrekken(Regel given, String hoedanigheid, @Nullable UUID namens) {
    Instant now = clock.instant();
    Invoer invoer = new Invoer();
    boolean known = Gevraagd.HOEDANIGHEDEN.contains(hoedanigheid);
    invoer.eis(known, "hoedanigheid", "keuze-onbekend").klaar();
    UUID casus = Stand.required(given.casus());
    Persoon persoon =
        casussen.personen(casus).stream()
            .filter(one -> one.inwoner().value().equals(given.inwoner()))
            .findFirst()
            .orElseThrow();
    Stand stand = ledger.stand(casus, List.of(persoon.inwoner()));
    check.checkNamens(invoer, stand, persoon, hoedanigheid, namens, now);
    invoer.klaar();
    boolean gaveIt = namens != null && namens.equals(given.namens());
    boolean may =
        gaveIt
            || Antwoorders.op(convenant, AntwoordCheck.day(now))
                .magIntrekken(
                    check.over(stand, persoon, Stand.required(given.doel()), now),
                    ToestemmingSoort.of(Stand.required(given.toestemmingSoort())),
                    Stand.required(given.vanPartij()),
                    given.groepen(),
                    hoedanigheid,
                    namens);
    invoer.eis(may, "hoedanigheid", "mag-niet-intrekken").klaar();
  }

  /// Records that a toestemming is none: what makes it one was not there (AVG art. 4(11) and 7).
  ///
  /// @param toelichting why; kept sealed, at most 1000 characters
  @Transactional
  public void verklaarOngeldig(Requester door, UUID toestemming, String toelichting) {
    handelingen.eisBevoegd(door, ONGELDIG);
    Regel given = eisGegeven(door, toestemming, ONGELDIG);
    Schrijver.checkToelichting(new Invoer(), toelichting).klaar();
    schrijver.beeindig(
        door,
        ONGELDIG,
        Regelsoort.TOESTEMMING_ONGELDIG.code(),
        schrijver.einde(Regelsoort.TOESTEMMING_ONGELDIG, door, given),
        given,
        toelichting);
  }

  private Regel eisGegeven(Requester door, UUID toestemming, String handeling) {
    return ledger
        .find(toestemming)
        .filter(regel -> regel.soort() == Regelsoort.TOESTEMMING_GEGEVEN)
        .filter(regel -> schrijver.isEigenCasus(door, regel))
        .orElseThrow(
            () -> schrijver.weigering(door, handeling, HandelingFault.NIET_GEVONDEN, toestemming));
  }

  /// What was asked in a casus that the own partij brought in, and what became of it. A question
  /// that was answered since is not in it; without a version of the convenant only what was given
  /// and can be withdrawn.
  @Transactional(readOnly = true)
  public List<Huidig> vanCasus(Requester wie, UUID casusId) {
    boolean alles = handelingen.eisLezer(wie, "toestemming-vastleggen", INTREKKEN);
    Casus casus = casussen.eisEigenOpenCasus(wie, casusId, "toestemming-vastleggen");
    List<Persoon> personen = casussen.personen(casus.id());
    List<InwonerId> inwoners = personen.stream().map(Persoon::inwoner).toList();
    handelingen.gelezen(wie, "toestemmingen", casusId, inwoners);
    Instant now = clock.instant();
    Antwoorders antwoorders = Antwoorders.op(convenant, AntwoordCheck.day(now));
    return new Toestemminglijst(check, antwoorders, ledger.stand(casusId, inwoners), now)
        .van(casusId, personen).stream()
            .filter(huidig -> alles || huidig.staat() == Staat.GEGEVEN)
            .toList();
  }

  /// The open casussen of the own partij in which the day came on which an inwoner is asked again.
  /// It names nobody, so it is no reading of a dossier.
  @Transactional(readOnly = true)
  public List<Casus> opnieuwTeVragen(Requester wie) {
    handelingen.eisBevoegd(wie, "toestemming-vastleggen");
    Instant now = clock.instant();
    List<Casus> open =
        casussen.ingebrachtDoor(wie.partij()).stream().filter(casus -> !casus.gesloten()).toList();
    List<UUID> found = ledger.opnieuwTeVragen(open.stream().map(Casus::id).toList(), now);
    return open.stream()
        .filter(casus -> found.contains(casus.id()))
        .filter(casus -> vraagtOpnieuw(casus.id(), now))
        .toList();
  }

  private boolean vraagtOpnieuw(UUID casus, Instant now) {
    List<Persoon> personen = casussen.personen(casus);
    Stand stand = ledger.stand(casus, personen.stream().map(Persoon::inwoner).toList());
    Antwoorders antwoorders = Antwoorders.op(convenant, AntwoordCheck.day(now));
    return new Toestemminglijst(check, antwoorders, stand, now).vraagtOpnieuw(casus, personen);
  }

  /// Who is asked for a toestemming to share (kind avg) of a person today.
  ///
  /// @param leeftijd the age band as this casus knows it; else `onbekend`
  /// @param rollen as what somebody has to say yes, for one groep or another
  /// @param ontbreekt codes of what has to be found out first
  public record Gevraagde(
      Persoon persoon, String leeftijd, List<String> rollen, List<String> ontbreekt) {

    public Gevraagde {
      rollen = List.copyOf(rollen);
      ontbreekt = List.copyOf(ontbreekt);
    }
  }

  /// Who is asked, of each person of a casus that the own partij brought in.
  @Transactional(readOnly = true)
  public List<Gevraagde> gevraagden(Requester wie, UUID casusId) {
    handelingen.eisBevoegd(wie, "toestemming-vastleggen");
    Casus casus = casussen.eisEigenOpenCasus(wie, casusId, "toestemming-vastleggen");
    List<Persoon> personen = casussen.personen(casus.id());
    List<InwonerId> inwoners = personen.stream().map(Persoon::inwoner).toList();
    handelingen.gelezen(wie, "vertegenwoordigingen", casusId, inwoners);
    Stand stand = ledger.stand(casusId, inwoners);
    return personen.stream()
        .map(persoon -> check.gevraagde(stand, persoon, clock.instant()))
        .toList();
  }
}
