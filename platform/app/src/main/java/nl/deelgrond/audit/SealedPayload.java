// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A payload as the log keeps it, with what the leaf says about it.
///
/// @param keyRef names the wrapped key, not whose it is
/// @param sealed the sealed bytes; the leaf holds their SHA-256
/// @param commitment HMAC-SHA-256 with a salt that is sealed along, over the payload's plaintext:
///   with it the plaintext can be proven later, and without the salt it says nothing
/// @param subject 16 bytes for this entry and this subject, which only the holder of the key can
///   recompute
/// @param subjectBlind finds the entries of an inwoner; null for an entry about nobody in
///   particular
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record SealedPayload(
    UUID keyRef,
    byte[] sealed,
    byte[] commitment,
    byte[] subject,
    byte @Nullable [] subjectBlind) {}
