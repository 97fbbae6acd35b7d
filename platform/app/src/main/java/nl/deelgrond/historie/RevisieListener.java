// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.historie;

import nl.deelgrond.fault.Fault;
import org.hibernate.envers.RevisionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Gives each revision the log entry of its act, and stops a change that has none.
public final class RevisieListener implements RevisionListener {

  private static final Object KEY = RevisieListener.class;

  /// Called by Envers.
  public RevisieListener() {}

  /// Tells the revision of the running transaction which log entry it belongs to.
  ///
  /// @param auditIdx index of the entry that was appended in this transaction
  public static void logged(long auditIdx) {
    TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
    TransactionSynchronizationManager.bindResource(KEY, auditIdx);
    TransactionSynchronizationManager.registerSynchronization(new Unbind(KEY));
  }

  @Override
  public void newRevision(Object revision) {
    if (!(TransactionSynchronizationManager.getResource(KEY) instanceof Long idx)) {
      throw new Fault(
          HistorieFault.CHANGE_WITHOUT_LOG_ENTRY,
          "the administration changed without a log entry in the same transaction");
    }
    ((Revisie) revision).logged(idx);
  }
}
