// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.casus;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/// The administration of a casus; what is known of its persons is kept as gegevens.
@Entity
@Audited
@Table(schema = "casus", name = "casus")
class CasusEntity {

  @Id
  @Column(name = "casus_id")
  private UUID id;

  @Version private long versie;
  private String code;

  @Column(name = "ingebracht_door")
  private String ingebrachtDoor;

  @Column(name = "ingebracht_op")
  private Instant ingebrachtOp;

  @Column(name = "sluit_op")
  private LocalDate sluitOp;

  private boolean gesloten;

  @SuppressWarnings("NullAway.Init")
  CasusEntity() {}

  CasusEntity(
      UUID id, String code, String ingebrachtDoor, Instant ingebrachtOp, LocalDate sluitOp) {
    this.id = id;
    this.code = code;
    this.ingebrachtDoor = ingebrachtDoor;
    this.ingebrachtOp = ingebrachtOp;
    this.sluitOp = sluitOp;
  }

  void sluit() {
    gesloten = true;
  }

  void draagOver(String partij) {
    ingebrachtDoor = partij;
  }

  /// @param today on the day of [#sluitOp] it is closed, whether or not anybody closed it
  Casus toCasus(LocalDate today) {
    boolean over = gesloten || !today.isBefore(sluitOp);
    return new Casus(id, code, ingebrachtDoor, ingebrachtOp, sluitOp, over);
  }
}
