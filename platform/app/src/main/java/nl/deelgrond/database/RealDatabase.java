// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.deelgrond.fault.StartRefused;

/// Outside the demo: a database that keeps what it says it kept, and not one that the demo filled.
final class RealDatabase {

  /// What each setting must be, so that what is committed stays committed.
  private static final Map<String, Set<String>> DURABLE =
      Map.of(
          "fsync", Set.of("on"),
          "full_page_writes", Set.of("on"),
          "synchronous_commit", Set.of("on", "remote_apply"));

  private RealDatabase() {}

  static void require(DatabaseLogins logins) {
    for (DatabaseRole role :
        List.of(DatabaseRole.APP, DatabaseRole.AUDIT_WRITER, DatabaseRole.VAULT)) {
      List<String> problems = problems(logins.of(role));
      if (!problems.isEmpty()) {
        throw new StartRefused(
            "the database of `"
                + role.user()
                + "` is not one to rely on: "
                + String.join("; ", problems),
            "change the settings of PostgreSQL, or let deelgrond.database.url name another");
      }
    }
  }

  private static List<String> problems(DatabaseLogin login) {
    List<String> problems = new ArrayList<>();
    try (Connection connection =
        DriverManager.getConnection(login.url(), login.user(), login.password())) {
      DURABLE.forEach((name, good) -> {
        String value = setting(connection, name);
        if (!good.contains(value)) {
          problems.add(name + " is " + value);
        }
      });
      if ("true".equals(setting(connection, "deelgrond.demo"))) {
        problems.add("the demo made it");
      }
    } catch (SQLException e) {
      throw new StartRefused(
          "cannot reach the database as " + login + ": " + e.getMessage(),
          "start it, or set deelgrond.database.url and its passwords right",
          e);
    }
    return problems;
  }

  private static String setting(Connection connection, String name) {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select coalesce(current_setting('" + name + "', true), '')")) {
      return row.next() ? row.getString(1) : "";
    } catch (SQLException e) {
      throw new StartRefused("cannot ask PostgreSQL for `" + name + "`", "see its log", e);
    }
  }
}
