// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.util.Map;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.identity.Requester;
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

  private final ViewRate viewRate;
  private final Besluitlijn besluitlijn;
  private final InzageLog inzageLog;
  private final Projection projection;
  private final Convenant convenant;

  InzageService(
      ViewRate viewRate,
      Besluitlijn besluitlijn,
      InzageLog inzageLog,
      Projection projection,
      Convenant convenant) {
    this.viewRate = viewRate;
    this.besluitlijn = besluitlijn;
    this.inzageLog = inzageLog;
    this.projection = projection;
    this.convenant = convenant;
  }

  /// Answers a question.
  ///
  /// @return what may be seen, and what not and why; a refusal is an answer
  /// @throws OnjuisteInvoer when it names what the convenant does not know
  /// @throws Fault when there is no sound answer, or this caller asks too often; nothing was shown
  public CasusView view(InzageRequest request) {
    viewRate.require(request.wie());
    check(request);
    Vraag vraag = Vraag.over(request);
    try {
      Vastgelegd decided = besluitlijn.omTeZien(vraag);
      return projection.open(decided.beslissingen().getFirst(), decided.tickets());
    } catch (RuntimeException broken) { // edge: whatever it was, somebody tried to see
      throw mislukt(vraag, broken);
    }
  }

  /// Logs that a question failed, wherever on the line it did, and returns what to throw. The entry
  /// of what was released, when there is one, says that it was shown; this one says that it was
  /// not.
  private RuntimeException mislukt(Vraag vraag, RuntimeException broken) {
    RuntimeException told = InzageFault.told(broken);
    inzageLog.attemptBeforeThrowing(
        told,
        vraag.request(),
        "inzage-mislukt",
        Map.of("code", InzageFault.nameOf(broken), "vraag", vraag.id().toString()));
    return told;
  }

  /// Logs that somebody sent what cannot be read as a question: it was an attempt to see.
  ///
  /// @param problemen how many things were wrong with it
  /// @param wrong what the asker is told; also when the log cannot be written
  public void onleesbaar(Requester wie, int problemen, RuntimeException wrong) {
    viewRate.require(wie);
    inzageLog.attemptBeforeThrowing(wrong, wie, "inzage-onjuist", Map.of("problemen", problemen));
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
