// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.database;

import java.util.Optional;
import nl.deelgrond.fault.StartRefused;

/// Where each role logs in. Log and keys may live in databases of their own.
public interface DatabaseLogins {

  /// Empty when this node has no login for that role: a node without `migrator` does not migrate.
  Optional<DatabaseLogin> find(DatabaseRole role);

  /// The login of a role that every node needs.
  default DatabaseLogin of(DatabaseRole role) {
    return find(role)
        .orElseThrow(() ->
            new StartRefused(
                "no database login for role `" + role.user() + "`",
                "set deelgrond.database.url and deelgrond.database.passwords." + role.user()));
  }
}
