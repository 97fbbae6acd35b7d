// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.audit.Place;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.identity.Bsn;
import nl.deelgrond.identity.Ids;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.vault.Sealed;
import nl.deelgrond.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Writes lines to the ledger: the log entry and the line in one transaction, the caller's.
@Component
class Schrijver {

  private static final int MAX_TOELICHTING = 1000;
  private static final String TOELICHTING = "ledger.toelichting";
  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  private final Ledger ledger;
  private final Handelingen handelingen;
  private final Casussen casussen;
  private final Vault vault;
  private final LeemteTaken leemten;
  private final Clock clock;

  Schrijver(
      Ledger ledger,
      Handelingen handelingen,
      Casussen casussen,
      Vault vault,
      LeemteTaken leemten,
      Clock clock) {
    this.ledger = ledger;
    this.handelingen = handelingen;
    this.casussen = casussen;
    this.vault = vault;
    this.leemten = leemten;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate vandaag() {
    return LocalDate.ofInstant(now(), NEDERLAND);
  }

  /// The first moment after a last day.
  static Instant na(LocalDate lastDay) {
    return lastDay.plusDays(1).atStartOfDay(NEDERLAND).toInstant();
  }

  NieuweRegel nieuw(Regelsoort soort, Requester door) {
    return new NieuweRegel(soort, door, now());
  }

  /// Logs the act and adds the line.
  ///
  /// @param toelichting motivation in words; kept sealed under the key of `sealedFor`
  /// @return the id of the line
  UUID schrijf(
      Requester door,
      String act,
      NieuweRegel regel,
      Regelcontext context,
      @Nullable String toelichting) {
    Sealed sealed = toelichting == null ? null : seal(context.sealedFor(), toelichting);
    long idx =
        handelingen.log(
            door,
            act,
            context.about(),
            Map.of("casus", String.valueOf(context.casus()), "regel", regel.id().toString()));
    Regel written = regel.gelogd(idx);
    ledger.voegToe(written, door.functie(), sealed);
    leemten.vastgelegd(written);
    return regel.id();
  }

  /// Ends a line that was not ended yet with a new one that names it.
  void beeindig(Requester door, String handeling, Regelsoort soort, Regel ended) {
    beeindig(door, handeling, soort.code(), einde(soort, door, ended), ended, null);
  }

  /// A line that ends another one.
  NieuweRegel einde(Regelsoort soort, Requester door, Regel ended) {
    return NieuweRegel.einde(soort, door, now(), ended);
  }

  /// As the other, with what there is to say about the end.
  ///
  /// The table lets a line be named once: of two people who end the same line at the same moment,
  /// the second is told that it is over.
  void beeindig(
      Requester door,
      String handeling,
      String act,
      NieuweRegel end,
      Regel ended,
      @Nullable String toelichting) {
    if (ledger.isBeeindigd(ended.id())) {
      throw weigering(door, handeling, HandelingFault.KAN_NIET_MEER, ended.id());
    }
    InwonerId inwoner = ended.inwoner() == null ? null : new InwonerId(ended.inwoner());
    try {
      schrijf(door, act, end, new Regelcontext(ended.casus(), inwoner, inwoner), toelichting);
    } catch (DuplicateKeyException alreadyEnded) {
      // Not logged as an attempt: this transaction still holds the lock of the log.
      throw new Fault(
          HandelingFault.KAN_NIET_MEER, "somebody ended it at the same moment", alreadyEnded);
    }
  }

  Fault weigering(Requester door, String handeling, HandelingFault code, UUID regel) {
    return handelingen.weigering(door, handeling, code, Map.of("regel", regel.toString()));
  }

  /// The person of a casus, or a problem with the input.
  Persoon eisPersoon(Casus casus, UUID persoonId) {
    Optional<Persoon> persoon =
        casussen.personen(casus.id()).stream()
            .filter(candidate -> candidate.id().equals(persoonId))
            .findFirst();
    new Invoer().eis(persoon.isPresent(), "persoon", "persoon-onbekend").klaar();
    return persoon.orElseThrow();
  }

  /// Whether the partij of this person brought in the casus of the line.
  boolean isEigenCasus(Requester wie, Regel regel) {
    return Optional.ofNullable(regel.casus())
        .flatMap(casussen::find)
        .filter(casus -> casus.ingebrachtDoor().equals(wie.partij()))
        .isPresent();
  }

  /// Notes what is wrong with a motivation: [#checkWoorden].
  static Invoer checkToelichting(Invoer invoer, String toelichting) {
    return checkWoorden(invoer, toelichting, MAX_TOELICHTING, "toelichting");
  }

  private @Nullable Sealed seal(@Nullable InwonerId inwoner, String toelichting) {
    if (inwoner == null) {
      throw new IllegalArgumentException("a motivation is sealed for somebody");
    }
    Place place = plaats(inwoner, Ids.next());
    return vault.seal(place, toelichting.strip().getBytes(StandardCharsets.UTF_8));
  }

  /// Where the motivation of a line is sealed for.
  static Place plaats(InwonerId inwoner, UUID id) {
    return new Place(inwoner, id, TOELICHTING, 1);
  }

  /// Notes when a text is missing or too long, cannot be read as it is kept, or holds a BSN.
  ///
  /// @param veld the field, in the form or the request
  static Invoer checkWoorden(Invoer invoer, @Nullable String text, int longest, String veld) {
    String words = text == null ? "" : text;
    return invoer
        .eis(!words.isBlank(), veld, "verplicht")
        .eis(words.length() <= longest, veld, "te-lang", String.valueOf(longest))
        .eis(Invoer.isLeesbaar(words), veld, "tekens-onbekend")
        .eis(!Bsn.isIn(words), veld, "bsn-in-tekst");
  }
}
