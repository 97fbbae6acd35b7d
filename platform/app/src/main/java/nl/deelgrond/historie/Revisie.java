// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.historie;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;

/// One change of the administration, with the index of the log entry of the act that made it.
@Entity
@Table(schema = "historie", name = "revisie")
@RevisionEntity(RevisieListener.class)
public class Revisie {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "revisie")
  @SequenceGenerator(
      name = "revisie",
      schema = "historie",
      sequenceName = "revisie_seq",
      allocationSize = 50)
  @RevisionNumber
  @Column(name = "revisie_id")
  private long id;

  @RevisionTimestamp private Instant tijdstip = Instant.EPOCH;

  @Column(name = "audit_idx")
  private long auditIdx;

  Revisie() {}

  void logged(long idx) {
    auditIdx = idx;
  }

  /// When the change was recorded.
  public Instant tijdstip() {
    return tijdstip;
  }

  /// The index of the log entry that committed with this change.
  public long auditIdx() {
    return auditIdx;
  }
}
