// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import java.util.Optional;

/// The signed tree heads of the log.
///
/// **Guarantees**
/// - Each one continues the one before: it is worked out from the one before and the leaves since.
/// - Where that does not fit, nothing is signed.
public interface Checkpoints {
  /// The newest one; empty as long as the log is.
  Optional<Checkpoint> latest();

  /// The key that signs them, as it is published (`name+id+base64`).
  String key();
}
