// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.deelgrond.convenant.Trede;

/// For which doel and in which trede is asked, and what may be known of the person then.
///
/// What somebody cannot ask now, they get to know nothing of: there the person is one of whom the
/// register has nothing, and who has to say yes is not told (ADR-0038). Nor do they without a name:
/// a decision tells then that a geheimhouder decides, and not of the age, the gezag or the
/// representatives on which that rests. So there only what a decision shows outright is looked at
/// in the register ([#asItIs]), and of the person no more is known than the decisions that rest on
/// no toestemming. That the person obtained a restriction counts always: it is told in any trede,
/// and no work is to be done in vain.
final class Frames {

  private Frames() {}

  /// What is asked and known with another doel or trede, or with neither.
  static World base(NodigVraag vraag, List<Verandering> frame) {
    World world = real(vraag, frame);
    boolean metNaam = world.question().trede() == Trede.MET_NAAM;
    if (!isAskable(vraag, world)) {
      return world.withPersoon(Frames::blank);
    }
    return metNaam
        ? world
        : world.withPersoon(persoon -> blank(persoon).withGeheim(onNoToestemming(persoon)));
  }

  /// What a decision without a name that can be asked now would rest on; empty in other frames.
  static Optional<World> asItIs(NodigVraag vraag, List<Verandering> frame) {
    World world = real(vraag, frame);
    return world.question().trede() == Trede.ANONIEM && isAskable(vraag, world)
        ? Optional.of(world)
        : Optional.empty();
  }

  private static World real(NodigVraag vraag, List<Verandering> frame) {
    World asked = new World(vraag.question(), vraag.anoniem(), new TreeSet<>());
    for (Verandering one : frame) {
      asked = one.in(asked);
    }
    Facts known = vraag.facts(asked.question().trede());
    return new World(
        asked.question(), known.withAgendaDoel(asked.facts().agendaDoel()), new TreeSet<>());
  }

  private static List<GeheimhouderBesluit> onNoToestemming(PersoonFacts persoon) {
    return persoon.geheim().stream().filter(besluit -> besluit.rustOp() == null).toList();
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
