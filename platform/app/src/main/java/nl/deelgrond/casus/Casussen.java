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
import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.identity.Bsn;
import nl.deelgrond.identity.Ids;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens casussen and says who is in them.
@Service
public class Casussen {

  /// A casus closes by itself after this many months unless somebody decides otherwise (LAW: as
  /// short as the doel allows; the convenant's termijnen hold the maximum).
  private static final int MONTHS_OPEN = 6;

  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  private final EntityManager entities;
  private final JdbcClient jdbc;
  private final Handelingen handelingen;
  private final Betrokkenheid betrokkenheid;
  private final Convenant convenant;
  private final Vault vault;
  private final Clock clock;
  private final String codePrefix;

  Casussen(
      EntityManager entities,
      JdbcClient jdbc,
      Handelingen handelingen,
      Betrokkenheid betrokkenheid,
      Convenant convenant,
      Vault vault,
      Clock clock,
      @Value("${deelgrond.casus.voorvoegsel:BRN}") String codePrefix) {
    this.entities = entities;
    this.jdbc = jdbc;
    this.handelingen = handelingen;
    this.betrokkenheid = betrokkenheid;
    this.convenant = convenant;
    this.vault = vault;
    this.clock = clock;
    this.codePrefix = codePrefix;
  }

  /// Opens a casus.
  ///
  /// @throws nl.deelgrond.fault.Fault when this person may not
  @Transactional
  public Casus open(Requester door) {
    handelingen.eisBevoegd(door, "casus-openen");
    LocalDate today = LocalDate.ofInstant(clock.instant(), NEDERLAND);
    long number = jdbc.sql("select nextval('casus.nummer_seq')").query(Long.class).single();
    CasusEntity casus =
        new CasusEntity(
            Ids.next(),
            "%s-%d-%04d".formatted(codePrefix, today.getYear(), number),
            door.partij(),
            clock.instant(),
            today.plusMonths(MONTHS_OPEN));
    entities.persist(casus);
    entities.flush();
    Casus opened = casus.toCasus();
    handelingen.log(door, "casus-geopend", null, Map.of("casus", opened.id().toString()));
    return opened;
  }

  /// Adds a person to a casus: a known inwoner when the BSN says so, a new one otherwise.
  ///
  /// @param geboortedatum decides which rules hold for this person; null = unknown
  /// @param bsn as somebody wrote it; only a partij that the law lets use it may; null = not used
  @Transactional
  public Persoon voegPersoonToe(
      Requester door, UUID casusId, @Nullable LocalDate geboortedatum, @Nullable String bsn) {
    handelingen.eisBevoegd(door, "persoon-toevoegen");
    Casus casus = eisEigenOpenCasus(door, casusId, "persoon-toevoegen");
    Optional<Bsn> number = Bsn.find(bsn == null ? "" : bsn);
    LocalDate today = LocalDate.ofInstant(clock.instant(), NEDERLAND);
    new Invoer()
        .eis(
            geboortedatum == null
                || (!geboortedatum.isAfter(today) && geboortedatum.isAfter(today.minusYears(130))),
            "geboortedatum",
            "geboortedatum-onmogelijk")
        .eis(bsn == null || number.isPresent(), "bsn", "bsn-ongeldig")
        .eis(bsn == null || convenant.partij(door.partij()).bsn(), "bsn", "bsn-niet-toegestaan")
        .klaar();
    byte[] blind = number.map(vault::blindIndex).orElse(null);
    Optional<InwonerId> known = blind == null ? Optional.empty() : findByBlindIndex(blind);
    InwonerId inwoner = known.orElseGet(() -> new InwonerId(Ids.next()));
    List<Persoon> present = personen(casusId);
    new Invoer()
        .eis(
            present.stream().noneMatch(persoon -> persoon.inwoner().equals(inwoner)),
            "bsn",
            "persoon-al-in-casus")
        .eis(present.size() < 26, "casus", "casus-vol")
        .klaar();
    register(inwoner, geboortedatum);
    PersoonEntity persoon = new PersoonEntity(Ids.next(), casus.id(), inwoner, present.size() + 1);
    entities.persist(persoon);
    entities.flush();
    long idx =
        handelingen.log(
            door, "persoon-toegevoegd", inwoner, Map.of("casus", casus.id().toString()));
    if (blind != null && known.isEmpty()) {
      rememberBsn(inwoner, blind, idx);
    }
    return persoon.toPersoon();
  }

  private void register(InwonerId inwoner, @Nullable LocalDate geboortedatum) {
    if (geboortedatum == null) {
      vault.register(inwoner);
    } else {
      vault.register(inwoner, geboortedatum);
    }
  }

  private Optional<InwonerId> findByBlindIndex(byte[] blind) {
    return jdbc.sql("select inwoner_id from casus.bsn where blind = :blind")
        .param("blind", blind)
        .query((row, n) -> new InwonerId(row.getObject(1, UUID.class)))
        .optional();
  }

  void rememberBsn(InwonerId inwoner, byte[] blind, long auditIdx) {
    jdbc.sql("insert into casus.bsn (inwoner_id, blind, audit_idx) values (:inwoner, :blind, :idx)")
        .param("inwoner", inwoner.value())
        .param("blind", blind)
        .param("idx", auditIdx)
        .update();
  }

  /// The casus, when this person has to do with it: brought in by the own partij, or a seat with it
  /// on the agenda. Another casus and no casus look the same.
  @Transactional(readOnly = true)
  public Optional<Casus> findVoor(Requester wie, UUID casusId) {
    return find(casusId)
        .filter(casus ->
            casus.ingebrachtDoor().equals(wie.partij())
                || betrokkenheid.heeftPlaatsBij(wie, casusId));
  }

  /// As [#findVoor], for an act: refuses and logs when there is none.
  public Casus eisVoor(Requester wie, UUID casusId, String handeling) {
    return findVoor(wie, casusId).orElseThrow(() -> notFound(wie, casusId, handeling));
  }

  /// The open casus that the own partij brought in; refuses and logs otherwise.
  public Casus eisEigenOpenCasus(Requester wie, UUID casusId, String handeling) {
    Casus casus =
        find(casusId)
            .filter(candidate -> candidate.ingebrachtDoor().equals(wie.partij()))
            .orElseThrow(() -> notFound(wie, casusId, handeling));
    if (casus.gesloten()) {
      throw handelingen.weigering(
          wie, handeling, HandelingFault.KAN_NIET_MEER, Map.of("casus", casusId.toString()));
    }
    return casus;
  }

  private Fault notFound(Requester wie, UUID casusId, String handeling) {
    return handelingen.weigering(
        wie, handeling, HandelingFault.NIET_GEVONDEN, Map.of("casus", casusId.toString()));
  }

  /// The casussen that a partij brought in, newest first. Codes only.
  @Transactional(readOnly = true)
  public List<Casus> ingebrachtDoor(String partij) {
    return entities
        .createQuery(
            "from CasusEntity c where c.ingebrachtDoor = :partij order by c.ingebrachtOp desc",
            CasusEntity.class)
        .setParameter("partij", partij)
        .getResultStream()
        .map(CasusEntity::toCasus)
        .toList();
  }

  /// The open casus with this code, for who puts it on an agenda.
  @Transactional(readOnly = true)
  public Optional<Casus> findOpen(Requester wie, String code) {
    handelingen.eisBevoegd(wie, "agendapunt-toevoegen");
    return entities
        .createQuery(
            "from CasusEntity c where c.code = :code and not c.gesloten", CasusEntity.class)
        .setParameter("code", code)
        .getResultStream()
        .map(CasusEntity::toCasus)
        .findFirst();
  }

  /// The casus with this id, whoever asks. For modules that check themselves who asks.
  @Transactional(readOnly = true)
  public Optional<Casus> find(UUID casusId) {
    return Optional.ofNullable(entities.find(CasusEntity.class, casusId)).map(CasusEntity::toCasus);
  }

  /// The persons of a casus in their order, each with the version of what is known of them.
  public List<Persoon> personen(UUID casusId) {
    return jdbc.sql(
            """
            select p.persoon_id, p.casus_id, p.inwoner_id, p.volgorde,
                   coalesce((select max(g.audit_idx) + 1 from casus.gegeven g
                             where g.persoon_id = p.persoon_id), 0) as gegevens_versie
            from casus.persoon p where p.casus_id = :casus order by p.volgorde\
            """)
        .param("casus", casusId)
        .query((row, n) ->
            new Persoon(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                new InwonerId(row.getObject(3, UUID.class)),
                row.getInt(4),
                row.getLong(5)))
        .list();
  }
}
