// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.casus;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.deelgrond.casus.Aanbodregel.Soort;
import nl.deelgrond.casus.Wachtend.Stand;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Functie;
import nl.deelgrond.convenant.Partij;
import nl.deelgrond.convenant.Rol;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.handeling.Uittredingen;
import nl.deelgrond.identity.Requester;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What happens with the open casussen of an organisatie that left: the voorzitter offers each to
/// another partij that can bring casussen in, or closes it. Until somebody of that partij takes it
/// over ([Aanbiedingen]) it stays a task of the voorzitter (ADR-0087).
@Service
public class Overdrachten {

  /// Why the voorzitter closes a casus that has no inbrenger; the texts stand with the pages.
  public static final List<String> SLUITREDENEN =
      List.of("niemand-neemt-over", "hulp-loopt-door", "inwoner-wil-stoppen", "niet-meer-nodig");

  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
  private static final String OVERDRAGEN = "casus-overdragen";

  private final EntityManager entities;
  private final Casussen casussen;
  private final Aanbodregels regels;
  private final Handelingen handelingen;
  private final Uittredingen uittredingen;
  private final Convenant convenant;
  private final Clock clock;

  Overdrachten(
      EntityManager entities,
      Casussen casussen,
      Aanbodregels regels,
      Handelingen handelingen,
      Uittredingen uittredingen,
      Convenant convenant,
      Clock clock) {
    this.entities = entities;
    this.casussen = casussen;
    this.regels = regels;
    this.handelingen = handelingen;
    this.uittredingen = uittredingen;
    this.convenant = convenant;
    this.clock = clock;
  }

  /// The open casussen that wait for another partij, oldest first. Codes only.
  @Transactional(readOnly = true)
  public List<Wachtend> teDoen(Requester wie) {
    handelingen.eisBevoegd(wie, OVERDRAGEN);
    Map<String, LocalDate> left = vertrokken();
    if (left.isEmpty()) {
      return List.of();
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), NEDERLAND);
    return entities
        .createQuery(
            "from CasusEntity c where c.ingebrachtDoor in :left and not c.gesloten"
                + " order by c.ingebrachtOp",
            CasusEntity.class)
        .setParameter("left", left.keySet())
        .getResultStream()
        .map(casus -> casus.toCasus(today))
        .filter(casus -> !casus.gesloten())
        .map(casus -> wachtend(casus, left))
        .toList();
  }

  /// One of [#teDoen]; refuses and logs when it is not among them.
  @Transactional(readOnly = true)
  public Wachtend eisTeDoen(Requester wie, UUID casusId) {
    handelingen.eisBevoegd(wie, OVERDRAGEN);
    return zonderInbrenger(wie, casusId);
  }

  private Wachtend zonderInbrenger(Requester wie, UUID casusId) {
    Map<String, LocalDate> left = vertrokken();
    return casussen
        .find(casusId)
        .filter(casus -> !casus.gesloten() && left.containsKey(casus.ingebrachtDoor()))
        .map(casus -> wachtend(casus, left))
        .orElseThrow(() -> refused(wie, HandelingFault.NIET_GEVONDEN, "casus", casusId));
  }

  private Wachtend wachtend(Casus casus, Map<String, LocalDate> left) {
    String van = casus.ingebrachtDoor();
    return new Wachtend(
        casus,
        convenant.organisatieVan(van).code(),
        Objects.requireNonNull(left.get(van), "it left"),
        regels.laatste(casus.id()).map(regel -> stand(regel, casus)).orElse(NOBODY));
  }

  private static final Stand NOBODY = new Stand.NietAangeboden();

  private Stand stand(Aanbodregel laatste, Casus casus) {
    return switch (laatste.soort()) {
      case AANBOD ->
          isOpen(laatste, casus)
              ? new Stand.Open(laatste.id(), laatste.aan(), laatste.op())
              : new Stand.Vervallen(laatste.aan(), laatste.op());
      case AFWIJZING ->
          new Stand.Afgewezen(
              laatste.aan(), laatste.op(), Objects.requireNonNull(laatste.reden(), "a column"));
      case INTREKKING, OVERNAME -> NOBODY;
    };
  }

  /// The partijen that can take a casus over: they have a functie that brings casussen in, signed
  /// and did not leave.
  public List<String> ontvangers() {
    Map<String, LocalDate> left = vertrokken();
    return convenant.functies().stream()
        .filter(functie -> functie.rol() == Rol.INBRENGER)
        .map(Functie::partij)
        .filter(partij -> convenant.isSignedBy(convenant.organisatieVan(partij).code()))
        .filter(partij -> !left.containsKey(partij))
        .distinct()
        .sorted()
        .toList();
  }

  /// The offer about which somebody can still say something: nobody answered it, the casus is open
  /// and without an inbrenger, and neither of the two partijen left or came back since.
  Optional<Aanbod> open(UUID casusId) {
    return casussen
        .find(casusId)
        .flatMap(casus ->
            regels
                .laatste(casusId)
                .filter(regel -> isOpen(regel, casus))
                .map(Aanbodregel::toAanbod));
  }

  private boolean isOpen(Aanbodregel regel, Casus casus) {
    return regel.soort() == Soort.AANBOD
        && !casus.gesloten()
        && casus.ingebrachtDoor().equals(regel.van())
        && vertrokken().containsKey(regel.van())
        && ontvangers().contains(regel.aan())
        && !uittredingen.isToegetredenNa(organisatie(regel.van()), regel.op())
        && !uittredingen.isToegetredenNa(organisatie(regel.aan()), regel.op());
  }

  private String organisatie(String partij) {
    return convenant.organisatieVan(partij).code();
  }

  /// Offers a casus. Nothing changes until somebody of that partij takes it over.
  ///
  /// @param aan code of a partij of [#ontvangers]
  /// @return the id of the offer
  /// @throws Fault [HandelingFault#KAN_NIET_MEER] while an offer is open
  @Transactional
  public UUID biedAan(Requester door, UUID casusId, String aan) {
    handelingen.eisBevoegd(door, OVERDRAGEN);
    casussen.houdVast(casusId);
    Wachtend wachtend = zonderInbrenger(door, casusId);
    new Invoer().eis(ontvangers().contains(aan), "aan", "partij-kan-niet-ontvangen").klaar();
    if (wachtend.stand() instanceof Stand.Open) {
      throw refused(door, HandelingFault.KAN_NIET_MEER, "casus", casusId);
    }
    Aanbodregels.Nieuw regel = regels.nieuwAanbod(casusId, wachtend.casus().ingebrachtDoor(), aan);
    regels.legVast(
        door,
        regel,
        handelingen.log(door, regel.soort().act(), null, details(regel.id(), casusId, aan)));
    return regel.id();
  }

  /// Takes back an offer that nobody answered yet.
  ///
  /// @throws Fault [HandelingFault#KAN_NIET_MEER] when somebody answered it or it fell
  @Transactional
  public void trekIn(Requester door, UUID aanbodId) {
    handelingen.eisBevoegd(door, OVERDRAGEN);
    Aanbod aanbod =
        regels
            .findAanbod(aanbodId)
            .orElseThrow(() -> refused(door, HandelingFault.NIET_GEVONDEN, "aanbod", aanbodId));
    casussen.houdVast(aanbod.casus());
    if (open(aanbod.casus()).filter(aanbod::equals).isEmpty()) {
      throw refused(door, HandelingFault.KAN_NIET_MEER, "aanbod", aanbodId);
    }
    Soort soort = Soort.INTREKKING;
    Map<String, String> details = details(aanbodId, aanbod.casus(), aanbod.aan());
    long idx = handelingen.log(door, soort.act(), null, details);
    regels.legVast(door, regels.einde(aanbod, soort, null), idx);
  }

  private static Map<String, String> details(UUID aanbod, UUID casus, String aan) {
    return Map.of("aanbod", aanbod.toString(), "casus", casus.toString(), "aan", aan);
  }

  /// Closes a casus that nobody takes over. An offer that is open falls.
  ///
  /// @param reden one of [#SLUITREDENEN]
  @Transactional
  public void sluit(Requester door, UUID casusId, String reden) {
    handelingen.eisBevoegd(door, OVERDRAGEN);
    casussen.houdVast(casusId);
    Wachtend _ = zonderInbrenger(door, casusId);
    new Invoer().eis(SLUITREDENEN.contains(reden), "reden", "keuze-onbekend").klaar();
    entities.find(CasusEntity.class, casusId).sluit();
    entities.flush();
    handelingen.logElk(
        door,
        "casus-gesloten",
        casussen.inwoners(casusId),
        Map.of("casus", casusId.toString(), "reden", reden));
  }

  /// The partijen of organisaties that left, each with the first day without them.
  private Map<String, LocalDate> vertrokken() {
    Map<String, LocalDate> left = uittredingen.uitgetreden();
    Map<String, LocalDate> partijen = new TreeMap<>();
    for (Partij partij : convenant.partijen()) {
      LocalDate day = left.get(partij.organisatie());
      if (day != null) {
        partijen.put(partij.code(), day);
      }
    }
    return Collections.unmodifiableMap(partijen);
  }

  private Fault refused(Requester door, HandelingFault code, String soort, UUID id) {
    return handelingen.weigering(door, OVERDRAGEN, code, Map.of(soort, id.toString()));
  }
}
