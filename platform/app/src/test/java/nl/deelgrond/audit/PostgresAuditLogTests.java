// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import static nl.deelgrond.audit.LogScene.act;
import static nl.deelgrond.audit.LogScene.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.deelgrond.audit.Sequencing.Outdated;
import nl.deelgrond.audit.Sequencing.Sequenced;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.identity.InwonerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

final class PostgresAuditLogTests {
  private final LogScene scene = LogScene.create();
  private final PostgresAuditLog log = scene.node();

  @AfterEach
  void close() {
    scene.close();
  }

  // Promise 3: what returns is durable, in an order without gaps.
  @Test
  void aTicketNamesAnEntryThatIsThere() {
    Household household = scene.householdOf(3);

    List<DisclosureTicket> tickets = sequenced(log.sequence(household));

    List<LogCheck.Logged> logged = scene.logged();
    assertThat(tickets).extracting(DisclosureTicket::idx).containsExactly(0L, 1L, 2L);
    assertThat(tickets)
        .extracting(DisclosureTicket::eid)
        .isEqualTo(household.entries().stream().map(Disclosure::eid).toList())
        .isEqualTo(logged.stream().map(LogCheck.Logged::eid).toList());
  }

  @Test
  void aTicketOpensWhatItsOwnEntryNames() {
    Place mine = new Place(scene.inwoner, UUID.randomUUID(), "wonen.huurachterstand", 1);
    Place other = new Place(scene.inwoner, UUID.randomUUID(), "wonen.huurachterstand", 1);
    Household household = new Household(List.of(opening(mine), opening(other)), List.of());

    List<DisclosureTicket> tickets = sequenced(log.sequence(household));

    tickets.getFirst().spendOn(mine);
    assertThatThrownBy(() -> tickets.getFirst().spendOn(other))
        .hasMessageContaining("TICKET_REFUSED");
    tickets.getLast().spendOn(other);
  }

  private Disclosure opening(Place place) {
    return new Disclosure(
        UUID.randomUUID(),
        scene.inwoner,
        new byte[] {'{', '}'},
        List.of(new Source(place.gegeven(), place.version(), new byte[32])),
        LogScene.POLICY,
        Set.of(place));
  }

  @Test
  void aLeafHoldsNoPersonalDataAndThePayloadIsSealed() {
    Disclosure entry = scene.disclosure("{\"medewerker\":\"l.visser\",\"doel\":\"een-plan\"}");
    sequenced(log.sequence(new Household(List.of(entry), List.of())));

    LogCheck.Logged logged = scene.logged().getFirst();

    assertThat(new String(logged.body(), StandardCharsets.US_ASCII))
        .matches(
            "\\{\"act\":\"inzage\",\"at\":\"[0-9TZ:-]{20}\",\"eid\":\""
                + entry.eid()
                + "\",\"pcm\":\"[^\"]{44}\",\"pct\":\"[^\"]{44}\",\"pol\":\""
                + LogScene.POLICY
                + "\",\"src\":\"[^\"]{44}\",\"sub\":\"[^\"]{24}\",\"v\":1}")
        .doesNotContain(scene.inwoner.toString());
    assertThat(new String(logged.ct(), StandardCharsets.ISO_8859_1)).doesNotContain("visser");
    assertThat(scene.vault.payloadOf(scene.inwoner, entry.eid(), logged.ct()))
        .isEqualTo(entry.payload());
  }

  @Test
  void entriesAboutOneInwonerShareNoMark() {
    sequenced(log.sequence(scene.householdOf(2)));
    assertThat(
            scene.logged().stream()
                .map(entry -> new String(entry.body(), StandardCharsets.US_ASCII))
                .map(body -> body.substring(body.indexOf("\"sub\""))))
        .doesNotHaveDuplicates();
  }

  @Test
  void theSubjectIndexFindsTheEntriesOfAnInwoner() {
    InwonerId other = new InwonerId(UUID.randomUUID());
    scene.vault.vault().register(other);
    sequenced(log.sequence(scene.household()));
    log.attempt(act("inzage-geweigerd", other));
    log.attempt(act("zitting-gepland", null));
    sequenced(log.sequence(scene.household()));

    assertThat(
            JdbcClient.create(scene.database.auditReader())
                .sql(
                    "select array_agg(idx order by idx) from audit.subject_index group by sub_blind")
                .query((row, _) -> List.of((Long[]) row.getArray(1).getArray()))
                .list())
        .containsExactlyInAnyOrder(List.of(0L, 3L), List.of(1L));
  }

  // Promise 4
  @Test
  void factsThatMovedOnAreNotRestedOn() {
    UUID stays = scene.feit(3);
    UUID moves = scene.feit(7);
    assertThat(log.sequence(scene.household(on(stays, 3), on(moves, 7))))
        .isInstanceOf(Sequenced.class);

    scene.moveOn(log, moves);

    assertThat(log.sequence(scene.household(on(stays, 3), on(moves, 7))))
        .isEqualTo(new Outdated(List.of(LogScene.FEIT)));
    assertThat(log.sequence(scene.household(on(stays, 3), on(moves, 8))))
        .isInstanceOf(Sequenced.class);
    assertThat(scene.logged()).hasSize(3);
  }

  @Test
  void aFactThatIsNotThereHasVersionZero() {
    UUID absent = UUID.randomUUID();
    assertThat(log.sequence(scene.household(on(absent, 0)))).isInstanceOf(Sequenced.class);
    assertThat(log.sequence(scene.household(on(absent, 1)))).isInstanceOf(Outdated.class);
    scene.sql().sql("insert into proef.feit values (?, 1)").param(absent).update();
    assertThat(log.sequence(scene.household(on(absent, 0)))).isInstanceOf(Outdated.class);
  }

  // Promise 4: an end in time is compared with the database's clock when the entry gets its place.
  @Test
  void whatIsOverIsNotRestedOn() {
    UUID feit = scene.feit(1);
    Instant now = Instant.now();
    assertThat(log.sequence(scene.household(on(feit, 1, now.plusSeconds(60)))))
        .isInstanceOf(Sequenced.class);
    assertThat(log.sequence(scene.household(on(feit, 1, now.minusMillis(1)))))
        .isEqualTo(new Outdated(List.of(LogScene.FEIT)));
    Relied begun = new Relied(LogScene.FEIT, feit, 1, now.minusMillis(1), null);
    Relied later = new Relied(LogScene.FEIT, feit, 1, now.plusSeconds(60), null);
    assertThat(log.sequence(scene.household(begun))).isInstanceOf(Sequenced.class);
    assertThat(log.sequence(scene.household(later)))
        .isEqualTo(new Outdated(List.of(LogScene.FEIT)));
  }

  @Test
  void aHouseholdIsSequencedWholeOrNotAtAll() {
    UUID feit = scene.feit(1);
    assertThat(log.sequence(scene.householdOf(4, on(feit, 2)))).isInstanceOf(Outdated.class);
    assertThat(scene.logged()).isEmpty();
    assertThat(log.sequence(scene.householdOf(4, on(feit, 1)))).isInstanceOf(Sequenced.class);
    assertThat(scene.logged()).hasSize(4);
  }

  @Test
  void aKindThatNobodyContributesIsAFault() {
    Household household =
        new Household(
            List.of(scene.disclosure()),
            List.of(new Relied("onbekend", UUID.randomUUID(), 1, null)));
    assertThatThrownBy(() -> log.sequence(household)).satisfies(is(AuditFault.AUDIT_UNKNOWN_KIND));
  }

  @Test
  void anActAndItsFactsAreThereTogether() {
    UUID feit = scene.feit(1);
    long idx = scene.moveOn(log, feit);
    assertThat(idx).isZero();
    assertThat(scene.logged())
        .extracting(LogCheck.Logged::act)
        .containsExactly("toestemming-ingetrokken");
  }

  @Test
  void anActThatIsRolledBackLeavesNothing() {
    UUID feit = scene.feit(1);
    scene
        .transaction()
        .executeWithoutResult(status -> {
          scene.sql().sql("update proef.feit set versie = 2").update();
          log.append(act("toestemming-ingetrokken", scene.inwoner));
          status.setRollbackOnly();
        });
    assertThat(scene.logged()).isEmpty();
    assertThat(log.sequence(scene.household(on(feit, 1)))).isInstanceOf(Sequenced.class);
  }

  @Test
  void severalActsInOneTransactionAreOneStep() {
    scene
        .transaction()
        .executeWithoutResult(_ -> {
          assertThat(log.append(act("casus-geopend", scene.inwoner))).isZero();
          assertThat(log.append(act("persoon-toegevoegd", scene.inwoner))).isEqualTo(1);
        });
    assertThat(scene.logged()).hasSize(2);
  }

  @Test
  void anActNeedsAWritingTransaction() {
    Act act = act("casus-geopend", scene.inwoner);
    assertThatThrownBy(() -> log.append(act)).satisfies(is(AuditFault.AUDIT_NO_TRANSACTION));
    TransactionTemplate readOnly = scene.transaction();
    readOnly.setReadOnly(true);
    assertThatThrownBy(() -> readOnly.execute(_ -> log.append(act)))
        .satisfies(is(AuditFault.AUDIT_NO_TRANSACTION));
    assertThat(scene.logged()).isEmpty();
  }

  @Test
  void anActThatCannotGetTheLockInTimeFails() throws Exception {
    try (var connection = scene.writer().getConnection()) {
      connection.setAutoCommit(false);
      connection.createStatement().execute("select 1 from audit.head for update");
      assertThatThrownBy(
              () -> scene.transaction().execute(_ -> log.append(act("casus-geopend", null))))
          .satisfies(is(AuditFault.AUDIT_UNAVAILABLE));
    }
    assertThat(scene.logged()).isEmpty();
  }

  @Test
  void aViewThatGetsNoAnswerInTimeIsRefusedAndMayStandInTheLog() throws Exception {
    try (var connection = scene.writer().getConnection()) {
      connection.setAutoCommit(false);
      connection.createStatement().execute("select 1 from audit.head for update");
      Household household = scene.household();
      assertThatThrownBy(() -> log.sequence(household))
          .isInstanceOfSatisfying(
              Fault.class,
              fault ->
                  assertThat(fault.code())
                      .isIn(AuditFault.AUDIT_LATE, AuditFault.AUDIT_UNAVAILABLE));
      connection.rollback();
    }
    assertThat(log.sequence(scene.household())).isInstanceOf(Sequenced.class);
    assertThat(scene.logged()).isNotEmpty();
  }

  @Test
  void anAttemptIsDurableOnReturn() {
    assertThat(log.attempt(act("inzage-geweigerd", scene.inwoner))).isZero();
    assertThat(log.attempt(act("inzage-geweigerd", null))).isEqualTo(1);
    List<LogCheck.Logged> logged = scene.logged();
    assertThat(scene.vault.payloadOf("gemeente-borne", logged.get(1).eid(), logged.get(1).ct()))
        .asString(StandardCharsets.UTF_8)
        .contains("l.visser");
  }

  @Test
  void anInwonerWithoutKeysCannotBeLogged() {
    Act act = act("inzage-geweigerd", new InwonerId(UUID.randomUUID()));
    assertThatThrownBy(() -> log.attempt(act)).hasMessageContaining("VAULT_NOT_REGISTERED");
    assertThat(scene.logged()).isEmpty();
  }

  @Test
  void largePayloadsComeBackAsTheyWent() {
    String large = "{\"a\":\"" + "é0123456789".repeat(20_000) + "\"}";
    Disclosure entry = scene.disclosure(large);
    sequenced(log.sequence(new Household(List.of(entry), List.of())));
    LogCheck.Logged logged = scene.logged().getFirst();
    assertThat(scene.vault.payloadOf(scene.inwoner, entry.eid(), logged.ct()))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(large);
    assertThat(logged.ct()).hasSizeLessThan(large.length() / 10);
  }

  @Test
  void aFullQueueTurnsAwayAndKeepsWhatItHas() throws Exception {
    PostgresAuditLog slow = scene.unstarted(scene.writer(), 2);
    List<Thread> waiting = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      waiting.add(Thread.startVirtualThread(() -> slow.attempt(act("inzage-geweigerd", null))));
    }
    awaitWaiting(slow, 2);

    Act act = act("inzage-geweigerd", null);
    assertThatThrownBy(() -> slow.attempt(act))
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> {
              assertThat(fault.code()).isEqualTo(AuditFault.AUDIT_QUEUE_FULL);
              assertThat(fault.code().retryAfter()).contains(Duration.ofSeconds(1));
            });

    slow.start();
    for (Thread thread : waiting) {
      thread.join();
    }
    assertThat(scene.logged()).hasSize(2);
  }

  private static void awaitWaiting(PostgresAuditLog log, int count) throws InterruptedException {
    while (log.waiting() < count) {
      Thread.sleep(1);
    }
  }

  // The clock of the database went back with respect to the last entry.
  @Test
  void nothingIsSequencedUntilTheClockHasCaughtUp() throws Exception {
    log.attempt(act("inzage-geweigerd", null));
    setLastEntry("clock_timestamp() + interval '1500 milliseconds'");

    Act act = act("inzage-geweigerd", null);
    assertThatThrownBy(() -> log.attempt(act)).satisfies(is(AuditFault.AUDIT_CLOCK));
    assertThatThrownBy(() -> log.sequence(scene.household())).satisfies(is(AuditFault.AUDIT_CLOCK));
    assertThatThrownBy(() -> scene.transaction().execute(_ -> log.append(act)))
        .satisfies(is(AuditFault.AUDIT_CLOCK));

    Thread.sleep(1500);
    assertThat(log.attempt(act)).isEqualTo(1);
  }

  private void setLastEntry(String when) {
    JdbcClient.create(scene.database.superuser())
        .sql(
            """
            alter table audit.head disable trigger head_grows;
            update audit.head set sequenced_at = %s;
            alter table audit.head enable always trigger head_grows\
            """
                .formatted(when))
        .update();
  }

  // Promise 5
  @Test
  void aHeadThatWasTamperedWithStopsTheLog() {
    log.attempt(act("inzage-geweigerd", null));
    JdbcClient.create(scene.database.superuser())
        .sql(
            """
            alter table audit.head disable trigger head_grows;
            update audit.head set root = sha256('anders');
            alter table audit.head enable always trigger head_grows\
            """)
        .update();
    Act act = act("inzage-geweigerd", null);
    assertThatThrownBy(() -> log.attempt(act)).satisfies(is(AuditFault.AUDIT_TREE_MISMATCH));
  }

  @Test
  void whatWaitsIsFinishedBeforeTheLogStops() throws Exception {
    PostgresAuditLog node = scene.unstarted(scene.writer(), 64);
    List<Thread> waiting = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      waiting.add(Thread.startVirtualThread(() -> node.attempt(act("inzage-geweigerd", null))));
    }
    awaitWaiting(node, 20);
    node.start();
    node.stop();
    for (Thread thread : waiting) {
      thread.join();
    }
    assertThat(scene.logged()).hasSize(20);
    Act act = act("inzage-geweigerd", null);
    assertThatThrownBy(() -> node.attempt(act)).satisfies(is(AuditFault.AUDIT_STOPPED));
  }

  @Test
  void aSourceThatIsNotOneSelectIsRefusedAtTheStart() {
    for (String sql :
        List.of("select 1", "select ?, ?", "select id, versie from t where id = any(?); x")) {
      assertThatThrownBy(() -> new Versions(List.of(LogScene.source("k", sql))))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThatThrownBy(() -> new Versions(List.of(LogScene.feiten(), LogScene.feiten())))
        .isInstanceOf(IllegalStateException.class);
  }

  private static java.util.function.Consumer<Throwable> is(AuditFault code) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }

  private static List<DisclosureTicket> sequenced(Sequencing sequencing) {
    assertThat(sequencing).isInstanceOf(Sequenced.class);
    return ((Sequenced) sequencing).tickets();
  }
}
