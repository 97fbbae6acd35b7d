// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import static nl.deelgrond.audit.LogScene.act;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import nl.deelgrond.auditformat.NoteKey;
import nl.deelgrond.auditformat.Proofs;
import nl.deelgrond.auditformat.SignedNote;
import nl.deelgrond.auditformat.Subtrees;
import nl.deelgrond.auditformat.TreeHead;
import nl.deelgrond.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Promise 5: what was signed holds the log to what it was.
final class CheckpointPublisherTests {
  private final LogScene scene = LogScene.create();
  private final PostgresAuditLog log = scene.node();
  private final CheckpointPublisher publisher = scene.publisher();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void anEmptyLogIsNotSigned() throws Exception {
    publisher.publish();
    assertThat(publisher.latest()).isEmpty();
  }

  @Test
  void theHeadIsSignedUnderTheLogsOwnName() throws Exception {
    attempts(3);
    publisher.publish();

    Checkpoint checkpoint = publisher.latest().orElseThrow();
    SignedNote note = SignedNote.parse(checkpoint.note());
    assertThat(note.isSignedBy(NoteKey.parse(publisher.key()))).isTrue();
    TreeHead head = TreeHead.parse(note.text());
    assertThat(head.origin()).isEqualTo(LogScene.ORIGIN);
    assertThat(head.size()).isEqualTo(3).isEqualTo(checkpoint.size());
    assertThat(head.root()).isEqualTo(LogCheck.root(hashes()));
  }

  @Test
  void whatHasNotGrownIsNotSignedAgain() throws Exception {
    attempts(1);
    publisher.publish();
    Checkpoint first = publisher.latest().orElseThrow();
    publisher.publish();
    assertThat(publisher.latest()).contains(first);
  }

  @Test
  void everyCheckpointContinuesTheOneBefore() throws Exception {
    List<TreeHead> heads = new ArrayList<>();
    for (int grown : new int[] {1, 2, 1, 7, 5, 16}) {
      attempts(grown);
      publisher.publish();
      heads.add(TreeHead.parse(SignedNote.parse(publisher.latest().orElseThrow().note()).text()));
    }
    Subtrees subtrees = Subtrees.over(hashes());
    for (int i = 1; i < heads.size(); i++) {
      TreeHead older = heads.get(i - 1);
      TreeHead newer = heads.get(i);
      List<byte[]> proof = Proofs.consistency(older.size(), newer.size(), subtrees);
      assertThat(
              Proofs.verifyConsistency(
                  older.size(), newer.size(), older.root(), newer.root(), proof))
          .isTrue();
    }
  }

  /// A superuser can do anything to the tables, and nothing of it gets signed.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit.leaf set body = 'x', leaf_hash = sha256('\\x0078') where idx = 3",
        "alter table audit.leaf drop constraint leaf_hash_ck; update audit.leaf set body = 'x' where idx = 3",
        "delete from audit.leaf where idx = 3",
        "update audit.head set root = sha256('anders')",
        "update audit.head set size = 1",
        "update audit.checkpoint set note = replace(note, E'\\n2\\n', E'\\n1\\n')",
        "update audit.checkpoint set note = 'x'",
        "update audit.checkpoint set frontier = sha256('anders')",
        "update audit.checkpoint set note = replace(note, 'borne', 'herne')"
      })
  void whatWasTamperedWithIsNotSigned(String sql) throws Exception {
    attempts(2);
    publisher.publish();
    attempts(3);
    asSuperuser(sql);

    assertThatThrownBy(publisher::publish)
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> assertThat(fault.code()).isEqualTo(AuditFault.AUDIT_TREE_MISMATCH));
    assertThat(publisher.latest().map(Checkpoint::size)).contains(2L);
  }

  /// Entries before the last checkpoint are held by that checkpoint: whoever has it sees the
  /// change.
  @Test
  void historyThatWasRewrittenDoesNotFitWhatWasSigned() throws Exception {
    attempts(4);
    publisher.publish();
    TreeHead signed =
        TreeHead.parse(SignedNote.parse(publisher.latest().orElseThrow().note()).text());
    asSuperuser("update audit.leaf set body = 'x', leaf_hash = sha256('\\x0078') where idx = 1");
    assertThat(LogCheck.root(hashes())).isNotEqualTo(signed.root());
  }

  @Test
  void oneOfTwoNodesSigns() throws Exception {
    CheckpointPublisher other = scene.publisher();
    attempts(1);
    try (var connection = scene.writer().getConnection()) {
      connection.setAutoCommit(false);
      connection
          .createStatement()
          .execute("select pg_advisory_xact_lock(" + 0x6465656c67726f6eL + ")");
      other.publish();
      assertThat(publisher.latest()).isEmpty();
    }
    other.publish();
    publisher.publish();
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void aHeadThatWasExchangedShowsWithoutAnythingNew() throws Exception {
    attempts(2);
    publisher.publish();
    asSuperuser("update audit.head set root = sha256('anders')");

    assertThatThrownBy(publisher::publish).hasMessageContaining("the root is not of the leaves");
  }

  /// What happens meanwhile is in the log, and the alarm goes.
  @Test
  void nothingIsShownWhileTheLogDoesNotAddUp() throws Exception {
    attempts(2);
    publisher.publish();
    asSuperuser("update audit.checkpoint set note = replace(note, 'borne', 'herne')");
    publisher.start();
    try {
      await(() -> !scene.soundness.isSound());
      assertThatThrownBy(() -> log.sequence(scene.householdOf(1)))
          .isInstanceOfSatisfying(
              Fault.class,
              fault -> assertThat(fault.code()).isEqualTo(AuditFault.AUDIT_TREE_MISMATCH));
      assertThat(new AuditHealth(scene.soundness).health().getStatus()).isEqualTo(Status.DOWN);
      attempts(1);
      assertThat(scene.logged()).hasSize(3);

      asSuperuserAgain("update audit.checkpoint set note = replace(note, 'herne', 'borne')");
      await(scene.soundness::isSound);
      assertThat(log.sequence(scene.householdOf(1))).isInstanceOf(Sequencing.Sequenced.class);
      assertThat(new AuditHealth(scene.soundness).health().getStatus()).isEqualTo(Status.UP);
    } finally {
      publisher.stop();
    }
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      Thread.sleep(20);
    }
  }

  @Test
  void itSignsByItselfOnceASecond() throws Exception {
    publisher.start();
    try {
      attempts(1);
      await(() -> publisher.latest().isPresent());
    } finally {
      publisher.stop();
    }
    assertThat(publisher.isRunning()).isFalse();
  }

  private void attempts(int count) {
    for (int i = 0; i < count; i++) {
      log.attempt(act("inzage-geweigerd", null));
    }
  }

  private void asSuperuser(String sql) {
    asSuperuserAgain(
        """
        alter table audit.leaf disable trigger user;
        alter table audit.head disable trigger user;
        alter table audit.head drop constraint head_frontier_ck;
        alter table audit.checkpoint disable trigger user;
        alter table audit.checkpoint drop constraint checkpoint_frontier_ck;
        """
            + sql);
  }

  private void asSuperuserAgain(String sql) {
    JdbcClient.create(scene.database.superuser()).sql(sql).update();
  }

  private long count() {
    return JdbcClient.create(scene.database.auditReader())
        .sql("select count(*) from audit.checkpoint")
        .query(Long.class)
        .single();
  }

  private List<byte[]> hashes() {
    return JdbcClient.create(scene.database.auditReader())
        .sql("select leaf_hash from audit.leaf order by idx")
        .query((row, _) -> row.getBytes(1))
        .list();
  }
}
