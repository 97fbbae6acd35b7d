// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.casus;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import nl.deelgrond.identity.InwonerId;
import org.hibernate.envers.Audited;

/// An inwoner in a casus.
@Entity
@Audited
@Table(schema = "casus", name = "persoon")
class PersoonEntity {

  @Id
  @Column(name = "persoon_id")
  private UUID id;

  @Version private long versie;

  @Column(name = "casus_id")
  private UUID casusId;

  @Column(name = "inwoner_id")
  private UUID inwonerId;

  private int volgorde;

  @SuppressWarnings("NullAway.Init")
  PersoonEntity() {}

  PersoonEntity(UUID id, UUID casusId, InwonerId inwoner, int volgorde) {
    this.id = id;
    this.casusId = casusId;
    this.inwonerId = inwoner.value();
    this.volgorde = volgorde;
  }

  Persoon toPersoon() {
    return new Persoon(id, casusId, new InwonerId(inwonerId), volgorde, 0, Herkenning.GEEN);
  }
}
