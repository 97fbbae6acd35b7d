// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.casus;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A question of an inwoner or a household that comes to the casustafel.
///
/// @param code the name people use, e.g. `BRN-2026-0147`; it says nothing about the person
/// @param ingebrachtDoor the partij that brought it in
/// @param sluitOp the day on which it closes by itself, at its begin
/// @param gesloten closed by somebody, or by itself
public record Casus(
    UUID id,
    String code,
    String ingebrachtDoor,
    Instant ingebrachtOp,
    LocalDate sluitOp,
    boolean gesloten) {}
