// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The log and what has to agree with it, as a superuser of the database finds them.
public final class LogBook {

  /// What every row that carries an index says its entry is about.
  private static final String ROWS =
      """
      select audit_idx as idx, case soort when 'beperking' then 'beperking-vastgelegd'
                               else soort end as act, 'regel' as tafel
      from grondslag.regel
      union all select audit_idx, 'gegeven-ingebracht', 'gegeven' from casus.gegeven
      union all select audit_idx, 'regels-actief', 'actief' from regels.actief
      union all select audit_idx, 'convenant-' || soort, 'versieregel' from regels.versieregel
      union all select audit_idx, case soort when 'aanbod' then 'casus-aangeboden'
                                  when 'afwijzing' then 'aanbod-afgewezen'
                                  when 'intrekking' then 'aanbod-ingetrokken' end, 'aanbodregel'
      from casus.aanbodregel where soort <> 'overname'
      """;

  private static final String LEAVES =
      "select idx, convert_from(body, 'UTF8')::jsonb ->> 'act' as act from audit.leaf";

  /// Acts that change the administration, each with one revision.
  private static final String ADMINISTRATION =
      """
      'casus-geopend', 'casus-gesloten', 'casus-overgenomen', 'persoon-toegevoegd', 'zitting-gepland', 'agendapunt-toegevoegd',
      'uitgenodigd', 'deelname-beeindigd', 'zitting-beeindigd', 'medewerker-bekend'\
      """;

  /// Those with an entry for each inwoner, one after the other: the last carries the revision.
  private static final String PER_INWONER = "'casus-gesloten', 'casus-overgenomen'";

  private final JdbcClient jdbc;

  public LogBook(DataSource superuser) {
    this.jdbc = JdbcClient.create(superuser);
  }

  /// How many entries there are.
  public long size() {
    return jdbc.sql("select size from audit.head").query(Long.class).single();
  }

  /// The act of an entry; fails when there is none.
  public String act(long idx) {
    return jdbc.sql(
            "select convert_from(body, 'UTF8')::jsonb ->> 'act' from audit.leaf where idx = :idx")
        .param("idx", idx)
        .query(String.class)
        .single();
  }

  /// The acts from this place on, in order.
  public List<String> actsFrom(long idx) {
    return jdbc.sql(
            """
            select convert_from(body, 'UTF8')::jsonb ->> 'act' from audit.leaf
            where idx >= :idx order by idx\
            """)
        .param("idx", idx)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /// Of how many inwoners an entry from this place on says this act.
  public int inwonersOf(String act, long idx) {
    return jdbc.sql(
            """
            select count(distinct s.sub_blind) from audit.subject_index s
            join (%s) l on l.idx = s.idx where s.idx >= :idx and l.act = :act\
            """
                .formatted(LEAVES))
        .param("idx", idx)
        .param("act", act)
        .query(Integer.class)
        .single();
  }

  /// An entry with its sealed payload.
  ///
  /// @param beleid the rules that it names, if it rests on any
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  public record Entry(UUID eid, String act, @Nullable String beleid, byte[] sealed) {}

  /// The entries from this place on, in order.
  public List<Entry> entriesFrom(long idx) {
    return jdbc.sql(
            """
            select body ->> 'eid', body ->> 'act', body ->> 'pol', ct
            from (select idx, convert_from(body, 'UTF8')::jsonb as body from audit.leaf) leaf
            join audit.payload using (idx)
            where idx >= :idx order by idx\
            """)
        .param("idx", idx)
        .query((row, _) ->
            new Entry(
                UUID.fromString(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getBytes(4)))
        .list();
  }

  /// The place at which the ledger says that this line ended.
  public OptionalLong endOf(UUID regel) {
    return jdbc.sql("select audit_idx from grondslag.regel where betreft = :regel")
        .param("regel", regel)
        .query(Long.class)
        .optional()
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  /// The place at which this deelname or zitting was ended.
  public OptionalLong endOfSeat(UUID zittingOrDeelname) {
    return jdbc.sql(
            """
            select min(r.audit_idx) from historie.revisie r
            where r.revisie_id in (
              select revisie_id from tafel.deelname_aud where deelname_id = :id and beeindigd
              union select revisie_id from tafel.zitting_aud where zitting_id = :id and beeindigd)\
            """)
        .param("id", zittingOrDeelname)
        .query((row, _) -> {
          long idx = row.getLong(1);
          return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(idx);
        })
        .single();
  }

  /// Ledger, gegevens, revisions and log agree, row by row and entry by entry (promise 3).
  public LogBook isWhole() {
    assertThat(
            strings(
                """
                select table_schema || '.' || table_name from information_schema.columns
                where column_name = 'audit_idx' order by 1\
                """))
        .as("tables that name an entry; each is held against the log below")
        .containsExactly(
            "casus.aanbodregel",
            "casus.bsn",
            "casus.gegeven",
            "grondslag.regel",
            "historie.revisie",
            "regels.actief",
            "regels.versieregel");
    assertThat(strings("select count(*)::text from audit.leaf"))
        .as("as many leaves as the head says")
        .isEqualTo(strings("select size::text from audit.head"))
        .isEqualTo(strings("select count(*)::text from audit.payload"));
    assertThat(
            strings(
                """
                select r.tafel || ' ' || r.idx from (%s) r
                left join audit.leaf l on l.idx = r.idx
                  and convert_from(l.body, 'UTF8')::jsonb ->> 'act' = r.act
                where l.idx is null\
                """
                    .formatted(ROWS)))
        .as("rows without their entry")
        .isEmpty();
    assertThat(
            strings(
                """
                select l.idx || ' ' || l.act from (%s) l
                left join (%s) r on r.idx = l.idx and r.act = l.act
                where l.act in (select distinct act from (%s) known) and r.idx is null\
                """
                    .formatted(LEAVES, ROWS, ROWS)))
        .as("entries of acts without their row")
        .isEmpty();
    assertThat(
            strings(
                """
                select coalesce('entry ' || l.idx, 'revision ' || r.revisie_id)
                from (select * from (%s) every where act in (%s)) l
                full join historie.revisie r on r.audit_idx = l.idx
                left join (%s) next on next.idx = l.idx + 1
                where l.idx is null or r.audit_idx is null
                  and not (l.act in (%s) and next.act is not distinct from l.act)\
                """
                    .formatted(LEAVES, ADMINISTRATION, LEAVES, PER_INWONER)))
        .as("entries of the administration without their revision, and the other way around")
        .isEmpty();
    assertThat(
            strings(
                """
                select 'overname ' || o.audit_idx from casus.aanbodregel o
                left join (%s) l on l.idx = o.audit_idx and l.act = 'casus-overgenomen'
                where o.soort = 'overname' and l.idx is null\
                """
                    .formatted(LEAVES)))
        .as("casussen that were taken over without their entry")
        .isEmpty();
    assertThat(
            strings(
                """
                select 'bsn ' || b.audit_idx from casus.bsn b
                left join (%s) l on l.idx = b.audit_idx
                  and l.act in ('gegeven-ingebracht', 'persoon-toegevoegd')
                where l.idx is null\
                """
                    .formatted(LEAVES)))
        .as("lines about a BSN without the entry of the act that brought it in")
        .isEmpty();
    assertThat(
            strings(
                "select idx::text from (%s) every group by idx having count(*) > 1"
                    .formatted(ROWS)))
        .as("entries that two rows claim")
        .isEmpty();
    return this;
  }

  private List<String> strings(String sql) {
    return jdbc.sql(sql).query((row, _) -> row.getString(1)).list();
  }
}
