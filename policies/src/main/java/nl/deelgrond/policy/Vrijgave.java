// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import org.jspecify.annotations.Nullable;

/// One veld of one bron that may be shown of one person, and the two grounds that allow it.
///
/// @param geven the ground on which the bron gives: anoniem the id of a ground of the covenant, met
///   naam the id of an entry in the ledger (a toestemming or a recorded ground)
/// @param ontvangen the ground on which the asker receives, in the same way
/// @param geheim the decision that lifts the secrecy, null where none rests on the veld
public record Vrijgave(
    String persoon,
    String veld,
    String bron,
    Weergave weergave,
    String geven,
    String ontvangen,
    @Nullable String geheim) {}
