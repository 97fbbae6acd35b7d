// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// What several rounds of the same measurement say together.
final class Statistics {

  private Statistics() {}

  /// The median of the rounds.
  static <T> double middle(List<T> rounds, ToDoubleFunction<T> value) {
    double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /// The smallest and the largest of the rounds, in words.
  static <T> String spread(List<T> rounds, ToDoubleFunction<T> value) {
    double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
    return String.format(Locale.ROOT, "%.0f–%.0f", sorted[0], sorted[sorted.length - 1]);
  }
}
