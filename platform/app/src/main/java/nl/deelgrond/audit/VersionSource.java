// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

/// Where the log reads whether a fact is still what it was. Each module whose facts a decision
/// rests on contributes one as a bean.
public interface VersionSource {
  /// The kind that [Relied#kind()] names: `ledger`, `zitting`, `gegeven`, …
  String kind();

  /// One select without semicolon that yields `(id uuid, versie bigint)` for the ids in its one
  /// `?`, a `uuid[]`. It runs in the log's own transaction, as the log's own role, which therefore
  /// needs `select` on what it reads. An id that is not in the result has version 0.
  String sql();

  /// A source of this kind.
  static VersionSource of(String kind, String sql) {
    record Fixed(String kind, String sql) implements VersionSource {}
    return new Fixed(kind, sql);
  }
}
