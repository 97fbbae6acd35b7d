// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import java.time.Instant;
import java.util.Arrays;
import nl.deelgrond.auditformat.Frontier;
import nl.deelgrond.fault.Fault;

/// The head of the log while its row is locked: nobody else, on any node, can append.
///
/// @param frontier where the tree grows; it holds the size
/// @param now the database's clock, read after the lock was there
record Head(Frontier frontier, Instant now) {

  static Head read(long size, byte[] frontier, byte[] root, Instant lastAt, Instant now) {
    Frontier edge;
    try {
      edge = Frontier.of(size, frontier);
    } catch (IllegalArgumentException broken) {
      throw new Fault(AuditFault.AUDIT_TREE_MISMATCH, "the head cannot be read", broken);
    }
    if (!Arrays.equals(edge.root(), root)) {
      throw new Fault(AuditFault.AUDIT_TREE_MISMATCH, "the root is not of the frontier");
    }
    if (now.isBefore(lastAt)) {
      throw new Fault(
          AuditFault.AUDIT_CLOCK, "the database's clock `" + now + "` is before the last entry");
    }
    return new Head(edge, now);
  }
}
