// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.database;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the database is, when Deelgrond does not start its own.
///
/// @param url JDBC address of the database
/// @param urls another address for a role, by its name in PostgreSQL: log or keys elsewhere
/// @param passwords by the role's name in PostgreSQL; a role without one has no login here
/// @param connections how many connections a role may hold at once, by its name
/// @param patience how long an answer of the server may stay away before the connection is given up
@ConfigurationProperties("deelgrond.database")
public record DatabaseProperties(
    @Nullable String url,
    @Nullable Map<String, String> urls,
    @Nullable Map<String, String> passwords,
    @Nullable Map<String, Integer> connections,
    @Nullable Duration patience)
    implements DatabaseLogins {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Map<DatabaseRole, Integer> CONNECTIONS =
      Map.of(DatabaseRole.APP, 24, DatabaseRole.AUDIT_WRITER, 4, DatabaseRole.VAULT, 8);

  @Override
  public Optional<DatabaseLogin> find(DatabaseRole role) {
    String password = valueOf(passwords, role);
    String address = valueOf(urls, role);
    String where = address == null ? url : address;
    if (where == null || password == null) {
      return Optional.empty();
    }
    return Optional.of(new DatabaseLogin(where, role.user(), password));
  }

  /// Longer than any statement of ours may take (`statement_timeout` in `db/roles.sql`).
  Duration patienceOrDefault() {
    return patience == null ? PATIENCE : patience;
  }

  int connectionsOf(DatabaseRole role) {
    Integer configured = valueOf(connections, role);
    return configured == null ? CONNECTIONS.getOrDefault(role, 2) : configured;
  }

  private static <V> @Nullable V valueOf(@Nullable Map<String, V> values, DatabaseRole role) {
    return values == null ? null : values.get(role.user());
  }
}
