// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.auditformat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/// Proofs that a leaf is in a tree, and that one tree continues another (RFC 6962, 2.1).
///
/// **Guarantees** of the two `verify` methods
/// - They recompute the root (consistency: both roots) and accept nothing else.
/// - A proof has exactly the length that its sizes ask for.
/// - They never throw on a bad proof: the answer is no.
public final class Proofs {
  private Proofs() {}

  /// The proof that leaf `index` is in the tree over the first `size` leaves.
  public static List<byte[]> inclusion(long index, long size, Subtrees subtrees) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf `" + index + "` in a tree of `" + size + "`");
    }
    List<byte[]> proof = new ArrayList<>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = from + split(to - from);
      if (index < middle) {
        proof.addFirst(subtrees.root(middle, to));
        to = middle;
      } else {
        proof.addFirst(subtrees.root(from, middle));
        from = middle;
      }
    }
    return List.copyOf(proof);
  }

  /// The proof that the tree over the first `newer` leaves continues the one over the first
  /// `older`.
  public static List<byte[]> consistency(long older, long newer, Subtrees subtrees) {
    if (older < 1 || older > newer) {
      throw new IllegalArgumentException("`" + newer + "` leaves do not continue `" + older + "`");
    }
    List<byte[]> proof = new ArrayList<>();
    long from = 0;
    long to = newer;
    while (to != older) {
      long middle = from + split(to - from);
      if (older <= middle) {
        proof.addFirst(subtrees.root(middle, to));
        to = middle;
      } else {
        proof.addFirst(subtrees.root(from, middle));
        from = middle;
      }
    }
    if (from > 0) {
      proof.addFirst(subtrees.root(from, to));
    }
    return List.copyOf(proof);
  }

  /// Whether the proof shows that the leaf stands at `index` in the tree with this root.
  public static boolean verifyInclusion(
      byte[] leafHash, long index, long size, List<byte[]> proof, byte[] root) {
    if (index < 0
        || index >= size
        || !isHash(leafHash)
        || !proof.stream().allMatch(Proofs::isHash)) {
      return false;
    }
    int inner = innerLength(index, size);
    int border = Long.bitCount(index >> inner);
    if (proof.size() != inner + border) {
      return false;
    }
    byte[] hash = leafHash;
    for (int i = 0; i < inner; i++) {
      boolean isRight = ((index >> i) & 1) == 1;
      hash = isRight ? TreeHash.node(proof.get(i), hash) : TreeHash.node(hash, proof.get(i));
    }
    for (byte[] left : proof.subList(inner, proof.size())) {
      hash = TreeHash.node(left, hash);
    }
    return MessageDigest.isEqual(hash, root);
  }

  /// Whether the proof shows that the tree with `newerRoot` continues the one with `olderRoot`. The
  /// tree without leaves proves nothing, so `older` is at least 1.
  public static boolean verifyConsistency(
      long older, long newer, byte[] olderRoot, byte[] newerRoot, List<byte[]> proof) {
    if (older < 1 || older > newer || !proof.stream().allMatch(Proofs::isHash)) {
      return false;
    }
    if (older == newer) {
      return proof.isEmpty() && isHash(olderRoot) && MessageDigest.isEqual(olderRoot, newerRoot);
    }
    int shift = Long.numberOfTrailingZeros(older);
    boolean olderIsSubtree = older == 1L << shift;
    long last = older - 1;
    int inner = innerLength(last, newer) - shift;
    int border = Long.bitCount(last >> innerLength(last, newer));
    int start = olderIsSubtree ? 0 : 1;
    if (proof.isEmpty() || proof.size() != start + inner + border) {
      return false;
    }
    byte[] seed = olderIsSubtree ? olderRoot : proof.getFirst();
    List<byte[]> path = proof.subList(start, proof.size());
    return isHash(olderRoot)
        && MessageDigest.isEqual(olderRoot, climbOlder(last >> shift, inner, seed, path))
        && MessageDigest.isEqual(newerRoot, climbNewer(last >> shift, inner, seed, path));
  }

  private static byte[] climbOlder(long mask, int inner, byte[] seed, List<byte[]> path) {
    byte[] hash = seed;
    for (int i = 0; i < path.size(); i++) {
      if (i >= inner || ((mask >> i) & 1) == 1) {
        hash = TreeHash.node(path.get(i), hash);
      }
    }
    return hash;
  }

  private static byte[] climbNewer(long mask, int inner, byte[] seed, List<byte[]> path) {
    byte[] hash = seed;
    for (int i = 0; i < path.size(); i++) {
      boolean isRight = i >= inner || ((mask >> i) & 1) == 1;
      hash = isRight ? TreeHash.node(path.get(i), hash) : TreeHash.node(hash, path.get(i));
    }
    return hash;
  }

  /// How far the path of `index` runs inside the tree before it follows the right edge.
  private static int innerLength(long index, long size) {
    return Long.SIZE - Long.numberOfLeadingZeros(index ^ (size - 1));
  }

  /// The largest power of two below `size`.
  private static long split(long size) {
    return Long.highestOneBit(size - 1);
  }

  private static boolean isHash(byte[] bytes) {
    return bytes.length == TreeHash.LENGTH;
  }
}
