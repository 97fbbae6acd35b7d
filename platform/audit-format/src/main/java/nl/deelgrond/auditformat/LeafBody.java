// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.auditformat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a leaf of the log says, version 1. Outsiders read it and it can never be changed, so it
/// says as little as it can; who, why and what stand in the sealed payload, which it commits to.
///
/// @param act code of what was done
/// @param at when it was sequenced, cut to the second
/// @param eid random id of the entry
/// @param commitment `pcm`: HMAC-SHA-256 with the payload's salt over the payload's plaintext
/// @param payloadHash `pct`: SHA-256 over the sealed payload
/// @param policy `pol`: the policy that decided; absent when nothing was decided
/// @param sourcesHash `src`: SHA-256 over the sealed gegevens that were decided on; absent likewise
/// @param subject `sub`: 16 bytes that only the holder of the subject's key can recompute
@SuppressWarnings("ArrayRecordComponent") // compared as bytes only
public record LeafBody(
    String act,
    Instant at,
    UUID eid,
    byte[] commitment,
    byte[] payloadHash,
    @Nullable String policy,
    byte @Nullable [] sourcesHash,
    byte[] subject) {

  /// The canonical bytes: what is hashed, stored and served.
  public byte[] bytes() {
    Base64.Encoder base64 = Base64.getEncoder();
    Map<String, Object> leaf = new TreeMap<>();
    leaf.put("act", act);
    leaf.put("at", at.truncatedTo(ChronoUnit.SECONDS).toString());
    leaf.put("eid", eid.toString());
    leaf.put("pcm", base64.encodeToString(commitment));
    leaf.put("pct", base64.encodeToString(payloadHash));
    if (policy != null) {
      leaf.put("pol", policy);
    }
    if (sourcesHash != null) {
      leaf.put("src", base64.encodeToString(sourcesHash));
    }
    leaf.put("sub", base64.encodeToString(subject));
    leaf.put("v", 1);
    return CanonicalJson.bytes(leaf);
  }
}
