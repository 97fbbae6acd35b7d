// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Doel;
import nl.deelgrond.convenant.Tafel;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.policy.Benodigdheden.Waarom;
import nl.deelgrond.policy.Benodigdheden.Weg;

/// Finds every smallest set of changes that would release an item.
///
/// Guarantees:
///
/// - Each set was applied and decided by the same engine, and releases; no part of it does, for the
///   same doel and in the same trede.
/// - The answer rests on the catalogue, the register and the question, and never on whether there
///   is a gegeven.
/// - Of the register it uses no more than a decision on what can be asked now rests on (ADR-0038).
/// - Another doel is sought only when nothing helps for the one that was asked (AVG art. 5(1)(b)).
/// - The same question gives the same answer, in the same order.
/// - Safe for use by many threads.
public final class NodigSearch implements AutoCloseable {

  /// More things than this nobody brings about for one item.
  static final int MOST_STEPS = 12;

  /// Bounds the work for one item: some tenths of a second.
  static final int MOST_QUESTIONS = 2000;

  private final Convenant convenant;
  private final PolicyEngine engine;
  private final SigningTrial signing;

  /// @param engine decides over this convenant; it stays the caller's
  public NodigSearch(Convenant convenant, PolicyEngine engine) {
    this.convenant = convenant;
    this.engine = engine;
    this.signing = new SigningTrial(convenant);
  }

  /// What would be needed for the item.
  ///
  /// @throws PolicyFault when there is no sound answer
  /// @throws IllegalArgumentException when the bron is none of the veld
  public Benodigdheden zoek(NodigVraag vraag) {
    Asking asking = new Asking(vraag);
    List<Weg> wegen = new ArrayList<>();
    Set<Waarom> waarom = new LinkedHashSet<>();
    boolean whole = asking.through(own(vraag), wegen, waarom);
    if (wegen.isEmpty() && vraag.anoniem().plaats() == Plaats.AAN_TAFEL) {
      whole &= asking.through(others(vraag), wegen, new LinkedHashSet<>());
    }
    List<Weg> smallest =
        wegen.stream()
            .filter(weg -> wegen.stream().noneMatch(other -> isPartOf(other, weg)))
            .sorted(order())
            .toList();
    return new Benodigdheden(
        smallest, smallest.isEmpty() ? List.copyOf(waarom) : List.of(), whole, asking.asked);
  }

  private static boolean isPartOf(Weg other, Weg weg) {
    return other.stappen().size() < weg.stappen().size()
        && weg.stappen().containsAll(other.stappen());
  }

  /// What needs least first: without a name, then without a decision against what the person said
  /// or did not say, then fewer steps.
  private static Comparator<Weg> order() {
    return Comparator.comparing((Weg weg) -> weg.trede() != Trede.ANONIEM)
        .thenComparing(weg ->
            weg.stappen().stream()
                .anyMatch(stap ->
                    stap instanceof Verandering.GeheimhouderBesloten g && !g.opToestemming()))
        .thenComparingInt(weg -> weg.stappen().size())
        .thenComparing(weg -> weg.stappen().toString());
  }

  /// As it was asked, or for the doel of the agenda; in either trede, the asked one first.
  private List<List<Verandering>> own(NodigVraag vraag) {
    String asked = vraag.question().doel();
    String agenda = vraag.anoniem().agendaDoel();
    List<Verandering> doelen =
        asked.equals(agenda)
            ? List.of()
            : Stream.of(asked, agenda)
                .filter(doelen(vraag)::contains)
                .map(doel -> (Verandering) new Verandering.AgendaDoel(doel))
                .toList();
    List<List<Verandering>> frames = new ArrayList<>();
    if (doelen.isEmpty()) {
      frames.addAll(tredes(vraag, List.of()));
    }
    doelen.forEach(doel -> frames.addAll(tredes(vraag, List.of(doel))));
    return frames;
  }

  private List<List<Verandering>> others(NodigVraag vraag) {
    return doelen(vraag).stream()
        .filter(doel -> !doel.equals(vraag.question().doel()))
        .filter(doel -> !doel.equals(vraag.anoniem().agendaDoel()))
        .flatMap(doel -> tredes(vraag, List.of(new Verandering.AgendaDoel(doel))).stream())
        .toList();
  }

  /// The doelen of this tafel that the veld can be needed for.
  private List<String> doelen(NodigVraag vraag) {
    String groep = convenant.veld(vraag.veld()).groep();
    return convenant
        .findTafel(vraag.anoniem().tafel())
        .map(Tafel::doelen)
        .orElse(List.of())
        .stream()
        .filter(
            code -> convenant.findDoel(code).map(Doel::groepen).orElse(List.of()).contains(groep))
        .toList();
  }

  private static List<List<Verandering>> tredes(NodigVraag vraag, List<Verandering> doel) {
    Question question = vraag.question();
    Trede other = question.trede() == Trede.ANONIEM ? Trede.MET_NAAM : Trede.ANONIEM;
    Verandering trede = new Verandering.GevraagdeTrede(other, question.partij());
    return List.of(doel, Stream.concat(doel.stream(), Stream.of(trede)).toList());
  }

  /// Everything that is asked for one item.
  private final class Asking implements Lattice.Oracle {

    private final NodigVraag vraag;
    private int asked;

    Asking(NodigVraag vraag) {
      this.vraag = vraag;
    }

    /// @return whether nothing can have been missed
    boolean through(List<List<Verandering>> frames, List<Weg> wegen, Set<Waarom> waarom) {
      boolean whole = true;
      for (List<Verandering> frame : frames) {
        if (Frames.asItIs(vraag, frame).map(this::decide).filter(this::releases).isPresent()) {
          wegen.add(new Weg(Trede.ANONIEM, frame));
          continue;
        }
        World base = Frames.base(vraag, frame);
        for (List<Verandering> found : Kandidaten.leemten(convenant, vraag, base)) {
          whole &= through(base, frame, found, wegen, waarom);
        }
      }
      return whole;
    }

    /// @param found what somebody found out first
    private boolean through(
        World base,
        List<Verandering> frame,
        List<Verandering> found,
        List<Weg> wegen,
        Set<Waarom> waarom) {
      World known = base;
      for (Verandering one : found) {
        known = one.in(known);
      }
      List<Verandering> before = Stream.concat(frame.stream(), found.stream()).toList();
      List<Verandering> kandidaten =
          Kandidaten.of(convenant, vraag, known, Frames.isKenbaar(vraag, base));
      Lattice lattice = new Lattice(known, kandidaten, MOST_STEPS - before.size(), this);
      for (List<Verandering> rest : lattice.smallest()) {
        wegen.add(
            new Weg(
                base.question().trede(), Stream.concat(before.stream(), rest.stream()).toList()));
      }
      lattice.whyNot().ifPresent(why -> waarom.add(why(why)));
      return lattice.isWhole();
    }

    @Override
    public Decision decide(World world) {
      asked++;
      return NodigSearch.this.decide(world);
    }

    @Override
    public boolean isRoom() {
      return asked < MOST_QUESTIONS;
    }

    @Override
    public boolean releases(Decision decision) {
      return decision.vrijgegeven().stream().anyMatch(item -> item.bron().equals(vraag.bron()));
    }

    private Waarom why(Decision decision) {
      return decision.nietVrijgegeven().stream()
          .filter(item -> item.bron().equals(vraag.bron()))
          .map(item -> (Waarom) new Waarom.Geweigerd(item.reden()))
          .findFirst()
          .orElseGet(() ->
              decision.leemten().stream()
                  .filter(item -> item.bron().equals(vraag.bron()))
                  .map(item -> new Waarom.Ontbreekt(item.ontbreekt(), item.eigenaar()))
                  .findFirst()
                  .orElseThrow());
    }
  }

  /// Asks the engine, or one over the convenant as more organisaties would have signed it.
  Decision decide(World world) {
    return world.ondertekend().isEmpty()
        ? engine.decide(world.question(), world.facts())
        : signing.decide(world.ondertekend(), world.question(), world.facts());
  }

  @Override
  public void close() {
    signing.close();
  }
}
