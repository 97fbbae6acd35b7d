// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Categorie;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.Richting;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.convenant.Wet;

/// What somebody could do about one item, for one doel and in one trede.
///
/// Guarantees: nothing is among it that the law or the convenant does not let anybody ask or
/// record: no toestemming for criminal data, none of a partij to itself, none that no article
/// carries or that the receiver has no need of (AVG art. 4(11), 7 and 10), and never that a
/// restriction ends. Each toestemming is for one receiver.
final class Kandidaten {

  private final Convenant convenant;
  private final World world;
  private final boolean kenbaar;
  private final Veld veld;
  private final Herkomst herkomst;
  private final Wet wet;
  private final List<Verandering> all = new ArrayList<>();

  /// @param world what is asked and known, for this doel and in this trede
  /// @param kenbaar whether the roles of who has to say yes may be told
  private Kandidaten(Convenant convenant, NodigVraag vraag, World world, boolean kenbaar) {
    this.convenant = convenant;
    this.world = world;
    this.kenbaar = kenbaar;
    this.veld = convenant.veld(vraag.veld());
    this.herkomst =
        veld.bronnen().stream()
            .filter(one -> one.bron().equals(vraag.bron()))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "`" + vraag.bron() + "` is no bron of `" + vraag.veld() + "`"));
    this.wet = convenant.wet(herkomst.herkomstWet());
  }

  static List<Verandering> of(Convenant convenant, NodigVraag vraag, World world, boolean kenbaar) {
    Kandidaten kandidaten = new Kandidaten(convenant, vraag, world, kenbaar);
    kandidaten.besluit();
    kandidaten.convenant();
    kandidaten.overdracht();
    kandidaten.toestemmingen();
    kandidaten.geheim();
    kandidaten.gronden();
    kandidaten.nagegaan();
    return List.copyOf(kandidaten.all);
  }

  private String asker() {
    return world.question().partij();
  }

  private String doel() {
    return world.question().doel();
  }

  private boolean metNaam() {
    return world.question().trede() == Trede.MET_NAAM;
  }

  private boolean own() {
    return asker().equals(herkomst.bron());
  }

  private void besluit() {
    BesluitMetNaam besluit = world.facts().besluit();
    Instant at = world.question().askedAt();
    boolean decided =
        besluit != null && !at.isBefore(besluit.vanaf()) && at.isBefore(besluit.tot());
    if (metNaam() && !decided) {
      all.add(new Verandering.MetNaamBesloten());
    }
  }

  /// What lets the two organisaties take part: a signature, a version in force, their toetreding.
  private void convenant() {
    Convenantstand stand = world.facts().convenant();
    Map<String, String> partijen = new LinkedHashMap<>();
    for (String partij : List.of(asker(), herkomst.bron())) {
      convenant
          .findPartij(partij)
          .ifPresent(known -> partijen.putIfAbsent(known.organisatie(), partij));
    }
    Map<String, String> unsigned = new LinkedHashMap<>(partijen);
    unsigned.keySet().removeIf(convenant::isSignedBy);
    unsigned.forEach(
        (organisatie, partij) -> all.add(new Verandering.Ondertekend(organisatie, partij)));
    if (!stand.actief()) {
      all.add(new Verandering.ConvenantGeactiveerd(convenant.convenantbeheer()));
    }
    partijen.forEach((organisatie, partij) -> {
      boolean late = stand.actief() && unsigned.containsKey(organisatie);
      if (late || stand.uitgetreden().contains(organisatie)) {
        all.add(new Verandering.Toegetreden(organisatie, partij));
      }
    });
  }

  private void overdracht() {
    if (world.facts().inbrenger() == null) {
      all.add(new Verandering.CasusOvergenomen(PolicyData.overdracht(convenant)));
    }
  }

  private void toestemmingen() {
    if (herkomst.geheim() != null) {
      jaVan(ToestemmingSoort.DOORBREKING_GEHEIM);
    }
    if (metNaam()) {
      jaVan(ToestemmingSoort.AVG);
      if (wet.toestemmingGeven() != ToestemmingSoort.AVG) {
        jaVan(wet.toestemmingGeven());
      }
    }
  }

  private void jaVan(ToestemmingSoort soort) {
    if (!teVragen(soort)) {
      return;
    }
    personen()
        .forEach((namens, wie) ->
            all.add(
                new Verandering.ToestemmingGegeven(
                    soort,
                    kenbaar ? wie : Verandering.WIE_JA_MOET_ZEGGEN,
                    namens.orElse(null),
                    herkomst.bron(),
                    asker(),
                    doel(),
                    veld.groep())));
  }

  /// Whether this can be asked of anybody.
  private boolean teVragen(ToestemmingSoort soort) {
    return veld.categorie() != Categorie.STRAFRECHTELIJK
        && !own()
        && convenant
            .findCel(asker(), doel(), veld.groep())
            .filter(cel -> cel.tredes().contains(Trede.MET_NAAM))
            .isPresent()
        && !convenant
            .rechtsgronden(soort, herkomst.bron(), List.of(asker()), List.of(veld.groep()))
            .isEmpty();
  }

  /// Who may have to say yes: the inwoner, and who stands in.
  private Map<Optional<UUID>, String> personen() {
    Map<Optional<UUID>, String> all = new LinkedHashMap<>();
    all.put(Optional.empty(), Nodig.INWONER);
    for (Vertegenwoordiger one :
        Vertegenwoordigers.inForce(
            world.persoon().vertegenwoordigers(), world.question().askedAt())) {
      all.put(Optional.of(one.id()), one.hoedanigheid());
    }
    return all;
  }

  /// What somebody has to find out before it is known who has to say yes: every combination of it,
  /// none first. Who has to say yes differs with each.
  static List<List<Verandering>> leemten(Convenant convenant, NodigVraag vraag, World world) {
    Kandidaten kandidaten = new Kandidaten(convenant, vraag, world, false);
    List<Verandering> missing = kandidaten.leemten();
    kandidaten.toestemmingen();
    if (kandidaten.all.isEmpty() && world.persoon().toestemmingen().isEmpty()) {
      return List.of(List.of());
    }
    List<List<Verandering>> all = new ArrayList<>(List.of(List.of()));
    for (Verandering one : missing) {
      for (List<Verandering> before : List.copyOf(all)) {
        all.add(Stream.concat(before.stream(), Stream.of(one)).toList());
      }
    }
    return all;
  }

  private List<Verandering> leemten() {
    PersoonFacts persoon = world.persoon();
    Instant at = world.question().askedAt();
    List<Verandering> missing = new ArrayList<>();
    if (persoon.leeftijd() == null) {
      missing.add(new Verandering.LeeftijdBekend(uitzoeker()));
    }
    boolean minor = persoon.leeftijd() != null && persoon.leeftijd() != Leeftijd.VANAF_18;
    if (minor && !gezagDuidelijk(Vertegenwoordigers.metGezag(persoon.vertegenwoordigers(), at))) {
      missing.add(new Verandering.GezagDuidelijk(PolicyData.gezag(convenant)));
    }
    if ((!minor && Vertegenwoordigers.niemandVoor(world))
        || !Vertegenwoordigers.vanOnbekenden(world).isEmpty()) {
      missing.add(new Verandering.VertegenwoordigingNagegaan(eersteVanVolgorde(), uitzoeker()));
    }
    return missing;
  }

  /// Who finds out what is not known of a person: who looks after the casus, or else who finds
  /// somebody to do so.
  private String uitzoeker() {
    return Objects.requireNonNullElseGet(
        world.facts().inbrenger(), () -> PolicyData.overdracht(convenant));
  }

  private static boolean gezagDuidelijk(List<Vertegenwoordiger> holders) {
    return switch (holders.size()) {
      case 1 -> holders.getFirst().gezag() == Vertegenwoordiger.Gezag.ALLEEN;
      case 2 ->
          holders.stream().allMatch(one -> one.gezag() == Vertegenwoordiger.Gezag.GEZAMENLIJK);
      default -> false;
    };
  }

  private String eersteVanVolgorde() {
    return convenant.wetten().stream()
        .flatMap(one -> one.artikelen().stream())
        .filter(artikel -> artikel.geldtOp(day()))
        .flatMap(artikel -> artikel.volgorde().stream())
        .findFirst()
        .orElse("curator");
  }

  private LocalDate day() {
    return LocalDate.ofInstant(world.question().askedAt(), PolicyData.AMSTERDAM);
  }

  private void geheim() {
    if (herkomst.geheim() == null) {
      return;
    }
    for (boolean opToestemming : new boolean[] {true, false}) {
      all.add(
          new Verandering.GeheimhouderBesloten(
              opToestemming,
              herkomst.bron(),
              veld.code(),
              asker(),
              doel(),
              world.question().trede()));
    }
  }

  private void gronden() {
    if (!metNaam()) {
      return;
    }
    for (Grondslag grondslag : convenant.grondslagen()) {
      if (past(grondslag)) {
        all.add(
            new Verandering.GrondVastgesteld(
                grondslag.richting(),
                grondslag.id(),
                grondslag.partij(),
                doel(),
                grondslag.besluitNodig() ? asker() : null));
      }
    }
  }

  /// Whether the ground could fill one of the two sides; whether it does, the rules say.
  private boolean past(Grondslag grondslag) {
    boolean geven = grondslag.richting() == Richting.GEVEN;
    String partij = geven ? herkomst.bron() : asker();
    String andere = geven ? asker() : herkomst.bron();
    return grondslag.partij().equals(partij)
        && (grondslag.tegenpartijen() == null || grondslag.tegenpartijen().contains(andere))
        && grondslag.doelen().contains(doel())
        && grondslag.groepen().contains(veld.groep())
        && grondslag.tredes().contains(Trede.MET_NAAM)
        && grondslag.herkomst().contains(wet.id())
        && !day().isBefore(grondslag.geldigVan())
        && (grondslag.geldigTot() == null || !day().isAfter(grondslag.geldigTot()));
  }

  private void nagegaan() {
    if (metNaam() && wet.ontvangerNagaan() != null && !own()) {
      all.add(new Verandering.OntvangerBekeken(herkomst.bron(), asker(), doel()));
    }
  }
}
