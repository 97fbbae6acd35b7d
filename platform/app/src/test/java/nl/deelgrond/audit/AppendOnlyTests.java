// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import static nl.deelgrond.audit.LogScene.act;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Promise 5, inside the database: an attack on the log, statement by statement, as each role.
final class AppendOnlyTests {
  private static final LogScene SCENE = LogScene.create();

  @BeforeAll
  static void threeEntries() throws Exception {
    PostgresAuditLog log = SCENE.node();
    log.attempt(act("inzage-geweigerd", SCENE.inwoner));
    log.sequence(SCENE.householdOf(2));
    SCENE.publisher().publish();
  }

  @AfterAll
  static void close() {
    SCENE.close();
  }

  @AfterEach
  void nothingChanged() {
    assertThat(SCENE.logged()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit.leaf set body = body",
        "update audit.leaf_p0 set body = body",
        "delete from audit.leaf",
        "delete from audit.leaf_p0",
        "truncate audit.leaf",
        "truncate audit.leaf_p0",
        "update audit.payload set ct = ct",
        "delete from audit.payload",
        "truncate audit.payload",
        "update audit.subject_index set idx = 0",
        "delete from audit.subject_index",
        "truncate audit.subject_index",
        "update audit.checkpoint set note = note",
        "delete from audit.checkpoint",
        "truncate audit.checkpoint",
        "delete from audit.head",
        "truncate audit.head",
        "insert into audit.head (id, size, frontier, root, sequenced_at) values (0, 0, '', '', now())",
        "update audit.head set id = 0",
        "alter table audit.leaf disable trigger all",
        "alter table audit.head disable trigger head_grows",
        "drop table audit.leaf",
        "drop trigger leaf_ro on audit.leaf",
        "alter table audit.leaf detach partition audit.leaf_p0",
        "create table audit.leaf_p2 partition of audit.leaf for values from (134217728) to (134217729)",
        "create or replace function audit.refuse_change() returns trigger language plpgsql as"
            + " 'begin return new; end'",
        "set session_replication_role = replica",
        "set role audit_owner",
        "insert into audit.leaf_p0 (idx, leaf_hash, body, sequenced_at)"
            + " values (99, sha256('\\x0078'), 'x', now())"
      })
  void noRoleThatWorksHereHasTheRight(String sql) {
    for (DataSource role :
        List.of(
            SCENE.database.auditWriter(),
            SCENE.database.app(),
            SCENE.database.auditReader(),
            SCENE.database.vault())) {
      assertThatThrownBy(() -> JdbcClient.create(role).sql(sql).update())
          .rootCause()
          .message()
          .containsAnyOf("permission denied", "must be owner");
    }
  }

  /// PostgreSQL answers with a warning when somebody gives away what is not theirs.
  @Test
  void nobodyGivesRightsAway() {
    for (DataSource role : List.of(SCENE.database.auditWriter(), SCENE.database.app())) {
      JdbcClient.create(role)
          .sql("grant update, delete, truncate on audit.leaf to public")
          .update();
    }
    assertThat(
            JdbcClient.create(SCENE.database.superuser())
                .sql(
                    """
                    select count(*) from unnest(array['deelgrond_app', 'audit_writer', 'audit_reader', 'vault_app']) r
                    where has_table_privilege(r, 'audit.leaf', 'update, delete, truncate')\
                    """)
                .query(Long.class)
                .single())
        .isZero();
  }

  /// What the writers may do, and may not do alone: head and entries go together.
  @ParameterizedTest
  @ValueSource(
      strings = {
        // an entry without a place
        "insert into audit.leaf (idx, leaf_hash, body, sequenced_at)"
            + " values (3, sha256('\\x0078'), 'x', now())",
        "insert into audit.leaf (idx, leaf_hash, body, sequenced_at)"
            + " values (100, sha256('\\x0078'), 'x', now())",
        "insert into audit.payload (idx, key_ref, ct) values (3, gen_random_uuid(), 'x')",
        // a place that is taken
        "insert into audit.leaf (idx, leaf_hash, body, sequenced_at)"
            + " values (2, sha256('\\x0078'), 'x', now())",
        "insert into audit.leaf (idx, leaf_hash, body, sequenced_at)"
            + " values (2, sha256('\\x0078'), 'x', now()) on conflict (idx)"
            + " do update set body = 'x'",
        "insert into audit.payload (idx, key_ref, ct) values (2, gen_random_uuid(), 'x')",
        // a place before the first
        "insert into audit.leaf (idx, leaf_hash, body, sequenced_at)"
            + " values (-1, sha256('\\x0078'), 'x', now())",
        // a place without an entry
        "update audit.head set size = 4, frontier = decode(repeat('00', 32), 'hex')",
        "update audit.head set size = 64, frontier = decode(repeat('00', 32), 'hex')",
        // back, or no step at all
        "update audit.head set size = 1, frontier = decode(repeat('00', 32), 'hex')",
        "update audit.head set size = 0, frontier = ''",
        "update audit.head set root = decode(repeat('00', 32), 'hex')",
        "update audit.head set size = size",
        // time goes back
        "update audit.head set sequenced_at = '2020-01-01'",
        // a frontier that is not of the size
        "update audit.head set size = 4",
        // a leaf without its payload
        "with h as (update audit.head set size = 4, frontier = decode(repeat('00', 32), 'hex') returning 1)"
            + " insert into audit.leaf (idx, leaf_hash, body, sequenced_at)"
            + " select 3, sha256('\\x0078'), 'x', now() from h"
      })
  void writersCannotBreakTheOrder(String sql) {
    for (DataSource role : List.of(SCENE.database.auditWriter(), SCENE.database.app())) {
      assertThatThrownBy(() -> JdbcClient.create(role).sql(sql).update())
          .rootCause()
          .message()
          .containsAnyOf(
              "no place yet",
              "duplicate key",
              "permission denied",
              "the head only grows",
              "do not go together",
              "leaf_idx_ck",
              "no partition of relation",
              "head_frontier_ck");
    }
  }

  /// A hash that is not of the body could be signed, and the body said anything.
  @Test
  void aLeafHasTheHashOfItsBody() {
    String sql =
        """
        with h as (update audit.head set size = 4, frontier = decode(repeat('00', 32), 'hex') returning 1)
        insert into audit.leaf (idx, leaf_hash, body, sequenced_at)
        select 3, sha256('anders'), 'x', now() from h\
        """;
    for (DataSource role : List.of(SCENE.database.auditWriter(), SCENE.database.app())) {
      assertThatThrownBy(() -> JdbcClient.create(role).sql(sql).update())
          .rootCause()
          .hasMessageContaining("leaf_hash_ck");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit.leaf set body = 'x'",
        "update audit.leaf_p0 set body = 'x'",
        "delete from audit.leaf",
        "delete from audit.leaf_p0",
        "truncate audit.leaf",
        "truncate audit.leaf_p0",
        "truncate audit.leaf_p1",
        "update audit.payload set ct = 'x'",
        "delete from audit.payload",
        "truncate audit.payload",
        "update audit.checkpoint set note = 'x'",
        "delete from audit.checkpoint",
        "truncate audit.checkpoint",
        "delete from audit.head",
        "truncate audit.head",
        "insert into audit.head (id, size, frontier, root, sequenced_at) values (0, 0, '', '', now())",
        "update audit.head set size = 2, frontier = decode(repeat('00', 32), 'hex')"
      })
  void theTriggersStopTheOwnerAndASuperuserThatSwitchesTriggersOff(String sql) {
    assertThatThrownBy(() ->
            JdbcClient.create(SCENE.database.migrator())
                .sql("set role audit_owner; " + sql)
                .update())
        .rootCause()
        .message()
        .containsAnyOf("append-only", "the head only grows");
    assertThatThrownBy(() ->
            JdbcClient.create(SCENE.database.superuser())
                .sql("set session_replication_role = replica; " + sql)
                .update())
        .rootCause()
        .message()
        .containsAnyOf("append-only", "the head only grows");
  }

  /// A superuser can go further, and then it shows: see [CheckpointPublisherTests].
  @Test
  void everyTriggerFiresAlways() {
    List<@Nullable String> others =
        JdbcClient.create(SCENE.database.superuser())
            .sql(
                """
                select tgrelid::regclass || '.' || tgname from pg_trigger
                where tgrelid::regclass::text like 'audit.%' and not tgisinternal and tgenabled <> 'A'\
                """)
            .query(String.class)
            .list();
    Long all =
        JdbcClient.create(SCENE.database.superuser())
            .sql(
                "select count(*) from pg_trigger where tgrelid::regclass::text like 'audit.%'"
                    + " and not tgisinternal")
            .query(Long.class)
            .single();
    assertThat(others).isEmpty();
    assertThat(all).isGreaterThanOrEqualTo(14);
  }

  @Test
  void everyPartitionHasEveryTrigger() {
    assertThat(
            JdbcClient.create(SCENE.database.superuser())
                .sql(
                    """
                    select count(*) from pg_inherits i
                    where i.inhparent = 'audit.leaf'::regclass
                      and 2 <> (select count(*) from pg_trigger t
                        where t.tgrelid = i.inhrelid and t.tgfoid = 'audit.refuse_change'::regproc)\
                    """)
                .query(Long.class)
                .single())
        .isZero();
  }
}
