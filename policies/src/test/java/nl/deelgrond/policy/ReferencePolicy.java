// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static nl.deelgrond.policy.Leemte.Ontbreekt.*;
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
    return refusal().orElseGet(this::behindSlot);
  }

  /// Why the question, or this item of it, is refused whatever the grounds.
  private Optional<Record> refusal() {
    var tafel = convenant.findTafel(facts.tafel()).map(Tafel::doelen).orElse(List.of());
    var groepen = convenant.findDoel(vraag.doel()).map(Doel::groepen).orElse(List.of());
    var functie = convenant.findFunctie(vraag.functie()).filter(f -> f.rol().seesValues());
    boolean ziet = functie.filter(f -> f.partij().equals(vraag.partij())).isPresent();
    var partij = convenant.findPartij(vraag.partij());
    boolean tekende = partij.filter(p -> convenant.isSignedBy(p.organisatie())).isPresent();
    String bron = convenant.organisatieVan(herkomst.bron()).code();
    Optional<BesluitMetNaam> besluit = Optional.ofNullable(facts.besluit());
    boolean besloten = besluit.filter(b -> inForce(b.vanaf(), b.tot())).isPresent();
    boolean versie =
        facts.convenant().actief() && inForce(convenant.geldigVan(), convenant.geldigTot());
    var weg = facts.convenant().uitgetreden();
    Nodig tweede = new Nodig(BESLUIT_MET_NAAM, null);
    var refusals =
        Stream.of(
            when(partij.isEmpty(), CONVENANT),
            gap(!versie, CONVENANT_NIET_VAN_KRACHT, convenant.convenantbeheer()),
            when(weg.contains(partij.map(Partij::organisatie).orElse("")), CONVENANT),
            gap(!tekende, ONDERTEKENING_ONTBREEKT, vraag.partij()),
            when(facts.plaats() == Plaats.VOORBIJ, TIJD),
            when(facts.plaats() != Plaats.AAN_TAFEL, ZITTING),
            when(!vraag.doel().equals(facts.agendaDoel()) || !tafel.contains(vraag.doel()), DOEL),
            when(!ziet, ROL),
            gap(facts.inbrenger() == null, INBRENGER_ONTBREEKT, "gemeente-borne/tafel"),
            when(metNaam && besluit.isEmpty(), ANONIEM, tweede),
            when(metNaam && !besloten, TIJD, tweede),
            when(weg.contains(bron), CONVENANT),
            gap(!convenant.isSignedBy(bron), ONDERTEKENING_ONTBREEKT, herkomst.bron()),
            when(!groepen.contains(veld.groep()), DOEL),
            when(cel.filter(c -> c.tredes().contains(vraag.trede())).isEmpty(), ROL),
            when(!metNaam && veld.generalisatie().regel() == Regel.WEGLATEN, ANONIEM, tweede),
            when(persoon.beperkingen().stream().anyMatch(this::restricts), BEPERKING),
            when(wet.nooitDelen(), HERKOMST),
            when(veld.categorie() == Categorie.BSN && partij.filter(Partij::bsn).isEmpty(), BSN));
    return refusals.flatMap(Optional::stream).findFirst();
  }

  /// Under a duty of secrecy the geheimhouder decides first; who has the same duty at the bron
  /// itself is no other.
  private Record behindSlot() {
    String geheim = herkomst.geheim();
    boolean own = herkomst.bron().equals(vraag.partij());
    if (geheim == null || (own && convenant.functie(vraag.functie()).geheimen().contains(geheim))) {
      return onGrounds();
    }
    return persoon.geheim().stream()
        .sorted(Comparator.comparing(b -> b.id().toString()))
        .filter(this::lifts)
        .findFirst()
        .map(besluit -> lifted(onGrounds(), besluit))
        .orElseGet(() ->
            when(true, BEROEPSGEHEIM, new Nodig(BESLUIT_GEHEIMHOUDER, herkomst.bron())).get());
  }

  private boolean lifts(GeheimhouderBesluit b) {
    return b.bron().equals(herkomst.bron())
        && b.veld().equals(veld.code())
        && b.doel().equals(vraag.doel())
        && b.aan().contains(vraag.partij())
        && (b.trede() == Trede.MET_NAAM || !metNaam)
        && inForce(b.vanaf(), b.tot())
        && switch (b.grond()) {
          case TOESTEMMING -> !doorbreking(b).isEmpty();
          case WETTELIJKE_PLICHT -> mustBeTold(b);
          case CONFLICT_VAN_PLICHTEN -> true;
        };
  }

  private List<String> doorbreking(GeheimhouderBesluit b) {
    return toestemming(ToestemmingSoort.DOORBREKING_GEHEIM).givenWith(b.rustOp());
  }

  /// Whether the article obliges, now, to tell who asks what is under this duty of secrecy.
  private boolean mustBeTold(GeheimhouderBesluit b) {
    return convenant.wetten().stream()
        .flatMap(w -> w.artikelen().stream().filter(a -> a.codeIn(w).equals(b.artikel())))
        .filter(a -> inForce(a.geldigVan(), a.geldigTot()))
        .map(Artikel::spreekplicht)
        .filter(Objects::nonNull)
        .filter(duty -> duty.geheimen().contains(herkomst.geheim()))
        .anyMatch(duty -> duty.isTowards(convenant.partij(vraag.partij())));
  }

  private Record lifted(Record answer, GeheimhouderBesluit b) {
    if (!(answer instanceof Vrijgave v)) {
      return answer;
    }
    List<String> also = b.rustOp() == null ? List.of() : doorbreking(b);
    return rests(v, b.id().toString(), also);
  }

  private static Vrijgave rests(Vrijgave v, @Nullable String geheim, List<String> also) {
    var verder = Stream.concat(v.verder().stream(), also.stream()).distinct().sorted().toList();
    return new Vrijgave(
        v.persoon(), v.veld(), v.bron(), v.weergave(), v.geven(), v.ontvangen(), geheim, verder);
  }

  private Record onGrounds() {
    String bron = herkomst.bron();
    Side geven = new Side(Richting.GEVEN, bron, vraag.partij(), wet.toestemmingGeven());
    Side ontvangen = new Side(Richting.ONTVANGEN, vraag.partij(), bron, ToestemmingSoort.AVG);
    List<Side> empty = Stream.of(geven, ontvangen).filter(s -> fills(s, false).isEmpty()).toList();
    Optional<Leemte> unsure =
        empty.stream().flatMap(s -> toestemming(s.soort()).unsure().stream()).findFirst();
    if (unsure.isPresent()) {
      return unsure.get();
    }
    if (!empty.isEmpty()) {
      return forLackOf(empty.getFirst());
    }
    boolean kent = !metNaam && persoon.herleidbaar();
    List<String> geef = fills(geven, kent);
    List<String> neem = fills(ontvangen, kent);
    if (geef.isEmpty() || neem.isEmpty()) {
      return when(true, HERLEIDBAAR).orElseThrow();
    }
    boolean grof = !metNaam || cel.orElseThrow().generaliseer();
    boolean grover = !List.of(Regel.GEEN, Regel.WEGLATEN).contains(veld.generalisatie().regel());
    Weergave hoe = grof && grover ? Weergave.GEGENERALISEERD : Weergave.EXACT;
    var verder = Stream.concat(geef.stream().skip(1), neem.stream().skip(1)).distinct().sorted();
    String wie = persoon.persoon();
    return lookedInto(
        new Vrijgave(
            wie, veld.code(), bron, hoe, geef.getFirst(), neem.getFirst(), null, verder.toList()));
  }

  /// Participatiewet art. 65 lid 4: before it gives, the bron looks into who receives.
  private Record lookedInto(Vrijgave v) {
    if (!metNaam || wet.ontvangerNagaan() == null || v.bron().equals(vraag.partij())) {
      return v;
    }
    return persoon.nagegaan().stream()
        .filter(n -> n.bron().equals(v.bron()) && n.aan().equals(vraag.partij()))
        .filter(n -> n.doel().equals(vraag.doel()) && inForce(n.vanaf(), n.tot()))
        .map(n -> n.id().toString())
        .min(Comparator.naturalOrder())
        .map(id -> (Record) rests(v, null, List.of(id)))
        .orElseGet(() -> gap(true, ONTVANGER_NIET_NAGEGAAN, v.bron()).get());
  }

  private Record forLackOf(Side side) {
    List<Grondslag> fitting =
        fitting(side).filter(g -> !metNaam || recorded(side, g).findAny().isPresent()).toList();
    boolean straf = veld.categorie() == Categorie.STRAFRECHTELIJK;
    boolean strafDicht = straf && fitting.stream().noneMatch(Grondslag::strafrechtelijk);
    boolean andereWet = fitting.stream().anyMatch(g -> !g.herkomst().contains(wet.id()));
    boolean art9 = veld.categorie() == Categorie.BIJZONDER;
    boolean bijzonder = art9 && !fitting.stream().allMatch(Grondslag::bijzonder);
    boolean teVaststellen = metNaam && fitting(side).anyMatch(this::carries);
    boolean geven = side.richting() == Richting.GEVEN;
    boolean onbekend = metNaam && persoon.gronden().stream().anyMatch(g -> unknown(side, g));
    Nodig grondslag = new Nodig(geven ? GRONDSLAG_GEVEN : GRONDSLAG_ONTVANGEN, side.partij());
    Nodig[] helpt =
        metNaam ? toestemming(side.soort()).needed().toArray(Nodig[]::new) : new Nodig[0];
    Nodig[] beide = Stream.concat(Stream.of(grondslag), Stream.of(helpt)).toArray(Nodig[]::new);
    var refusals =
        Stream.of(
            gap(onbekend, GROND_ONBEKEND, side.partij()),
            when(wantsToestemming(side), HERKOMST, helpt),
            when(strafDicht, STRAFRECHTELIJK, grondslag),
            when(andereWet, HERKOMST, helpt),
            when(bijzonder, BIJZONDER, helpt),
            when(teVaststellen, GEEN_GROND, beide),
            when(metNaam, GEEN_TOESTEMMING, helpt),
            when(true, GEEN_GROND));
    return refusals.flatMap(Optional::stream).findFirst().orElseThrow();
  }

  private boolean unknown(Side side, VastgesteldeGrondslag g) {
    return convenant.findGrondslag(g.grondslag()).isEmpty()
        && g.partij().equals(side.partij())
        && g.doel().equals(vraag.doel())
        && inForce(g.vanaf(), g.tot());
  }

  /// Wmo 2015 5.1.1 lid 4 and 5, 5.2.5: there no grondslag stands in for a toestemming.
  private boolean wantsToestemming(Side side) {
    Partij bron = convenant.partij(herkomst.bron());
    Partij ontvanger = convenant.partij(vraag.partij());
    return convenant.wetten().stream()
        .flatMap(w -> w.artikelen().stream())
        .filter(a -> inForce(a.geldigVan(), a.geldigTot()))
        .flatMap(a -> a.hergebruik().stream())
        .filter(h -> h.toestemming() && h.kanten().contains(side.richting()))
        .anyMatch(h -> h.isAbout(wet.id(), bron, ontvanger));
  }

  /// The smallest of the grounds that carry the item, or else the toestemmingen that count.
  private List<String> fills(Side side, boolean kent) {
    return fitting(side)
        .filter(g -> carries(g) && !(kent && g.onherleidbaar()))
        .flatMap(g -> metNaam ? recorded(side, g) : Stream.of(g.id()))
        .min(Comparator.naturalOrder())
        .map(List::of)
        .orElseGet(() -> metNaam ? toestemming(side.soort()).given() : List.of());
  }

  /// The grounds that the convenant lists for this side, whatever kind of gegeven it is.
  private Stream<Grondslag> fitting(Side side) {
    return convenant.grondslagen().stream()
        .filter(g -> g.doelen().contains(vraag.doel()) && g.tredes().contains(vraag.trede()))
        .filter(g -> g.richting() == side.richting() && g.partij().equals(side.partij()))
        .filter(g -> g.groepen().contains(veld.groep()) && inForce(g.geldigVan(), g.geldigTot()))
        .filter(g -> g.tegenpartijen() == null || g.tegenpartijen().contains(side.andere()))
        .filter(g -> g.onherleidbaar() || !wantsToestemming(side));
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
        .filter(v -> !ground.besluitNodig() || v.ontvangers().contains(vraag.partij()))
        .map(v -> v.id().toString());
  }

  private ReferenceToestemming toestemming(ToestemmingSoort soort) {
    return new ReferenceToestemming(
        convenant, vraag, facts.inbrenger(), persoon, veld, herkomst, soort, metNaam);
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

  private Optional<Record> when(boolean so, RedenCode reden, Nodig... nodig) {
    String bron = herkomst.bron();
    var niet = new NietVrijgegeven(persoon.persoon(), veld.code(), bron, reden, List.of(nodig));
    return so ? Optional.of(niet) : Optional.empty();
  }

  private Optional<Record> gap(boolean so, Ontbreekt wat, String wie) {
    return so
        ? Optional.of(new Leemte(persoon.persoon(), veld.code(), herkomst.bron(), wat, wie))
        : Optional.empty();
  }
}
