// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.casus;

import java.time.Instant;
import java.util.UUID;

/// A casus that the voorzitter offered to another partij, because its inbrenger left.
///
/// @param van code of the partij that brought it in
/// @param aan code of the partij that is asked to take it over
/// @param door subject of who offered it
/// @param op when, by the clock of the database
public record Aanbod(UUID id, UUID casus, String van, String aan, String door, Instant op) {}
