// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.database;

/// The roles that log in to the database, one per duty (`db/roles.sql`, ADR-0040).
public enum DatabaseRole {
  /// Makes and changes tables; the only one that may, and never while people work.
  MIGRATOR("migrator"),
  /// Case, table and ledger; appends the leaf of an act.
  APP("deelgrond_app"),
  /// The sequencer: appends entries and reads the versions that they rest on.
  AUDIT_WRITER("audit_writer"),
  /// Reads the log.
  AUDIT_READER("audit_reader"),
  /// Reads and writes wrapped keys and blind indexes.
  VAULT("vault_app");

  private final String user;

  DatabaseRole(String user) {
    this.user = user;
  }

  /// Name of the role in PostgreSQL.
  public String user() {
    return user;
  }
}
