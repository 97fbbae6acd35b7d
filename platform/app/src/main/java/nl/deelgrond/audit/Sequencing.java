// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import java.util.List;

/// What became of a [Household] that was offered to the log.
public sealed interface Sequencing {
  /// All entries are durable. The tickets stand in the order of the entries; that of the call goes
  /// first when it has one, and opens nothing.
  record Sequenced(List<DisclosureTicket> tickets) implements Sequencing {
    public Sequenced {
      tickets = List.copyOf(tickets);
    }
  }

  /// Nothing was written: facts of these kinds are not what they were. Decide again.
  record Outdated(List<String> kinds) implements Sequencing {
    public Outdated {
      kinds = List.copyOf(kinds);
    }
  }
}
