// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTests {

  @Test
  void databasesOfTwoTestsDoNotSeeEachOther() {
    try (TestDatabase one = TestDatabase.create();
        TestDatabase other = TestDatabase.create()) {
      execute(one.superuser(), "create table public.van_een (id int)");

      assertThat(one.url()).isNotEqualTo(other.url());
      assertThatThrownBy(() -> execute(other.superuser(), "select * from public.van_een"))
          .hasMessageContaining("van_een");
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseRole.class)
  void everyRoleLogsInAndOwnsNothing(DatabaseRole role) {
    try (TestDatabase database = TestDatabase.create()) {
      JdbcClient client = JdbcClient.create(database.as(role));

      assertThat(client.sql("select current_user").query(String.class).single())
          .isEqualTo(role.user());
      assertThat(
              client
                  .sql(
                      "select count(*) from pg_class join pg_roles on relowner = pg_roles.oid where"
                          + " rolname = current_user")
                  .query(Long.class)
                  .single())
          .isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseRole.class)
  void noRoleMakesTablesOutsideItsDuty(DatabaseRole role) {
    try (TestDatabase database = TestDatabase.create()) {
      DataSource source = database.as(role);

      assertThatThrownBy(() -> execute(source, "create table public.eigen (id int)"))
          .rootCause()
          .hasMessageContaining("permission denied");
      for (String module : Migrations.MODULES) {
        assertThatThrownBy(() -> execute(source, "create table " + module + ".eigen (id int)"))
            .rootCause()
            .hasMessageContaining("permission denied");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(value = DatabaseRole.class, mode = EnumSource.Mode.EXCLUDE, names = "MIGRATOR")
  void onlyTheMigratorBecomesAnOwner(DatabaseRole role) {
    try (TestDatabase database = TestDatabase.create()) {
      assertThatThrownBy(() -> execute(database.as(role), "set role audit_owner"))
          .rootCause()
          .hasMessageContaining("permission denied");
      execute(database.migrator(), "set role audit_owner");
    }
  }

  @Test
  void rolesFileMayRunAgain() {
    try (TestDatabase database = TestDatabase.create()) {
      execute(database.superuser(), RolesFile.sql());
      execute(database.superuser(), RolesFile.sql());
    }
  }

  @Test
  void everyFolderOfMigrationsIsOneThatRuns() throws Exception {
    Resource[] files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*.sql");

    assertThat(Arrays.stream(files).map(TestDatabaseTests::module).distinct())
        .isSubsetOf(Migrations.MODULES);
  }

  @Test
  void whatIsCommittedSurvivesAKilledServer() {
    try (TestDatabase database = TestDatabase.createOnOwnServer()) {
      execute(database.superuser(), "create table public.blijft as select 42 as antwoord");

      database.kill();
      assertThatThrownBy(() -> execute(database.superuser(), "select 1"))
          .hasMessageContaining("JDBC Connection");
      database.start();

      assertThat(
              JdbcClient.create(database.superuser())
                  .sql("select antwoord from public.blijft")
                  .query(Integer.class)
                  .single())
          .isEqualTo(42);
    }
  }

  private static String module(Resource file) {
    String[] parts = String.valueOf(file).split("/", -1);
    return parts[parts.length - 2];
  }

  private static void execute(DataSource source, String sql) {
    JdbcClient.create(source).sql(sql).update();
  }
}
