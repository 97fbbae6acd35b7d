// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.util.List;
import nl.deelgrond.audit.DisclosureTicket;

/// Decisions whose entries are durable.
///
/// @param tickets one per entry, in order; that of a call goes first
record Vastgelegd(List<Beslissing> beslissingen, List<DisclosureTicket> tickets) {

  Vastgelegd {
    beslissingen = List.copyOf(beslissingen);
    tickets = List.copyOf(tickets);
  }
}
