// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Many clients that ask, get their answer and ask again.
final class Load {

  private Load() {}

  /// What came of it.
  ///
  /// @param perSecond answers with a view in them
  /// @param failed how many answers said that the server could not
  record Outcome(double perSecond, Latencies latencies, int failed) {}

  /// Lets `clients` ask for as long as `duration`, each a random one of the requests each time.
  static Outcome run(int port, List<byte[]> requests, int clients, Duration duration)
      throws InterruptedException, ExecutionException {
    long until = System.nanoTime() + duration.toNanos();
    List<Future<long[]>> running = new ArrayList<>();
    long begin = System.nanoTime();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int client = 0; client < clients; client++) {
        SplittableRandom random = new SplittableRandom(client);
        running.add(executor.submit(() -> client(port, requests, random, until)));
      }
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    long[] all = new long[0];
    for (Future<long[]> one : running) {
      long[] more = one.get();
      int before = all.length;
      all = Arrays.copyOf(all, before + more.length);
      System.arraycopy(more, 0, all, before, more.length);
    }
    Latencies answered = new Latencies(Arrays.stream(all).filter(nanos -> nanos > 0).toArray());
    return new Outcome(answered.count() / seconds, answered, all.length - answered.count());
  }

  /// How long each took; negative for one that failed.
  private static long[] client(int port, List<byte[]> requests, SplittableRandom random, long until)
      throws IOException {
    long[] taken = new long[1024];
    int count = 0;
    try (Connection connection = new Connection(port)) {
      while (System.nanoTime() < until) {
        byte[] request = requests.get(random.nextInt(requests.size()));
        long before = System.nanoTime();
        boolean answered = connection.ask(request);
        if (count == taken.length) {
          taken = Arrays.copyOf(taken, count * 2);
        }
        long nanos = System.nanoTime() - before;
        taken[count++] = answered ? nanos : -nanos;
      }
    }
    return Arrays.copyOf(taken, count);
  }
}
