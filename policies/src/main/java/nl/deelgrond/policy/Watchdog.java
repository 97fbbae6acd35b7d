// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Interrupts evaluations that take too long; the wasm looks at the interrupt flag of its thread.
///
/// One thread watches all instances. It sleeps for good while nothing runs, and starting or ending
/// a watch costs the evaluating thread two atomic writes.
final class Watchdog implements AutoCloseable {

  private static final long TICK_NANOS = 10_000_000L;

  /// One evaluation under watch.
  static final class Watch {
    private final Thread thread;
    private final long deadline;
    private volatile boolean interrupted;

    private Watch(Thread thread, long deadline) {
      this.thread = thread;
      this.deadline = deadline;
    }
  }

  /// The place of one instance; it has at most one watch at a time.
  final class Post {
    private final AtomicReference<@Nullable Watch> current = new AtomicReference<>();

    private Post() {}

    /// Starts to watch this thread, until the moment on the clock of [System#nanoTime].
    Watch begin(long deadline) {
      Watch watch = new Watch(Thread.currentThread(), deadline);
      current.set(watch);
      if (asleep) {
        LockSupport.unpark(watcher);
      }
      return watch;
    }

    /// Ends the watch, and says whether it ended in time. The interrupt flag is as it was before.
    boolean end(Watch watch) {
      if (current.compareAndSet(watch, null)) {
        return true;
      }
      while (!watch.interrupted) {
        Thread.onSpinWait();
      }
      // The wasm may have taken the flag when it stopped; whether it did says nothing about time.
      Thread.interrupted();
      return false;
    }

    private boolean check(long now) {
      Watch watch = current.get();
      if (watch == null) {
        return false;
      }
      if (now - watch.deadline > 0 && current.compareAndSet(watch, null)) {
        watch.thread.interrupt();
        watch.interrupted = true;
      }
      return true;
    }
  }

  private final CopyOnWriteArrayList<Post> posts = new CopyOnWriteArrayList<>();
  private final Thread watcher;
  private volatile boolean asleep;
  private volatile boolean closed;

  Watchdog() {
    this.watcher = Thread.ofPlatform().daemon().name("policy-watchdog").unstarted(this::watch);
    watcher.start();
  }

  Post post() {
    Post post = new Post();
    posts.add(post);
    return post;
  }

  void remove(Post post) {
    posts.remove(post);
  }

  private void watch() {
    while (!closed) {
      if (anyRunning()) {
        LockSupport.parkNanos(this, TICK_NANOS);
        continue;
      }
      asleep = true;
      if (!anyRunning() && !closed) {
        LockSupport.park(this);
      }
      asleep = false;
    }
  }

  private boolean anyRunning() {
    long now = System.nanoTime();
    boolean running = false;
    for (Post post : posts) {
      running |= post.check(now);
    }
    return running;
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(watcher);
  }
}
