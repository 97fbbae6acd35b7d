// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import java.util.Optional;

/// The signed tree heads of the log.
public interface Checkpoints {
  /// The newest one; empty as long as the log is.
  Optional<Checkpoint> latest();
}
