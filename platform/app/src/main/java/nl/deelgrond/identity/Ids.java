// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.identity;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/// Makes ids of rows: UUIDv7 (RFC 9562 section 5.7), known before the row is written because a
/// sealed value is bound to them, and in the order of time so that indexes stay small.
///
/// A log entry has none of these: its id is random, because a v7 tells the time to the millisecond.
public final class Ids {

  private static final TimeBasedEpochGenerator V7 = Generators.timeBasedEpochGenerator();

  private Ids() {}

  /// A new id.
  public static UUID next() {
    return V7.generate();
  }
}
