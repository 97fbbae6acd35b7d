// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.tafel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import nl.deelgrond.identity.Ids;
import org.hibernate.envers.Audited;

/// A casus on the agenda of a zitting, for one doel.
@Entity
@Audited
@Table(schema = "tafel", name = "agendapunt")
class AgendapuntEntity {

  @Id
  @Column(name = "agendapunt_id")
  private UUID id;

  @Version private long versie;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "zitting_id")
  @SuppressWarnings("UnusedVariable") // Hibernate reads it
  private ZittingEntity zitting;

  @Column(name = "casus_id")
  private UUID casusId;

  private String doel;
  private int volgorde;

  @SuppressWarnings("NullAway.Init")
  AgendapuntEntity() {}

  AgendapuntEntity(ZittingEntity zitting, UUID casus, String doel, int volgorde) {
    this.id = Ids.next();
    this.zitting = zitting;
    this.casusId = casus;
    this.doel = doel;
    this.volgorde = volgorde;
  }

  UUID id() {
    return id;
  }

  UUID casus() {
    return casusId;
  }

  Agendapunt toAgendapunt() {
    return new Agendapunt(id, casusId, doel, volgorde);
  }
}
