// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import java.time.Duration;
import java.util.Optional;
import nl.deelgrond.fault.FaultCode;
import nl.deelgrond.fault.Kind;
import org.jspecify.annotations.Nullable;

/// The ways in which the log fails. In each of them nothing is shown.
public enum AuditFault implements FaultCode {
  /// More entries wait than we take on.
  AUDIT_QUEUE_FULL(Kind.DEPENDENCY, Duration.ofSeconds(1)),
  /// No durable answer in time.
  AUDIT_LATE(Kind.DEPENDENCY, Duration.ofSeconds(2)),
  /// The database failed, or we cannot tell whether it committed.
  AUDIT_UNAVAILABLE(Kind.DEPENDENCY, Duration.ofSeconds(2)),
  /// The database's clock is behind the last entry.
  AUDIT_CLOCK(Kind.DEPENDENCY, Duration.ofSeconds(5)),
  /// The platform is going down.
  AUDIT_STOPPED(Kind.DEPENDENCY, Duration.ofSeconds(5)),
  /// An act was appended outside a transaction on the application's DataSource.
  AUDIT_NO_TRANSACTION(Kind.BUG, null),
  /// A question relied on a kind that no module contributes.
  AUDIT_UNKNOWN_KIND(Kind.BUG, null),
  /// The tree head does not follow from the entries.
  AUDIT_TREE_MISMATCH(Kind.INTEGRITY, null),
  /// A ticket was shown more than 30 seconds after its entry.
  TICKET_EXPIRED(Kind.DEPENDENCY, Duration.ofSeconds(1)),
  /// A ticket does not open this place, or not any more.
  TICKET_REFUSED(Kind.INTEGRITY, null);

  private final Kind kind;
  private final @Nullable Duration retryAfter;

  AuditFault(Kind kind, @Nullable Duration retryAfter) {
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
