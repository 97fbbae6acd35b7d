// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static nl.deelgrond.policy.Nodig.Soort.*;
import static nl.deelgrond.policy.RedenCode.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.deelgrond.convenant.*;
import nl.deelgrond.policy.Leemte.Ontbreekt;
import org.jspecify.annotations.Nullable;

/// The law's logic once more, small enough to read: straight from the convenant, for one veld of
/// one bron of one person, without klassen, indexes or codes. Where rules and model differ, one of
/// the two is wrong.
record ReferencePolicy(
    Convenant convenant,
    Question vraag,
    Facts facts,
    PersoonFacts persoon,
    Veld veld,
    Herkomst herkomst,
    Wet wet,
    Optional<MatrixCel> cel,
    boolean metNaam) {

  private static final Nodig BESLUIT = new Nodig(BESLUIT_MET_NAAM, null);

  /// A release, a refusal or a leemte.
  Record answer() {
    var refusal = ofTheQuestion().or(this::ofTheItem).map(Record.class::cast);
    return refusal.orElseGet(this::onGrounds);
  }

  /// Why nothing at all is released.
  private Optional<NietVrijgegeven> ofTheQuestion() {
    Optional<Tafel> tafel = convenant.findTafel(facts.tafel());
    Optional<Functie> functie = convenant.findFunctie(vraag.functie());
    BesluitMetNaam besluit = facts.besluit();
    boolean besloten = besluit != null && inForce(besluit.vanaf(), besluit.tot());
    return Stream.of(
            when(!inForce(convenant.geldigVan(), convenant.geldigTot()), CONVENANT),
            when(!signed(vraag.partij()), CONVENANT),
            when(facts.plaats() == Plaats.VOORBIJ, TIJD),
            when(facts.plaats() != Plaats.AAN_TAFEL, ZITTING),
            when(!vraag.doel().equals(facts.agendaDoel()), DOEL),
            when(tafel.filter(t -> t.doelen().contains(vraag.doel())).isEmpty(), DOEL),
            when(functie.filter(f -> f.partij().equals(vraag.partij())).isEmpty(), ROL),
            when(functie.filter(f -> f.rol().seesValues()).isEmpty(), ROL),
            when(metNaam && besluit == null, ANONIEM, BESLUIT),
            when(metNaam && !besloten, TIJD, BESLUIT))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// Why this item is not released, whatever its grounds.
  private Optional<NietVrijgegeven> ofTheItem() {
    boolean inDoel = convenant.doel(vraag.doel()).groepen().contains(veld.groep());
    boolean mayHaveBsn = convenant.partij(vraag.partij()).bsn();
    boolean weglaten = veld.generalisatie().regel() == Regel.WEGLATEN;
    Nodig geheimhouder = new Nodig(BESLUIT_GEHEIMHOUDER, herkomst.bron());
    return Stream.of(
            when(!signed(herkomst.bron()), CONVENANT),
            when(!inDoel, DOEL),
            when(cel.filter(c -> c.tredes().contains(vraag.trede())).isEmpty(), ROL),
            when(!metNaam && weglaten, ANONIEM, BESLUIT),
            when(persoon.beperkingen().stream().anyMatch(this::covers), BEPERKING),
            when(wet.nooitDelen(), HERKOMST),
            when(veld.categorie() == Categorie.BSN && !mayHaveBsn, BSN),
            when(herkomst.geheim() != null, BEROEPSGEHEIM, geheimhouder))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Record onGrounds() {
    String bron = herkomst.bron();
    var geven =
        new ReferenceSide(this, Richting.GEVEN, bron, vraag.partij(), wet.toestemmingGeven());
    var ontvangen =
        new ReferenceSide(this, Richting.ONTVANGEN, vraag.partij(), bron, ToestemmingSoort.AVG);
    Optional<String> geef = geven.ground(false).or(geven::toestemming);
    Optional<String> neem = ontvangen.ground(false).or(ontvangen::toestemming);
    Optional<Ontbreekt> ontbreekt = geef.isEmpty() ? geven.ontbreekt() : Optional.empty();
    if (neem.isEmpty()) {
      ontbreekt = ontbreekt.or(ontvangen::ontbreekt);
    }
    if (ontbreekt.isPresent()) {
      Ontbreekt wat = ontbreekt.get();
      String eigenaar = wat == Ontbreekt.GEZAG_ONBEKEND ? "gemeente-borne/jeugdwet" : bron;
      return new Leemte(persoon.persoon(), veld.code(), bron, wat, eigenaar);
    }
    if (geef.isEmpty() || neem.isEmpty()) {
      return forLackOf(geef.isEmpty() ? geven : ontvangen);
    }
    boolean kent = !metNaam && persoon.herleidbaar();
    Optional<String> geeft = kent ? geven.ground(true) : geef;
    Optional<String> neemt = kent ? ontvangen.ground(true) : neem;
    if (geeft.isEmpty() || neemt.isEmpty()) {
      return when(true, HERLEIDBAAR).orElseThrow();
    }
    boolean grof = !metNaam || cel.orElseThrow().generaliseer();
    boolean grover = !List.of(Regel.GEEN, Regel.WEGLATEN).contains(veld.generalisatie().regel());
    Weergave weergave = grof && grover ? Weergave.GEGENERALISEERD : Weergave.EXACT;
    return new Vrijgave(
        persoon.persoon(), veld.code(), bron, weergave, geeft.get(), neemt.get(), null);
  }

  private NietVrijgegeven forLackOf(ReferenceSide side) {
    List<Grondslag> fitting =
        side.fitting().filter(g -> !metNaam || side.recorded(g).findAny().isPresent()).toList();
    boolean strafrechtelijk = veld.categorie() == Categorie.STRAFRECHTELIJK;
    boolean geenPoort = fitting.stream().noneMatch(Grondslag::strafrechtelijk);
    boolean andereHerkomst = fitting.stream().anyMatch(g -> !g.herkomst().contains(wet.id()));
    boolean nietBijzonder = fitting.stream().anyMatch(g -> !g.bijzonder());
    boolean teVaststellen = metNaam && side.fitting().anyMatch(side::carries);
    boolean geven = side.richting() == Richting.GEVEN;
    boolean avg = side.soort() == ToestemmingSoort.AVG;
    Nodig grondslag = new Nodig(geven ? GRONDSLAG_GEVEN : GRONDSLAG_ONTVANGEN, side.partij());
    Nodig toestemming = new Nodig(avg ? TOESTEMMING_AVG : TOESTEMMING_PW65_GEEN_BEZWAAR, "inwoner");
    Nodig[] helpt = metNaam && !strafrechtelijk ? new Nodig[] {toestemming} : new Nodig[0];
    return Stream.of(
            when(strafrechtelijk && geenPoort, STRAFRECHTELIJK, grondslag),
            when(andereHerkomst, HERKOMST, helpt),
            when(veld.categorie() == Categorie.BIJZONDER && nietBijzonder, BIJZONDER, helpt),
            when(teVaststellen, GEEN_GROND, grondslag, toestemming),
            when(metNaam, GEEN_TOESTEMMING, helpt),
            when(true, GEEN_GROND))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  private boolean covers(Beperking b) {
    boolean all = b.groepen().isEmpty();
    boolean ended = b.tot() != null && !vraag.askedAt().isBefore(b.tot());
    return !ended && (all || b.groepen().contains(veld.groep()));
  }

  private boolean signed(String partij) {
    return convenant.findPartij(partij).stream()
        .anyMatch(p -> convenant.isSignedBy(p.organisatie()));
  }

  boolean inForce(LocalDate first, @Nullable LocalDate last) {
    LocalDate day = LocalDate.ofInstant(vraag.askedAt(), PolicyData.AMSTERDAM);
    return !day.isBefore(first) && (last == null || !day.isAfter(last));
  }

  boolean inForce(Instant vanaf, @Nullable Instant tot) {
    return !vraag.askedAt().isBefore(vanaf) && (tot == null || vraag.askedAt().isBefore(tot));
  }

  private Optional<NietVrijgegeven> when(boolean so, RedenCode reden, Nodig... nodig) {
    String bron = herkomst.bron();
    NietVrijgegeven niet =
        new NietVrijgegeven(persoon.persoon(), veld.code(), bron, reden, List.of(nodig));
    return so ? Optional.of(niet) : Optional.empty();
  }
}
