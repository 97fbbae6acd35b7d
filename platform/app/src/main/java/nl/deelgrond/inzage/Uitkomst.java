// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.policy.Decision;
import nl.deelgrond.policy.Plaats;
import org.jspecify.annotations.Nullable;

/// What was decided about one question. Nothing of it was opened.
///
/// @param plaats the seat of whom it was asked for
/// @param op the moment it was decided at
/// @param tot when the seat ends; null without a seat
/// @param personen the persons who may be spoken of; none without a seat, or when the one person
///   who was asked about is not in the casus
public record Uitkomst(
    Vraag vraag, Plaats plaats, Instant op, @Nullable Instant tot, List<PerPersoon> personen) {

  public Uitkomst {
    personen = List.copyOf(personen);
  }

  /// What was decided about one person.
  public record PerPersoon(UUID persoon, Decision decision) {}

  /// The decision about this person, when they may be spoken of.
  public Optional<Decision> over(UUID persoon) {
    return personen.stream()
        .filter(one -> one.persoon().equals(persoon))
        .map(PerPersoon::decision)
        .findFirst();
  }

  static Uitkomst van(Beslissing beslissing) {
    return new Uitkomst(
        beslissing.vraag(),
        beslissing.feiten().seat().plaats(),
        beslissing.question().askedAt(),
        beslissing.feiten().seat().tot(),
        beslissing.besluiten().perPersoon().stream()
            .map(one -> new PerPersoon(one.persoon().id(), one.decision()))
            .toList());
  }
}
