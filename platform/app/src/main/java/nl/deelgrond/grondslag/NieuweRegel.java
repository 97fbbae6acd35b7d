// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.identity.Ids;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.policy.Leeftijd;
import org.jspecify.annotations.Nullable;

/// A line that is being written: each kind fills in what it has.
final class NieuweRegel {

  /// In the place of an age band when the casus does not know the date of birth.
  static final String LEEFTIJD_ONBEKEND = "onbekend";

  private final UUID id = Ids.next();
  private final Regelsoort soort;
  private final Requester door;
  private @Nullable UUID inwoner;
  private @Nullable UUID casus;
  private @Nullable UUID zitting;
  private @Nullable UUID betreft;
  private @Nullable String toestemmingSoort;
  private @Nullable String grondslag;
  private @Nullable String doel;
  private @Nullable String van;
  private List<String> aan = List.of();
  private List<String> groepen = List.of();
  private @Nullable String hoedanigheid;
  private @Nullable String wijze;
  private @Nullable String tekstVersie;
  private @Nullable String taal;
  private List<String> rechtsgronden = List.of();
  private @Nullable String leeftijd;
  private @Nullable String bewijs;
  private @Nullable String reden;
  private @Nullable String besluitnummer;
  private @Nullable UUID namens;
  private @Nullable String gezag;
  private @Nullable String veld;
  private @Nullable String trede;
  private @Nullable UUID rustOp;
  private @Nullable String hulp;
  private @Nullable Boolean zonderGevolg;
  private @Nullable String geinformeerd;
  private Instant vanaf;
  private @Nullable Instant tot;

  NieuweRegel(Regelsoort soort, Requester door, Instant vanaf) {
    this.soort = soort;
    this.door = door;
    this.vanaf = vanaf;
  }

  /// The new line that ends another one.
  static NieuweRegel einde(Regelsoort soort, Requester door, Instant vanaf, Regel ended) {
    NieuweRegel line = new NieuweRegel(soort, door, vanaf);
    line.inwoner = ended.inwoner();
    line.casus = ended.casus();
    line.zitting = ended.zitting();
    line.betreft = ended.id();
    return line;
  }

  UUID id() {
    return id;
  }

  NieuweRegel over(@Nullable UUID inwonerId, @Nullable UUID casusId) {
    inwoner = inwonerId;
    casus = casusId;
    return this;
  }

  NieuweRegel inZitting(UUID zittingId) {
    zitting = zittingId;
    return this;
  }

  NieuweRegel betreft(UUID regel) {
    betreft = regel;
    return this;
  }

  NieuweRegel toestemming(ToestemmingSoort kind, String partij, List<String> receivers) {
    toestemmingSoort = kind.code();
    van = partij;
    aan = receivers;
    return this;
  }

  NieuweRegel gevraagd(Gevraagd how, @Nullable Leeftijd age) {
    hoedanigheid = how.hoedanigheid();
    wijze = how.wijze();
    tekstVersie = how.tekstVersie();
    taal = how.taal();
    bewijs = how.bewijs();
    hulp = how.hulp();
    zonderGevolg = how.zonderGevolg();
    leeftijd = age == null ? LEEFTIJD_ONBEKEND : age.code();
    return this;
  }

  /// The line about who answered; null of the inwoner, and where nobody looked into it.
  NieuweRegel namens(@Nullable UUID who) {
    namens = who;
    return this;
  }

  /// Who withdrew.
  NieuweRegel door(String as, @Nullable UUID who) {
    hoedanigheid = as;
    namens = who;
    return this;
  }

  /// Who stands in, as what, and of a parent or guardian with what kind of gezag.
  NieuweRegel vertegenwoordiging(String as, @Nullable String kind, String proof) {
    hoedanigheid = as;
    gezag = kind;
    bewijs = proof;
    return this;
  }

  /// What a geheimhouder decided.
  NieuweRegel doorbreking(
      String code, String upTo, List<String> receivers, @Nullable UUID on, String told) {
    veld = code;
    trede = upTo;
    aan = receivers;
    rustOp = on;
    geinformeerd = told;
    return this;
  }

  /// The article that obliges to tell; null where the decision rests on something else.
  NieuweRegel plicht(@Nullable String artikel) {
    rechtsgronden = artikel == null ? List.of() : List.of(artikel);
    return this;
  }

  NieuweRegel aan(List<String> receivers) {
    aan = receivers;
    return this;
  }

  NieuweRegel rechtsgronden(List<String> articles) {
    rechtsgronden = articles;
    return this;
  }

  NieuweRegel grondslag(String code, @Nullable String decisionNumber) {
    grondslag = code;
    besluitnummer = decisionNumber;
    return this;
  }

  NieuweRegel doel(String code) {
    doel = code;
    return this;
  }

  NieuweRegel groepen(List<String> codes) {
    groepen = codes;
    return this;
  }

  NieuweRegel reden(String code) {
    reden = code;
    return this;
  }

  /// From another moment than now.
  NieuweRegel vanaf(Instant begin) {
    vanaf = begin;
    return this;
  }

  NieuweRegel tot(@Nullable Instant end) {
    tot = end;
    return this;
  }

  /// The finished line, with the index of its log entry.
  Regel gelogd(long auditIdx) {
    return new Regel(
        id,
        soort,
        inwoner,
        casus,
        zitting,
        betreft,
        door.partij(),
        door.functie(),
        door.sub(),
        toestemmingSoort,
        grondslag,
        doel,
        van,
        aan,
        groepen,
        hoedanigheid,
        wijze,
        tekstVersie,
        taal,
        rechtsgronden,
        leeftijd,
        bewijs,
        reden,
        besluitnummer,
        namens,
        gezag,
        veld,
        trede,
        rustOp,
        hulp,
        zonderGevolg,
        geinformeerd,
        vanaf,
        tot,
        auditIdx);
  }
}
