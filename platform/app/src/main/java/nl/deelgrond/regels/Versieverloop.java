// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.regels;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Organisatie;
import nl.deelgrond.regels.Versieregel.Soort;
import nl.deelgrond.regels.Versieregel.Wat;
import org.jspecify.annotations.Nullable;

/// What became of the versions of the convenant: all lines, and what follows from them.
///
/// @param regels in the order of the log
public record Versieverloop(List<Versieregel> regels) {

  /// Where a version stands.
  public enum Staat {
    /// Nobody proposed it, or nobody agreed.
    NIET_IN_WERKING,
    /// It waits for the second person.
    VOORGESTELD,
    /// It decides.
    IN_WERKING,
    /// Another version took its place.
    VERVANGEN,
    /// Two persons ended it.
    BEEINDIGD
  }

  public Versieverloop {
    regels = List.copyOf(regels);
  }

  /// Where the log finds whether this is still all; 0 when there is nothing yet.
  long versie() {
    return regels.isEmpty() ? 0 : regels.getLast().auditIdx() + 1;
  }

  /// Whether the last word on any version is that this one works.
  public boolean isActief(String sha256) {
    return inWerking().filter(regel -> regel.sha256().equals(sha256)).isPresent();
  }

  /// The activation that holds.
  public Optional<Versieregel> inWerking() {
    Versieregel last = null;
    for (Versieregel regel : regels) {
      if (regel.is(Soort.AKKOORD, Wat.ACTIVERING)) {
        last = regel;
      } else if (regel.is(Soort.AKKOORD, Wat.BEEINDIGING)
          && last != null
          && last.sha256().equals(regel.sha256())) {
        last = null;
      }
    }
    return Optional.ofNullable(last);
  }

  /// Where this version stands.
  public Staat staat(String sha256) {
    if (isActief(sha256)) {
      return Staat.IN_WERKING;
    }
    if (open(sha256, Wat.ACTIVERING, null).isPresent()) {
      return Staat.VOORGESTELD;
    }
    Staat staat = Staat.NIET_IN_WERKING;
    for (Versieregel regel : regels) {
      if (regel.sha256().equals(sha256) && regel.is(Soort.AKKOORD, Wat.ACTIVERING)) {
        staat = Staat.VERVANGEN;
      } else if (regel.sha256().equals(sha256) && regel.is(Soort.AKKOORD, Wat.BEEINDIGING)) {
        staat = Staat.BEEINDIGD;
      }
    }
    return staat;
  }

  /// The organisaties that left, each with the first day on which they take no part.
  public Map<String, LocalDate> uitgetreden(LocalDate today) {
    Map<String, LocalDate> left = new TreeMap<>(vertrek());
    left.values().removeIf(day -> day.isAfter(today));
    return Collections.unmodifiableMap(left);
  }

  /// The organisaties that gave notice, each with the day on which they leave.
  public Map<String, LocalDate> opgezegd(LocalDate today) {
    Map<String, LocalDate> leaving = new TreeMap<>(vertrek());
    leaving.values().removeIf(day -> !day.isAfter(today));
    return Collections.unmodifiableMap(leaving);
  }

  private Map<String, LocalDate> vertrek() {
    Set<UUID> takenBack = teruggenomen();
    Map<String, LocalDate> days = new TreeMap<>();
    for (Versieregel regel : regels) {
      String wie = regel.organisatie();
      if (wie == null) {
        continue;
      }
      if (regel.is(Soort.AKKOORD, Wat.TOETREDING)) {
        // a notice that it gave itself, for a later day, stands
        days.computeIfPresent(wie, (_, day) -> day.isAfter(regel.ingaand()) ? day : null);
      } else if (regel.is(Soort.AKKOORD, Wat.UITTREDING)
          || (regel.soort() == Soort.OPZEGGING && !takenBack.contains(regel.id()))) {
        days.merge(wie, regel.ingaand(), (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    return days;
  }

  private Set<UUID> teruggenomen() {
    return regels.stream()
        .filter(regel -> regel.soort() == Soort.INGETROKKEN)
        .flatMap(regel -> Stream.ofNullable(regel.betreft()))
        .collect(Collectors.toSet());
  }

  /// Who takes no part in this version today: who left, and who signed after it was activated and
  /// whose toetreding nobody recorded. Who did not sign at all is not among them: that the version
  /// itself says.
  public Set<String> buiten(Convenant convenant, LocalDate today) {
    Set<String> outside = new TreeSet<>(uitgetreden(today).keySet());
    inWerking()
        .filter(regel -> regel.sha256().equals(convenant.sha256()))
        .ifPresent(activation -> outside.addAll(nietToegetreden(convenant, activation)));
    return outside;
  }

  private Set<String> nietToegetreden(Convenant convenant, Versieregel activation) {
    Set<String> taking = new HashSet<>(activation.ondertekenaars());
    regels.stream()
        .filter(regel -> regel.is(Soort.AKKOORD, Wat.TOETREDING))
        .filter(regel -> regel.sha256().equals(convenant.sha256()))
        .flatMap(regel -> Stream.ofNullable(regel.organisatie()))
        .forEach(taking::add);
    return convenant.organisaties().stream()
        .map(Organisatie::code)
        .filter(convenant::isSignedBy)
        .filter(code -> !taking.contains(code))
        .collect(Collectors.toSet());
  }

  /// The line with this id.
  public Optional<Versieregel> find(UUID id) {
    return regels.stream().filter(regel -> regel.id().equals(id)).findFirst();
  }

  /// Whether somebody answered this line or took it back.
  public boolean isBeantwoord(UUID id) {
    return regels.stream().anyMatch(regel -> id.equals(regel.betreft()));
  }

  /// The proposals that wait for somebody.
  public List<Versieregel> open() {
    return regels.stream()
        .filter(regel -> regel.soort() == Soort.VOORSTEL && !isBeantwoord(regel.id()))
        .toList();
  }

  Optional<Versieregel> open(String sha256, Wat wat, @Nullable String organisatie) {
    return open().stream()
        .filter(regel -> regel.wat() == wat && regel.sha256().equals(sha256))
        .filter(regel -> Objects.equals(regel.organisatie(), organisatie))
        .findFirst();
  }
}
