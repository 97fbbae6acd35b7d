// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

/// The log of everything that was seen, tried and changed.
///
/// **Guarantees**
/// - A method that returns has made its entry durable ([#append] : as soon as its transaction is).
///   When in doubt, after a lost connection for instance, it throws: an entry without a view does
///   no harm, a view without an entry does.
/// - There is one order over all entries and all nodes, without gaps. What an entry relied on was
///   still so at that entry's place in the order (promise 4).
/// - No entry is ever changed or removed.
///
/// Words: an entry is *queued*, then *sequenced* (durable, with an index), then *checkpointed*
/// (under a signed tree head).
public interface AuditLog {
  /// Sequences all entries of a household, or none. Returns when they are durable, after at most
  /// two seconds; throws a [nl.deelgrond.fault.Fault] of [AuditFault] otherwise.
  Sequencing sequence(Household household);

  /// Appends the entry of an act inside the caller's transaction, which has to be active on the
  /// application's DataSource. Call it last, just before the commit: from here to the commit
  /// nothing else can be appended. Returns the entry's index.
  long append(Act act);

  /// Records an attempt that was refused or failed, or a reading that changed nothing. Durable on
  /// return. Returns the entry's index.
  long attempt(Act act);
}
