// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.util.Map;
import java.util.Optional;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.policy.NodigSearch;
import org.springframework.stereotype.Service;

/// Says what would have to be there before somebody may see an item (ADR-0037).
///
/// **Guarantees**
/// - It walks the line of a view as far as the facts: seat, facts, entry. Nothing is opened, no
///   gegeven is read, sealed or not; the answer is the same whether or not there is one.
/// - The entry is durable before anything is told, and the person can see it (promises 3 and 10).
/// - The answer rests on facts that were current at the place of its entry in the log (promise 4).
/// - It is held to the pace of views, and a question that fails is in the log as well.
@Service
public class NodigService {

  private final ViewRate viewRate;
  private final Besluitlijn besluitlijn;
  private final NodigSearch search;
  private final InzageLog inzageLog;
  private final Casussen casussen;
  private final Convenant convenant;

  NodigService(
      ViewRate viewRate,
      Besluitlijn besluitlijn,
      NodigSearch search,
      InzageLog inzageLog,
      Casussen casussen,
      Convenant convenant) {
    this.viewRate = viewRate;
    this.besluitlijn = besluitlijn;
    this.search = search;
    this.inzageLog = inzageLog;
    this.casussen = casussen;
    this.convenant = convenant;
  }

  /// Answers what would be needed.
  ///
  /// @return nothing when there is no seat now, no such casus or no such person
  /// @throws OnjuisteInvoer when it names what the convenant does not know
  /// @throws Fault when there is no sound answer, or this caller asks too often
  public Optional<NodigView> zoek(NodigRequest request) {
    viewRate.require(request.wie());
    check(request);
    Vraag vraag = request.alsVraag();
    try {
      NodigFeiten feiten = besluitlijn.omNaTeVragen(request, vraag);
      return feiten.persoon().map(persoon -> antwoord(request, feiten, persoon));
    } catch (RuntimeException broken) { // edge: whatever it was, somebody tried to know
      throw mislukt(vraag, broken);
    }
  }

  /// Logs that somebody sent what cannot be read as a question.
  ///
  /// @param problemen how many things were wrong with it
  /// @param wrong what the asker is told; also when the log cannot be written
  public void onleesbaar(Requester wie, int problemen, RuntimeException wrong) {
    viewRate.require(wie);
    inzageLog.attemptBeforeThrowing(wrong, wie, "inzage-onjuist", Map.of("problemen", problemen));
  }

  private NodigView antwoord(NodigRequest request, NodigFeiten feiten, Persoon persoon) {
    return new NodigView(
        request,
        feiten.seat().casusCode(),
        feiten.seat().tafel(),
        persoon.letter(),
        isEigen(request),
        search.zoek(feiten.over(persoon, request.bron())));
  }

  private boolean isEigen(NodigRequest request) {
    return casussen
        .find(request.casus())
        .filter(casus -> casus.ingebrachtDoor().equals(request.wie().partij()))
        .isPresent();
  }

  private RuntimeException mislukt(Vraag vraag, RuntimeException broken) {
    RuntimeException told = InzageFault.told(broken);
    inzageLog.attemptBeforeThrowing(
        told,
        vraag.request(),
        "nodig-mislukt",
        Map.of("code", InzageFault.nameOf(broken), "vraag", vraag.id().toString()));
    return told;
  }

  private void check(NodigRequest request) {
    Optional<Veld> veld = convenant.findVeld(request.veld());
    try {
      new Invoer()
          .eis(
              convenant.findDoel(request.doel()).isPresent(),
              "doel",
              "doel-onbekend",
              Invoer.printable(request.doel()))
          .eis(veld.isPresent(), "veld", "veld-onbekend", Invoer.printable(request.veld()))
          .eis(
              veld.stream()
                  .flatMap(known -> known.bronnen().stream())
                  .anyMatch(herkomst -> herkomst.bron().equals(request.bron())),
              "bron",
              "partij-onbekend",
              Invoer.printable(request.bron()))
          .klaar();
    } catch (OnjuisteInvoer wrong) {
      inzageLog.attemptBeforeThrowing(
          wrong,
          request.asInzage().metBekendDoel(convenant),
          "inzage-onjuist",
          Map.of("problemen", wrong.problemen().size()));
      throw wrong;
    }
  }
}
