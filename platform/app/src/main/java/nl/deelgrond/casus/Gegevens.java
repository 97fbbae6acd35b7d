// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.casus;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.audit.Place;
import nl.deelgrond.convenant.Categorie;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.identity.Bsn;
import nl.deelgrond.identity.Ids;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.vault.Sealed;
import nl.deelgrond.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the bronnen brought in. A change is a new version; nothing is removed or overwritten.
@Service
public class Gegevens {

  private final JdbcClient jdbc;
  private final Handelingen handelingen;
  private final Casussen casussen;
  private final Convenant convenant;
  private final Vault vault;
  private final BsnRegister bsns;
  private final Clock clock;

  Gegevens(
      JdbcClient jdbc,
      Handelingen handelingen,
      Casussen casussen,
      Convenant convenant,
      Vault vault,
      BsnRegister bsns,
      Clock clock) {
    this.jdbc = jdbc;
    this.handelingen = handelingen;
    this.casussen = casussen;
    this.convenant = convenant;
    this.vault = vault;
    this.bsns = bsns;
    this.clock = clock;
  }

  /// A gegeven that somebody brings in of the own partij.
  ///
  /// @param herkomstWet the law for which the partij got it
  /// @param waarde as written: a text, the code of a keuze, `ja`/`nee`, an ISO date, a whole number
  public record Nieuw(UUID casus, UUID persoon, String veld, String herkomstWet, String waarde) {

    /// Without the value: this text may end up in a log.
    @Override
    public String toString() {
      return "Nieuw[casus=" + casus + ", persoon=" + persoon + ", veld=" + veld + "]";
    }
  }

  /// Brings in a gegeven of the own partij, or a new version of it.
  ///
  /// The convenant names one herkomstWet per veld and bron. A gegeven with another one is refused:
  /// it belongs to another taak, and taking it in would make an existing gegeven be decided
  /// otherwise than an absent one, which tells that it exists (ADR-0002).
  ///
  /// A BSN also says who is the same inwoner in another casus. Nothing of that is told, here or
  /// later: the answer is the same for a number that nobody knew (ADR-0007).
  ///
  /// @return the id of the gegeven
  @Transactional
  public UUID brengIn(Requester door, Nieuw nieuw) {
    handelingen.eisBevoegd(door, "gegeven-inbrengen");
    Casus casus = casussen.eisOpenVoor(door, nieuw.casus(), "gegeven-inbrengen");
    casussen.houdVast(casus.id());
    Persoon persoon = persoonIn(door, casus, nieuw.persoon());
    Herkomst herkomst = check(door, nieuw);
    UUID id = currentId(persoon.id(), nieuw.veld(), door.partij()).orElseGet(Ids::next);
    Place place = new Place(persoon.inwoner(), id, nieuw.veld(), nextVersion(id));
    Sealed sealed = seal(place, nieuw.waarde());
    Optional<BsnRegister.Nieuw> bsn =
        convenant.veld(nieuw.veld()).categorie() == Categorie.BSN
            ? bsns.check(
                casus.id(),
                persoon.inwoner(),
                Bsn.find(nieuw.waarde()).orElseThrow(),
                door.partij(),
                "waarde")
            : Optional.empty();
    long idx =
        handelingen.log(
            door,
            "gegeven-ingebracht",
            persoon.inwoner(),
            Map.of("casus", casus.id().toString(), "gegeven", id.toString(), "veld", nieuw.veld()));
    insert(place, persoon, door.partij(), herkomst, sealed, idx);
    bsn.ifPresent(line -> bsns.legVast(line, idx));
    return id;
  }

  private Persoon persoonIn(Requester door, Casus casus, UUID persoonId) {
    return casussen.personen(casus.id()).stream()
        .filter(candidate -> candidate.id().equals(persoonId))
        .findFirst()
        .orElseThrow(() ->
            handelingen.weigering(
                door,
                "gegeven-inbrengen",
                HandelingFault.NIET_GEVONDEN,
                Map.of("casus", casus.id().toString(), "persoon", persoonId.toString())));
  }

  private Herkomst check(Requester door, Nieuw nieuw) {
    Invoer invoer = new Invoer();
    Optional<Veld> veld = convenant.findVeld(nieuw.veld());
    invoer.eis(veld.isPresent(), "veld", "veld-onbekend", Invoer.printable(nieuw.veld())).klaar();
    Optional<Herkomst> herkomst =
        veld.orElseThrow().bronnen().stream()
            .filter(candidate -> candidate.bron().equals(door.partij()))
            .findFirst();
    invoer.eis(herkomst.isPresent(), "veld", "veld-niet-van-u", nieuw.veld()).klaar();
    String expected = herkomst.orElseThrow().herkomstWet();
    invoer.eis(expected.equals(nieuw.herkomstWet()), "herkomstWet", "herkomst-past-niet", expected);
    Waarden.check(veld.orElseThrow(), nieuw.waarde(), invoer);
    if (veld.orElseThrow().categorie() == Categorie.BSN) {
      invoer.eis(convenant.partij(door.partij()).bsn(), "veld", "bsn-niet-toegestaan");
      invoer.eis(Bsn.find(nieuw.waarde()).isPresent(), "waarde", "bsn-ongeldig");
    }
    invoer.klaar();
    return herkomst.orElseThrow();
  }

  private Sealed seal(Place place, String waarde) {
    return vault.seal(place, waarde.strip().getBytes(StandardCharsets.UTF_8));
  }

  private Optional<UUID> currentId(UUID persoon, String veld, String bron) {
    return jdbc.sql(
            """
            select gegeven_id from casus.gegeven
            where persoon_id = :persoon and veld = :veld and bron = :bron limit 1\
            """)
        .param("persoon", persoon)
        .param("veld", veld)
        .param("bron", bron)
        .query((row, n) -> row.getObject(1, UUID.class))
        .optional();
  }

  /// The version after the current one. Asked while the casus is held fast, so nobody else gets it.
  private long nextVersion(UUID gegeven) {
    return jdbc.sql("select coalesce(max(versie), 0) + 1 from casus.gegeven where gegeven_id = :id")
        .param("id", gegeven)
        .query(Long.class)
        .single();
  }

  private void insert(
      Place place, Persoon persoon, String bron, Herkomst herkomst, Sealed waarde, long idx) {
    jdbc.sql(
            """
            insert into casus.gegeven (gegeven_id, versie, persoon_id, veld, bron, herkomst_wet,
                                       geheim, waarde, geldig_van, audit_idx)
            values (:id, :versie, :persoon, :veld, :bron, :herkomst, :geheim, :waarde, :van, :idx)\
            """)
        .param("id", place.gegeven())
        .param("versie", place.version())
        .param("persoon", persoon.id())
        .param("veld", place.veld())
        .param("bron", bron)
        .param("herkomst", herkomst.herkomstWet())
        .param("geheim", herkomst.geheim())
        .param("waarde", waarde.bytes())
        .param("van", clock.instant().atOffset(ZoneOffset.UTC))
        .param("idx", idx)
        .update();
  }

  /// Which gegeven: of whom, which veld, of which bron.
  public record Sleutel(UUID persoon, String veld, String bron) {}

  /// The current version of exactly these gegevens of a casus, still sealed; those that exist.
  public List<Gegeven> vanCasus(UUID casusId, Collection<Sleutel> sleutels) {
    return jdbc.sql(
            """
            select distinct on (g.gegeven_id) g.gegeven_id, g.versie, g.persoon_id, p.inwoner_id,
                   g.veld, g.bron, g.herkomst_wet, g.geheim, g.vastgelegd_op, g.waarde
            from unnest(?, ?, ?) as gevraagd (persoon_id, veld, bron)
            join casus.persoon p on p.persoon_id = gevraagd.persoon_id and p.casus_id = ?
            join casus.gegeven g on g.persoon_id = gevraagd.persoon_id and g.veld = gevraagd.veld
              and g.bron = gevraagd.bron
            order by g.gegeven_id, g.versie desc\
            """)
        .param(1, sleutels.stream().map(Sleutel::persoon).toArray(UUID[]::new), Types.ARRAY)
        .param(2, sleutels.stream().map(Sleutel::veld).toArray(String[]::new), Types.ARRAY)
        .param(3, sleutels.stream().map(Sleutel::bron).toArray(String[]::new), Types.ARRAY)
        .param(4, casusId)
        .query(Gegevens::read)
        .list();
  }

  /// The current version of everything that these bronnen brought in, still sealed, person by
  /// person.
  public List<Gegeven> vanBronnen(Collection<String> bronnen) {
    return jdbc.sql(
            """
            select g.gegeven_id, g.versie, g.persoon_id, p.inwoner_id,
                   g.veld, g.bron, g.herkomst_wet, g.geheim, g.vastgelegd_op, g.waarde
            from casus.gegeven g join casus.persoon p on p.persoon_id = g.persoon_id
            where g.bron = any(?) and not exists (
              select 1 from casus.gegeven later
              where later.gegeven_id = g.gegeven_id and later.versie > g.versie)
            order by g.persoon_id, g.veld, g.bron\
            """)
        .param(1, bronnen.toArray(String[]::new), Types.ARRAY)
        .query(Gegevens::read)
        .list();
  }

  /// How many gegevens a casus has. No more than that.
  public int aantal(UUID casusId) {
    return jdbc.sql(
            """
            select count(distinct g.gegeven_id)
            from casus.persoon p join casus.gegeven g on g.persoon_id = p.persoon_id
            where p.casus_id = :casus\
            """)
        .param("casus", casusId)
        .query(Integer.class)
        .single();
  }

  private static Gegeven read(ResultSet row, int n) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    long versie = row.getLong(2);
    InwonerId inwoner = new InwonerId(row.getObject(4, UUID.class));
    String veld = row.getString(5);
    Instant vastgelegdOp = row.getTimestamp(9).toInstant();
    return new Gegeven(
        id,
        versie,
        row.getObject(3, UUID.class),
        veld,
        row.getString(6),
        row.getString(7),
        row.getString(8),
        vastgelegdOp,
        new Sealed(new Place(inwoner, id, veld, versie), row.getBytes(10)));
  }
}
