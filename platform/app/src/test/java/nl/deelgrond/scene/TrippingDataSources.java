// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.scene;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// Puts [Trips] between the application and each of its DataSources.
final class TrippingDataSources implements BeanPostProcessor {

  private static final Set<String> STEPS =
      Set.of(
          "execute",
          "executeQuery",
          "executeUpdate",
          "executeLargeUpdate",
          "executeBatch",
          "executeLargeBatch",
          "commit");

  private final Trips trips;

  TrippingDataSources(Trips trips) {
    this.trips = trips;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (!(bean instanceof HikariDataSource original)) {
      return bean;
    }
    HikariConfig settings = new HikariConfig();
    original.copyStateTo(settings);
    original.close();
    return new Tripping(settings, trips);
  }

  private static final class Tripping extends HikariDataSource {

    private final Trips trips;

    Tripping(HikariConfig settings, Trips trips) {
      super(settings);
      this.trips = trips;
    }

    @Override
    public Connection getConnection() throws SQLException {
      AtomicReference<@Nullable Connection> got = new AtomicReference<>();
      try {
        return wrap(Connection.class, trips.step(() -> keep(got, super.getConnection())), trips);
      } catch (SQLException broke) {
        // who asked never got it, so nobody else would give it back to the pool
        Connection lost = got.get();
        if (lost != null) {
          lost.close();
        }
        throw broke;
      }
    }

    private static Connection keep(
        AtomicReference<@Nullable Connection> got, Connection connection) {
      got.set(connection);
      return connection;
    }
  }

  private static <T> T wrap(Class<T> type, T real, Trips trips) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              Object answer =
                  STEPS.contains(method.getName())
                      ? trips.step(() -> call(real, method, arguments))
                      : call(real, method, arguments);
              if (method.getName().equals("commit")) {
                trips.committed();
              }
              return answer instanceof PreparedStatement prepared
                  ? wrap(PreparedStatement.class, prepared, trips)
                  : answer instanceof Statement plain && method.getName().equals("createStatement")
                      ? wrap(Statement.class, plain, trips)
                      : answer;
            }));
  }

  private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
