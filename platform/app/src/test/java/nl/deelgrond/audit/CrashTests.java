// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import static nl.deelgrond.audit.LogScene.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import nl.deelgrond.audit.FaultyDataSource.When;
import nl.deelgrond.audit.Sequencing.Sequenced;
import nl.deelgrond.database.DatabaseRole;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.fault.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Promise 3: whatever breaks and whenever, an entry without a view may be there, a view without an
/// entry never.
final class CrashTests {
  private final List<LogScene> scenes = new ArrayList<>();

  @AfterEach
  void close() {
    scenes.forEach(LogScene::close);
  }

  private LogScene scene() {
    LogScene scene = LogScene.create();
    scenes.add(scene);
    return scene;
  }

  @ParameterizedTest
  @EnumSource(When.class)
  void aFaultAtAnyStatementLosesNothingThatWasAcknowledged(When when) {
    LogScene scene = scene();
    FaultyDataSource faulty = new FaultyDataSource(scene.writer());
    PostgresAuditLog log = scene.node(faulty.dataSource());
    Set<UUID> acknowledged = new HashSet<>();
    Set<UUID> denied = new HashSet<>();
    Set<String> struck = new HashSet<>();
    UUID feit = scene.feit(1);
    for (int n = 1; ; n++) {
      Household household = scene.householdOf(2, on(feit, 1));
      List<UUID> eids = household.entries().stream().map(Disclosure::eid).toList();
      faulty.failAt(n, when);
      boolean answered = isAnswered(log, household);
      String call = faulty.struck();
      (answered ? acknowledged : denied).addAll(eids);
      if (call == null) {
        assertThat(answered).isTrue();
        break;
      }
      struck.add(call);
      Set<UUID> logged = eids(scene);
      assertThat(logged).as("n = %d, %s", n, call).containsAll(acknowledged);
      assertThat(logged.contains(eids.getFirst()))
          .as("all or none at n = %d", n)
          .isEqualTo(logged.contains(eids.getLast()));
    }
    assertThat(struck)
        .contains(
            "DataSource.getConnection",
            "Connection.prepareStatement",
            "PreparedStatement.execute",
            "ResultSet.next");
    Set<UUID> entriesWithoutView = new HashSet<>(eids(scene));
    entriesWithoutView.retainAll(denied);
    if (when == When.AFTER) {
      assertThat(entriesWithoutView).as("the commit that nobody heard").isNotEmpty();
    }
  }

  private static boolean isAnswered(PostgresAuditLog log, Household household) {
    try {
      return log.sequence(household) instanceof Sequenced;
    } catch (Fault fault) {
      assertThat(fault.code().kind()).isEqualTo(Kind.DEPENDENCY);
      assertThat(fault.code().retryAfter()).isPresent();
      return false;
    }
  }

  private static Set<UUID> eids(LogScene scene) {
    return scene.logged().stream().map(LogCheck.Logged::eid).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource(When.class)
  void aFaultAtAnyStatementOfAnActLeavesFactsAndEntryTogether(When when) {
    LogScene scene = scene();
    FaultyDataSource faulty = new FaultyDataSource(scene.application);
    LogScene.Acting acting = scene.acting(faulty.dataSource());
    UUID feit = scene.feit(0);
    int n = 0;
    String call;
    do {
      n++;
      faulty.failAt(n, when);
      try {
        acting.moveOn(feit);
      } catch (RuntimeException expected) {
        assertThat(expected.getMessage()).isNotNull();
      }
      call = faulty.struck();
      long version = scene.sql().sql("select versie from proef.feit").query(Long.class).single();
      assertThat(scene.logged()).as("n = %d, %s", n, call).hasSize((int) version);
    } while (call != null);
    assertThat(n).isGreaterThan(20);
    assertThat(scene.logged()).isNotEmpty();
  }

  /// A commit that is not on the standbys yet comes back as a warning, and may get lost.
  @Test
  void aWarningOfTheDatabaseIsNoYes() {
    LogScene scene = scene();
    PostgresAuditLog log = scene.node();
    JdbcClient.create(scene.database.superuser())
        .sql(
            """
            create function proef.waarschuw() returns trigger language plpgsql as
            'begin raise warning ''not replicated''; return null; end';
            create trigger waarschuw after insert on audit.payload
              for each statement execute function proef.waarschuw();
            grant usage on schema proef to public\
            """)
        .update();
    assertThatThrownBy(() -> log.sequence(scene.household()))
        .hasMessageContaining("AUDIT_UNAVAILABLE");
  }

  @Test
  void killedConnectionsLoseNothingThatWasAcknowledged() throws Exception {
    LogScene scene = scene();
    Hammer hammer = new Hammer(List.of(scene.node(), scene.node()), scene);
    hammer.start();
    int killed = 0;
    for (int i = 0; i < 40 || hammer.acknowledged.size() < 50; i++) {
      Thread.sleep(10);
      killed +=
          JdbcClient.create(scene.database.superuser())
              .sql(
                  """
                  select count(pg_terminate_backend(pid)) from pg_stat_activity
                  where usename = 'audit_writer' and datname = current_database()\
                  """)
              .query(Integer.class)
              .single();
    }
    hammer.stop();

    assertThat(killed).isPositive();
    hammer.requireLogged(scene.logged());
    assertThat(hammer.denied).as("some connection was killed with a batch in it").isNotEmpty();
  }

  @Test
  void aKilledServerLosesNothingThatWasAcknowledged() throws Exception {
    LogScene scene = LogScene.onOwnServer();
    scenes.add(scene);
    Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
    for (int round = 0; round < 2; round++) {
      Hammer hammer = new Hammer(List.of(scene.node()), scene);
      hammer.start();
      while (hammer.acknowledged.size() < 100) {
        Thread.sleep(5);
      }
      scene.database.kill();
      hammer.stop();
      assertThat(hammer.denied).as("nothing is answered without a database").isNotEmpty();
      acknowledged.addAll(hammer.acknowledged.keySet());
      scene.database.start();
      assertThat(eids(scene)).containsAll(acknowledged);
    }
    PostgresAuditLog after = scene.node(scene.pool(scene.database, DatabaseRole.AUDIT_WRITER));
    assertThat(after.sequence(scene.household())).isInstanceOf(Sequenced.class);
    assertThat(eids(scene)).containsAll(acknowledged);
  }

  @Test
  void theLogComesBackWhenTheDatabaseDoes() throws Exception {
    LogScene scene = LogScene.onOwnServer();
    scenes.add(scene);
    PostgresAuditLog log = scene.node(scene.connecting());
    assertThat(log.sequence(scene.household())).isInstanceOf(Sequenced.class);
    scene.database.stop();
    assertThatThrownBy(() -> log.sequence(scene.household()))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code().kind()).isEqualTo(Kind.DEPENDENCY));
    scene.database.start();
    long deadline = System.nanoTime() + 20_000_000_000L;
    boolean answered = false;
    while (!answered && System.nanoTime() < deadline) {
      answered = isAnswered(log, scene.household());
    }
    assertThat(answered).isTrue();
    assertThat(scene.logged()).hasSizeGreaterThanOrEqualTo(2);
  }

  /// Sixteen that ask all the time, and remember what they were told.
  private static final class Hammer {
    private final List<PostgresAuditLog> nodes;
    private final LogScene scene;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicBoolean asking = new AtomicBoolean(true);
    private final Map<UUID, Long> acknowledged = new ConcurrentHashMap<>();
    private final Set<UUID> denied = ConcurrentHashMap.newKeySet();

    Hammer(List<PostgresAuditLog> nodes, LogScene scene) {
      this.nodes = nodes;
      this.scene = scene;
    }

    void start() {
      for (int i = 0; i < 16; i++) {
        PostgresAuditLog node = nodes.get(i % nodes.size());
        threads.add(Thread.startVirtualThread(() -> ask(node)));
      }
    }

    private void ask(PostgresAuditLog node) {
      while (asking.get()) {
        Household household = scene.householdOf(2);
        try {
          if (node.sequence(household) instanceof Sequenced(List<DisclosureTicket> tickets)) {
            tickets.forEach(ticket -> acknowledged.put(ticket.eid(), ticket.idx()));
          }
        } catch (Fault fault) {
          household.entries().forEach(entry -> denied.add(entry.eid()));
        }
      }
    }

    void stop() throws InterruptedException {
      asking.set(false);
      for (Thread thread : threads) {
        thread.join();
      }
    }

    void requireLogged(List<LogCheck.Logged> logged) {
      Map<UUID, Long> places =
          logged.stream().collect(Collectors.toMap(LogCheck.Logged::eid, LogCheck.Logged::idx));
      assertThat(places).containsAllEntriesOf(acknowledged);
      assertThat(places.keySet())
          .allMatch(eid -> acknowledged.containsKey(eid) || denied.contains(eid));
    }
  }
}
