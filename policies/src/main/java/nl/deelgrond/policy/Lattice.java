// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The subsets of some changes, searched from small to large for those that release.
///
/// More of what somebody records never shows less, which the laws of the policy are tested on. So
/// what everything together does not release, nothing does; a change without which everything else
/// does not is in every set; and a set of which even all that may still be added does not release
/// is left.
final class Lattice {

  /// Decides.
  interface Oracle {
    Decision decide(World world);

    boolean releases(Decision decision);

    /// Whether one more may be asked.
    boolean isRoom();
  }

  /// More changes than there are bits.
  private static final int MOST = Long.SIZE - 2;

  private record Node(long set, int next) {}

  private final World base;
  private final List<Verandering> all;
  private final int mostSteps;
  private final Oracle oracle;
  private final Map<Long, Boolean> known = new HashMap<>();
  private final List<Long> found = new ArrayList<>();
  private boolean whole;
  private Optional<Decision> whyNot = Optional.empty();

  Lattice(World base, List<Verandering> all, int mostSteps, Oracle oracle) {
    this.base = base;
    this.all = all.subList(0, Math.min(all.size(), MOST));
    this.mostSteps = mostSteps;
    this.oracle = oracle;
    this.whole = all.size() <= MOST;
  }

  /// Every smallest set that releases, from small to large.
  List<List<Verandering>> smallest() {
    long full = (1L << all.size()) - 1;
    Decision most = oracle.decide(world(full));
    known.put(full, oracle.releases(most));
    if (!releases(full)) {
      whyNot = Optional.of(most);
      return List.of();
    }
    long needed = 0;
    for (int i = 0; i < all.size(); i++) {
      needed |= releases(full & ~(1L << i)) ? 0 : 1L << i;
    }
    List<Node> level = List.of(new Node(needed, 0));
    while (!level.isEmpty()) {
      level = next(level, full);
    }
    return found.stream().map(this::changes).toList();
  }

  /// Whether nothing was left because of a limit.
  boolean isWhole() {
    return whole;
  }

  /// What is decided when everything was done, when that does not release.
  Optional<Decision> whyNot() {
    return whyNot;
  }

  private List<Node> next(List<Node> level, long full) {
    List<Node> bigger = new ArrayList<>();
    for (Node node : level) {
      if (holdsFound(node.set())) {
        continue;
      }
      if (releases(node.set())) {
        found.add(node.set());
        continue;
      }
      if (Long.bitCount(node.set()) >= mostSteps) {
        whole = false;
        continue;
      }
      children(node, full, bigger);
    }
    return bigger;
  }

  private void children(Node node, long full, List<Node> bigger) {
    for (int i = node.next(); i < all.size(); i++) {
      long bit = 1L << i;
      if ((node.set() & bit) != 0) {
        continue;
      }
      long child = node.set() | bit;
      long tail = child | (full & ~((bit << 1) - 1));
      if (!holdsFound(child) && releases(tail)) {
        bigger.add(new Node(child, i + 1));
      }
    }
  }

  private boolean holdsFound(long set) {
    return found.stream().anyMatch(one -> (set & one) == one);
  }

  private boolean releases(long set) {
    Boolean before = known.get(set);
    if (before != null) {
      return before;
    }
    if (!oracle.isRoom()) {
      whole = false;
      return false;
    }
    boolean now = oracle.releases(oracle.decide(world(set)));
    known.put(set, now);
    return now;
  }

  private World world(long set) {
    World world = base;
    for (Verandering one : changes(set)) {
      world = one.in(world);
    }
    return world;
  }

  /// In the order in which they come about.
  private List<Verandering> changes(long set) {
    List<Verandering> some = new ArrayList<>(Long.bitCount(set));
    for (int i = 0; i < all.size(); i++) {
      if ((set & (1L << i)) != 0) {
        some.add(all.get(i));
      }
    }
    return some;
  }
}
