// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.policy.Beperking;
import nl.deelgrond.policy.BesluitMetNaam;
import nl.deelgrond.policy.GeheimhouderBesluit;
import nl.deelgrond.policy.Leeftijd;
import nl.deelgrond.policy.OntvangerNagegaan;
import nl.deelgrond.policy.Toestemming;
import nl.deelgrond.policy.VastgesteldeGrondslag;
import nl.deelgrond.policy.Vertegenwoordiger;
import org.jspecify.annotations.Nullable;

/// What the ledger says now about a casus and its persons, worked out from its lines.
///
/// Promise 4 begins here: what was ended is not in it, and the versions say up to which line of the
/// ledger it was worked out.
public final class Stand {

  /// Why a question waits: the inwoner wants to think about it.
  static final String BESLIST_LATER = "beslist-later";

  static final String NIET_WILSBEKWAAM = "niet-wilsbekwaam";

  private final UUID casus;
  private final List<Regel> all;
  private final List<Regel> inForce;
  private final Map<UUID, Regelsoort> endedBy;
  private final Map<UUID, Long> versies;

  private Stand(
      UUID casus, Collection<Regel> all, Map<UUID, Regelsoort> endedBy, Map<UUID, Long> versies) {
    this.casus = casus;
    this.all = all.stream().sorted(Comparator.comparingLong(Regel::auditIdx)).toList();
    this.inForce = this.all.stream().filter(regel -> !endedBy.containsKey(regel.id())).toList();
    this.endedBy = endedBy;
    this.versies = versies;
  }

  /// Works out the state from all lines about the casus and its persons, in any order.
  static Stand of(UUID casus, Collection<Regel> regels) {
    Map<UUID, Regelsoort> endedBy = new HashMap<>();
    Map<UUID, Long> versies = new HashMap<>();
    for (Regel regel : regels) {
      if (regel.betreft() != null) {
        endedBy.put(regel.betreft(), regel.soort());
      }
      versies.merge(regel.onderwerp(), regel.versie(), Math::max);
    }
    return new Stand(casus, regels, endedBy, versies);
  }

  /// Version of the part of the ledger about this inwoner or casus; 0 when there is no line.
  public long versie(UUID onderwerp) {
    return versies.getOrDefault(onderwerp, 0L);
  }

  /// What an inwoner was asked for this casus and what became of it, in the order of the ledger;
  /// what was asked for another casus is not among it.
  ///
  /// @param leeftijdOp how old the inwoner was at a moment; null when that is not known
  public List<Toestemming> toestemmingen(
      InwonerId inwoner, Function<Instant, @Nullable Leeftijd> leeftijdOp) {
    return ofCasus(all, inwoner)
        .flatMap(regel ->
            staat(regel).stream()
                .map(staat -> toestemming(regel, staat, leeftijdOp.apply(regel.geldigVan()))))
        .toList();
  }

  /// How far a question is by its own line and by the one that ended it; empty of other lines.
  Optional<Toestemming.Staat> staat(Regel regel) {
    return switch (regel.soort()) {
      case TOESTEMMING_GEVRAAGD ->
          Optional.of(
              BESLIST_LATER.equals(regel.reden())
                  ? Toestemming.Staat.UITGESTELD
                  : Toestemming.Staat.GEVRAAGD);
      case TOESTEMMING_GEGEVEN ->
          Optional.of(
              switch (endedBy.get(regel.id())) {
                case TOESTEMMING_INGETROKKEN -> Toestemming.Staat.INGETROKKEN;
                case TOESTEMMING_VERLOPEN -> Toestemming.Staat.VERLOPEN;
                case null -> Toestemming.Staat.GEGEVEN;
                default -> Toestemming.Staat.ONGELDIG;
              });
      case TOESTEMMING_GEWEIGERD ->
          endedBy.containsKey(regel.id())
              ? Optional.empty()
              : Optional.of(Toestemming.Staat.GEWEIGERD);
      default -> Optional.empty();
    };
  }

  /// The grondslagen that partijen recorded for an inwoner and this casus.
  public List<VastgesteldeGrondslag> gronden(InwonerId inwoner) {
    return van(inwoner, Regelsoort.GRONDSLAG_VASTGESTELD)
        .map(regel ->
            new VastgesteldeGrondslag(
                regel.id(),
                required(regel.grondslag()),
                regel.partij(),
                required(regel.doel()),
                regel.besluitnummer() == null || regel.geldigTot() == null
                    ? Set.of()
                    : Set.copyOf(regel.aanPartijen()),
                regel.geldigVan(),
                regel.geldigTot()))
        .toList();
  }

  /// The articles that this toestemming was recorded on, as `participatiewet 65 2-b`; empty of
  /// another line.
  public List<String> rechtsgronden(UUID toestemming) {
    return inForce.stream()
        .filter(regel -> regel.id().equals(toestemming))
        .filter(regel -> regel.soort() == Regelsoort.TOESTEMMING_GEGEVEN)
        .flatMap(regel -> regel.rechtsgronden().stream())
        .toList();
  }

  /// The number of the decision that this grondslag was recorded with; null without one.
  public @Nullable String besluitnummer(UUID grondslag) {
    return inForce.stream()
        .filter(regel -> regel.id().equals(grondslag))
        .flatMap(regel -> Stream.ofNullable(regel.besluitnummer()))
        .findFirst()
        .orElse(null);
  }

  /// Who stands in for an inwoner, as this casus knows the inwoner.
  public List<Vertegenwoordiger> vertegenwoordigers(InwonerId inwoner) {
    return inForce.stream()
        .filter(regel -> regel.soort() == Regelsoort.VERTEGENWOORDIGING)
        .filter(regel -> inwoner.value().equals(regel.inwoner()))
        .map(regel ->
            new Vertegenwoordiger(
                regel.id(),
                required(regel.hoedanigheid()),
                gezag(regel.gezag()),
                regel.geldigVan(),
                regel.geldigTot()))
        .toList();
  }

  private static Vertegenwoordiger.@Nullable Gezag gezag(@Nullable String code) {
    return Stream.of(Vertegenwoordiger.Gezag.values())
        .filter(gezag -> gezag.code().equals(code))
        .findFirst()
        .orElse(null);
  }

  /// The doelen that an inwoner cannot weigh, as was last recorded for this casus.
  public Set<String> onbekwaamVoor(InwonerId inwoner) {
    Map<String, Regel> latest = wilsbekwaamheid(inwoner);
    latest.values().removeIf(regel -> !NIET_WILSBEKWAAM.equals(regel.reden()));
    return latest.keySet();
  }

  /// What was last recorded for this casus of whether an inwoner can weigh a doel.
  Map<String, Regel> wilsbekwaamheid(InwonerId inwoner) {
    Map<String, Regel> latest = new TreeMap<>();
    van(inwoner, Regelsoort.WILSBEKWAAMHEID)
        .sorted(Comparator.comparingLong(Regel::auditIdx))
        .forEach(regel -> latest.put(required(regel.doel()), regel));
    return latest;
  }

  /// What geheimhouders decided about an inwoner in this casus.
  public List<GeheimhouderBesluit> geheim(InwonerId inwoner) {
    return van(inwoner, Regelsoort.GEHEIMHOUDER_BESLUIT)
        .map(regel ->
            new GeheimhouderBesluit(
                regel.id(),
                regel.partij(),
                required(regel.veld()),
                required(regel.doel()),
                new LinkedHashSet<>(regel.aanPartijen()),
                Trede.of(required(regel.trede())),
                grond(required(regel.reden())),
                regel.rustOp(),
                regel.rechtsgronden().stream().findFirst().orElse(null),
                regel.geldigVan(),
                regel.geldigTot()))
        .toList();
  }

  static GeheimhouderBesluit.Grond grond(String code) {
    return Stream.of(GeheimhouderBesluit.Grond.values())
        .filter(grond -> grond.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no grond `" + code + "`"));
  }

  /// The receivers that bronnen looked into for an inwoner in this casus.
  public List<OntvangerNagegaan> nagegaan(InwonerId inwoner) {
    return van(inwoner, Regelsoort.ONTVANGER_NAGEGAAN)
        .flatMap(regel ->
            regel.aanPartijen().stream()
                .map(aan ->
                    new OntvangerNagegaan(
                        regel.id(),
                        regel.partij(),
                        aan,
                        required(regel.doel()),
                        regel.geldigVan(),
                        regel.geldigTot())))
        .toList();
  }

  /// The restrictions of an inwoner (AVG art. 18), in whichever casus they were asked for.
  public List<Beperking> beperkingen(InwonerId inwoner) {
    return inForce.stream()
        .filter(regel -> regel.soort() == Regelsoort.BEPERKING)
        .filter(regel -> inwoner.value().equals(regel.inwoner()))
        .map(regel ->
            new Beperking(
                regel.id(),
                new LinkedHashSet<>(regel.groepen()),
                regel.geldigVan(),
                regel.geldigTot()))
        .toList();
  }

  /// The besluit met naam for this casus in a zitting, also when its time is over.
  ///
  /// The latest counts, and none does when that one was ended: an earlier one never comes back.
  public Optional<BesluitMetNaam> besluitMetNaam(UUID zitting) {
    return laatste(Regelsoort.BESLUIT_MET_NAAM, zitting)
        .map(regel ->
            new BesluitMetNaam(regel.id(), regel.geldigVan(), required(regel.geldigTot())));
  }

  /// Whether a besluit met naam was ever taken for this casus, in any zitting, ended or not: what
  /// people got to know then they still know.
  public boolean ooitMetNaam() {
    return all.stream()
        .filter(regel -> regel.soort() == Regelsoort.BESLUIT_MET_NAAM)
        .anyMatch(regel -> casus.equals(regel.casus()));
  }

  /// The latest line of a kind for this casus in a zitting; empty when that one was ended or
  /// answered, whatever came before it.
  Optional<Regel> laatste(Regelsoort soort, UUID zitting) {
    return all.stream()
        .filter(regel -> regel.soort() == soort)
        .filter(regel -> casus.equals(regel.casus()) && zitting.equals(regel.zitting()))
        .max(Comparator.comparingLong(Regel::auditIdx))
        .filter(inForce::contains);
  }

  /// When the first of these lines ends in time, or of those about who stands in for this inwoner;
  /// empty when none does.
  public Optional<Instant> eersteEinde(InwonerId inwoner, Set<UUID> regelIds) {
    return inForce.stream()
        .filter(regel ->
            regelIds.contains(regel.id())
                || (regel.soort() == Regelsoort.VERTEGENWOORDIGING
                    && inwoner.value().equals(regel.inwoner())))
        .map(Regel::geldigTot)
        .filter(Objects::nonNull)
        .min(Instant::compareTo);
  }

  /// The lines that were not ended.
  List<Regel> regels() {
    return inForce;
  }

  /// Every line, ended or not, in the order of the ledger.
  List<Regel> alle() {
    return all;
  }

  private Stream<Regel> van(InwonerId inwoner, Regelsoort soort) {
    return ofCasus(inForce, inwoner).filter(regel -> regel.soort() == soort);
  }

  private Stream<Regel> ofCasus(List<Regel> regels, InwonerId inwoner) {
    return regels.stream()
        .filter(regel -> casus.equals(regel.casus()))
        .filter(regel -> inwoner.value().equals(regel.inwoner()));
  }

  private static Toestemming toestemming(
      Regel regel, Toestemming.Staat staat, @Nullable Leeftijd leeftijd) {
    return new Toestemming(
        regel.id(),
        ToestemmingSoort.of(required(regel.toestemmingSoort())),
        required(regel.vanPartij()),
        new LinkedHashSet<>(regel.aanPartijen()),
        required(regel.doel()),
        new LinkedHashSet<>(regel.groepen()),
        regel.geldigVan(),
        required(regel.geldigTot()),
        staat,
        required(regel.hoedanigheid()),
        regel.namens(),
        leeftijd,
        regel.auditIdx());
  }

  // INVARIANT: the table has a check constraint for each of these.
  static <T> T required(@Nullable T value) {
    return Objects.requireNonNull(value, "the ledger lacks a value that its table requires");
  }
}
