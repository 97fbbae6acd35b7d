// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// A real DataSource of which the n-th call fails, once: before anything happened, or after it
/// happened and nobody heard.
final class FaultyDataSource {
  enum When {
    BEFORE,
    AFTER
  }

  /// These say nothing to the database, or are how an object is left behind.
  private static final Set<String> UNCOUNTED =
      Set.of(
          "close",
          "isClosed",
          "toString",
          "hashCode",
          "equals",
          "unwrap",
          "isWrapperFor",
          "getAutoCommit",
          "getMetaData",
          "clearWarnings",
          "getWarnings",
          "isValid");

  private final DataSource real;
  private final AtomicInteger countdown = new AtomicInteger();
  private volatile When when = When.BEFORE;
  private volatile @Nullable String struck;

  FaultyDataSource(DataSource real) {
    this.real = real;
  }

  /// The n-th call from now fails.
  void failAt(int n, When failing) {
    struck = null;
    when = failing;
    countdown.set(n);
  }

  /// Which call failed; empty when there were fewer.
  @Nullable String struck() {
    countdown.set(0);
    return struck;
  }

  DataSource dataSource() {
    return wrap(DataSource.class, real);
  }

  private <T> T wrap(Class<T> type, T target) {
    InvocationHandler handler =
        (_, method, arguments) -> {
          boolean strikes =
              !UNCOUNTED.contains(method.getName())
                  && countdown.get() > 0
                  && countdown.decrementAndGet() == 0;
          if (strikes) {
            struck = type.getSimpleName() + "." + method.getName();
          }
          if (strikes && when == When.BEFORE) {
            throw new SQLException("struck before " + method.getName());
          }
          Object result;
          try {
            result = method.invoke(target, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
          }
          if (strikes) {
            throw new SQLException("struck after " + method.getName());
          }
          return wrapResult(result);
        };
    return type.cast(
        Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, handler));
  }

  private @Nullable Object wrapResult(@Nullable Object result) {
    return switch (result) {
      case Connection connection -> wrap(Connection.class, connection);
      case PreparedStatement statement -> wrap(PreparedStatement.class, statement);
      case Statement statement -> wrap(Statement.class, statement);
      case ResultSet rows -> wrap(ResultSet.class, rows);
      case null -> null;
      default -> result;
    };
  }
}
