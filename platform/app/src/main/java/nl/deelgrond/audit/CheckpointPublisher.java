// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.deelgrond.auditformat.Frontier;
import nl.deelgrond.auditformat.NoteKey;
import nl.deelgrond.auditformat.SignedNote;
import nl.deelgrond.auditformat.TreeHash;
import nl.deelgrond.auditformat.TreeHead;
import nl.deelgrond.fault.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Signs the head of the tree once a second, when it has grown. Any node may; a lock in the
/// database lets one at a time.
final class CheckpointPublisher implements Checkpoints, SmartLifecycle {
  /// Any number will do, as long as nobody else in this database takes it.
  private static final long LOCK = 0x6465656c67726f6eL;

  private static final int FETCH = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(CheckpointPublisher.class);

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Signed(Frontier frontier, byte[] root) {}

  private final DataSource dataSource;
  private final CheckpointSigner signer;
  private final Soundness soundness;
  private final NoteKey key;
  private @Nullable ScheduledExecutorService clock;

  CheckpointPublisher(
      DataSource dataSource, CheckpointSigner signer, Soundness soundness, String origin) {
    this.dataSource = dataSource;
    this.signer = signer;
    this.soundness = soundness;
    this.key = new NoteKey(origin, signer.publicKey());
  }

  @Override
  public Optional<Checkpoint> latest() {
    return JdbcClient.create(dataSource)
        .sql("select size, note, created_at from audit.checkpoint order by size desc limit 1")
        .query((row, _) ->
            new Checkpoint(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant()))
        .optional();
  }

  @Override
  public String key() {
    return key.published();
  }

  /// Holds the log to what was signed, and signs the head if it has grown since the last time.
  ///
  /// @return false when another node is at it, so that nobody looked here
  boolean publish() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        boolean looks = isOurTurn(connection);
        if (looks) {
          publish(connection);
        }
        connection.commit();
        return looks;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  private static boolean isOurTurn(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select pg_catalog.pg_try_advisory_xact_lock(?)")) {
      statement.setLong(1, LOCK);
      ResultSet row = statement.executeQuery();
      return row.next() && row.getBoolean(1);
    }
  }

  private void publish(Connection connection) throws SQLException {
    Signed last = last(connection);
    try (Statement statement = connection.createStatement();
        ResultSet head = statement.executeQuery("select size, root from audit.head")) {
      head.next();
      long size = head.getLong(1);
      byte[] root = head.getBytes(2);
      if (size < last.frontier().size()) {
        throw new Fault(AuditFault.AUDIT_TREE_MISMATCH, "the log is shorter than what was signed");
      }
      long signed = last.frontier().size();
      Frontier grown = size > signed ? grow(connection, last.frontier(), size) : last.frontier();
      if (!Arrays.equals(grown.root(), root)) {
        throw new Fault(AuditFault.AUDIT_TREE_MISMATCH, "the root is not of the leaves");
      }
      if (size > signed) {
        insert(connection, grown);
      }
    }
  }

  /// The last checkpoint as the note says it, not as the columns beside it say.
  private Signed last(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select size, frontier, note from audit.checkpoint order by size desc limit 1")) {
      if (!row.next()) {
        Frontier empty = new Frontier();
        return new Signed(empty, empty.root());
      }
      Frontier frontier = Frontier.of(row.getLong(1), row.getBytes(2));
      SignedNote note = SignedNote.parse(row.getString(3));
      TreeHead head = TreeHead.parse(note.text());
      if (!note.isSignedBy(key)
          || !head.origin().equals(key.name())
          || head.size() != frontier.size()
          || !Arrays.equals(head.root(), frontier.root())) {
        throw new Fault(AuditFault.AUDIT_TREE_MISMATCH, "the last checkpoint is not ours");
      }
      return new Signed(frontier, head.root());
    } catch (IllegalArgumentException malformed) {
      throw new Fault(
          AuditFault.AUDIT_TREE_MISMATCH, "the last checkpoint cannot be read", malformed);
    }
  }

  /// INVARIANT: what is signed follows from the bodies, not from the hashes that stand beside them.
  private static Frontier grow(Connection connection, Frontier frontier, long size)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select body from audit.leaf where idx >= ? and idx < ? order by idx")) {
      statement.setFetchSize(FETCH);
      statement.setLong(1, frontier.size());
      statement.setLong(2, size);
      ResultSet rows = statement.executeQuery();
      while (rows.next()) {
        frontier.append(TreeHash.leaf(rows.getBytes(1)));
      }
    }
    if (frontier.size() != size) {
      throw new Fault(AuditFault.AUDIT_TREE_MISMATCH, "leaves are missing");
    }
    return frontier;
  }

  private void insert(Connection connection, Frontier frontier) throws SQLException {
    TreeHead head = new TreeHead(key.name(), frontier.size(), frontier.root());
    SignedNote note = SignedNote.sign(head.text(), key, signer::sign);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into audit.checkpoint (size, root, frontier, note, created_at)"
                + " values (?, ?, ?, ?, pg_catalog.clock_timestamp())")) {
      statement.setLong(1, head.size());
      statement.setBytes(2, head.root());
      statement.setBytes(3, frontier.toBytes());
      statement.setString(4, note.toString());
      statement.executeUpdate();
    }
  }

  private void tick() {
    try {
      if (publish()) {
        soundness.sound();
      }
    } catch (Fault fault) {
      soundness.unsound(fault);
    } catch (SQLException | DataAccessException e) {
      LOG.atWarn().setCause(e).log("no checkpoint this time");
    }
  }

  @Override
  public synchronized void start() {
    if (clock == null) {
      clock =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().name("audit-checkpoint").daemon().factory());
      var _ = clock.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }
  }

  @Override
  public synchronized void stop() {
    if (clock != null) {
      clock.close();
      clock = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return clock != null;
  }

  @Override
  public int getPhase() {
    return 0;
  }
}
