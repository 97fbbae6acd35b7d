// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.policy.Beperking;
import nl.deelgrond.policy.BesluitMetNaam;
import nl.deelgrond.policy.Leeftijd;
import nl.deelgrond.policy.Toestemming;
import nl.deelgrond.policy.VastgesteldeGrondslag;
import org.jspecify.annotations.Nullable;

/// What the ledger says now about a casus and its persons, worked out from its lines.
///
/// Promise 4 begins here: what was ended is not in it, and the versions say up to which line of the
/// ledger it was worked out.
public final class Stand {

  private final UUID casus;
  private final List<Regel> all;
  private final List<Regel> inForce;
  private final Map<UUID, Long> versies;

  private Stand(UUID casus, Collection<Regel> all, Set<UUID> ended, Map<UUID, Long> versies) {
    this.casus = casus;
    this.all = List.copyOf(all);
    this.inForce = all.stream().filter(regel -> !ended.contains(regel.id())).toList();
    this.versies = versies;
  }

  /// Works out the state from all lines about the casus and its persons, in any order.
  static Stand of(UUID casus, Collection<Regel> regels) {
    Set<UUID> ended = new HashSet<>();
    Map<UUID, Long> versies = new HashMap<>();
    for (Regel regel : regels) {
      if (regel.betreft() != null) {
        ended.add(regel.betreft());
      }
      versies.merge(regel.onderwerp(), regel.versie(), Math::max);
    }
    return new Stand(casus, regels, ended, versies);
  }

  /// Version of the part of the ledger about this inwoner or casus; 0 when there is no line.
  public long versie(UUID onderwerp) {
    return versies.getOrDefault(onderwerp, 0L);
  }

  /// What an inwoner answered for this casus, yes and no, in the order of the ledger; what was
  /// withdrawn is not among it, and neither is an answer for another casus.
  ///
  /// @param leeftijdOp how old the inwoner was at a moment; null when that is not known
  public List<Toestemming> toestemmingen(
      InwonerId inwoner, Function<Instant, @Nullable Leeftijd> leeftijdOp) {
    return Stream.concat(
            van(inwoner, Regelsoort.TOESTEMMING_GEGEVEN),
            van(inwoner, Regelsoort.TOESTEMMING_GEWEIGERD))
        .map(regel -> toestemming(regel, leeftijdOp.apply(regel.geldigVan())))
        .toList();
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
                regel.geldigVan(),
                regel.geldigTot()))
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

  /// When the first of these lines ends in time; empty when none does.
  public Optional<Instant> eersteEinde(Set<UUID> regelIds) {
    return inForce.stream()
        .filter(regel -> regelIds.contains(regel.id()))
        .map(Regel::geldigTot)
        .filter(Objects::nonNull)
        .min(Instant::compareTo);
  }

  /// The lines that were not ended.
  List<Regel> regels() {
    return inForce;
  }

  private Stream<Regel> van(InwonerId inwoner, Regelsoort soort) {
    return inForce.stream()
        .filter(regel -> regel.soort() == soort)
        .filter(regel -> casus.equals(regel.casus()))
        .filter(regel -> inwoner.value().equals(regel.inwoner()));
  }

  private static Toestemming toestemming(Regel regel, @Nullable Leeftijd leeftijd) {
    return new Toestemming(
        regel.id(),
        ToestemmingSoort.of(required(regel.toestemmingSoort())),
        required(regel.vanPartij()),
        new LinkedHashSet<>(regel.aanPartijen()),
        required(regel.doel()),
        new LinkedHashSet<>(regel.groepen()),
        regel.geldigVan(),
        required(regel.geldigTot()),
        regel.soort() == Regelsoort.TOESTEMMING_GEGEVEN
            ? Toestemming.Staat.GEGEVEN
            : Toestemming.Staat.GEWEIGERD,
        required(regel.hoedanigheid()),
        leeftijd,
        regel.auditIdx());
  }

  // INVARIANT: the table has a check constraint for each of these.
  private static <T> T required(@Nullable T value) {
    return Objects.requireNonNull(value, "the ledger lacks a value that its table requires");
  }
}
