// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.deelgrond.audit.DisclosureTicket;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.policy.Question;
import nl.deelgrond.tafel.Seat;
import nl.deelgrond.tafel.Seats;
import org.springframework.stereotype.Component;

/// The straight line from a question to a decision that is durable in the log. Every door walks it;
/// who wants to see goes on from there, who only wants to know stops there (ADR-0073).
///
/// Facts that change between being read and being logged have all of it decided again.
@Component
class Besluitlijn {

  /// How often facts may change under a question before it is given up.
  private static final int ATTEMPTS = 5;

  private final Seats seats;
  private final FeitenLezer feitenLezer;
  private final Beslisser beslisser;
  private final InzageLog inzageLog;
  private final Clock clock;

  Besluitlijn(
      Seats seats, FeitenLezer feitenLezer, Beslisser beslisser, InzageLog inzageLog, Clock clock) {
    this.seats = seats;
    this.feitenLezer = feitenLezer;
    this.beslisser = beslisser;
    this.inzageLog = inzageLog;
    this.clock = clock;
  }

  /// What a door has decided and logged.
  private interface Door {

    List<Vraag> vragen();

    boolean isGenoeg(List<Beslissing> decided);

    /// Adds what is to be opened later, still sealed.
    Besluiten metGegevens(InzageRequest request, Besluiten besluiten);

    List<DisclosureTicket> record(List<Beslissing> decided) throws Verouderd;
  }

  /// Decides on a question whose answer will be opened.
  Vastgelegd omTeZien(Vraag vraag) {
    return walk(
        new Door() {
          @Override
          public List<Vraag> vragen() {
            return List.of(vraag);
          }

          @Override
          public boolean isGenoeg(List<Beslissing> decided) {
            return false;
          }

          @Override
          public Besluiten metGegevens(InzageRequest request, Besluiten besluiten) {
            return beslisser.metGegevens(request, besluiten);
          }

          @Override
          public List<DisclosureTicket> record(List<Beslissing> decided) throws Verouderd {
            return inzageLog.record(decided.getFirst());
          }
        });
  }

  /// Decides on the questions of a call; nothing of them will be opened.
  Vastgelegd omTeWeten(Oproep oproep) {
    return walk(
        new Door() {
          @Override
          public List<Vraag> vragen() {
            return oproep.vragen();
          }

          @Override
          public boolean isGenoeg(List<Beslissing> decided) {
            return oproep.isGenoeg(decided.stream().map(Uitkomst::van).toList());
          }

          @Override
          public Besluiten metGegevens(InzageRequest request, Besluiten besluiten) {
            return besluiten;
          }

          @Override
          public List<DisclosureTicket> record(List<Beslissing> decided) throws Verouderd {
            return inzageLog.record(oproep, decided);
          }
        });
  }

  private Vastgelegd walk(Door door) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        List<Beslissing> decided = decide(door);
        return new Vastgelegd(decided, door.record(decided));
      } catch (Verouderd factsChanged) {
        // Nothing was logged and nothing opened: the line is walked again from its begin.
      }
    }
    throw new Fault(
        InzageFault.FEITEN_BLIJVEN_VERANDEREN, "facts changed `" + ATTEMPTS + "` times");
  }

  private List<Beslissing> decide(Door door) {
    List<Beslissing> decided = new ArrayList<>();
    for (Vraag vraag : door.vragen()) {
      if (door.isGenoeg(decided)) {
        break;
      }
      decided.add(decide(door, vraag));
    }
    return decided;
  }

  /// The straight line. Each step needs what the one before it returns.
  private Beslissing decide(Door door, Vraag vraag) {
    InzageRequest request = vraag.request();
    Question question = vraag.askedAt(clock.instant());
    Seat seat =
        seats.seatFor(request.wie(), request.casus(), request.zitting(), question.askedAt());
    Feiten feiten = feitenLezer.feitenVoor(request, question, seat).alleen(vraag.persoon());
    Besluiten besluiten = beslisser.beslis(question, feiten);
    return new Beslissing(vraag, question, feiten, door.metGegevens(request, besluiten));
  }
}
