// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// What is asked and what is known about one person, as it is or as it would be.
///
/// @param ondertekend codes of organisaties that would have signed, beside those that did
record World(Question question, Facts facts, SortedSet<String> ondertekend) {

  World {
    ondertekend = Collections.unmodifiableSortedSet(new TreeSet<>(ondertekend));
    if (facts.personen().size() != 1) {
      throw new IllegalArgumentException("what would be needed is asked about one person");
    }
  }

  PersoonFacts persoon() {
    return facts.personen().getFirst();
  }

  World with(Question other) {
    return new World(other, facts, ondertekend);
  }

  World with(Facts other) {
    return new World(question, other, ondertekend);
  }

  World withPersoon(UnaryOperator<PersoonFacts> change) {
    return with(facts.withPersonen(List.of(change.apply(persoon()))));
  }

  World withOndertekend(String organisatie) {
    SortedSet<String> more = new TreeSet<>(ondertekend);
    more.add(organisatie);
    return new World(question, facts, more);
  }

  /// The line of the ledger that would be written, by what it says.
  static UUID line(Object of) {
    return UUID.nameUUIDFromBytes(("nodig " + of).getBytes(StandardCharsets.UTF_8));
  }
}
