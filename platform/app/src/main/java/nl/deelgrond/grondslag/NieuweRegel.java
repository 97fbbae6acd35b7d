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
  private final Instant vanaf;
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
    leeftijd = age == null ? LEEFTIJD_ONBEKEND : age.code();
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
        vanaf,
        tot,
        auditIdx);
  }
}
