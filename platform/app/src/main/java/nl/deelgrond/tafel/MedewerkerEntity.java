// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.tafel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import nl.deelgrond.identity.Requester;
import org.hibernate.envers.Audited;

/// Somebody who can be invited.
@Entity
@Audited
@Table(schema = "tafel", name = "medewerker")
class MedewerkerEntity {

  @Id private String sub;
  @Version private long versie;
  private String naam;
  private String partij;
  private String functie;

  @Column(name = "bekend_op")
  private Instant bekendOp;

  @SuppressWarnings("NullAway.Init")
  MedewerkerEntity() {}

  MedewerkerEntity(Requester wie, Instant bekendOp) {
    this.sub = wie.sub();
    this.naam = wie.naam();
    this.partij = wie.partij();
    this.functie = wie.functie();
    this.bekendOp = bekendOp;
  }

  boolean isAs(Requester wie) {
    return naam.equals(wie.naam()) && partij.equals(wie.partij()) && functie.equals(wie.functie());
  }

  void becomes(Requester wie) {
    naam = wie.naam();
    partij = wie.partij();
    functie = wie.functie();
  }

  String sub() {
    return sub;
  }

  String partij() {
    return partij;
  }

  String functie() {
    return functie;
  }

  BekendeMedewerker toMedewerker() {
    return new BekendeMedewerker(sub, naam, partij, functie);
  }
}
