// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import nl.deelgrond.auditformat.Frontier;
import nl.deelgrond.auditformat.TreeHash;

/// The statements of the log, for the sequencer and for acts alike.
///
/// Statements that belong together go to the database in one message: a batch takes two round
/// trips, one to get the lock and everything that has to be read under it, one to write and commit.
final class Tree {
  /// The lock, then the clock and the versions. INVARIANT: under READ COMMITTED each statement sees
  /// what was committed before it began, so the second and third see all that earlier holders of
  /// the lock have written.
  private static final String LOCK =
      """
      select pg_catalog.set_config('lock_timeout', '2000', true),
             pg_catalog.set_config('synchronous_commit', 'on', true);
      select size, frontier, root, sequenced_at from audit.head where id = 0 for update;
      select pg_catalog.clock_timestamp();
      """;

  private static final String APPEND =
      """
      update audit.head set size = ?, frontier = ?, root = ?, sequenced_at = ? where id = 0;
      insert into audit.leaf (idx, leaf_hash, body, sequenced_at)
        select ? + t.nr, t.leaf_hash, t.body, ?
        from unnest(?::bytea[], ?::bytea[]) with ordinality as t (leaf_hash, body, nr);
      insert into audit.payload (idx, key_ref, ct)
        select ? + t.nr, t.key_ref, t.ct
        from unnest(?::uuid[], ?::bytea[]) with ordinality as t (key_ref, ct, nr);
      insert into audit.subject_index (sub_blind, idx)
        select t.sub_blind, t.idx from unnest(?::bytea[], ?::bigint[]) as t (sub_blind, idx)\
      """;

  /// The head as it was locked, and the versions that are current under that lock.
  record Locked(Head head, Versions.Current versions) {}

  private final Versions versions;

  Tree(Versions versions) {
    this.versions = versions;
  }

  /// Locks the head and reads what the batch relies on.
  Locked lock(Connection connection, SortedMap<String, Set<UUID>> ids) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LOCK + versions.sql(ids))) {
      int at = 1;
      for (Set<UUID> ofKind : ids.values()) {
        statement.setArray(at++, connection.createArrayOf("uuid", ofKind.toArray()));
      }
      statement.execute();
      ResultSet settings = statement.getResultSet();
      settings.next();
      Head head = readHead(next(statement), statement);
      return new Locked(head, readVersions(next(statement), List.copyOf(ids.keySet())));
    }
  }

  private static ResultSet next(PreparedStatement statement) throws SQLException {
    if (!statement.getMoreResults(java.sql.Statement.KEEP_CURRENT_RESULT)) {
      throw new SQLException("the database gave fewer answers than it was asked for");
    }
    return statement.getResultSet();
  }

  private static Head readHead(ResultSet head, PreparedStatement statement) throws SQLException {
    if (!head.next()) {
      throw new SQLException("the log has no head");
    }
    ResultSet clock = next(statement);
    clock.next();
    return Head.read(
        head.getLong(1), head.getBytes(2), head.getBytes(3), instant(head, 4), instant(clock, 1));
  }

  private static Versions.Current readVersions(ResultSet rows, List<String> kinds)
      throws SQLException {
    Versions.Current current = new Versions.Current();
    while (rows.next()) {
      current.put(kinds.get(rows.getInt(1)), rows.getObject(2, UUID.class), rows.getLong(3));
    }
    return current;
  }

  /// Gives these entries the next places. `andThen` is empty, or `; commit`: so that it travels in
  /// the same message. Returns the index of the first.
  long append(Connection connection, Head head, List<Entry> entries, String andThen)
      throws SQLException {
    Frontier frontier = head.frontier();
    long first = frontier.size();
    List<byte[]> bodies = new ArrayList<>(entries.size());
    List<byte[]> hashes = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      byte[] body = entry.bodyAt(head.now());
      byte[] hash = TreeHash.leaf(body);
      frontier.append(hash);
      bodies.add(body);
      hashes.add(hash);
    }
    try (PreparedStatement statement = connection.prepareStatement(APPEND + andThen)) {
      OffsetDateTime now = head.now().atOffset(ZoneOffset.UTC);
      statement.setLong(1, frontier.size());
      statement.setBytes(2, frontier.toBytes());
      statement.setBytes(3, frontier.root());
      statement.setObject(4, now);
      statement.setLong(5, first - 1);
      statement.setObject(6, now);
      statement.setArray(7, bytes(connection, hashes));
      statement.setArray(8, bytes(connection, bodies));
      bindPayloads(connection, statement, first, entries);
      statement.execute();
      requireSilence(statement, entries.size());
    }
    return first;
  }

  private static void bindPayloads(
      Connection connection, PreparedStatement statement, long first, List<Entry> entries)
      throws SQLException {
    List<byte[]> blinds = new ArrayList<>(entries.size());
    List<Long> places = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      byte[] blind = entries.get(i).payload().subjectBlind();
      if (blind != null) {
        blinds.add(blind);
        places.add(first + i);
      }
    }
    statement.setLong(9, first - 1);
    statement.setArray(
        10,
        connection.createArrayOf(
            "uuid", entries.stream().map(entry -> entry.payload().keyRef()).toArray()));
    statement.setArray(
        11, bytes(connection, entries.stream().map(entry -> entry.payload().sealed()).toList()));
    statement.setArray(12, bytes(connection, blinds));
    statement.setArray(13, connection.createArrayOf("bigint", places.toArray()));
  }

  /// A warning is a failure here: a commit that was not replicated comes back as one.
  private static void requireSilence(PreparedStatement statement, int entries) throws SQLException {
    int heads = statement.getUpdateCount();
    boolean more = statement.getMoreResults();
    int leaves = statement.getUpdateCount();
    if (heads != 1 || more || leaves != entries) {
      throw new SQLException("the log took `" + leaves + "` entries instead of `" + entries + "`");
    }
    if (statement.getWarnings() != null) {
      throw new SQLException("the database warned", statement.getWarnings());
    }
  }

  private static java.sql.Array bytes(Connection connection, List<byte[]> values)
      throws SQLException {
    return connection.createArrayOf("bytea", values.toArray(byte[][]::new));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
