// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.deelgrond.convenant.*;

/// Has the reference model decide every item of a question, and writes its answers down like any
/// other decision.
final class ReferenceDecision {

  private ReferenceDecision() {}

  /// The whole decision, as the document that is stored.
  static String of(Convenant convenant, String rev, Question vraag, Facts facts) {
    List<Record> answers = new ArrayList<>();
    for (PersoonFacts persoon : facts.personen()) {
      for (Veld veld : vraag.velden().stream().map(convenant::veld).toList()) {
        veld.bronnen().stream()
            .sorted(Comparator.comparing(Herkomst::bron))
            .map(herkomst -> answer(convenant, vraag, facts, persoon, veld, herkomst))
            .forEach(answers::add);
      }
    }
    List<Vrijgave> vrij = only(Vrijgave.class, answers);
    List<NietVrijgegeven> niet = only(NietVrijgegeven.class, answers);
    List<Leemte> leemten = only(Leemte.class, answers);
    boolean meld = vraag.trede() == Trede.MET_NAAM && !vrij.isEmpty();
    List<String> plichten = meld ? List.of("log", "meld-inwoner") : List.of("log");
    Echo echo = new Echo(vraag.id(), "deelgrond/inzage/v1", rev);
    Exchange none = new Exchange("", "", Map.of());
    return new Decision(echo, !vrij.isEmpty(), vrij, niet, leemten, plichten, none).toJson();
  }

  private static <T> List<T> only(Class<T> kind, List<Record> answers) {
    return answers.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static Record answer(
      Convenant convenant,
      Question vraag,
      Facts facts,
      PersoonFacts persoon,
      Veld veld,
      Herkomst herkomst) {
    return new ReferencePolicy(
            convenant,
            vraag,
            facts,
            persoon,
            veld,
            herkomst,
            convenant.wet(herkomst.herkomstWet()),
            convenant.findCel(vraag.partij(), vraag.doel(), veld.groep()),
            vraag.trede() == Trede.MET_NAAM)
        .answer();
  }
}
