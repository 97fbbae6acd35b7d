// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import nl.deelgrond.fault.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether the log added up when it was last looked at. While it does not, nothing is shown: a view
/// would rest on an entry that nobody can prove. Acts and attempts still get their entry, so that
/// what happens meanwhile is known.
final class Soundness {
  private static final Logger LOG = LoggerFactory.getLogger(Soundness.class);

  private volatile @Nullable Fault found;

  /// Somebody looked, and it adds up.
  void sound() {
    if (found != null) {
      LOG.atWarn().log("the log adds up again");
      found = null;
    }
  }

  /// Somebody looked, and it does not add up: said once, not every second.
  void unsound(Fault fault) {
    if (found == null) {
      LOG.atError().setCause(fault).log("the log does not add up: nothing is shown until it does");
    }
    found = fault;
  }

  boolean isSound() {
    return found == null;
  }

  /// @throws Fault [AuditFault#AUDIT_TREE_MISMATCH] while the log does not add up
  void require() {
    Fault fault = found;
    if (fault != null) {
      throw new Fault(AuditFault.AUDIT_TREE_MISMATCH, "the log does not add up", fault);
    }
  }
}
