// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;

/// A question with its facts as the rules are asked it, and as their answer is held against it.
///
/// @param klassen the numbers of the klassen that decide what was asked
/// @param register per person the lines of the ledger, by number; in the anonymous trede only what
///   lifts a duty of secrecy
record Asked(
    PolicyData data,
    Question question,
    Facts facts,
    Catalogus catalogus,
    BitSet klassen,
    Map<String, LedgerLines> register) {

  static Asked of(PolicyData data, Question question, Facts facts) {
    Catalogus catalogus = data.catalogus(question.trede());
    Map<String, LedgerLines> register = new HashMap<>();
    for (PersoonFacts persoon : facts.personen()) {
      boolean metNaam = question.trede() == Trede.MET_NAAM;
      register.put(
          persoon.persoon(), new LedgerLines(data, metNaam ? persoon : zonderNaam(persoon)));
    }
    return new Asked(
        data, question, facts, catalogus, catalogus.klassenVan(question.velden()), register);
  }

  /// What matters of a person without a name.
  private static PersoonFacts zonderNaam(PersoonFacts persoon) {
    return persoon
        .withGronden(List.of())
        .withNagegaan(List.of())
        .withVertegenwoordigers(
            persoon.geheim().isEmpty() ? List.of() : persoon.vertegenwoordigers())
        .withToestemmingen(
            persoon.toestemmingen().stream()
                .filter(_ -> !persoon.geheim().isEmpty())
                .filter(one -> one.soort() == ToestemmingSoort.DOORBREKING_GEHEIM)
                .toList());
  }

  /// Those of these groepen that a klasse of this bron was asked about in; the rules look at no
  /// others.
  List<String> groepen(String bron, Set<String> groepen) {
    List<String> matter = new ArrayList<>();
    for (int nummer = klassen.nextSetBit(0); nummer >= 0; nummer = klassen.nextSetBit(nummer + 1)) {
      Klasse klasse = catalogus.klassen().get(nummer);
      if (klasse.bron().equals(bron)
          && groepen.contains(klasse.groep())
          && !matter.contains(klasse.groep())) {
        matter.add(klasse.groep());
      }
    }
    return matter;
  }

  /// What was asked and answered, with the ids of the lines that the answer may cite by number.
  Exchange answered(String input, String answer) {
    Map<String, List<String>> ids = new HashMap<>();
    register.forEach((persoon, lines) -> ids.put(persoon, lines.ids()));
    return new Exchange(input, answer, ids);
  }

  /// The lines of a person that is asked about.
  LedgerLines lines(PersoonFacts persoon) {
    LedgerLines lines = register.get(persoon.persoon());
    if (lines == null) {
      throw new IllegalArgumentException("nobody asked about this person");
    }
    return lines;
  }
}
