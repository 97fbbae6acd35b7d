// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// `db/roles.sql`: the roles and the schemas, for whoever is superuser of a database.
public final class RolesFile {

  private RolesFile() {}

  /// All of its statements.
  public static String sql() {
    try (InputStream in = RolesFile.class.getResourceAsStream("/db/roles.sql")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
