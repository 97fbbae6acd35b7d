// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.deelgrond.fault.StartRefused;
import org.junit.jupiter.api.Test;

class MigrationsTests {

  @Test
  void aDatabaseOfAnotherVersionIsRefusedInOneLine() {
    try (TestDatabase database = TestDatabase.create()) {
      DatabaseLogin migrator = database.find(DatabaseRole.MIGRATOR).orElseThrow();
      Migrations.run(migrator);

      database.execute("update casus.flyway_schema_history set checksum = 1 where version = '001'");

      assertThatThrownBy(() -> Migrations.run(migrator))
          .isInstanceOfSatisfying(
              StartRefused.class, refused -> assertThat(refused.whatToDo()).contains("--reset"))
          .hasMessage("another version of Deelgrond made this database (schema `casus`)");
    }
  }
}
