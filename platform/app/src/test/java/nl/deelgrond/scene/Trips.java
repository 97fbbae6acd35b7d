// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.scene;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes one step of the conversation with the database fail: the n-th over all DataSources.
///
/// A step is a statement, a commit, or getting a connection.
public final class Trips {

  /// When a step fails.
  public enum Moment {
    /// It never reaches the database.
    BEFORE,
    /// It is done, and the answer is lost.
    AFTER
  }

  private final AtomicInteger steps = new AtomicInteger();
  private volatile int failing;
  private volatile boolean down;
  private volatile Moment moment = Moment.BEFORE;

  Trips() {}

  /// Makes the n-th step from now fail, counted from 1; 0 = none, only count.
  public void arm(int n, Moment moment) {
    this.moment = moment;
    steps.set(0);
    failing = n;
  }

  /// From now on every step fails before it reaches the database.
  public void takeDown() {
    arm(0, Moment.BEFORE);
    down = true;
  }

  /// Back to normal.
  ///
  /// @return how many steps there were since [#arm]
  public int disarm() {
    failing = 0;
    down = false;
    return steps.get();
  }

  /// Something that talks to the database.
  @FunctionalInterface
  interface Talk<T, X extends Throwable> {
    T run() throws X;
  }

  <T, X extends Throwable> T step(Talk<T, X> talk) throws X, SQLException {
    boolean fails = steps.incrementAndGet() == failing || down;
    if (fails && moment == Moment.BEFORE) {
      throw new SQLException("the connection broke before the statement", "08006");
    }
    T answer = talk.run();
    if (fails) {
      throw new SQLException("the connection broke before the answer", "08006");
    }
    return answer;
  }
}
