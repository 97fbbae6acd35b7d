// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.deelgrond.policy.Decision;
import nl.deelgrond.policy.Plaats;
import nl.deelgrond.policy.Question;
import nl.deelgrond.policy.VastgesteldeGrondslag;
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
  ///
  /// @param grondslagen of the entries of the ledger that are grounds: their id, and the id in the
  ///   convenant of what they rest on
  public record PerPersoon(UUID persoon, Decision decision, Map<String, String> grondslagen) {

    public PerPersoon {
      grondslagen = Map.copyOf(grondslagen);
    }
  }

  /// The question as it was decided.
  Question question() {
    return vraag.askedAt(op);
  }

  /// The decision about this person, when they may be spoken of.
  public Optional<Decision> over(UUID persoon) {
    return personen.stream()
        .filter(one -> one.persoon().equals(persoon))
        .map(PerPersoon::decision)
        .findFirst();
  }

  /// Of the entries of the ledger about this person that are grounds: what they rest on.
  public Map<String, String> grondslagen(String persoon) {
    return personen.stream()
        .filter(one -> one.persoon().toString().equals(persoon))
        .findFirst()
        .map(PerPersoon::grondslagen)
        .orElse(Map.of());
  }

  static Uitkomst van(Beslissing beslissing) {
    return new Uitkomst(
        beslissing.vraag(),
        beslissing.feiten().seat().plaats(),
        beslissing.question().askedAt(),
        beslissing.feiten().seat().tot(),
        beslissing.besluiten().perPersoon().stream()
            .map(one ->
                new PerPersoon(
                    one.persoon().id(),
                    one.decision(),
                    beslissing.feiten().stand().gronden(one.persoon().inwoner()).stream()
                        .collect(
                            Collectors.toMap(
                                grond -> grond.id().toString(), VastgesteldeGrondslag::grondslag))))
            .toList());
  }
}
