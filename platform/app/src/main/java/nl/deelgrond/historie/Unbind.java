// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.historie;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Forgets the log entry when its transaction is over, so that a pooled thread never reuses it.
record Unbind(Object key) implements TransactionSynchronization {

  @Override
  public void afterCompletion(int status) {
    TransactionSynchronizationManager.unbindResourceIfPossible(key);
  }
}
