// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.deelgrond.policy.Vertegenwoordiger.Gezag;
import org.jspecify.annotations.Nullable;

/// Who stands in for a person, as it is and as it would be found.
final class Vertegenwoordigers {

  private static final Set<String> GEZAG = Set.of("ouder", "voogd");

  private Vertegenwoordigers() {}

  static List<Vertegenwoordiger> inForce(List<Vertegenwoordiger> known, Instant at) {
    return known.stream()
        .filter(one -> !at.isBefore(one.vanaf()))
        .filter(one -> one.tot() == null || at.isBefore(one.tot()))
        .toList();
  }

  static List<Vertegenwoordiger> metGezag(List<Vertegenwoordiger> known, Instant at) {
    return inForce(known, at).stream().filter(one -> GEZAG.contains(one.hoedanigheid())).toList();
  }

  /// As what the answer is given: the inwoner, or what the line says.
  static String hoedanigheid(PersoonFacts persoon, @Nullable UUID namens) {
    return persoon.vertegenwoordigers().stream()
        .filter(one -> one.id().equals(namens))
        .map(Vertegenwoordiger::hoedanigheid)
        .findFirst()
        .orElse(namens == null ? Nodig.INWONER : "gemachtigde");
  }

  /// Whether an adult cannot weigh the matter, and nobody is known who stands in.
  static boolean niemandVoor(World world) {
    PersoonFacts persoon = world.persoon();
    return persoon.onbekwaamVoor().contains(world.question().doel())
        && inForce(persoon.vertegenwoordigers(), world.question().askedAt()).isEmpty();
  }

  /// Answers by somebody of whom nobody looked into who it was.
  static List<Toestemming> vanOnbekenden(World world) {
    PersoonFacts persoon = world.persoon();
    Set<UUID> known =
        Set.copyOf(persoon.vertegenwoordigers().stream().map(Vertegenwoordiger::id).toList());
    return persoon.toestemmingen().stream()
        .filter(one -> one.staat() == Toestemming.Staat.GEGEVEN)
        .filter(one -> one.aan().contains(world.question().partij()))
        .filter(one -> one.doel().equals(world.question().doel()))
        .filter(one -> !one.hoedanigheid().equals(Nodig.INWONER))
        .filter(one -> one.namens() == null || !known.contains(one.namens()))
        .toList();
  }

  /// Somebody is found who stands in, and everybody who answered is who they said to be.
  static World nagegaan(World world, String hoedanigheid) {
    Instant at = world.question().askedAt();
    PersoonFacts persoon = world.persoon();
    List<Vertegenwoordiger> lines = new ArrayList<>(persoon.vertegenwoordigers());
    List<Toestemming> answers = new ArrayList<>(persoon.toestemmingen());
    for (Toestemming answer : vanOnbekenden(world)) {
      Vertegenwoordiger who =
          find(lines, answer.hoedanigheid(), at).orElseGet(() -> gevonden(answer.hoedanigheid()));
      if (!lines.contains(who)) {
        lines.add(who);
      }
      answers.set(answers.indexOf(answer), by(answer, who.id()));
    }
    if (niemandVoor(world) && find(lines, hoedanigheid, at).isEmpty()) {
      lines.add(gevonden(hoedanigheid));
    }
    return world.withPersoon(p -> p.withVertegenwoordigers(lines).withToestemmingen(answers));
  }

  /// The line about somebody who is found to stand in.
  static Vertegenwoordiger gevonden(String hoedanigheid) {
    Gezag gezag = GEZAG.contains(hoedanigheid) ? Gezag.ALLEEN : null;
    return new Vertegenwoordiger(
        World.line(hoedanigheid), hoedanigheid, gezag, Instant.EPOCH, null);
  }

  private static Optional<Vertegenwoordiger> find(
      List<Vertegenwoordiger> lines, String hoedanigheid, Instant at) {
    return inForce(lines, at).stream()
        .filter(one -> one.hoedanigheid().equals(hoedanigheid))
        .findFirst();
  }

  private static Toestemming by(Toestemming t, UUID namens) {
    return new Toestemming(
        t.id(),
        t.soort(),
        t.van(),
        t.aan(),
        t.doel(),
        t.groepen(),
        t.vanaf(),
        t.tot(),
        t.staat(),
        t.hoedanigheid(),
        namens,
        t.leeftijd(),
        t.volgnummer());
  }
}
