// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something that is in force from one day to another, both inclusive.
///
/// @param tot [LocalDate#MAX] when it is open
record Dated(Spot spot, LocalDate van, LocalDate tot) implements Comparable<Dated> {

  /// The period of this element; wrong dates are reported and give nothing.
  static Optional<Dated> of(Spot element, Violations violations) {
    Optional<LocalDate> van = date(element.at("geldigVan"), violations);
    Optional<LocalDate> tot =
        element.has("geldigTot")
            ? date(element.at("geldigTot"), violations)
            : Optional.of(LocalDate.MAX);
    if (van.isEmpty() || tot.isEmpty()) {
      return Optional.empty();
    }
    if (tot.get().isBefore(van.get())) {
      violations.add(element.at("geldigTot"), "ligt voor `geldigVan`", "lies before `geldigVan`");
      return Optional.empty();
    }
    return Optional.of(new Dated(element, van.get(), tot.get()));
  }

  /// The period of an element whose dates were reported elsewhere.
  static @Nullable Dated quiet(Spot element) {
    return of(element, new Violations()).orElse(null);
  }

  /// Periods of one thing follow each other without overlap and without gap.
  static void requireOneLine(List<Dated> periods, Violations violations) {
    List<Dated> sorted = periods.stream().sorted().toList();
    for (int i = 1; i < sorted.size(); i++) {
      Dated before = sorted.get(i - 1);
      Dated after = sorted.get(i);
      Spot spot = after.spot.at("geldigVan");
      if (!after.van.isAfter(before.tot)) {
        violations.add(
            spot,
            "overlapt met de periode vanaf " + before.van,
            "overlaps with the period from " + before.van);
      } else if (!after.van.equals(before.tot.plusDays(1))) {
        violations.add(
            spot,
            "laat een gat na de periode tot en met " + before.tot,
            "leaves a gap after the period until " + before.tot);
      }
    }
  }

  boolean overlaps(Dated other) {
    return !van.isAfter(other.tot) && !other.van.isAfter(tot);
  }

  Dated within(Dated other) {
    return new Dated(
        spot, van.isAfter(other.van) ? van : other.van, tot.isBefore(other.tot) ? tot : other.tot);
  }

  boolean isCoveredBy(List<Dated> sorted) {
    LocalDate next = van;
    for (Dated period : sorted) {
      if (!period.van.isAfter(next) && !period.tot.isBefore(next)) {
        if (!period.tot.isBefore(tot)) {
          return true;
        }
        next = period.tot.plusDays(1);
      }
    }
    return false;
  }

  @Override
  public int compareTo(Dated other) {
    return van.compareTo(other.van);
  }

  static Optional<LocalDate> date(Spot spot, Violations violations) {
    if (spot.text().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(spot.text()));
    } catch (DateTimeException e) {
      violations.add(
          spot,
          "`" + spot.text() + "` is geen dag op de kalender",
          "`" + spot.text() + "` is no day of the calendar");
      return Optional.empty();
    }
  }
}
