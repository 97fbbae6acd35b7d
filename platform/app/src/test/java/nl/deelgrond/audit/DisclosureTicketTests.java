// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.identity.InwonerId;
import org.junit.jupiter.api.Test;

/// Promise 3: a ticket opens what its entry names, once, for a short while.
final class DisclosureTicketTests {
  private static final InwonerId INWONER = new InwonerId(UUID.randomUUID());
  private static final Place PLACE = new Place(INWONER, UUID.randomUUID(), "wonen.huur", 2);

  private final AtomicLong now =
      new AtomicLong(Long.MAX_VALUE - 5); // the nanosecond clock may wrap
  private final UUID eid = UUID.randomUUID();
  private final DisclosureTicket ticket = new DisclosureTicket(7, eid, Set.of(PLACE), now::get);

  @Test
  void itSaysWhichEntryItIsOf() {
    assertThat(ticket.idx()).isEqualTo(7);
    assertThat(ticket.eid()).isEqualTo(eid);
    assertThat(ticket).hasToString("DisclosureTicket[idx=7]");
  }

  @Test
  void eachPlaceOpensOnce() {
    ticket.spendOn(PLACE);
    refuses(PLACE, AuditFault.TICKET_REFUSED);
  }

  @Test
  void whatIsNotNamedDoesNotOpen() {
    refuses(new Place(INWONER, PLACE.gegeven(), PLACE.veld(), 1), AuditFault.TICKET_REFUSED);
    refuses(new Place(INWONER, PLACE.gegeven(), PLACE.veld(), 3), AuditFault.TICKET_REFUSED);
    refuses(new Place(INWONER, PLACE.gegeven(), "wonen.hurr", 2), AuditFault.TICKET_REFUSED);
    refuses(new Place(INWONER, UUID.randomUUID(), PLACE.veld(), 2), AuditFault.TICKET_REFUSED);
    refuses(
        new Place(new InwonerId(UUID.randomUUID()), PLACE.gegeven(), PLACE.veld(), 2),
        AuditFault.TICKET_REFUSED);
    ticket.spendOn(PLACE);
  }

  @Test
  void thirtySecondsIsLongEnoughAndTooLong() {
    now.addAndGet(30_000_000_000L);
    ticket.spendOn(PLACE);
    now.addAndGet(1);
    refuses(PLACE, AuditFault.TICKET_EXPIRED);
  }

  @Test
  void aHundredThreadsOpenItOnce() throws InterruptedException {
    AtomicInteger opened = new AtomicInteger();
    CountDownLatch go = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      threads.add(
          Thread.startVirtualThread(() -> {
            try {
              go.await();
              ticket.spendOn(PLACE);
              opened.incrementAndGet();
            } catch (Fault | InterruptedException refused) {
              // the other ninety-nine
            }
          }));
    }
    go.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(opened).hasValue(1);
  }

  /// Whoever changes the set afterwards changes nothing.
  @Test
  void itKeepsItsOwnPlaces() {
    Set<Place> places = new HashSet<>();
    DisclosureTicket empty = new DisclosureTicket(0, eid, places, now::get);
    places.add(PLACE);
    assertThatThrownBy(() -> empty.spendOn(PLACE)).hasMessageContaining("TICKET_REFUSED");
  }

  private void refuses(Place place, AuditFault code) {
    assertThatThrownBy(() -> ticket.spendOn(place))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }
}
