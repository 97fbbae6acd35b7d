// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.handeling;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.deelgrond.audit.Act;
import nl.deelgrond.audit.AuditLog;
import nl.deelgrond.auditformat.CanonicalJson;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Rol;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.historie.RevisieListener;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.identity.Requester;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says who may do an act, and logs it with what it changes.
///
/// **Guarantees**
/// - An act that the convenant does not give to the functie is refused, and the attempt is in the
///   log before the refusal is told. So is an act that needs a version of the convenant in force
///   while there is none (ADR-0088).
/// - [#log] appends in the caller's transaction: change and entry are kept both or neither.
@Component
public class Handelingen {

  private final Convenant convenant;
  private final AuditLog log;
  private final Uittredingen uittredingen;
  private final Convenantkracht kracht;

  Handelingen(
      Convenant convenant, AuditLog log, Uittredingen uittredingen, Convenantkracht kracht) {
    this.convenant = convenant;
    this.log = log;
    this.uittredingen = uittredingen;
    this.kracht = kracht;
  }

  /// Refuses unless the functie of this person may do the act, the organisatie did not leave, and
  /// the act goes on without a version of the convenant or one is in force.
  ///
  /// @param handeling code in the convenant, e.g. `casus-openen`
  /// @throws Fault [HandelingFault#UITGETREDEN], [HandelingFault#NIET_BEVOEGD] or
  ///   [HandelingFault#CONVENANT_NIET_VAN_KRACHT], after the attempt was logged
  public void eisBevoegd(Requester door, String handeling) {
    // first: what follows is asked while nobody ends the version or leaves
    boolean gaatDoor = gaatDoor(handeling);
    if (uittredingen.isUitgetreden(door.organisatie())) {
      throw weigering(door, handeling, HandelingFault.UITGETREDEN, Map.of());
    }
    if (!isVanFunctie(door, handeling)) {
      throw weigering(door, handeling, HandelingFault.NIET_BEVOEGD, Map.of());
    }
    if (!gaatDoor) {
      throw weigering(door, handeling, HandelingFault.CONVENANT_NIET_VAN_KRACHT, Map.of());
    }
  }

  /// Refuses who may not read a register. It is for who records in it; while no version of the
  /// convenant is in force it is for who can end what is in it, to find that again.
  ///
  /// @param vastleggen code of the act that records in it
  /// @param beeindigen code of the act that ends what is in it
  /// @return whether all of it may be told; false = only what this person can end
  /// @throws Fault as [#eisBevoegd]
  public boolean eisLezer(Requester wie, String vastleggen, String beeindigen) {
    boolean alles = kracht.isVanKracht();
    eisBevoegd(wie, alles ? vastleggen : beeindigen);
    return alles;
  }

  /// Whether [#eisLezer] would let this person read.
  public boolean magLezen(Requester wie, String vastleggen, String beeindigen) {
    return magDoen(wie, kracht.isVanKracht() ? vastleggen : beeindigen);
  }

  /// Whether a version of the convenant is in force, for what nobody is refused but less is told.
  public boolean isConvenantVanKracht() {
    return kracht.isVanKracht();
  }

  /// As [#eisBevoegd], for what only an organisatie that left may.
  ///
  /// @throws Fault [HandelingFault#NIET_BEVOEGD], after the attempt was logged
  public void eisBevoegdNaUittreding(Requester door, String handeling) {
    if (!uittredingen.isUitgetreden(door.organisatie()) || !magDoen(door, handeling)) {
      throw weigering(door, handeling, HandelingFault.NIET_BEVOEGD, Map.of());
    }
  }

  /// Refuses who works for an organisatie that left, whatever is asked.
  ///
  /// @throws Fault [HandelingFault#UITGETREDEN], after the attempt was logged
  public void eisDeelname(Requester wie) {
    if (uittredingen.isUitgetreden(wie.organisatie())) {
      throw weigering(wie, "bekijken", HandelingFault.UITGETREDEN, Map.of());
    }
  }

  /// Whether the convenant gives this act to the functie of this person, and it can be done now.
  public boolean magDoen(Requester door, String handeling) {
    return isVanFunctie(door, handeling) && gaatDoor(handeling);
  }

  private boolean isVanFunctie(Requester door, String handeling) {
    Set<Rol> rollen = convenant.handeling(handeling).rollen();
    return convenant
        .findFunctie(door.functie())
        .filter(functie -> functie.partij().equals(door.partij()))
        .map(functie -> rollen.contains(functie.rol()))
        .orElse(false);
  }

  private boolean gaatDoor(String handeling) {
    return convenant.handeling(handeling).ookZonderVersie() || kracht.isVanKracht();
  }

  /// Logs that somebody tried what is not theirs, and returns the refusal to throw.
  ///
  /// @param details ids and codes only
  public Fault weigering(
      Requester door, String handeling, HandelingFault code, Map<String, ?> details) {
    Map<String, Object> payload = new TreeMap<>(details);
    payload.put("handeling", handeling);
    payload.put("uitkomst", code.name());
    log.attempt(new Act("handeling-geweigerd", null, door.organisatie(), payload(door, payload)));
    return new Fault(code, "`" + handeling + "` was refused");
  }

  /// Logs an act in the running transaction, as its last step before it writes what carries the
  /// index.
  ///
  /// @param act what was done, e.g. `casus-geopend`
  /// @param inwoner whom it is about, or null when it is about nobody in particular
  /// @param details ids and codes only: who did it is added here
  /// @return the index of the entry
  public long log(Requester door, String act, @Nullable InwonerId inwoner, Map<String, ?> details) {
    long idx =
        log.append(
            new Act(act, inwoner, door.organisatie(), payload(door, new TreeMap<>(details))));
    RevisieListener.logged(idx);
    return idx;
  }

  /// As [#log], for an act that is about several inwoners: an entry for each, so that each can see
  /// it (promise 10), one after the other. About nobody, it is one entry.
  ///
  /// @return the index of the last entry: that is the one that carries the change
  public long logElk(
      Requester door, String act, Collection<InwonerId> inwoners, Map<String, ?> details) {
    if (inwoners.isEmpty()) {
      return log(door, act, null, details);
    }
    long last = -1;
    for (InwonerId inwoner : inwoners) {
      last = log(door, act, inwoner, details);
    }
    return last;
  }

  /// Logs that somebody reads what a register says of these inwoners: an entry for each, so that
  /// each can see who looked (promise 10). Durable on return: it goes before anything is told.
  ///
  /// @param register what is read, e.g. `toestemmingen`
  /// @param inwoners of whom; nobody = nothing is told, nothing is logged
  public void gelezen(Requester wie, String register, UUID casus, Collection<InwonerId> inwoners) {
    Map<String, String> what = Map.of("casus", casus.toString(), "register", register);
    for (InwonerId inwoner : inwoners) {
      log.attempt(
          new Act(
              "register-gelezen", inwoner, wie.organisatie(), payload(wie, new TreeMap<>(what))));
    }
  }

  /// Logs that somebody reads what a register says of nobody in particular, such as numbers.
  public void gelezen(Requester wie, String register) {
    log.attempt(
        new Act(
            "register-gelezen",
            null,
            wie.organisatie(),
            payload(wie, new TreeMap<>(Map.of("register", register)))));
  }

  private static byte[] payload(Requester door, Map<String, Object> details) {
    details.put("door", door.sub());
    details.put("partij", door.partij());
    details.put("functie", door.functie());
    return CanonicalJson.bytes(details);
  }
}
