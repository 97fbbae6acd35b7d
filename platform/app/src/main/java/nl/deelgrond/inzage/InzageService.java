// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.deelgrond.audit.DisclosureTicket;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.policy.PolicyFault;
import nl.deelgrond.policy.Question;
import nl.deelgrond.tafel.Seat;
import nl.deelgrond.tafel.Seats;
import org.springframework.stereotype.Service;

/// The one way to see anything of a casus: for pages, for REST and for whatever comes.
///
/// **Guarantees**
/// - Only what the policy positively releases is opened (promise 1), on two grounds (promise 2).
/// - The log entry of every person is durable before anything is opened (promise 3), and rests on
///   facts that were current at its place in the log (promise 4).
/// - The answer is about the trede and the velden that were asked (promise 12).
/// - A question that cannot be answered shows nothing and is in the log as well, whatever broke. A
///   log that cannot be written changes nothing about the error that the asker is told.
@Service
public class InzageService {

  /// How often facts may change under a question before it is given up.
  private static final int ATTEMPTS = 5;

  private final ViewRate viewRate;
  private final Seats seats;
  private final FeitenLezer feitenLezer;
  private final Beslisser beslisser;
  private final InzageLog inzageLog;
  private final Projection projection;
  private final Convenant convenant;
  private final Clock clock;

  InzageService(
      ViewRate viewRate,
      Seats seats,
      FeitenLezer feitenLezer,
      Beslisser beslisser,
      InzageLog inzageLog,
      Projection projection,
      Convenant convenant,
      Clock clock) {
    this.viewRate = viewRate;
    this.seats = seats;
    this.feitenLezer = feitenLezer;
    this.beslisser = beslisser;
    this.inzageLog = inzageLog;
    this.projection = projection;
    this.convenant = convenant;
    this.clock = clock;
  }

  /// Answers a question.
  ///
  /// @return what may be seen, and what not and why; a refusal is an answer
  /// @throws OnjuisteInvoer when it names what the convenant does not know
  /// @throws Fault when there is no sound answer, or this caller asks too often; nothing was shown
  public CasusView view(InzageRequest request) {
    viewRate.require(request.wie());
    check(request);
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Question question = request.askedAt(clock.instant());
      try {
        return walk(request, question);
      } catch (Verouderd factsChanged) {
        // Nothing was logged and nothing opened: the line is walked again from its begin.
      } catch (RuntimeException broken) { // edge: whatever it was, somebody tried to see
        throw mislukt(request, question, broken);
      }
    }
    throw mislukt(
        request,
        request.askedAt(clock.instant()),
        new Fault(InzageFault.FEITEN_BLIJVEN_VERANDEREN, "facts changed `" + ATTEMPTS + "` times"));
  }

  /// Logs that a question failed, wherever on the line it did, and returns what to throw. The entry
  /// of what was released, when there is one, says that it was shown; this one says that it was
  /// not.
  private RuntimeException mislukt(
      InzageRequest request, Question question, RuntimeException broken) {
    RuntimeException told =
        broken instanceof PolicyFault fault
            ? new Fault(
                InzageFault.BELEID_GEEN_ANTWOORD, "policy fault `" + fault.code() + "`", fault)
            : broken;
    inzageLog.attemptBeforeThrowing(
        told,
        request,
        "inzage-mislukt",
        Map.of("code", code(broken), "vraag", question.id().toString()));
    return told;
  }

  static String code(RuntimeException broken) {
    return switch (broken) {
      case PolicyFault fault -> fault.code().name();
      case Fault fault -> fault.code().name();
      default -> broken.getClass().getSimpleName();
    };
  }

  /// Logs that somebody sent what cannot be read as a question: it was an attempt to see.
  ///
  /// @param problemen how many things were wrong with it
  /// @param wrong what the asker is told; also when the log cannot be written
  public void onleesbaar(Requester wie, int problemen, RuntimeException wrong) {
    viewRate.require(wie);
    inzageLog.attemptBeforeThrowing(wrong, wie, "inzage-onjuist", Map.of("problemen", problemen));
  }

  /// The straight line. Each step needs what the one before it returns.
  private CasusView walk(InzageRequest request, Question question) throws Verouderd {
    Seat seat =
        seats.seatFor(request.wie(), request.casus(), request.zitting(), question.askedAt());
    Feiten feiten = feitenLezer.feitenVoor(request, question, seat);
    Besluiten besluiten = beslisser.beslis(request, question, feiten);
    List<DisclosureTicket> tickets = inzageLog.record(request, question, feiten, besluiten);
    return projection.open(request, question, feiten, besluiten, tickets);
  }

  private void check(InzageRequest request) {
    try {
      new Invoer()
          .eis(
              convenant.findDoel(request.doel()).isPresent(),
              "doel",
              "doel-onbekend",
              Invoer.printable(request.doel()))
          .eis(!request.velden().isEmpty(), "velden", "kies-minstens-een")
          .bekend(
              request.velden(),
              code -> convenant.findVeld(code).isPresent(),
              "velden",
              "veld-onbekend")
          .klaar();
    } catch (OnjuisteInvoer wrong) {
      inzageLog.attemptBeforeThrowing(
          wrong,
          request.metBekendDoel(convenant),
          "inzage-onjuist",
          Map.of("problemen", wrong.problemen().size()));
      throw wrong;
    }
  }
}
