// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import java.time.Instant;

/// A signed tree head: with it anybody can hold the log to what it was.
///
/// @param size how many entries it covers
/// @param note the signed note, byte for byte as it is published
public record Checkpoint(long size, String note, Instant createdAt) {}
