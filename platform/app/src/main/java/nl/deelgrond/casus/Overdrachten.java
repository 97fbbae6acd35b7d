// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.casus;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Functie;
import nl.deelgrond.convenant.Rol;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.handeling.Uittredingen;
import nl.deelgrond.identity.Requester;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What happens with the open casussen of an organisatie that left: each goes to another partij
/// that can bring casussen in, or closes. Until then it is a task of the voorzitter.
@Service
public class Overdrachten {

  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
  private static final String OVERDRAGEN = "casus-overdragen";

  private final EntityManager entities;
  private final Casussen casussen;
  private final Handelingen handelingen;
  private final Uittredingen uittredingen;
  private final Convenant convenant;
  private final Clock clock;

  Overdrachten(
      EntityManager entities,
      Casussen casussen,
      Handelingen handelingen,
      Uittredingen uittredingen,
      Convenant convenant,
      Clock clock) {
    this.entities = entities;
    this.casussen = casussen;
    this.handelingen = handelingen;
    this.uittredingen = uittredingen;
    this.convenant = convenant;
    this.clock = clock;
  }

  /// The open casussen that wait for another partij, oldest first. Codes only.
  @Transactional(readOnly = true)
  public List<Casus> teDoen(Requester wie) {
    handelingen.eisBevoegd(wie, "casus-overdragen");
    List<String> left =
        convenant.partijen().stream()
            .filter(partij -> uittredingen.isUitgetreden(partij.organisatie()))
            .map(partij -> partij.code())
            .toList();
    if (left.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "from CasusEntity c where c.ingebrachtDoor in :left and not c.gesloten"
                + " order by c.ingebrachtOp",
            CasusEntity.class)
        .setParameter("left", left)
        .getResultStream()
        .map(casus -> casus.toCasus(today()))
        .filter(casus -> !casus.gesloten())
        .toList();
  }

  /// The partijen that can take a casus over: they have a functie that brings casussen in, signed
  /// and did not leave.
  public List<String> ontvangers() {
    return convenant.functies().stream()
        .filter(functie -> functie.rol() == Rol.INBRENGER)
        .map(Functie::partij)
        .filter(partij -> convenant.isSignedBy(convenant.organisatieVan(partij).code()))
        .filter(partij -> !uittredingen.isUitgetreden(convenant.organisatieVan(partij).code()))
        .distinct()
        .sorted()
        .toList();
  }

  /// Hands a casus over. What its inbrenger could do, the other partij can from now on; what the
  /// bronnen brought in stays theirs.
  ///
  /// @param aan code of a partij of [#ontvangers]
  @Transactional
  public void draagOver(Requester door, UUID casusId, String aan) {
    eisTeDoen(door, casusId);
    new Invoer().eis(ontvangers().contains(aan), "aan", "partij-kan-niet-ontvangen").klaar();
    CasusEntity casus = entities.find(CasusEntity.class, casusId);
    String van = casus.toCasus(today()).ingebrachtDoor();
    casus.draagOver(aan);
    entities.flush();
    handelingen.log(
        door,
        "casus-overgedragen",
        null,
        Map.of("casus", casusId.toString(), "van", van, "aan", aan));
  }

  /// Closes a casus that nobody takes over.
  @Transactional
  public void sluit(Requester door, UUID casusId) {
    eisTeDoen(door, casusId);
    entities.find(CasusEntity.class, casusId).sluit();
    entities.flush();
    handelingen.log(door, "casus-gesloten", null, Map.of("casus", casusId.toString()));
  }

  private void eisTeDoen(Requester door, UUID casusId) {
    handelingen.eisBevoegd(door, OVERDRAGEN);
    casussen.houdVast(casusId);
    Optional<Casus> open =
        teDoen(door).stream().filter(casus -> casus.id().equals(casusId)).findFirst();
    if (open.isEmpty()) {
      throw handelingen.weigering(
          door, OVERDRAGEN, HandelingFault.NIET_GEVONDEN, Map.of("casus", casusId.toString()));
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), NEDERLAND);
  }
}
