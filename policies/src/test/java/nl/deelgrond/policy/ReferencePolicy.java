// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static nl.deelgrond.policy.RedenCode.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.deelgrond.convenant.*;
import nl.deelgrond.policy.Nodig.Soort;
import org.jspecify.annotations.Nullable;

/// The law's logic once more, small enough to read: straight from the convenant, per veld and bron,
/// without klassen, indexes or codes. Where rules and model differ, one of the two is wrong.
final class ReferencePolicy {

  private final Convenant convenant;
  private final Question vraag;
  private final Facts facts;
  private final boolean metNaam;
  private final List<Grondslag> gronden; // of this doel and trede, in force
  private final List<Vrijgave> vrij = new ArrayList<>();
  private final List<NietVrijgegeven> niet = new ArrayList<>();
  private final List<Leemte> leemten = new ArrayList<>();

  private ReferencePolicy(Convenant convenant, Question vraag, Facts facts) {
    this.convenant = convenant;
    this.vraag = vraag;
    this.facts = facts;
    this.metNaam = vraag.trede() == Trede.MET_NAAM;
    this.gronden =
        convenant.grondslagen().stream()
            .filter(g -> g.doelen().contains(vraag.doel()) && g.tredes().contains(vraag.trede()))
            .filter(g -> inForce(g.geldigVan(), g.geldigTot()))
            .toList();
  }

  /// One veld of one bron of one person, and the other things that its rules look at.
  private record Item(PersoonFacts persoon, Veld veld, String bron, Wet wet, boolean geheim) {
    boolean is(Categorie categorie) {
      return veld.categorie() == categorie;
    }
  }

  /// One side of the passing: who needs a ground, towards whom, and what else would do.
  private record Kant(Richting richting, String partij, String andere, ToestemmingSoort soort) {}

  /// The whole decision, as the document that is stored.
  static String decide(Convenant convenant, String rev, Question vraag, Facts facts) {
    return new ReferencePolicy(convenant, vraag, facts).decide(rev);
  }

  private String decide(String rev) {
    for (PersoonFacts persoon : facts.personen()) {
      for (Veld veld : vraag.velden().stream().map(convenant::veld).toList()) {
        veld.bronnen().stream()
            .sorted(Comparator.comparing(Herkomst::bron))
            .map(h -> item(persoon, veld, h))
            .forEach(this::decide);
      }
    }
    boolean meld = metNaam && !vrij.isEmpty();
    List<String> plichten = meld ? List.of("log", "meld-inwoner") : List.of("log");
    Echo echo = new Echo(vraag.id(), "deelgrond/inzage/v1", rev);
    Exchange none = new Exchange("", "");
    return new Decision(echo, !vrij.isEmpty(), vrij, niet, leemten, plichten, none).toJson();
  }

  private Item item(PersoonFacts persoon, Veld veld, Herkomst h) {
    return new Item(persoon, veld, h.bron(), convenant.wet(h.herkomstWet()), h.geheim() != null);
  }

  private void decide(Item item) {
    Nodig besluit = new Nodig(Soort.BESLUIT_MET_NAAM, null);
    BesluitMetNaam metNaamBesluit = facts.besluit();
    Optional<MatrixCel> cel = convenant.findCel(vraag.partij(), vraag.doel(), item.veld.groep());
    // the question
    if (!inForce(convenant.geldigVan(), convenant.geldigTot()) || !signed(vraag.partij())) {
      refuse(item, CONVENANT);
    } else if (facts.plaats() != Plaats.AAN_TAFEL) {
      refuse(item, facts.plaats() == Plaats.VOORBIJ ? TIJD : ZITTING);
    } else if (!vraag.doel().equals(facts.agendaDoel()) || !doelOfTafel()) {
      refuse(item, DOEL);
    } else if (!seesValues()) {
      refuse(item, ROL);
    } else if (metNaam && metNaamBesluit == null) {
      refuse(item, ANONIEM, besluit);
    } else if (metNaamBesluit != null
        && metNaam
        && !inForce(metNaamBesluit.vanaf(), metNaamBesluit.tot())) {
      refuse(item, TIJD, besluit);
      // the item
    } else if (!signed(item.bron)) {
      refuse(item, CONVENANT);
    } else if (!convenant.doel(vraag.doel()).groepen().contains(item.veld.groep())) {
      refuse(item, DOEL);
    } else if (cel.isEmpty() || !cel.get().tredes().contains(vraag.trede())) {
      refuse(item, ROL);
    } else if (!metNaam && item.veld.generalisatie().regel() == Regel.WEGLATEN) {
      refuse(item, ANONIEM, besluit);
    } else if (item.persoon.beperkingen().stream().anyMatch(b -> covers(b, item))) {
      refuse(item, BEPERKING);
    } else if (item.wet.nooitDelen()) {
      refuse(item, HERKOMST);
    } else if (item.is(Categorie.BSN) && !convenant.partij(vraag.partij()).bsn()) {
      refuse(item, BSN);
    } else if (item.geheim) {
      refuse(item, BEROEPSGEHEIM, new Nodig(Soort.BESLUIT_GEHEIMHOUDER, item.bron));
    } else {
      decideOnGrounds(item, !metNaam || cel.get().generaliseer());
    }
  }

  private void decideOnGrounds(Item item, boolean generaliseer) {
    Kant geven = new Kant(Richting.GEVEN, item.bron, vraag.partij(), item.wet.toestemmingGeven());
    Kant ontvangen = new Kant(Richting.ONTVANGEN, vraag.partij(), item.bron, ToestemmingSoort.AVG);
    Optional<String> geef = ground(item, geven).or(() -> toestemming(item, geven));
    Optional<String> neem = ground(item, ontvangen).or(() -> toestemming(item, ontvangen));
    Leeftijd leeftijd = item.persoon.leeftijd();
    boolean zelf = leeftijd == Leeftijd.TOT_18 || leeftijd == Leeftijd.VANAF_18;
    boolean opToestemming =
        (ground(item, geven).isEmpty() && geef.isPresent())
            || (ground(item, ontvangen).isEmpty() && neem.isPresent());
    if (opToestemming && leeftijd == null) {
      leemte(item, Leemte.Ontbreekt.LEEFTIJD_ONBEKEND, item.bron);
    } else if (opToestemming && !zelf) {
      leemte(item, Leemte.Ontbreekt.GEZAG_ONBEKEND, "gemeente-borne/jeugdwet");
    } else if (geef.isEmpty() || neem.isEmpty()) {
      refuseForLackOf(item, geef.isEmpty() ? geven : ontvangen);
    } else {
      Regel regel = item.veld.generalisatie().regel();
      boolean grof = generaliseer && regel != Regel.GEEN && regel != Regel.WEGLATEN;
      Weergave weergave = grof ? Weergave.GEGENERALISEERD : Weergave.EXACT;
      String p = item.persoon.persoon();
      vrij.add(
          new Vrijgave(p, item.veld.code(), item.bron, weergave, geef.get(), neem.get(), null));
    }
  }

  private void refuseForLackOf(Item item, Kant kant) {
    boolean geven = kant.richting == Richting.GEVEN;
    List<Grondslag> fitting =
        fitting(item, kant)
            .filter(g -> !metNaam || recorded(item, kant, g).findAny().isPresent())
            .toList();
    Soort soort = geven ? Soort.GRONDSLAG_GEVEN : Soort.GRONDSLAG_ONTVANGEN;
    Nodig grondslag = new Nodig(soort, kant.partij);
    boolean avg = kant.soort == ToestemmingSoort.AVG;
    Nodig toestemming =
        new Nodig(avg ? Soort.TOESTEMMING_AVG : Soort.TOESTEMMING_PW65_GEEN_BEZWAAR, "inwoner");
    boolean helps = metNaam && !item.is(Categorie.STRAFRECHTELIJK);
    Nodig[] helpt = helps ? new Nodig[] {toestemming} : new Nodig[0];
    if (item.is(Categorie.STRAFRECHTELIJK)
        && fitting.stream().noneMatch(Grondslag::strafrechtelijk)) {
      refuse(item, STRAFRECHTELIJK, grondslag);
    } else if (fitting.stream().anyMatch(g -> !g.herkomst().contains(item.wet.id()))) {
      refuse(item, HERKOMST, helpt);
    } else if (item.is(Categorie.BIJZONDER) && fitting.stream().anyMatch(g -> !g.bijzonder())) {
      refuse(item, BIJZONDER, helpt);
    } else if (metNaam && fitting(item, kant).anyMatch(g -> carries(g, item))) {
      refuse(item, GEEN_GROND, grondslag, toestemming);
    } else {
      refuse(item, metNaam ? GEEN_TOESTEMMING : GEEN_GROND, helpt);
    }
  }

  private Stream<Grondslag> fitting(Item item, Kant kant) {
    return gronden.stream()
        .filter(g -> g.richting() == kant.richting && g.partij().equals(kant.partij))
        .filter(g -> g.groepen().contains(item.veld.groep()))
        .filter(g -> g.tegenpartijen() == null || g.tegenpartijen().contains(kant.andere));
  }

  private static boolean carries(Grondslag ground, Item item) {
    boolean receives = ground.richting() == Richting.ONTVANGEN;
    return ground.herkomst().contains(item.wet.id())
        && (!item.is(Categorie.BIJZONDER) || !receives || ground.bijzonder())
        && (!item.is(Categorie.STRAFRECHTELIJK) || ground.strafrechtelijk());
  }

  private Stream<String> recorded(Item item, Kant kant, Grondslag ground) {
    return item.persoon.gronden().stream()
        .filter(v -> v.grondslag().equals(ground.id()) && v.partij().equals(kant.partij))
        .filter(v -> v.doel().equals(vraag.doel()) && inForce(v.vanaf(), v.tot()))
        .map(v -> v.id().toString());
  }

  private Optional<String> ground(Item item, Kant kant) {
    return fitting(item, kant)
        .filter(g -> carries(g, item))
        .flatMap(g -> metNaam ? recorded(item, kant, g) : Stream.of(g.id()))
        .min(Comparator.naturalOrder());
  }

  private Optional<String> toestemming(Item item, Kant kant) {
    return item.persoon.toestemmingen().stream()
        .filter(t -> metNaam && !item.is(Categorie.STRAFRECHTELIJK) && t.soort() == kant.soort)
        .filter(t -> t.staat() == Toestemming.Staat.GEGEVEN && t.van().equals(item.bron))
        .filter(t -> t.aan().contains(vraag.partij()) && t.doel().equals(vraag.doel()))
        .filter(t -> t.groepen().contains(item.veld.groep()) && inForce(t.vanaf(), t.tot()))
        .map(t -> t.id().toString())
        .min(Comparator.naturalOrder());
  }

  private boolean covers(Beperking beperking, Item item) {
    boolean all = beperking.groepen().isEmpty();
    return inForce(beperking.vanaf(), beperking.tot())
        && (all || beperking.groepen().contains(item.veld.groep()));
  }

  private boolean doelOfTafel() {
    return convenant.findTafel(facts.tafel()).stream()
        .anyMatch(t -> t.doelen().contains(vraag.doel()));
  }

  private boolean seesValues() {
    return convenant.findFunctie(vraag.functie()).stream()
        .anyMatch(f -> f.partij().equals(vraag.partij()) && f.rol().seesValues());
  }

  private boolean signed(String partij) {
    return convenant.findPartij(partij).stream()
        .anyMatch(p -> convenant.isSignedBy(p.organisatie()));
  }

  private boolean inForce(LocalDate first, @Nullable LocalDate last) {
    Instant end = last == null ? null : midnight(last.plusDays(1));
    return inForce(midnight(first), end);
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(PolicyData.AMSTERDAM).toInstant();
  }

  private boolean inForce(Instant vanaf, @Nullable Instant tot) {
    return !vraag.askedAt().isBefore(vanaf) && (tot == null || vraag.askedAt().isBefore(tot));
  }

  private void refuse(Item item, RedenCode reden, Nodig... nodig) {
    String persoon = item.persoon.persoon();
    niet.add(new NietVrijgegeven(persoon, item.veld.code(), item.bron, reden, List.of(nodig)));
  }

  private void leemte(Item item, Leemte.Ontbreekt ontbreekt, String eigenaar) {
    String persoon = item.persoon.persoon();
    leemten.add(new Leemte(persoon, item.veld.code(), item.bron, ontbreekt, eigenaar));
  }
}
