// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import nl.deelgrond.convenant.Trede;

/// For which doel and in which trede is asked, and what may be known of the person then.
///
/// What somebody cannot ask now, they get to know nothing of: there the person is one of whom the
/// register has nothing, and who has to say yes is not told (ADR-0038). Without a name only what
/// lifts a duty of secrecy counts, as in a decision. That the person obtained a restriction counts
/// always: it is told in any trede, and no work is to be done in vain.
final class Frames {

  private Frames() {}

  /// What is asked and known with another doel or trede, or with neither.
  static World base(NodigVraag vraag, List<Verandering> frame) {
    World asked = new World(vraag.question(), vraag.anoniem(), new TreeSet<>());
    for (Verandering one : frame) {
      asked = one.in(asked);
    }
    Trede trede = asked.question().trede();
    Facts known = vraag.facts(trede);
    World world =
        new World(asked.question(), known, new TreeSet<>()).withAgenda(asked.facts().agendaDoel());
    boolean geheim = !world.persoon().geheim().isEmpty();
    boolean register = isAskable(vraag, world) && (trede == Trede.MET_NAAM || geheim);
    return register ? world : world.withPersoon(Frames::blank);
  }

  private static PersoonFacts blank(PersoonFacts persoon) {
    return PersoonFacts.of(persoon.persoon(), Leeftijd.VANAF_18)
        .withHerleidbaar(persoon.herleidbaar())
        .withBeperkingen(persoon.beperkingen());
  }

  /// Whether a decision that can be asked now tells who has to say yes.
  static boolean isKenbaar(NodigVraag vraag, World world) {
    return world.question().trede() == Trede.MET_NAAM && isAskable(vraag, world);
  }

  private static boolean isAskable(NodigVraag vraag, World world) {
    Instant at = world.question().askedAt();
    BesluitMetNaam besluit = world.facts().besluit();
    boolean decided =
        besluit != null && !at.isBefore(besluit.vanaf()) && at.isBefore(besluit.tot());
    return world.question().doel().equals(vraag.anoniem().agendaDoel())
        && world.facts().plaats() == Plaats.AAN_TAFEL
        && (world.question().trede() == Trede.ANONIEM || decided);
  }
}
