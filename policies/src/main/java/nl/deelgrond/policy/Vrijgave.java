// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One veld of one bron that may be shown of one person, and the two grounds that allow it.
///
/// @param geven the ground on which the bron gives: anoniem the id of a ground of the covenant, met
///   naam the id of an entry in the ledger (a toestemming or a recorded ground)
/// @param ontvangen the ground on which the asker receives, in the same way
/// @param geheim the decision that lifts the secrecy; null where none rests on the veld, and of
///   what the geheimhouders of the bron see themselves
/// @param verder what else it rests on, as ids of entries in the ledger: the answers of others who
///   had to say yes too, the toestemming below a decision about secrecy, and that the bron looked
///   into the receiver
public record Vrijgave(
    String persoon,
    String veld,
    String bron,
    Weergave weergave,
    String geven,
    String ontvangen,
    @Nullable String geheim,
    List<String> verder) {

  public Vrijgave {
    verder = List.copyOf(verder);
  }
}
