// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static nl.deelgrond.policy.Nodig.Soort.*;
import static nl.deelgrond.policy.RedenCode.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.*;
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

  /// One side: who needs a ground, towards whom, and which toestemming would do.
  private record Side(Richting richting, String partij, String andere, ToestemmingSoort soort) {}

  /// A release, a refusal or a leemte.
  Record answer() {
    return refusal().map(Record.class::cast).orElseGet(this::onGrounds);
  }

  /// Why the question, or this item of it, is refused whatever the grounds.
  private Optional<NietVrijgegeven> refusal() {
    var tafel = convenant.findTafel(facts.tafel()).map(Tafel::doelen).orElse(List.of());
    var groepen = convenant.findDoel(vraag.doel()).map(Doel::groepen).orElse(List.of());
    var functie = convenant.findFunctie(vraag.functie()).filter(f -> f.rol().seesValues());
    boolean ziet = functie.filter(f -> f.partij().equals(vraag.partij())).isPresent();
    var partij = convenant.findPartij(vraag.partij());
    boolean tekende = partij.filter(p -> convenant.isSignedBy(p.organisatie())).isPresent();
    String bron = convenant.organisatieVan(herkomst.bron()).code();
    Optional<BesluitMetNaam> besluit = Optional.ofNullable(facts.besluit());
    boolean besloten = besluit.filter(b -> inForce(b.vanaf(), b.tot())).isPresent();
    Nodig tweede = new Nodig(BESLUIT_MET_NAAM, null);
    Nodig geheimhouder = new Nodig(BESLUIT_GEHEIMHOUDER, herkomst.bron());
    var refusals =
        Stream.of(
            when(!inForce(convenant.geldigVan(), convenant.geldigTot()) || !tekende, CONVENANT),
            when(facts.plaats() == Plaats.VOORBIJ, TIJD),
            when(facts.plaats() != Plaats.AAN_TAFEL, ZITTING),
            when(!vraag.doel().equals(facts.agendaDoel()) || !tafel.contains(vraag.doel()), DOEL),
            when(!ziet, ROL),
            when(metNaam && besluit.isEmpty(), ANONIEM, tweede),
            when(metNaam && !besloten, TIJD, tweede),
            when(!convenant.isSignedBy(bron), CONVENANT),
            when(!groepen.contains(veld.groep()), DOEL),
            when(cel.filter(c -> c.tredes().contains(vraag.trede())).isEmpty(), ROL),
            when(!metNaam && veld.generalisatie().regel() == Regel.WEGLATEN, ANONIEM, tweede),
            when(persoon.beperkingen().stream().anyMatch(this::restricts), BEPERKING),
            when(wet.nooitDelen(), HERKOMST),
            when(veld.categorie() == Categorie.BSN && partij.filter(Partij::bsn).isEmpty(), BSN),
            when(herkomst.geheim() != null, BEROEPSGEHEIM, geheimhouder));
    return refusals.flatMap(Optional::stream).findFirst();
  }

  private Record onGrounds() {
    String bron = herkomst.bron();
    Side geven = new Side(Richting.GEVEN, bron, vraag.partij(), wet.toestemmingGeven());
    Side ontvangen = new Side(Richting.ONTVANGEN, vraag.partij(), bron, ToestemmingSoort.AVG);
    List<Side> empty = Stream.of(geven, ontvangen).filter(s -> fills(s, false).isEmpty()).toList();
    Optional<Toestemming> unsure = empty.stream().flatMap(this::given).findFirst();
    if (unsure.isPresent()) {
      Ontbreekt wat = Objects.requireNonNull(lacks(unsure.get()));
      String wie = wat == Ontbreekt.GEZAG_ONBEKEND ? "gemeente-borne/jeugdwet" : bron;
      return new Leemte(persoon.persoon(), veld.code(), bron, wat, wie);
    }
    if (!empty.isEmpty()) {
      return forLackOf(empty.getFirst());
    }
    boolean kent = !metNaam && persoon.herleidbaar();
    Optional<String> geef = fills(geven, kent);
    Optional<String> neem = fills(ontvangen, kent);
    if (geef.isEmpty() || neem.isEmpty()) {
      return when(true, HERLEIDBAAR).orElseThrow();
    }
    boolean grof = !metNaam || cel.orElseThrow().generaliseer();
    boolean grover = !List.of(Regel.GEEN, Regel.WEGLATEN).contains(veld.generalisatie().regel());
    Weergave hoe = grof && grover ? Weergave.GEGENERALISEERD : Weergave.EXACT;
    return new Vrijgave(persoon.persoon(), veld.code(), bron, hoe, geef.get(), neem.get(), null);
  }

  private NietVrijgegeven forLackOf(Side side) {
    List<Grondslag> fitting =
        fitting(side).filter(g -> !metNaam || recorded(side, g).findAny().isPresent()).toList();
    boolean straf = veld.categorie() == Categorie.STRAFRECHTELIJK;
    boolean strafDicht = straf && fitting.stream().noneMatch(Grondslag::strafrechtelijk);
    boolean andereWet = fitting.stream().anyMatch(g -> !g.herkomst().contains(wet.id()));
    boolean art9 = veld.categorie() == Categorie.BIJZONDER;
    boolean bijzonder = art9 && !fitting.stream().allMatch(Grondslag::bijzonder);
    boolean teVaststellen = metNaam && fitting(side).anyMatch(this::carries);
    boolean geven = side.richting() == Richting.GEVEN;
    boolean avg = side.soort() == ToestemmingSoort.AVG;
    Nodig grondslag = new Nodig(geven ? GRONDSLAG_GEVEN : GRONDSLAG_ONTVANGEN, side.partij());
    Nodig toestemming = new Nodig(avg ? TOESTEMMING_AVG : TOESTEMMING_PW65_GEEN_BEZWAAR, "inwoner");
    Nodig[] helpt = metNaam && !straf ? new Nodig[] {toestemming} : new Nodig[0];
    var refusals =
        Stream.of(
            when(strafDicht, STRAFRECHTELIJK, grondslag),
            when(andereWet, HERKOMST, helpt),
            when(bijzonder, BIJZONDER, helpt),
            when(teVaststellen, GEEN_GROND, grondslag, toestemming),
            when(metNaam, GEEN_TOESTEMMING, helpt),
            when(true, GEEN_GROND));
    return refusals.flatMap(Optional::stream).findFirst().orElseThrow();
  }

  /// The smallest of the grounds that carry the item, or else of the toestemmingen that count.
  private Optional<String> fills(Side side, boolean kent) {
    return fitting(side)
        .filter(g -> carries(g) && !(kent && g.onherleidbaar()))
        .flatMap(g -> metNaam ? recorded(side, g) : Stream.of(g.id()))
        .min(Comparator.naturalOrder())
        .or(() ->
            given(side).filter(t -> lacks(t) == null).findFirst().map(t -> t.id().toString()));
  }

  /// The grounds that the convenant lists for this side, whatever kind of gegeven it is.
  private Stream<Grondslag> fitting(Side side) {
    return convenant.grondslagen().stream()
        .filter(g -> g.doelen().contains(vraag.doel()) && g.tredes().contains(vraag.trede()))
        .filter(g -> g.richting() == side.richting() && g.partij().equals(side.partij()))
        .filter(g -> g.groepen().contains(veld.groep()) && inForce(g.geldigVan(), g.geldigTot()))
        .filter(g -> g.tegenpartijen() == null || g.tegenpartijen().contains(side.andere()));
  }

  private boolean carries(Grondslag ground) {
    return ground.herkomst().contains(wet.id())
        && (veld.categorie() != Categorie.BIJZONDER || ground.bijzonder())
        && (veld.categorie() != Categorie.STRAFRECHTELIJK || ground.strafrechtelijk());
  }

  private Stream<String> recorded(Side side, Grondslag ground) {
    return persoon.gronden().stream()
        .filter(v -> v.grondslag().equals(ground.id()) && v.partij().equals(side.partij()))
        .filter(v -> v.doel().equals(vraag.doel()) && inForce(v.vanaf(), v.tot()))
        .map(v -> v.id().toString());
  }

  /// The toestemmingen in force that no later answer to the same took back, in order.
  private Stream<Toestemming> given(Side side) {
    List<Toestemming> answers =
        persoon.toestemmingen().stream()
            .filter(t -> metNaam && veld.categorie() != Categorie.STRAFRECHTELIJK)
            .filter(t -> t.soort() == side.soort())
            .filter(t -> t.van().equals(herkomst.bron()) && t.aan().contains(vraag.partij()))
            .filter(t -> t.doel().equals(vraag.doel()) && t.groepen().contains(veld.groep()))
            .toList();
    var no = answers.stream().filter(t -> t.staat() == Toestemming.Staat.GEWEIGERD);
    long last = no.mapToLong(Toestemming::volgnummer).max().orElse(Long.MIN_VALUE);
    return answers.stream()
        .filter(t -> t.staat() == Toestemming.Staat.GEGEVEN && inForce(t.vanaf(), t.tot()))
        .filter(t -> last < t.volgnummer())
        .sorted(Comparator.comparing(t -> t.id().toString()));
  }

  /// What is to be found out before a toestemming counts; null when it was the inwoner's own.
  private static @Nullable Ontbreekt lacks(Toestemming t) {
    return switch (t.leeftijd()) {
      case null -> Ontbreekt.LEEFTIJD_ONBEKEND;
      case TOT_12, TOT_16 -> Ontbreekt.GEZAG_ONBEKEND;
      case TOT_18, VANAF_18 ->
          t.hoedanigheid().equals("inwoner") ? null : Ontbreekt.VERTEGENWOORDIGING_ONBEKEND;
    };
  }

  private boolean restricts(Beperking b) {
    boolean ended = b.tot() != null && !vraag.askedAt().isBefore(b.tot());
    return !ended && (b.groepen().isEmpty() || b.groepen().contains(veld.groep()));
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
    var niet = new NietVrijgegeven(persoon.persoon(), veld.code(), bron, reden, List.of(nodig));
    return so ? Optional.of(niet) : Optional.empty();
  }
}
