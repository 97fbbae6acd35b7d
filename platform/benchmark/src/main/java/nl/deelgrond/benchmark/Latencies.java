// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.benchmark;

import java.util.Arrays;

/// How long each of many calls took.
///
/// @param nanos sorted
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Latencies(long[] nanos) {

  Latencies {
    nanos = nanos.clone();
    Arrays.sort(nanos);
    if (nanos.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
  }

  /// The duration that this share of the calls did not exceed, in microseconds.
  double micros(double share) {
    int index = (int) Math.min(nanos.length - 1L, Math.round(Math.ceil(share * nanos.length)) - 1);
    return nanos[Math.max(0, index)] / 1_000.0;
  }

  double median() {
    return micros(0.5);
  }

  double p99() {
    return micros(0.99);
  }

  int count() {
    return nanos.length;
  }
}
