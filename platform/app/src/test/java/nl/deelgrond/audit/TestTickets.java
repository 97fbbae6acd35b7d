// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Tickets without an entry, for tests of what a ticket opens.
public final class TestTickets {
  private TestTickets() {}

  public static DisclosureTicket opening(Place... places) {
    return new DisclosureTicket(0, UUID.randomUUID(), Set.of(places), System::nanoTime);
  }

  public static DisclosureTicket expired(Place... places) {
    AtomicLong now = new AtomicLong();
    DisclosureTicket ticket = new DisclosureTicket(0, UUID.randomUUID(), Set.of(places), now::get);
    now.set(DisclosureTicket.VALIDITY.toNanos() + 1);
    return ticket;
  }
}
