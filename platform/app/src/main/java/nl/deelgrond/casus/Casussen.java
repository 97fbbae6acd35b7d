// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.casus;

import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
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

  private static final String SLUITEN = "casus-sluiten";
  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  private final EntityManager entities;
  private final JdbcClient jdbc;
  private final Handelingen handelingen;
  private final Betrokkenheid betrokkenheid;
  private final Convenant convenant;
  private final Vault vault;
  private final BsnRegister bsns;
  private final Clock clock;
  private final String codePrefix;

  Casussen(
      EntityManager entities,
      JdbcClient jdbc,
      Handelingen handelingen,
      Betrokkenheid betrokkenheid,
      Convenant convenant,
      Vault vault,
      BsnRegister bsns,
      Clock clock,
      @Value("${deelgrond.casus.voorvoegsel:BRN}") String codePrefix) {
    this.entities = entities;
    this.jdbc = jdbc;
    this.handelingen = handelingen;
    this.betrokkenheid = betrokkenheid;
    this.convenant = convenant;
    this.vault = vault;
    this.bsns = bsns;
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
    Casus opened = casus.toCasus(today);
    handelingen.log(door, "casus-geopend", null, Map.of("casus", opened.id().toString()));
    return opened;
  }

  /// Adds a person to a casus. Each is an inwoner with keys of their own; a BSN says who is the
  /// same inwoner in another casus, now or when a partij that may use it brings it in (ADR-0007).
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
    Invoer invoer = new Invoer();
    checkGeboortedatum(invoer, geboortedatum, today);
    invoer
        .eis(bsn == null || number.isPresent(), "bsn", "bsn-ongeldig")
        .eis(bsn == null || convenant.partij(door.partij()).bsn(), "bsn", "bsn-niet-toegestaan")
        .klaar();
    InwonerId inwoner = new InwonerId(Ids.next());
    houdVast(casusId);
    List<Persoon> present = personen(casusId);
    new Invoer()
        .eis(
            number.map(known -> !bsns.isVanAnderIn(casusId, inwoner, known)).orElse(true),
            "bsn",
            "persoon-al-in-casus")
        .eis(present.size() < 26, "casus", "casus-vol")
        .klaar();
    register(inwoner, geboortedatum);
    PersoonEntity persoon = new PersoonEntity(Ids.next(), casus.id(), inwoner, present.size() + 1);
    Optional<BsnRegister.Nieuw> line =
        number.flatMap(known -> bsns.check(casusId, inwoner, known, door.partij(), "bsn"));
    entities.persist(persoon);
    entities.flush();
    long idx =
        handelingen.log(
            door, "persoon-toegevoegd", inwoner, Map.of("casus", casus.id().toString()));
    line.ifPresent(known -> bsns.legVast(known, idx));
    return persoon.toPersoon();
  }

  /// Notes when nobody alive can be born on this day; null = not known.
  public static void checkGeboortedatum(
      Invoer invoer, @Nullable LocalDate geboortedatum, LocalDate today) {
    invoer.eis(
        geboortedatum == null
            || (!geboortedatum.isAfter(today) && geboortedatum.isAfter(today.minusYears(130))),
        "geboortedatum",
        "geboortedatum-onmogelijk");
  }

  private void register(InwonerId inwoner, @Nullable LocalDate geboortedatum) {
    if (geboortedatum == null) {
      vault.register(inwoner);
    } else {
      vault.register(inwoner, geboortedatum);
    }
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
    return eisOpen(wie, casus, handeling);
  }

  /// As [#eisVoor], for an act that a closed casus does not take any more.
  public Casus eisOpenVoor(Requester wie, UUID casusId, String handeling) {
    return eisOpen(wie, eisVoor(wie, casusId, handeling), handeling);
  }

  private Casus eisOpen(Requester wie, Casus casus, String handeling) {
    if (casus.gesloten()) {
      throw handelingen.weigering(
          wie, handeling, HandelingFault.KAN_NIET_MEER, Map.of("casus", casus.id().toString()));
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
        .map(this::toCasus)
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
        .map(this::toCasus)
        .filter(casus -> !casus.gesloten())
        .findFirst();
  }

  /// The casus with this id, whoever asks. For modules that check themselves who asks.
  @Transactional(readOnly = true)
  public Optional<Casus> find(UUID casusId) {
    return Optional.ofNullable(entities.find(CasusEntity.class, casusId)).map(this::toCasus);
  }

  private Casus toCasus(CasusEntity casus) {
    return casus.toCasus(LocalDate.ofInstant(clock.instant(), NEDERLAND));
  }

  /// Closes a casus before its time. From the next question on nothing of it is shown.
  @Transactional
  public void sluit(Requester door, UUID casusId) {
    handelingen.eisBevoegd(door, SLUITEN);
    Casus casus = eisOpenVoor(door, casusId, SLUITEN);
    houdVast(casusId);
    entities.find(CasusEntity.class, casus.id()).sluit();
    entities.flush();
    handelingen.logElk(
        door, "casus-gesloten", inwoners(casusId), Map.of("casus", casusId.toString()));
  }

  /// Keeps others from changing what hangs on this casus until the running transaction ends, so
  /// that what is read from here on stays so.
  public void houdVast(UUID casusId) {
    jdbc.sql("select casus_id from casus.casus where casus_id = :casus for update")
        .param("casus", casusId)
        .query(UUID.class)
        .optional();
  }

  /// The persons of a casus, for who has to do with it; that this person read of them is logged
  /// first.
  public List<Persoon> gelezenDoor(Requester wie, UUID casusId) {
    List<Persoon> personen = personen(casusId);
    handelingen.gelezen(wie, "personen", casusId, personen.stream().map(Persoon::inwoner).toList());
    return personen;
  }

  /// Whom a casus is about.
  List<InwonerId> inwoners(UUID casusId) {
    return personen(casusId).stream().map(Persoon::inwoner).toList();
  }

  /// The persons of a casus in their order, each with the version of what is known of them and with
  /// who else they are.
  public List<Persoon> personen(UUID casusId) {
    return jdbc.sql(
            """
            select p.persoon_id, p.casus_id, p.inwoner_id, p.volgorde,
                   coalesce((select max(g.audit_idx) + 1 from casus.gegeven g
                             where g.persoon_id = p.persoon_id), 0) as gegevens_versie,
                   coalesce(bekend.versie, 0) as bsn_versie, bekend.zelfden
            from casus.persoon p
            left join lateral (
              select b.blind from casus.bsn b where b.inwoner_id = p.inwoner_id
              order by b.audit_idx desc limit 1) eigen on true
            left join lateral (
              select max(b.audit_idx) + 1 as versie,
                     array_agg(distinct b.inwoner_id) filter (
                       where b.inwoner_id <> p.inwoner_id and not exists (
                         select 1 from casus.bsn later where later.inwoner_id = b.inwoner_id
                         and later.audit_idx > b.audit_idx)) as zelfden
              from casus.bsn b where b.blind = eigen.blind) bekend on true
            where p.casus_id = :casus order by p.volgorde\
            """)
        .param("casus", casusId)
        .query(Casussen::persoon)
        .list();
  }

  private static Persoon persoon(ResultSet row, int n) throws SQLException {
    Array zelfden = row.getArray(7);
    return new Persoon(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        new InwonerId(row.getObject(3, UUID.class)),
        row.getInt(4),
        row.getLong(5),
        new Herkenning(
            zelfden == null
                ? List.of()
                : Arrays.stream((UUID[]) zelfden.getArray()).sorted().map(InwonerId::new).toList(),
            row.getLong(6)));
  }
}
