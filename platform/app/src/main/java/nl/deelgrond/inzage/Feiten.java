// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.grondslag.Stand;
import nl.deelgrond.policy.Facts;
import nl.deelgrond.regels.Versiestand;
import nl.deelgrond.tafel.Seat;
import org.jspecify.annotations.Nullable;

/// Everything a decision rests on, with the versions it was read at.
///
/// @param versie what became of the version of the convenant
/// @param seat of who asks; when there is none, there are no persons either, so that a casus of
///   somebody else and a casus that does not exist are the same to who asks. Nor are there when it
///   is over: how many persons there are now is not for who left (ADR-0005)
/// @param stand the ledger
/// @param perPersoon what the policy gets to know, per person: each is decided on their own
record Feiten(
    Versiestand versie,
    Seat seat,
    List<Persoon> personen,
    Stand stand,
    Map<UUID, Facts> perPersoon) {

  Feiten {
    personen = List.copyOf(personen);
    perPersoon = Map.copyOf(perPersoon);
  }

  /// The same about one person only; nobody when that person is not among them.
  ///
  /// @param persoon id; null = everybody
  Feiten alleen(@Nullable UUID persoon) {
    return persoon == null
        ? this
        : new Feiten(
            versie,
            seat,
            personen.stream().filter(one -> one.id().equals(persoon)).toList(),
            stand,
            perPersoon);
  }

  Facts over(Persoon persoon) {
    return Objects.requireNonNull(perPersoon.get(persoon.id()), "a person has no facts");
  }
}
