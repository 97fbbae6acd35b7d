// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.database.DatabaseRole;
import nl.deelgrond.database.TestDatabase;
import nl.deelgrond.scene.LogBook;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Promises 4 and 5 begin here: no role that the platform works with can change or remove a line of
/// the ledger, a gegeven or an entry of the log, or add one without its entry.
@SceneTest
class LedgerOnlyGrowsTests {

  private static final List<String> TABLES =
      List.of(
          "grondslag.regel",
          "casus.gegeven",
          "casus.bsn",
          "historie.revisie",
          "audit.leaf",
          "audit.payload",
          "audit.subject_index",
          "audit.checkpoint");

  private final Scenes scenes;
  private final TestDatabase database;
  private final LogBook log;

  LedgerOnlyGrowsTests(Scenes scenes) {
    this.scenes = scenes;
    this.database = scenes.database();
    this.log = scenes.log();
  }

  static Stream<Arguments> rolesAndTables() {
    return Stream.of(
            DatabaseRole.APP,
            DatabaseRole.AUDIT_WRITER,
            DatabaseRole.AUDIT_READER,
            DatabaseRole.VAULT)
        .flatMap(role -> TABLES.stream().map(table -> Arguments.of(role, table)));
  }

  @ParameterizedTest
  @MethodSource("rolesAndTables")
  void noRoleChangesOrRemovesWhatWasWritten(DatabaseRole role, String table) {
    String column = column(table);
    DataSource source = database.as(role);

    refuses(source, "update " + table + " set " + column + " = " + column);
    refuses(source, "delete from " + table);
    refuses(source, "truncate " + table);
    refuses(source, "alter table " + table + " disable trigger all");
    refuses(source, "drop table " + table);
    log.isWhole();
  }

  /// Whoever has more rights than the platform needs still runs into the triggers.
  @ParameterizedTest
  @MethodSource("guarded")
  void triggersStopWhoeverHasTheRights(String table) {
    String column = column(table);
    DataSource superuser = database.superuser();

    for (String sql :
        List.of(
            "update " + table + " set " + column + " = " + column,
            "delete from " + table,
            "truncate " + table + " cascade")) {
      assertThatThrownBy(() -> JdbcClient.create(superuser).sql(sql).update())
          .as(sql)
          .rootCause()
          .hasMessageContaining("append-only");
    }
    log.isWhole();
  }

  /// A fact whose entry is made up, or of an act that was there before, would leave no trace.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into historie.revisie (revisie_id, tijdstip, audit_idx) values (-1, now(), :idx)",
        "insert into regels.actief (audit_idx, regels_id, convenant, beleid)"
            + " select :idx, regels_id, convenant, beleid from regels.actief limit 1",
        "insert into casus.bsn (inwoner_id, blind, partij, audit_idx)"
            + " values (gen_random_uuid(), sha256('een nummer'), 'gemeente-borne/wmo', :idx)",
        "insert into casus.gegeven select (jsonb_populate_record("
            + "g, jsonb_build_object('versie', 999, 'audit_idx', :idx))).* from casus.gegeven g limit 1",
        "insert into grondslag.regel select (jsonb_populate_record("
            + "r, jsonb_build_object('regel_id', gen_random_uuid(), 'audit_idx', :idx))).*"
            + " from grondslag.regel r where betreft is null limit 1"
      })
  void aFactCommitsWithItsEntryOrNotAtAll(String sql) {
    scenes
        .aCasus("tafel-18plus", "een-plan")
        .persoon("P40Y")
        .gegeven("sociaal-makelaar", "plan.soort-vraag", "complex")
        .toestemming(ToestemmingSoort.AVG, "siz/mantelzorg", "gemeente-borne/wmo", "hulp")
        .build();
    JdbcClient app = JdbcClient.create(database.as(DatabaseRole.APP));
    long before = app.sql("select min(audit_idx) from historie.revisie").query(Long.class).single();

    for (long idx : new long[] {before, 99_999_999}) {
      assertThatThrownBy(() -> app.sql(sql).param("idx", idx).update())
          .rootCause()
          .hasMessageContaining("no entry in this transaction");
    }
    log.isWhole();
  }

  @Test
  void everyTableThatNamesAnEntryIsHeldToIt() {
    assertThat(
            JdbcClient.create(database.superuser())
                .sql(
                    """
                    select c.oid::regclass::text from pg_attribute a join pg_class c on c.oid = a.attrelid
                    where a.attname = 'audit_idx' and c.relkind = 'r' and not exists (
                      select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                      where t.tgrelid = c.oid and p.proname = 'refuse_without_entry'
                        and t.tgenabled = 'A' and t.tgdeferrable)\
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }

  static List<String> guarded() {
    return List.of("grondslag.regel", "casus.gegeven", "casus.bsn", "audit.leaf", "audit.payload");
  }

  private String column(String table) {
    String column =
        JdbcClient.create(database.superuser())
            .sql(
                """
                select column_name from information_schema.columns
                where table_schema || '.' || table_name = ? order by ordinal_position limit 1\
                """)
            .param(table)
            .query(String.class)
            .single();
    assertThat(
            JdbcClient.create(database.superuser())
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single())
        .as("rows in %s", table)
        .isGreaterThanOrEqualTo(0);
    return column;
  }

  private static void refuses(DataSource source, String sql) {
    assertThatThrownBy(() -> JdbcClient.create(source).sql(sql).update())
        .as(sql)
        .rootCause()
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
  }
}
