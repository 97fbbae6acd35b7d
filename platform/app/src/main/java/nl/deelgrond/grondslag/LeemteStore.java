// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.deelgrond.identity.Ids;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.policy.Leemte.Ontbreekt;
import nl.deelgrond.policy.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The open leemten in the database, and those that no decision sees.
@Component
class LeemteStore {

  private final JdbcClient jdbc;

  LeemteStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What makes two leemten of a casus the same line: what is missing about whom, and for whom it
  /// showed. What has to be found out may be in more lines; lists show it once.
  record Sleutel(
      UUID persoon,
      String ontbreekt,
      String eigenaar,
      String bron,
      String partij,
      String doel,
      String trede)
      implements Comparable<Sleutel> {

    /// Whether it showed in a question of this partij for this doel in this trede.
    boolean isOf(Question question) {
      return partij.equals(question.partij())
          && doel.equals(question.doel())
          && trede.equals(question.trede().code());
    }

    private String order() {
      return String.join(" ", persoon.toString(), ontbreekt, eigenaar, bron, partij, doel, trede);
    }

    @Override
    public int compareTo(Sleutel other) {
      return order().compareTo(other.order());
    }
  }

  /// An open line.
  ///
  /// @param veld one that could not be decided
  record Rij(UUID id, Sleutel sleutel, String veld, Instant laatst) {}

  List<Rij> open(UUID casus) {
    return jdbc.sql(
            """
            select leemte_id, persoon_id, ontbreekt, eigenaar, bron, veld, partij, doel, trede,
                   laatst_gezien
            from grondslag.leemte where casus_id = :casus and gesloten_op is null\
            """)
        .param("casus", casus)
        .query(LeemteStore::rij)
        .list();
  }

  /// Opens a line, or notes that it is still missing. Who sees the same at the same moment sees one
  /// line.
  void gezien(UUID casus, Sleutel sleutel, String veld, Instant op) {
    jdbc.sql(
            """
            insert into grondslag.leemte as l (leemte_id, casus_id, persoon_id, ontbreekt, eigenaar,
              bron, veld, partij, doel, trede, eerst_gezien, laatst_gezien)
            values (:id, :casus, :persoon, :ontbreekt, :eigenaar, :bron, :veld, :partij, :doel,
                    :trede, :op, :op)
            on conflict (casus_id, persoon_id, ontbreekt, eigenaar, bron, partij, doel, trede)
              where gesloten_op is null
            do update set veld = excluded.veld,
              laatst_gezien = greatest(l.laatst_gezien, excluded.laatst_gezien)\
            """)
        .param("id", Ids.next())
        .param("casus", casus)
        .param("persoon", sleutel.persoon())
        .param("ontbreekt", sleutel.ontbreekt())
        .param("eigenaar", sleutel.eigenaar())
        .param("bron", sleutel.bron())
        .param("veld", veld)
        .param("partij", sleutel.partij())
        .param("doel", sleutel.doel())
        .param("trede", sleutel.trede())
        .param("op", utc(op))
        .update();
  }

  /// Closes lines that a newer decision does not find any more.
  void nietMeer(Collection<UUID> lines, Instant op) {
    jdbc.sql(
            """
            update grondslag.leemte set gesloten_op = :op, gesloten_door = 'beslissing'
            where leemte_id = any(:lines) and gesloten_op is null\
            """)
        .param("op", utc(op))
        .param("lines", lines.stream().sorted().toArray(UUID[]::new), Types.ARRAY)
        .update();
  }

  /// Closes the lines about an inwoner, whatever the casus, because what was missing was recorded.
  ///
  /// @param eigenaar the owner that recorded it; null = of every owner
  /// @param doel what it was recorded for; null = for every doel
  void vastgelegd(
      UUID inwoner,
      Collection<Ontbreekt> wat,
      @Nullable String eigenaar,
      @Nullable String doel,
      Instant op) {
    jdbc.sql(
            """
            update grondslag.leemte set gesloten_op = :op, gesloten_door = 'vastgelegd'
            where gesloten_op is null and ontbreekt = any(:wat)
              and (cast(:eigenaar as text) is null or eigenaar = :eigenaar)
              and (cast(:doel as text) is null or doel = :doel)
              and persoon_id in (select persoon_id from casus.persoon where inwoner_id = :inwoner)\
            """)
        .param("op", utc(op))
        .param("wat", wat.stream().map(Ontbreekt::code).toArray(String[]::new), Types.ARRAY)
        .param("eigenaar", eigenaar, Types.VARCHAR)
        .param("doel", doel, Types.VARCHAR)
        .param("inwoner", inwoner)
        .update();
  }

  /// A leemte of a person in an open casus, with its owner.
  record OverPersoon(
      String ontbreekt,
      String eigenaar,
      UUID casus,
      String code,
      UUID persoon,
      InwonerId inwoner,
      String letter,
      Instant eerst,
      @Nullable Instant laatst) {}

  /// What decisions found missing and nobody added yet, of casussen that are open.
  List<OverPersoon> uitBeslissingen(LocalDate today) {
    return jdbc.sql(
            """
            select l.ontbreekt, l.eigenaar, c.casus_id, c.code, p.persoon_id, p.inwoner_id,
                   chr(64 + p.volgorde), min(l.eerst_gezien), max(l.laatst_gezien)
            from grondslag.leemte l
            join casus.persoon p on p.persoon_id = l.persoon_id
            join casus.casus c on c.casus_id = l.casus_id and not c.gesloten and c.sluit_op > :today
            where l.gesloten_op is null
            group by l.ontbreekt, l.eigenaar, c.casus_id, p.persoon_id\
            """)
        .param("today", today)
        .query(LeemteStore::overPersoon)
        .list();
  }

  /// Grounds that hold by their dates and that this version does not know, asked for or not.
  ///
  /// @param known the ids that it does know
  List<OverPersoon> onbekendeGronden(Collection<String> known, Instant now, LocalDate today) {
    return jdbc.sql(
            """
            select 'grond-onbekend', r.partij, c.casus_id, c.code, p.persoon_id, p.inwoner_id,
                   chr(64 + p.volgorde), min(r.geldig_van), null::timestamptz
            from grondslag.regel r
            join casus.persoon p on p.casus_id = r.casus_id and p.inwoner_id = r.inwoner_id
            join casus.casus c on c.casus_id = r.casus_id and not c.gesloten and c.sluit_op > :today
            where r.soort = 'grondslag-vastgesteld' and r.grondslag <> all(:known)
              and (r.geldig_tot is null or r.geldig_tot > :now)
              and not exists (select from grondslag.regel e where e.betreft = r.regel_id)
            group by r.partij, c.casus_id, p.persoon_id\
            """)
        .param("today", today)
        .param("known", known.toArray(String[]::new), Types.ARRAY)
        .param("now", utc(now))
        .query(LeemteStore::overPersoon)
        .list();
  }

  /// Gegevens of open casussen with a place that this version does not know.
  ///
  /// @param casussen how many casussen have one
  record OnbekendVeld(String veld, String bron, String herkomstWet, int casussen, Instant eerst) {}

  /// @param known what it does know, as `veld bron herkomstWet`
  List<OnbekendVeld> onbekendeVelden(Collection<String> known, LocalDate today) {
    return jdbc.sql(
            """
            select g.veld, g.bron, g.herkomst_wet, count(distinct c.casus_id), min(g.vastgelegd_op)
            from casus.gegeven g
            join casus.persoon p on p.persoon_id = g.persoon_id
            join casus.casus c on c.casus_id = p.casus_id and not c.gesloten and c.sluit_op > :today
            where concat_ws(' ', g.veld, g.bron, g.herkomst_wet) <> all(:known)
            group by g.veld, g.bron, g.herkomst_wet order by 1, 2, 3\
            """)
        .param("today", today)
        .param("known", known.toArray(String[]::new), Types.ARRAY)
        .query((row, _) ->
            new OnbekendVeld(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getObject(5, OffsetDateTime.class).toInstant()))
        .list();
  }

  private static Rij rij(ResultSet row, int n) throws SQLException {
    return new Rij(
        row.getObject(1, UUID.class),
        new Sleutel(
            row.getObject(2, UUID.class),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(7),
            row.getString(8),
            row.getString(9)),
        row.getString(6),
        row.getObject(10, OffsetDateTime.class).toInstant());
  }

  private static OverPersoon overPersoon(ResultSet row, int n) throws SQLException {
    OffsetDateTime last = row.getObject(9, OffsetDateTime.class);
    return new OverPersoon(
        row.getString(1),
        row.getString(2),
        row.getObject(3, UUID.class),
        row.getString(4),
        row.getObject(5, UUID.class),
        new InwonerId(row.getObject(6, UUID.class)),
        row.getString(7),
        row.getObject(8, OffsetDateTime.class).toInstant(),
        last == null ? null : last.toInstant());
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
