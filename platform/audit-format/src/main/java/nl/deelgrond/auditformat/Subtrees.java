// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.auditformat;

import java.util.List;

/// Where a proof gets its hashes from.
@FunctionalInterface
public interface Subtrees {
  /// The root over the leaves `from` (included) to `to` (excluded), `from < to`.
  byte[] root(long from, long to);

  /// Works every root out from the leaf hashes.
  static Subtrees over(List<byte[]> leafHashes) {
    return (from, to) -> {
      Frontier frontier = new Frontier();
      leafHashes.subList(Math.toIntExact(from), Math.toIntExact(to)).forEach(frontier::append);
      return frontier.root();
    };
  }
}
