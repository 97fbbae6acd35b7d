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
import java.time.Instant;
import java.util.UUID;
import nl.deelgrond.identity.Ids;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/// A seat at a zitting: for the whole agenda, or by invitation for one agendapunt.
@Entity
@Audited
@Table(schema = "tafel", name = "deelname")
class DeelnameEntity {

  @Id
  @Column(name = "deelname_id")
  private UUID id;

  @Version private long versie;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "zitting_id")
  @SuppressWarnings("UnusedVariable") // Hibernate reads it
  private ZittingEntity zitting;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "agendapunt_id")
  private @Nullable AgendapuntEntity agendapunt;

  private String sub;
  private String partij;
  private String functie;
  private Instant tot;
  private boolean beeindigd;

  @SuppressWarnings("NullAway.Init")
  DeelnameEntity() {}

  DeelnameEntity(
      ZittingEntity zitting, @Nullable AgendapuntEntity punt, MedewerkerEntity wie, Instant tot) {
    this.id = Ids.next();
    this.zitting = zitting;
    this.agendapunt = punt;
    this.sub = wie.sub();
    this.partij = wie.partij();
    this.functie = wie.functie();
    this.tot = tot;
  }

  UUID id() {
    return id;
  }

  /// Whether it is a seat of this person, in this functie, for the whole agenda or for this item.
  boolean geldtVoor(BekendeMedewerker wie, @Nullable AgendapuntEntity punt) {
    AgendapuntEntity only = agendapunt;
    return !beeindigd
        && sub.equals(wie.sub())
        && partij.equals(wie.partij())
        && functie.equals(wie.functie())
        && (only == null || (punt != null && punt.id().equals(only.id())));
  }

  void beeindig() {
    beeindigd = true;
  }

  boolean isBeeindigd() {
    return beeindigd;
  }

  Deelname toDeelname() {
    return new Deelname(
        id, agendapunt == null ? null : agendapunt.id(), sub, partij, functie, tot, beeindigd);
  }
}
