// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Records a date of birth that was not known when the person came into the casus. From the next
/// question on the age says who has to say yes.
///
/// **Guarantees**
/// - The date is kept sealed and shown to nobody; what is told is that one is missing.
/// - The entry is in the log first. When keeping the date then fails, the age stays unknown, and
///   recording it again works.
/// - A date that is known is not changed: who was added with a wrong one is added again.
@Service
public class Geboortedata {

  static final String VASTLEGGEN = "geboortedatum-vastleggen";

  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  private final Casussen casussen;
  private final Schrijver schrijver;
  private final Handelingen handelingen;
  private final LeemteTaken taken;
  private final Vault vault;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Geboortedata(
      Casussen casussen,
      Schrijver schrijver,
      Handelingen handelingen,
      LeemteTaken taken,
      Vault vault,
      TransactionTemplate transaction,
      Clock clock) {
    this.casussen = casussen;
    this.schrijver = schrijver;
    this.handelingen = handelingen;
    this.taken = taken;
    this.vault = vault;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Records the date of birth of a person in a casus that the own partij brought in.
  ///
  /// @throws nl.deelgrond.handeling.OnjuisteInvoer when it cannot be, or is known already
  public void legVast(Requester door, UUID casusId, UUID persoonId, LocalDate geboortedatum) {
    InwonerId inwoner = transaction.execute(_ -> log(door, casusId, persoonId, geboortedatum));
    vault.register(Objects.requireNonNull(inwoner, "it was logged"), geboortedatum);
  }

  private InwonerId log(Requester door, UUID casusId, UUID persoonId, LocalDate geboortedatum) {
    handelingen.eisBevoegd(door, VASTLEGGEN);
    Casus casus = casussen.eisEigenOpenCasus(door, casusId, VASTLEGGEN);
    casussen.houdVast(casusId);
    Persoon persoon = schrijver.eisPersoon(casus, persoonId);
    Invoer invoer = new Invoer();
    Casussen.checkGeboortedatum(invoer, geboortedatum, today());
    invoer.eis(isOnbekend(persoon), "geboortedatum", "geboortedatum-bekend").klaar();
    handelingen.log(
        door,
        "geboortedatum-vastgelegd",
        persoon.inwoner(),
        Map.of("casus", casusId.toString(), "persoon", persoonId.toString()));
    taken.leeftijdBekend(persoon.inwoner());
    return persoon.inwoner();
  }

  /// The persons among these whose date of birth is not known.
  public List<Persoon> onbekend(List<Persoon> personen) {
    return personen.stream().filter(this::isOnbekend).toList();
  }

  private boolean isOnbekend(Persoon persoon) {
    return vault.ageBand(persoon.inwoner(), today()).isEmpty();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), NEDERLAND);
  }
}
