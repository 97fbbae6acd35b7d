// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import java.util.UUID;
import nl.deelgrond.audit.PayloadSealer;
import nl.deelgrond.audit.SealedPayload;
import nl.deelgrond.identity.InwonerId;
import org.jspecify.annotations.Nullable;

/// Seals the payloads of the log under the audit keys.
final class VaultPayloadSealer implements PayloadSealer {
  private final KeyRings rings;
  private final String tenant;

  VaultPayloadSealer(KeyRings rings, String tenant) {
    this.rings = rings;
    this.tenant = tenant;
  }

  @Override
  public SealedPayload seal(InwonerId inwoner, UUID eid, byte[] payload) {
    KeyRing ring = rings.of(inwoner.value());
    return seal(ring, eid, payload, ring.blind());
  }

  @Override
  public SealedPayload seal(String organisatie, UUID eid, byte[] payload) {
    return seal(rings.ofOrMade(KeyRings.subjectOf(organisatie)), eid, payload, null);
  }

  private SealedPayload seal(KeyRing ring, UUID eid, byte[] payload, byte @Nullable [] blind) {
    Dek dek = ring.newest(Domain.AUDIT);
    byte[] salt = PayloadForm.newSalt();
    byte[] sealed =
        Envelope.seal(
            dek, Bound.toPayload(tenant, eid, ring.subject()), PayloadForm.write(salt, payload));
    return new SealedPayload(
        dek.id(), sealed, PayloadForm.commitment(salt, payload), ring.mark(eid), blind);
  }
}
