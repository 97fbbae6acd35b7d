// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.auditformat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// RFC 6962, 2.1 as it is written there: recursive, slow and obviously right.
final class Rfc6962 {
  private final List<byte[]> leaves;
  private final Map<Long, byte[]> roots = new HashMap<>();

  private Rfc6962(List<byte[]> leaves) {
    this.leaves = leaves;
  }

  /// A tree over the bodies "0", "1", …
  static Rfc6962 numbered(int size) {
    List<byte[]> leaves = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      leaves.add(
          TreeHash.leaf(Integer.toString(i).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
    return new Rfc6962(leaves);
  }

  byte[] leaf(long index) {
    return leaves.get((int) index);
  }

  /// MTH(D[from:to])
  byte[] root(long from, long to) {
    if (to == from) {
      return TreeHash.empty();
    }
    if (to - from == 1) {
      return leaf(from);
    }
    byte[] known = roots.get(from << 32 | to);
    if (known != null) {
      return known;
    }
    long k = largestPowerOfTwoBelow(to - from);
    byte[] root = TreeHash.node(root(from, from + k), root(from + k, to));
    roots.put(from << 32 | to, root);
    return root;
  }

  /// PATH(m, D[from:to])
  List<byte[]> path(long m, long from, long to) {
    if (to - from == 1) {
      return new ArrayList<>();
    }
    long k = largestPowerOfTwoBelow(to - from);
    if (m < k) {
      List<byte[]> path = path(m, from, from + k);
      path.add(root(from + k, to));
      return path;
    }
    List<byte[]> path = path(m - k, from + k, to);
    path.add(root(from, from + k));
    return path;
  }

  /// PROOF(m, D[0:n])
  List<byte[]> proof(long m, long n) {
    return subproof(m, 0, n, true);
  }

  private List<byte[]> subproof(long m, long from, long to, boolean known) {
    if (m == to - from) {
      List<byte[]> proof = new ArrayList<>();
      if (!known) {
        proof.add(root(from, to));
      }
      return proof;
    }
    long k = largestPowerOfTwoBelow(to - from);
    if (m <= k) {
      List<byte[]> proof = subproof(m, from, from + k, known);
      proof.add(root(from + k, to));
      return proof;
    }
    List<byte[]> proof = subproof(m - k, from + k, to, false);
    proof.add(root(from, from + k));
    return proof;
  }

  private static long largestPowerOfTwoBelow(long n) {
    long k = 1;
    while (k * 2 < n) {
      k *= 2;
    }
    return k;
  }
}
