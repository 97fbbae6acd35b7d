// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import java.util.UUID;
import nl.deelgrond.identity.InwonerId;

/// Seals what an entry says about people. The vault holds the keys and implements this.
///
/// **Guarantees**
/// - Destroying the key of an inwoner makes every payload about that inwoner unreadable, and the
///   log still verifies.
/// - What comes out says nothing about whose it is to anybody without that key.
public interface PayloadSealer {
  /// Seals under the audit key of the inwoner whom the entry is about.
  SealedPayload seal(InwonerId inwoner, UUID eid, byte[] payload);

  /// Seals under the audit key of the organisatie that acted, when it is about nobody in
  /// particular.
  SealedPayload seal(String organisatie, UUID eid, byte[] payload);
}
