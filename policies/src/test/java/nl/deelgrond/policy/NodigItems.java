// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The items of a case that a decision did not release, each as a question about what it needs.
final class NodigItems {

  /// One of them, with what the decision said about it.
  record Item(NodigVraag vraag, Record besluit) {

    List<Nodig> nodig() {
      return besluit instanceof NietVrijgegeven niet ? niet.nodig() : List.of();
    }

    @Override
    public String toString() {
      return "%s of %s for %s (%s, %s) %s"
          .formatted(
              vraag.veld(),
              vraag.bron(),
              vraag.question().partij(),
              vraag.question().doel(),
              vraag.question().trede(),
              besluit);
    }
  }

  private NodigItems() {}

  static List<Item> of(PolicyEngine engine, Question question, Facts facts) {
    List<Item> items = new ArrayList<>();
    for (PersoonFacts persoon : facts.personen()) {
      Facts one = about(facts, persoon);
      Decision decision = engine.decide(question, one);
      Stream.concat(decision.nietVrijgegeven().stream(), decision.leemten().stream())
          .map(record -> item(question, one, record))
          .forEach(items::add);
    }
    return items;
  }

  private static Item item(Question q, Facts facts, Record record) {
    return switch (record) {
      case NietVrijgegeven n -> new Item(vraag(q, facts, n.veld(), n.bron()), n);
      case Leemte l -> new Item(vraag(q, facts, l.veld(), l.bron()), l);
      case Record r -> throw new IllegalArgumentException(r.toString());
    };
  }

  /// Some of them, spread over the velden.
  static List<Item> some(PolicyEngine engine, Question question, Facts facts, int most) {
    List<Item> all = of(engine, question, facts);
    int step = Math.max(1, all.size() / most);
    return IntStream.range(0, all.size())
        .filter(i -> i % step == 0)
        .limit(most)
        .mapToObj(all::get)
        .toList();
  }

  /// What would be asked and known when these came about.
  static World world(NodigVraag vraag, List<Verandering> stappen) {
    List<Verandering> frame = stappen.stream().filter(NodigItems::isFrame).toList();
    World world = Frames.base(vraag, frame);
    if (frame.size() == stappen.size()) {
      return Frames.asItIs(vraag, frame).orElse(world);
    }
    for (Verandering one : stappen) {
      world = isFrame(one) ? world : one.in(world);
    }
    return world;
  }

  static boolean isFrame(Verandering one) {
    return one instanceof Verandering.AgendaDoel || one instanceof Verandering.GevraagdeTrede;
  }

  static boolean releases(NodigSearch search, NodigVraag vraag, World world) {
    return search.decide(world).vrijgegeven().stream()
        .anyMatch(item -> item.bron().equals(vraag.bron()));
  }

  static NodigVraag vraag(Question q, Facts facts, String veld, String bron) {
    Question one =
        new Question(
            q.id(),
            q.askedAt(),
            q.partij(),
            q.functie(),
            q.doel(),
            q.trede(),
            new TreeSet<>(Set.of(veld)));
    return new NodigVraag(one, facts, facts, bron);
  }

  private static Facts about(Facts f, PersoonFacts persoon) {
    return f.withPersonen(List.of(persoon));
  }
}
