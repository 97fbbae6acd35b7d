// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.database;

import java.util.List;
import nl.deelgrond.fault.StartRefused;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Brings every module's schema up to date, module by module, in one fixed order.
///
/// A module's files live in `db/migration/<module>`; what ran is kept in its own schema.
public final class Migrations {

  /// The modules that keep something, each after those that it refers to.
  public static final List<String> MODULES =
      List.of("audit", "vault", "historie", "regels", "casus", "tafel", "grondslag");

  private Migrations() {}

  /// Runs what has not run yet, as `migrator` in the place of each schema's owner.
  ///
  /// @throws StartRefused when another version of Deelgrond made this database; nothing was changed
  ///   in the module that shows it
  public static void run(DatabaseLogin migrator) {
    for (String module : MODULES) {
      if (hasFiles(module)) {
        migrate(migrator, module);
      }
    }
  }

  private static void migrate(DatabaseLogin migrator, String module) {
    Flyway flyway = flyway(migrator, module);
    try {
      flyway.migrate();
    } catch (FlywayValidateException other) {
      throw new StartRefused(
          "another version of Deelgrond made this database (schema `" + module + "`)",
          "start the version that made it; the demo can begin anew with --reset",
          other);
    }
  }

  private static Flyway flyway(DatabaseLogin migrator, String module) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(migrator.url(), migrator.user(), migrator.password())
        .initSql("set role " + module + "_owner")
        .defaultSchema(module)
        .schemas(module)
        .createSchemas(false)
        .table("flyway_schema_history")
        .locations("classpath:db/migration/" + module)
        .validateMigrationNaming(true)
        .cleanDisabled(true)
        .load();
  }

  private static boolean hasFiles(String module) {
    return new PathMatchingResourcePatternResolver()
        .getResource("classpath:db/migration/" + module)
        .exists();
  }
}
