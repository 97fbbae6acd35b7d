// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.tafel;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.identity.Ids;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/// A zitting with its agenda and its seats: one aggregate, because a seat rests on all of it.
///
/// INVARIANT: every change of the agenda or a seat raises [#versie] too (see `Zittingen#change`),
/// so that the log sees that what a decision rested on has changed.
@Entity
@Audited
@Table(schema = "tafel", name = "zitting")
class ZittingEntity {

  @Id
  @Column(name = "zitting_id")
  private UUID id;

  @Version private long versie;
  private String tafel;
  private Instant begin;
  private Instant einde;
  private boolean beeindigd;

  @OneToMany(mappedBy = "zitting", cascade = CascadeType.PERSIST)
  @OrderBy("volgorde")
  private List<AgendapuntEntity> agenda = new ArrayList<>();

  @OneToMany(mappedBy = "zitting", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<DeelnameEntity> deelnames = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  ZittingEntity() {}

  ZittingEntity(String tafel, Instant begin, Instant einde) {
    this.id = Ids.next();
    this.tafel = tafel;
    this.begin = begin;
    this.einde = einde;
  }

  UUID id() {
    return id;
  }

  String tafel() {
    return tafel;
  }

  boolean isOver(Instant now) {
    return beeindigd || !now.isBefore(einde);
  }

  boolean heeftOpAgenda(UUID casus) {
    return agenda.stream().anyMatch(punt -> punt.casus().equals(casus));
  }

  AgendapuntEntity zetOpAgenda(UUID casus, String doel) {
    AgendapuntEntity punt = new AgendapuntEntity(this, casus, doel, agenda.size() + 1);
    agenda.add(punt);
    return punt;
  }

  Optional<AgendapuntEntity> agendapunt(UUID puntId) {
    return agenda.stream().filter(punt -> punt.id().equals(puntId)).findFirst();
  }

  Optional<DeelnameEntity> deelname(UUID deelnameId) {
    return deelnames.stream().filter(deelname -> deelname.id().equals(deelnameId)).findFirst();
  }

  boolean heeftPlaats(BekendeMedewerker wie, @Nullable AgendapuntEntity punt) {
    return deelnames.stream().anyMatch(deelname -> deelname.geldtVoor(wie, punt));
  }

  DeelnameEntity geefPlaats(MedewerkerEntity wie, @Nullable AgendapuntEntity punt) {
    DeelnameEntity deelname = new DeelnameEntity(this, punt, wie, einde);
    deelnames.add(deelname);
    return deelname;
  }

  void beeindig() {
    beeindigd = true;
  }

  Zitting toZitting() {
    return new Zitting(
        id,
        tafel,
        begin,
        einde,
        beeindigd,
        agenda.stream().map(AgendapuntEntity::toAgendapunt).toList(),
        deelnames.stream().map(DeelnameEntity::toDeelname).toList());
  }
}
