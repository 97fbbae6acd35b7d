// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import nl.deelgrond.fault.Fault;

/// The proof that an entry is durable, and with that the right to open what the entry names.
///
/// **Guarantees**
/// - There is no ticket without a durable entry: only the log makes one.
/// - It opens each place of its entry once, within 30 seconds, and nothing else.
public final class DisclosureTicket {
  static final Duration VALIDITY = Duration.ofSeconds(30);

  private final long idx;
  private final UUID eid;
  private final Set<Place> unspent;
  private final LongSupplier nanoTime;
  private final long issuedAt;

  DisclosureTicket(long idx, UUID eid, Set<Place> opens, LongSupplier nanoTime) {
    this.idx = idx;
    this.eid = eid;
    this.unspent = ConcurrentHashMap.newKeySet(Math.max(16, opens.size() * 2));
    this.unspent.addAll(opens);
    this.nanoTime = nanoTime;
    this.issuedAt = nanoTime.getAsLong();
  }

  /// The index of the entry in the log.
  public long idx() {
    return idx;
  }

  /// The id of the entry.
  public UUID eid() {
    return eid;
  }

  /// Spends this ticket on one place. Throws when the entry does not name the place in that
  /// version, when it was spent already, and when the ticket is too old.
  public void spendOn(Place place) {
    if (nanoTime.getAsLong() - issuedAt > VALIDITY.toNanos()) {
      throw new Fault(AuditFault.TICKET_EXPIRED, "ticket of entry `" + idx + "` is too old");
    }
    if (!unspent.remove(place)) {
      throw new Fault(
          AuditFault.TICKET_REFUSED,
          "ticket of entry `" + idx + "` does not open gegeven `" + place.gegeven() + "` (again)");
    }
  }

  @Override
  public String toString() {
    return "DisclosureTicket[idx=" + idx + "]";
  }
}
