// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.tafel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.deelgrond.casus.Betrokkenheid;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.policy.Plaats;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Says who sits where.
@Service
public class Seats implements Betrokkenheid {

  private final JdbcClient jdbc;
  private final Clock clock;

  Seats(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// The seat of this person for this casus in this zitting at this moment.
  public Seat seatFor(Requester wie, UUID casus, UUID zitting, Instant now) {
    return jdbc.sql(
            """
            select z.versie + 1, z.begin, z.einde, z.beeindigd or d.beeindigd, d.tot, z.tafel,
                   a.doel, c.code
            from tafel.zitting z
            join tafel.agendapunt a on a.zitting_id = z.zitting_id and a.casus_id = :casus
            join casus.casus c on c.casus_id = a.casus_id and not c.gesloten
            join tafel.deelname d on d.zitting_id = z.zitting_id
              and d.sub = :sub and d.partij = :partij and d.functie = :functie
              and (d.agendapunt_id is null or d.agendapunt_id = a.agendapunt_id)
            where z.zitting_id = :zitting
            order by d.beeindigd, d.tot desc limit 1\
            """)
        .param("casus", casus)
        .param("zitting", zitting)
        .param("sub", wie.sub())
        .param("partij", wie.partij())
        .param("functie", wie.functie())
        .query((row, n) -> read(row, zitting, now))
        .optional()
        .orElseGet(() -> Seat.none(zitting));
  }

  private static Seat read(ResultSet row, UUID zitting, Instant now) throws SQLException {
    Instant begin = instant(row, 2);
    Instant einde = instant(row, 3);
    Instant seatEnds = instant(row, 5);
    Instant tot = seatEnds.isBefore(einde) ? seatEnds : einde;
    boolean over = row.getBoolean(4) || !now.isBefore(tot);
    if (!over && now.isBefore(begin)) {
      return Seat.none(zitting);
    }
    return new Seat(
        over ? Plaats.VOORBIJ : Plaats.AAN_TAFEL,
        zitting,
        row.getLong(1),
        tot,
        row.getString(6),
        row.getString(7),
        row.getString(8));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  @Override
  public boolean heeftPlaatsBij(Requester wie, UUID casus) {
    return jdbc.sql(
            """
            select exists (
              select 1 from tafel.deelname d
              join tafel.zitting z on z.zitting_id = d.zitting_id
              join tafel.agendapunt a on a.zitting_id = z.zitting_id and a.casus_id = :casus
              where d.sub = :sub and d.partij = :partij and d.functie = :functie
                and (d.agendapunt_id is null or d.agendapunt_id = a.agendapunt_id)
                and not d.beeindigd and not z.beeindigd and d.tot > :nu and z.einde > :nu)\
            """)
        .param("casus", casus)
        .param("sub", wie.sub())
        .param("partij", wie.partij())
        .param("functie", wie.functie())
        .param("nu", clock.instant().atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }
}
