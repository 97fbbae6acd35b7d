// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.tafel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.deelgrond.casus.Bespreking;
import nl.deelgrond.casus.Betrokkenheid;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.policy.Plaats;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Says who sits where.
@Service
public class Seats implements Betrokkenheid {

  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Duration clocksApart;

  /// @param clocksApart how far our clock and that of the database may be apart: what begins and
  ///   ends is judged by the one here and by the other when it is logged
  Seats(
      JdbcClient jdbc,
      Clock clock,
      @Value("${deelgrond.tafel.klokverschil:5s}") Duration clocksApart) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.clocksApart = clocksApart;
  }

  /// The seat of this person for this casus in this zitting at this moment. It ends with the seat,
  /// the zitting or the casus, whichever is first.
  ///
  /// @throws Fault `KLOK_LOOPT_NIET_GELIJK` when nobody can say what moment it is
  public Seat seatFor(Requester wie, UUID casus, UUID zitting, Instant now) {
    return jdbc.sql(
            """
            select z.versie + 1, z.begin, z.einde, z.beeindigd or d.beeindigd, d.tot, z.tafel,
                   a.doel, c.code,
                   c.sluit_op, c.versie + 1, clock_timestamp()
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

  private Seat read(ResultSet row, UUID zitting, Instant now) throws SQLException {
    Instant begin = instant(row, 2);
    Instant einde = instant(row, 3);
    Instant seatEnds = instant(row, 5);
    Instant closes = row.getObject(9, LocalDate.class).atStartOfDay(NEDERLAND).toInstant();
    checkClock(now, instant(row, 11));
    Instant tot = Stream.of(seatEnds, einde, closes).min(Instant::compareTo).orElseThrow();
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
        row.getString(8),
        row.getLong(10));
  }

  private void checkClock(Instant ours, Instant theirs) {
    if (Duration.between(ours, theirs).abs().compareTo(clocksApart) > 0) {
      throw new Fault(
          TafelFault.KLOK_LOOPT_NIET_GELIJK,
          "our clock and that of the database are more than `" + clocksApart + "` apart");
    }
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /// Who of this partij has or had a seat for this casus in this zitting, in order of `sub`.
  /// Whoever changed partij or functie since is not among them: that seat is nobody's.
  public List<Aanzitter> aanzitters(UUID casus, UUID zitting, String partij) {
    return jdbc.sql(
            """
            select distinct d.sub, d.functie
            from tafel.deelname d
            join tafel.agendapunt a on a.zitting_id = d.zitting_id and a.casus_id = :casus
              and (d.agendapunt_id is null or d.agendapunt_id = a.agendapunt_id)
            join tafel.medewerker m on m.sub = d.sub and m.partij = d.partij
              and m.functie = d.functie
            where d.zitting_id = :zitting and d.partij = :partij
            order by d.sub\
            """)
        .param("casus", casus)
        .param("zitting", zitting)
        .param("partij", partij)
        .query((row, _) -> new Aanzitter(row.getString(1), row.getString(2)))
        .list();
  }

  @Override
  public boolean heeftPlaatsBij(Requester wie, UUID casus) {
    return jdbc.sql(
            """
            select exists (
              select 1 from tafel.deelname d
              join tafel.zitting z on z.zitting_id = d.zitting_id
              join tafel.agendapunt a on a.zitting_id = z.zitting_id and a.casus_id = :casus
              join casus.casus c on c.casus_id = a.casus_id and not c.gesloten
                and c.sluit_op > :vandaag
              where d.sub = :sub and d.partij = :partij and d.functie = :functie
                and (d.agendapunt_id is null or d.agendapunt_id = a.agendapunt_id)
                and not d.beeindigd and not z.beeindigd and d.tot > :nu and z.einde > :nu)\
            """)
        .param("casus", casus)
        .param("sub", wie.sub())
        .param("partij", wie.partij())
        .param("functie", wie.functie())
        .param("nu", clock.instant().atOffset(ZoneOffset.UTC))
        .param("vandaag", LocalDate.ofInstant(clock.instant(), NEDERLAND))
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<Bespreking> besprekingen(UUID casus) {
    return jdbc.sql(
            """
            select distinct z.tafel, a.doel from tafel.agendapunt a
            join tafel.zitting z on z.zitting_id = a.zitting_id
            where a.casus_id = :casus order by z.tafel, a.doel\
            """)
        .param("casus", casus)
        .query((row, _) -> new Bespreking(row.getString(1), row.getString(2)))
        .list();
  }
}
