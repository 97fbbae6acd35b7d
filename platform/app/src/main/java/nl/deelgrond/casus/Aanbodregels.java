// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.casus;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.casus.Aanbodregel.Soort;
import nl.deelgrond.identity.Ids;
import nl.deelgrond.identity.Requester;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps to whom casussen were offered and what became of that. Lines are only added, each with the
/// log entry of its act; an offer is ended once.
@Component
class Aanbodregels {

  private static final String COLUMNS =
      "r.regel_id, r.casus_id, r.soort, r.betreft, r.van, r.aan, r.reden, r.door, r.gedaan_op";

  private final JdbcClient jdbc;

  Aanbodregels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The last line about a casus.
  Optional<Aanbodregel> laatste(UUID casus) {
    return jdbc.sql(
            """
            select %s from casus.aanbodregel r
            where r.casus_id = :casus order by r.audit_idx desc limit 1\
            """
                .formatted(COLUMNS))
        .param("casus", casus)
        .query(Aanbodregels::regel)
        .optional();
  }

  /// The offer with this id.
  Optional<Aanbod> findAanbod(UUID id) {
    return jdbc.sql(
            """
            select %s from casus.aanbodregel r
            where r.regel_id = :id and r.soort = 'aanbod'\
            """
                .formatted(COLUMNS))
        .param("id", id)
        .query(Aanbodregels::regel)
        .optional()
        .map(Aanbodregel::toAanbod);
  }

  /// The casussen of which the last line is an offer to this partij, in the order of the offers.
  List<UUID> aangebodenAan(String partij) {
    return jdbc.sql(
            """
            select r.casus_id from casus.aanbodregel r
            where r.soort = 'aanbod' and r.aan = :partij
              and not exists (select 1 from casus.aanbodregel later
                              where later.casus_id = r.casus_id
                              and later.audit_idx > r.audit_idx)
            order by r.audit_idx\
            """)
        .param("partij", partij)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  /// An offer as it will be written, so that the entry in the log can name it.
  Nieuw nieuwAanbod(UUID casus, String van, String aan) {
    return new Nieuw(Ids.next(), casus, Soort.AANBOD, null, van, aan, null);
  }

  /// The end of an offer as it will be written.
  Nieuw einde(Aanbod aanbod, Soort soort, @Nullable String reden) {
    return new Nieuw(
        Ids.next(), aanbod.casus(), soort, aanbod.id(), aanbod.van(), aanbod.aan(), reden);
  }

  /// A line that is not written yet.
  record Nieuw(
      UUID id,
      UUID casus,
      Soort soort,
      @Nullable UUID betreft,
      String van,
      String aan,
      @Nullable String reden) {}

  /// Adds a line, with the index of the log entry of its act.
  void legVast(Requester door, Nieuw regel, long idx) {
    jdbc.sql(
            """
            insert into casus.aanbodregel
              (audit_idx, regel_id, casus_id, soort, betreft, van, aan, reden, door)
            values (:idx, :id, :casus, :soort, :betreft, :van, :aan, :reden, :door)\
            """)
        .param("idx", idx)
        .param("id", regel.id())
        .param("casus", regel.casus())
        .param("soort", regel.soort().code())
        .param("betreft", regel.betreft())
        .param("van", regel.van())
        .param("aan", regel.aan())
        .param("reden", regel.reden())
        .param("door", door.sub())
        .update();
  }

  private static Aanbodregel regel(ResultSet row, int n) throws SQLException {
    return new Aanbodregel(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        Soort.of(row.getString(3)),
        row.getObject(4, UUID.class),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getObject(9, OffsetDateTime.class).toInstant());
  }
}
