// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.scene;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Makes one step of the conversation with the database fail: the n-th over all DataSources. Or has
/// something happen between two steps of one thread.
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
  private volatile @Nullable Happening happening;

  private static final class Happening {
    private final boolean afterCommit;
    private final Runnable what;
    private final Thread of = Thread.currentThread();
    private int left;

    private Happening(int left, boolean afterCommit, Runnable what) {
      this.left = left;
      this.afterCommit = afterCommit;
      this.what = what;
    }
  }

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

  /// Has something happen once, before the n-th step from now of this thread, counted from 1.
  public void before(int n, Runnable what) {
    happening = new Happening(n, false, what);
  }

  /// Has something happen once, after the next commit of this thread.
  public void afterCommit(Runnable what) {
    happening = new Happening(1, true, what);
  }

  /// Takes back what did not happen.
  ///
  /// @return whether it was still to come
  public boolean forget() {
    boolean coming = happening != null;
    happening = null;
    return coming;
  }

  private void happens(boolean committed) {
    Happening next = happening;
    if (next == null || next.afterCommit != committed || !next.of.equals(Thread.currentThread())) {
      return;
    }
    next.left--;
    if (next.left == 0) {
      happening = null;
      // on a thread of its own: this one may be in a transaction
      CompletableFuture.runAsync(next.what, task -> Thread.ofVirtual().start(task)).join();
    }
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

  void committed() {
    happens(true);
  }

  <T, X extends Throwable> T step(Talk<T, X> talk) throws X, SQLException {
    happens(false);
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
