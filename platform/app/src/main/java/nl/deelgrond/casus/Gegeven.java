// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.casus;

import java.time.Instant;
import java.util.UUID;
import nl.deelgrond.vault.Sealed;
import org.jspecify.annotations.Nullable;

/// What a bron knows of one veld of one person: the current version, still sealed.
///
/// @param id the same for all versions
/// @param herkomstWet the law for which the bron got it; never empty
/// @param geheim the duty of secrecy that rests on it, or null
public record Gegeven(
    UUID id,
    long versie,
    UUID persoon,
    String veld,
    String bron,
    String herkomstWet,
    @Nullable String geheim,
    Instant vastgelegdOp,
    Sealed waarde) {}
