// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A server that falls silent with its connections open closes nothing and answers nothing: no
/// caller may wait for it any longer than it was told to.
class SilentDatabaseTests {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @Test
  void nobodyWaitsForEverForAServerThatFellSilent() throws SQLException {
    try (TestDatabase database = TestDatabase.createOnOwnServer();
        HikariDataSource pool =
            DatabaseConfiguration.pool(
                database.of(DatabaseRole.APP), DatabaseRole.APP, 2, PATIENCE)) {
      try (Connection busy = pool.getConnection();
          Statement statement = busy.createStatement()) {
        assertThat(statement.execute("select 1")).isTrue();
        database.freeze();

        long begin = System.nanoTime();
        assertThatThrownBy(() -> statement.execute("select 1")).isInstanceOf(SQLException.class);
        assertThat(since(begin)).isLessThan(PATIENCE.plusSeconds(2));

        long asked = System.nanoTime();
        assertThatThrownBy(pool::getConnection).isInstanceOf(SQLException.class);
        assertThat(since(asked)).isLessThan(Duration.ofSeconds(6));
      } finally {
        database.thaw();
      }
      assertThat(answersWithin(pool, Duration.ofSeconds(20))).isTrue();
    }
  }

  private static boolean answersWithin(HikariDataSource pool, Duration time) {
    long begin = System.nanoTime();
    while (since(begin).compareTo(time) < 0) {
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement()) {
        return statement.execute("select 1");
      } catch (SQLException _) {
        Thread.onSpinWait(); // not yet: the pool is still finding out what it lost
      }
    }
    return false;
  }

  private static Duration since(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime);
  }
}
