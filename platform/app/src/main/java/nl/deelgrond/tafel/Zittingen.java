// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.tafel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Tafel;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.identity.Requester;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Plans zittingen: agenda, invitations, seats. All of it is the work of the voorzitter.
@Service
public class Zittingen {

  /// A zitting lasts a day at most: what is discussed later asks for seats and decisions anew.
  private static final int LONGEST_DAYS = 1;

  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  private final EntityManager entities;
  private final Handelingen handelingen;
  private final Casussen casussen;
  private final Convenant convenant;
  private final Clock clock;

  Zittingen(
      EntityManager entities,
      Handelingen handelingen,
      Casussen casussen,
      Convenant convenant,
      Clock clock) {
    this.entities = entities;
    this.handelingen = handelingen;
    this.casussen = casussen;
    this.convenant = convenant;
    this.clock = clock;
  }

  /// Plans a zitting; whoever plans it takes part.
  ///
  /// @param tafel code in the convenant
  /// @param begin to the second
  /// @param einde after `begin`, at most a day later, in the future; to the second
  @Transactional
  public Zitting plan(Requester door, String tafel, Instant begin, Instant einde) {
    handelingen.eisBevoegd(door, "zitting-plannen");
    new Invoer()
        .eis(
            convenant.findTafel(tafel).isPresent(),
            "tafel",
            "tafel-onbekend",
            Invoer.printable(tafel))
        .eis(einde.isAfter(begin), "einde", "einde-voor-begin")
        .eis(
            !einde.isAfter(begin.atZone(NEDERLAND).plusDays(LONGEST_DAYS).toInstant()),
            "einde",
            "te-lang",
            "24")
        .eis(einde.isAfter(clock.instant()), "einde", "in-het-verleden")
        .klaar();
    ZittingEntity zitting =
        new ZittingEntity(
            tafel, begin.truncatedTo(ChronoUnit.SECONDS), einde.truncatedTo(ChronoUnit.SECONDS));
    zitting.geefPlaats(bekend(door), null);
    entities.persist(zitting);
    return log(door, "zitting-gepland", zitting, Map.of());
  }

  /// Puts a casus on the agenda, for one doel.
  @Transactional
  public Agendapunt zetOpAgenda(Requester door, UUID zittingId, UUID casusId, String doel) {
    handelingen.eisBevoegd(door, "agendapunt-toevoegen");
    ZittingEntity zitting = change(door, zittingId, "agendapunt-toevoegen");
    Optional<Casus> casus = casussen.find(casusId).filter(found -> !found.gesloten());
    Tafel tafel = convenant.tafel(zitting.tafel());
    new Invoer()
        .eis(casus.isPresent(), "casus", "casus-onbekend")
        .eis(tafel.doelen().contains(doel), "doel", "doel-niet-aan-tafel", Invoer.printable(doel))
        .eis(!zitting.heeftOpAgenda(casusId), "casus", "casus-al-op-agenda")
        .klaar();
    AgendapuntEntity punt = zitting.zetOpAgenda(casusId, doel);
    entities.persist(punt);
    log(
        door,
        "agendapunt-toegevoegd",
        zitting,
        Map.of("casus", casusId.toString(), "doel", doel, "agendapunt", punt.id().toString()));
    return punt.toAgendapunt();
  }

  /// Gives somebody a seat. Partners of the first shell may get one for the whole agenda; everybody
  /// else is invited for one agendapunt.
  ///
  /// @param agendapunt null = the whole agenda
  @Transactional
  public Deelname nodigUit(Requester door, UUID zittingId, String sub, @Nullable UUID agendapunt) {
    handelingen.eisBevoegd(door, "uitnodigen");
    ZittingEntity zitting = change(door, zittingId, "uitnodigen");
    Optional<MedewerkerEntity> wie =
        Optional.ofNullable(entities.find(MedewerkerEntity.class, sub));
    Optional<AgendapuntEntity> punt = Optional.ofNullable(agendapunt).flatMap(zitting::agendapunt);
    Tafel tafel = convenant.tafel(zitting.tafel());
    new Invoer()
        .eis(wie.isPresent(), "medewerker", "medewerker-onbekend")
        .eis(agendapunt == null || punt.isPresent(), "agendapunt", "agendapunt-onbekend")
        .klaar();
    MedewerkerEntity medewerker = wie.orElseThrow();
    new Invoer()
        .eis(
            agendapunt != null || tafel.eersteSchil().contains(medewerker.partij()),
            "agendapunt",
            "alleen-per-agendapunt")
        .eis(
            tafel.eersteSchil().contains(medewerker.partij())
                || tafel.tweedeSchil().contains(medewerker.partij()),
            "medewerker",
            "partij-niet-aan-tafel",
            medewerker.partij())
        .eis(
            !zitting.heeftPlaats(medewerker.toMedewerker(), punt.orElse(null)),
            "medewerker",
            "heeft-al-plaats")
        .klaar();
    DeelnameEntity deelname = zitting.geefPlaats(medewerker, punt.orElse(null));
    entities.persist(deelname);
    log(
        door,
        "uitgenodigd",
        zitting,
        Map.of("deelname", deelname.id().toString(), "partij", medewerker.partij()));
    return deelname.toDeelname();
  }

  /// Ends a seat before its time. From the next question on it gives nothing any more.
  @Transactional
  public void beeindigDeelname(Requester door, UUID zittingId, UUID deelnameId) {
    handelingen.eisBevoegd(door, "deelname-beeindigen");
    ZittingEntity zitting = change(door, zittingId, "deelname-beeindigen");
    DeelnameEntity deelname =
        zitting
            .deelname(deelnameId)
            .filter(candidate -> !candidate.isBeeindigd())
            .orElseThrow(() ->
                handelingen.weigering(
                    door,
                    "deelname-beeindigen",
                    HandelingFault.NIET_GEVONDEN,
                    Map.of("zitting", zittingId.toString())));
    deelname.beeindig();
    log(door, "deelname-beeindigd", zitting, Map.of("deelname", deelnameId.toString()));
  }

  /// Ends a zitting before its time.
  @Transactional
  public void beeindig(Requester door, UUID zittingId) {
    handelingen.eisBevoegd(door, "zitting-beeindigen");
    ZittingEntity zitting = change(door, zittingId, "zitting-beeindigen");
    zitting.beeindig();
    log(door, "zitting-beeindigd", zitting, Map.of());
  }

  /// Loads a zitting to change it, and raises its version whatever it is that changes.
  private ZittingEntity change(Requester door, UUID zittingId, String handeling) {
    ZittingEntity zitting =
        entities.find(ZittingEntity.class, zittingId, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    Map<String, String> details = Map.of("zitting", zittingId.toString());
    if (zitting == null || !zitting.heeftPlaats(BekendeMedewerker.van(door), null)) {
      throw handelingen.weigering(door, handeling, HandelingFault.NIET_GEVONDEN, details);
    }
    if (zitting.isOver(clock.instant())) {
      throw handelingen.weigering(door, handeling, HandelingFault.KAN_NIET_MEER, details);
    }
    return zitting;
  }

  private Zitting log(
      Requester door, String act, ZittingEntity zitting, Map<String, String> details) {
    entities.flush();
    Map<String, Object> all = new TreeMap<>(details);
    all.put("zitting", zitting.id().toString());
    handelingen.log(door, act, null, all);
    return zitting.toZitting();
  }

  /// The zittingen of a day in which this person has a seat, in order of time.
  @Transactional(readOnly = true)
  public List<Zitting> vanDag(Requester wie, LocalDate dag) {
    return entities
        .createQuery(
            """
            from ZittingEntity z where z.begin < :einde and z.einde > :begin
              and exists (select 1 from DeelnameEntity d
                          where d.zitting = z and d.sub = :sub and d.partij = :partij
                            and d.functie = :functie and not d.beeindigd)
            order by z.begin\
            """,
            ZittingEntity.class)
        .setParameter("sub", wie.sub())
        .setParameter("partij", wie.partij())
        .setParameter("functie", wie.functie())
        .setParameter("begin", dag.atStartOfDay(NEDERLAND).toInstant())
        .setParameter("einde", dag.plusDays(1).atStartOfDay(NEDERLAND).toInstant())
        .getResultStream()
        .map(zitting -> zitting.toZitting().zoalsGezienDoor(wie))
        .toList();
  }

  /// A zitting in which this person has a seat; another one and none look the same.
  @Transactional(readOnly = true)
  public Optional<Zitting> findVoor(Requester wie, UUID zittingId) {
    return Optional.ofNullable(entities.find(ZittingEntity.class, zittingId))
        .map(ZittingEntity::toZitting)
        .filter(zitting -> zitting.heeftPlaats(wie))
        .map(zitting -> zitting.zoalsGezienDoor(wie));
  }

  /// As [#findVoor]; refuses and logs when there is none.
  @Transactional(readOnly = true)
  public Zitting eisVoor(Requester wie, UUID zittingId, String handeling) {
    return findVoor(wie, zittingId)
        .orElseThrow(() ->
            handelingen.weigering(
                wie,
                handeling,
                HandelingFault.NIET_GEVONDEN,
                Map.of("zitting", zittingId.toString())));
  }

  /// People who can be invited.
  @Transactional(readOnly = true)
  public List<BekendeMedewerker> bekendeMedewerkers() {
    return entities
        .createQuery("from MedewerkerEntity m order by m.naam", MedewerkerEntity.class)
        .getResultStream()
        .map(MedewerkerEntity::toMedewerker)
        .toList();
  }

  /// Makes somebody known who signed in, so that the voorzitter can invite this person. A change of
  /// partij or functie by the identity provider is taken over.
  @Transactional
  public void maakBekend(Requester wie) {
    MedewerkerEntity known = entities.find(MedewerkerEntity.class, wie.sub());
    if (known == null || !known.isAs(wie)) {
      bekend(wie);
      entities.flush();
      handelingen.log(wie, "medewerker-bekend", null, Map.of());
    }
  }

  private MedewerkerEntity bekend(Requester wie) {
    MedewerkerEntity known = entities.find(MedewerkerEntity.class, wie.sub());
    if (known == null) {
      known = new MedewerkerEntity(wie, clock.instant());
      entities.persist(known);
    } else if (!known.isAs(wie)) {
      known.becomes(wie);
    }
    return known;
  }
}
