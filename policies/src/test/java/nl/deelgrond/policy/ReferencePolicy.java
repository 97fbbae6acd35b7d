// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
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

  /// One side of the passing: who needs a ground, towards whom, and which toestemming would do.
  private record Kant(Richting richting, String partij, String andere, ToestemmingSoort soort) {}

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
    Kant geven = new Kant(Richting.GEVEN, bron, vraag.partij(), wet.toestemmingGeven());
    Kant ontvangen = new Kant(Richting.ONTVANGEN, vraag.partij(), bron, ToestemmingSoort.AVG);
    Optional<String> geef = ground(geven).or(() -> toestemming(geven));
    Optional<String> neem = ground(ontvangen).or(() -> toestemming(ontvangen));
    Optional<Ontbreekt> ontbreekt = geef.isEmpty() ? ontbreekt(geven) : Optional.empty();
    if (ontbreekt.isEmpty() && neem.isEmpty()) {
      ontbreekt = ontbreekt(ontvangen);
    }
    if (ontbreekt.isPresent()) {
      Ontbreekt wat = ontbreekt.get();
      String eigenaar = wat == Ontbreekt.GEZAG_ONBEKEND ? "gemeente-borne/jeugdwet" : bron;
      return new Leemte(persoon.persoon(), veld.code(), bron, wat, eigenaar);
    }
    if (geef.isEmpty() || neem.isEmpty()) {
      return forLackOf(geef.isEmpty() ? geven : ontvangen);
    }
    if (!metNaam && persoon.herleidbaar()) {
      geef = standing(geven).filter(g -> !g.onherleidbaar()).map(Grondslag::id).min(naturalOrder());
      neem =
          standing(ontvangen)
              .filter(g -> !g.onherleidbaar())
              .map(Grondslag::id)
              .min(naturalOrder());
    }
    if (geef.isEmpty() || neem.isEmpty()) {
      return when(true, HERLEIDBAAR).orElseThrow();
    }
    boolean grof = !metNaam || cel.orElseThrow().generaliseer();
    boolean grover = !List.of(Regel.GEEN, Regel.WEGLATEN).contains(veld.generalisatie().regel());
    Weergave weergave = grof && grover ? Weergave.GEGENERALISEERD : Weergave.EXACT;
    return new Vrijgave(
        persoon.persoon(), veld.code(), bron, weergave, geef.get(), neem.get(), null);
  }

  private NietVrijgegeven forLackOf(Kant kant) {
    List<Grondslag> fitting =
        fitting(kant).filter(g -> !metNaam || recorded(kant, g).findAny().isPresent()).toList();
    boolean strafrechtelijk = veld.categorie() == Categorie.STRAFRECHTELIJK;
    boolean geenPoort = fitting.stream().noneMatch(Grondslag::strafrechtelijk);
    boolean andereHerkomst = fitting.stream().anyMatch(g -> !g.herkomst().contains(wet.id()));
    boolean nietBijzonder = fitting.stream().anyMatch(g -> !g.bijzonder());
    boolean teVaststellen = metNaam && fitting(kant).anyMatch(this::carries);
    boolean geven = kant.richting == Richting.GEVEN;
    boolean avg = kant.soort == ToestemmingSoort.AVG;
    Nodig grondslag = new Nodig(geven ? GRONDSLAG_GEVEN : GRONDSLAG_ONTVANGEN, kant.partij);
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

  /// The grounds that the convenant lists for this side, whatever kind of gegeven it is.
  private Stream<Grondslag> fitting(Kant kant) {
    return convenant.grondslagen().stream()
        .filter(g -> g.doelen().contains(vraag.doel()) && g.tredes().contains(vraag.trede()))
        .filter(g -> g.richting() == kant.richting && g.partij().equals(kant.partij))
        .filter(g -> g.groepen().contains(veld.groep()) && inForce(g.geldigVan(), g.geldigTot()))
        .filter(g -> g.tegenpartijen() == null || g.tegenpartijen().contains(kant.andere));
  }

  private boolean carries(Grondslag ground) {
    return ground.herkomst().contains(wet.id())
        && (veld.categorie() != Categorie.BIJZONDER || ground.bijzonder())
        && (veld.categorie() != Categorie.STRAFRECHTELIJK || ground.strafrechtelijk());
  }

  private Stream<Grondslag> standing(Kant kant) {
    return fitting(kant).filter(this::carries);
  }

  private Optional<String> ground(Kant kant) {
    return standing(kant)
        .flatMap(g -> metNaam ? recorded(kant, g) : Stream.of(g.id()))
        .min(naturalOrder());
  }

  private Stream<String> recorded(Kant kant, Grondslag ground) {
    return persoon.gronden().stream()
        .filter(v -> v.grondslag().equals(ground.id()) && v.partij().equals(kant.partij))
        .filter(v -> v.doel().equals(vraag.doel()) && inForce(v.vanaf(), v.tot()))
        .map(v -> v.id().toString());
  }

  private Optional<String> toestemming(Kant kant) {
    return given(kant)
        .filter(t -> missing(t) == null)
        .map(t -> t.id().toString())
        .min(naturalOrder());
  }

  private Optional<Ontbreekt> ontbreekt(Kant kant) {
    return given(kant).min(comparing(t -> t.id().toString())).map(ReferencePolicy::missing);
  }

  /// The toestemmingen in force that no later answer took back.
  private Stream<Toestemming> given(Kant kant) {
    return answers(kant, Toestemming.Staat.GEGEVEN)
        .filter(t -> inForce(t.vanaf(), t.tot()))
        .filter(t ->
            answers(kant, Toestemming.Staat.GEWEIGERD)
                .allMatch(no -> no.volgnummer() < t.volgnummer()));
  }

  private Stream<Toestemming> answers(Kant kant, Toestemming.Staat staat) {
    return persoon.toestemmingen().stream()
        .filter(t -> metNaam && veld.categorie() != Categorie.STRAFRECHTELIJK)
        .filter(t -> t.soort() == kant.soort && t.staat() == staat)
        .filter(t -> t.van().equals(herkomst.bron()) && t.aan().contains(vraag.partij()))
        .filter(t -> t.doel().equals(vraag.doel()) && t.groepen().contains(veld.groep()));
  }

  /// What is to be found out before a toestemming counts; null when it was the inwoner's own.
  private static @Nullable Ontbreekt missing(Toestemming t) {
    if (t.leeftijd() == null) {
      return Ontbreekt.LEEFTIJD_ONBEKEND;
    }
    return switch (t.leeftijd()) {
      case TOT_12, TOT_16 -> Ontbreekt.GEZAG_ONBEKEND;
      case TOT_18, VANAF_18 ->
          t.hoedanigheid().equals("inwoner") ? null : Ontbreekt.VERTEGENWOORDIGING_ONBEKEND;
    };
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

  private boolean inForce(LocalDate first, @Nullable LocalDate last) {
    LocalDate day = LocalDate.ofInstant(vraag.askedAt(), PolicyData.AMSTERDAM);
    return !day.isBefore(first) && (last == null || !day.isAfter(last));
  }

  private boolean inForce(Instant vanaf, @Nullable Instant tot) {
    return !vraag.askedAt().isBefore(vanaf) && (tot == null || vraag.askedAt().isBefore(tot));
  }

  private Optional<NietVrijgegeven> when(boolean so, RedenCode reden, Nodig... nodig) {
    String bron = herkomst.bron();
    NietVrijgegeven niet =
        new NietVrijgegeven(persoon.persoon(), veld.code(), bron, reden, List.of(nodig));
    return so ? Optional.of(niet) : Optional.empty();
  }
}
