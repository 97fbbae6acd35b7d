// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Functie;
import nl.deelgrond.convenant.Redenen;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.web.pagina.Ingevuld;
import nl.deelgrond.web.pagina.Schillen;
import nl.deelgrond.web.pagina.Woorden;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/// What every page of a partner needs: the convenant, the clock, words, and who may do what.
@Component
class Werkplek {
  private final Convenant convenant;
  private final Redenen redenen;
  private final Handelingen handelingen;
  private final Schillen schillen;
  private final Clock clock;

  Werkplek(
      Convenant convenant,
      Redenen redenen,
      Handelingen handelingen,
      Schillen schillen,
      Clock clock) {
    this.convenant = convenant;
    this.redenen = redenen;
    this.handelingen = handelingen;
    this.schillen = schillen;
    this.clock = clock;
  }

  Convenant convenant() {
    return convenant;
  }

  Namen namen(Locale locale) {
    return new Namen(convenant, redenen, schillen.woorden(locale));
  }

  Ingevuld ingevuld(MultiValueMap<String, String> waarden, Locale locale) {
    return new Ingevuld(waarden, schillen.woorden(locale));
  }

  Instant nu() {
    return clock.instant();
  }

  LocalDate vandaag() {
    return LocalDate.ofInstant(nu(), Woorden.ZONE);
  }

  /// Whether the convenant gives this act to the functie of this person, and it can be done now. A
  /// page then offers it; whether it is done is decided again by who does it.
  boolean mag(Requester wie, String handeling) {
    return handelingen.magDoen(wie, handeling);
  }

  /// Whether this person reads a register: who records in it, and without a version of the
  /// convenant who ends what is in it.
  boolean leest(Requester wie, String vastleggen, String beeindigen) {
    return handelingen.magLezen(wie, vastleggen, beeindigen);
  }

  /// Refuses the page of an act that is not theirs, as the act itself would be, and logs it.
  void eis(Requester wie, String handeling) {
    handelingen.eisBevoegd(wie, handeling);
  }

  /// As [#eis], for what only an organisatie that left may.
  void eisNaUittreding(Requester wie, String handeling) {
    handelingen.eisBevoegdNaUittreding(wie, handeling);
  }

  /// Refuses the page of a register to who does not read it, and logs it.
  void eisLezer(Requester wie, String vastleggen, String beeindigen) {
    boolean _ = handelingen.eisLezer(wie, vastleggen, beeindigen);
  }

  /// Logs that somebody tried what is not theirs or not possible, and returns the refusal to throw.
  ///
  /// @param soort what the id is of, e.g. `casus`
  Fault weigering(Requester wie, String handeling, HandelingFault code, String soort, UUID id) {
    return handelingen.weigering(wie, handeling, code, Map.of(soort, id.toString()));
  }

  /// As [#weigering], when there is no id to name.
  Fault weigering(Requester wie, String handeling, HandelingFault code) {
    return handelingen.weigering(wie, handeling, code, Map.of());
  }

  /// Whether somebody of this functie can ever see a value.
  boolean zietWaarden(Requester wie) {
    return functie(wie).rol().seesValues();
  }

  Functie functie(Requester wie) {
    return convenant.functie(wie.functie());
  }
}
