// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.deelgrond.auditformat.LeafBody;
import org.jspecify.annotations.Nullable;

/// An entry that only lacks its place and its time.
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Entry(
    String act,
    UUID eid,
    @Nullable String policy,
    byte @Nullable [] sourcesHash,
    byte[] payloadHash,
    SealedPayload payload) {

  private static final Comparator<Source> BY_ROW =
      Comparator.comparing(Source::gegeven).thenComparingLong(Source::version);

  static Entry of(Disclosure disclosure, PayloadSealer sealer) {
    SealedPayload payload =
        sealer.seal(disclosure.inwoner(), disclosure.eid(), disclosure.payload());
    return new Entry(
        disclosure.act(),
        disclosure.eid(),
        disclosure.policy(),
        hash(disclosure.sources()),
        sha256().digest(payload.sealed()),
        payload);
  }

  static Entry of(Act act, PayloadSealer sealer) {
    UUID eid = UUID.randomUUID();
    SealedPayload payload =
        act.inwoner() == null
            ? sealer.seal(act.organisatie(), eid, act.payload())
            : sealer.seal(act.inwoner(), eid, act.payload());
    return new Entry(act.act(), eid, null, null, sha256().digest(payload.sealed()), payload);
  }

  byte[] bodyAt(Instant at) {
    return new LeafBody(
            act, at, eid, payload.commitment(), payloadHash, policy, sourcesHash, payload.subject())
        .bytes();
  }

  int length() {
    return payload.sealed().length;
  }

  /// Over the gegevens in order of id: id (16 bytes), version (8), SHA-256 of the sealed bytes
  /// (32).
  static byte[] hash(List<Source> sources) {
    MessageDigest digest = sha256();
    ByteBuffer row = ByteBuffer.allocate(Long.BYTES * 3);
    for (Source source : sources.stream().sorted(BY_ROW).toList()) {
      row.clear()
          .putLong(source.gegeven().getMostSignificantBits())
          .putLong(source.gegeven().getLeastSignificantBits())
          .putLong(source.version());
      digest.update(row.array());
      digest.update(source.sha256());
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every JDK has SHA-256", impossible);
    }
  }
}
