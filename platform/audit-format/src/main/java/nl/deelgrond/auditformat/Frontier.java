// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.auditformat;

import java.util.Arrays;

/// The right edge of a growing tree: the roots of its complete subtrees, from large to small. It is
/// all that is needed to append, at most 63 hashes, and the root follows from it.
public final class Frontier {
  private final byte[][] stack = new byte[Long.SIZE][];
  private int depth;
  private long size;

  /// The edge of the tree without leaves.
  public Frontier() {}

  /// Reads back what [#toBytes()] wrote.
  public static Frontier of(long size, byte[] bytes) {
    if (size < 0 || bytes.length != Long.bitCount(size) * TreeHash.LENGTH) {
      throw new IllegalArgumentException(
          "`" + bytes.length + "` bytes are not the frontier of `" + size + "` leaves");
    }
    Frontier frontier = new Frontier();
    frontier.size = size;
    for (int at = 0; at < bytes.length; at += TreeHash.LENGTH) {
      frontier.stack[frontier.depth++] = Arrays.copyOfRange(bytes, at, at + TreeHash.LENGTH);
    }
    return frontier;
  }

  /// How many leaves the tree has.
  public long size() {
    return size;
  }

  /// Appends one leaf: like adding one to a binary counter, where a carry is a node.
  public void append(byte[] leafHash) {
    if (leafHash.length != TreeHash.LENGTH) {
      throw new IllegalArgumentException("`" + leafHash.length + "` bytes are not a hash");
    }
    byte[] hash = leafHash;
    for (long carry = size; (carry & 1) == 1; carry >>= 1) {
      hash = TreeHash.node(stack[--depth], hash);
    }
    stack[depth++] = hash;
    size++;
  }

  /// The root over all leaves.
  public byte[] root() {
    if (depth == 0) {
      return TreeHash.empty();
    }
    byte[] root = stack[depth - 1];
    for (int i = depth - 2; i >= 0; i--) {
      root = TreeHash.node(stack[i], root);
    }
    return root.clone();
  }

  /// The hashes one after the other, from the largest subtree to the smallest.
  public byte[] toBytes() {
    byte[] bytes = new byte[depth * TreeHash.LENGTH];
    for (int i = 0; i < depth; i++) {
      System.arraycopy(stack[i], 0, bytes, i * TreeHash.LENGTH, TreeHash.LENGTH);
    }
    return bytes;
  }
}
