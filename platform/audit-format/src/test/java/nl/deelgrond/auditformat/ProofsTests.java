// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.auditformat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// Promise 5: what a proof shows is so, and a proof that was tampered with shows nothing.
final class ProofsTests {
  private static final int ALL = 300;
  private static final int TAMPERED = 48;

  private final Rfc6962 tree = Rfc6962.numbered(ALL);

  @Test
  void everyInclusionProofIsTheOneOfTheDefinitionAndVerifies() {
    for (int n = 1; n <= ALL; n++) {
      for (int i = 0; i < n; i++) {
        List<byte[]> proof = Proofs.inclusion(i, n, tree::root);
        assertThat(proof)
            .usingElementComparator(java.util.Arrays::compare)
            .isEqualTo(tree.path(i, 0, n));
        assertThat(Proofs.verifyInclusion(tree.leaf(i), i, n, proof, tree.root(0, n))).isTrue();
      }
    }
  }

  @Test
  void everyConsistencyProofIsTheOneOfTheDefinitionAndVerifies() {
    for (int n = 1; n <= ALL; n++) {
      for (int m = 1; m <= n; m++) {
        List<byte[]> proof = Proofs.consistency(m, n, tree::root);
        assertThat(proof)
            .usingElementComparator(java.util.Arrays::compare)
            .isEqualTo(tree.proof(m, n));
        assertThat(Proofs.verifyConsistency(m, n, tree.root(0, m), tree.root(0, n), proof))
            .isTrue();
      }
    }
  }

  @Test
  void subtreesOverLeafHashesGiveTheSameProofs() {
    List<byte[]> leaves = new ArrayList<>();
    for (int i = 0; i < TAMPERED; i++) {
      leaves.add(tree.leaf(i));
    }
    Subtrees subtrees = Subtrees.over(leaves);
    for (int i = 0; i < TAMPERED; i++) {
      assertThat(Proofs.inclusion(i, TAMPERED, subtrees))
          .usingElementComparator(java.util.Arrays::compare)
          .isEqualTo(tree.path(i, 0, TAMPERED));
    }
  }

  @Test
  void aTamperedInclusionProofIsRefused() {
    for (int n = 1; n <= TAMPERED; n++) {
      for (int i = 0; i < n; i++) {
        refusesInclusion(i, n);
      }
    }
  }

  private void refusesInclusion(int i, int n) {
    byte[] leaf = tree.leaf(i);
    byte[] root = tree.root(0, n);
    List<byte[]> proof = tree.path(i, 0, n);
    refusesTampered(proof, bad -> Proofs.verifyInclusion(leaf, i, n, bad, root));
    for (int j = 0; j < n; j++) {
      if (j != i) {
        assertThat(Proofs.verifyInclusion(leaf, j, n, proof, root)).isFalse();
        assertThat(Proofs.verifyInclusion(tree.leaf(j), i, n, proof, root)).isFalse();
      }
    }
    assertThat(Proofs.verifyInclusion(flip(leaf), i, n, proof, root)).isFalse();
    assertThat(Proofs.verifyInclusion(leaf, i, n, proof, flip(root))).isFalse();
    assertThat(Proofs.verifyInclusion(leaf, -1, n, proof, root)).isFalse();
    assertThat(Proofs.verifyInclusion(leaf, n, n, proof, root)).isFalse();
    assertThat(Proofs.verifyInclusion(leaf, i, 0, proof, root)).isFalse();
    assertThat(Proofs.verifyInclusion(new byte[31], i, n, proof, root)).isFalse();
  }

  @Test
  void aTamperedConsistencyProofIsRefused() {
    for (int n = 1; n <= TAMPERED; n++) {
      for (int m = 1; m <= n; m++) {
        refusesConsistency(m, n);
      }
    }
  }

  private void refusesConsistency(int m, int n) {
    byte[] older = tree.root(0, m);
    byte[] newer = tree.root(0, n);
    List<byte[]> proof = tree.proof(m, n);
    refusesTampered(proof, bad -> Proofs.verifyConsistency(m, n, older, newer, bad));
    assertThat(Proofs.verifyConsistency(m, n, flip(older), newer, proof)).isFalse();
    assertThat(Proofs.verifyConsistency(m, n, older, flip(newer), proof)).isFalse();
    assertThat(Proofs.verifyConsistency(m, n, new byte[31], newer, proof)).isFalse();
    assertThat(Proofs.verifyConsistency(m, m - 1, older, newer, proof)).isFalse();
    if (m < n) {
      assertThat(Proofs.verifyConsistency(m, n, newer, older, proof)).isFalse();
    }
  }

  /// The tree without leaves says nothing about what followed.
  @Test
  void consistencyWithTheEmptyTreeProvesNothing() {
    assertThat(Proofs.verifyConsistency(0, 5, TreeHash.empty(), tree.root(0, 5), List.of()))
        .isFalse();
    assertThat(Proofs.verifyConsistency(0, 0, TreeHash.empty(), TreeHash.empty(), List.of()))
        .isFalse();
  }

  @Test
  void aProofThatCannotExistIsNotMade() {
    assertThatThrownBy(() -> Proofs.inclusion(5, 5, tree::root))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Proofs.inclusion(-1, 5, tree::root))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Proofs.consistency(0, 5, tree::root))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Proofs.consistency(6, 5, tree::root))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void refusesTampered(List<byte[]> proof, Predicate<List<byte[]>> verifies) {
    for (int at = 0; at < proof.size(); at++) {
      List<byte[]> flipped = new ArrayList<>(proof);
      flipped.set(at, flip(proof.get(at)));
      assertThat(verifies.test(flipped)).isFalse();
      List<byte[]> cut = new ArrayList<>(proof);
      cut.set(at, java.util.Arrays.copyOf(proof.get(at), 31));
      assertThat(verifies.test(cut)).isFalse();
      List<byte[]> shorter = new ArrayList<>(proof);
      shorter.remove(at);
      assertThat(verifies.test(shorter)).isFalse();
      List<byte[]> doubled = new ArrayList<>(proof);
      doubled.add(at, proof.get(at));
      assertThat(verifies.test(doubled)).isFalse();
    }
    List<byte[]> longer = new ArrayList<>(proof);
    longer.add(TreeHash.empty());
    assertThat(verifies.test(longer)).isFalse();
  }

  private static byte[] flip(byte[] hash) {
    byte[] flipped = hash.clone();
    flipped[13] ^= 0x10;
    return flipped;
  }
}
