// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.policy.NodigSearch;
import nl.deelgrond.policy.NodigVraag;
import nl.deelgrond.policy.PolicyFault;
import nl.deelgrond.policy.Question;
import nl.deelgrond.tafel.Seat;
import nl.deelgrond.tafel.Seats;
import org.springframework.stereotype.Service;

/// Says what would have to be there before somebody may see an item (ADR-0037).
///
/// **Guarantees**
/// - It walks the line of a view as far as the decision: seat, facts, entry, decisions. Nothing is
///   opened, no gegeven is read, sealed or not; the answer is the same whether or not there is one.
/// - The entry is durable before anything is told, and the person can see it (promises 3 and 10).
/// - It is held to the pace of views, and a question that fails is in the log as well.
@Service
public class NodigService {

  private static final String ACT = "nodig-gevraagd";

  private final ViewRate viewRate;
  private final Seats seats;
  private final FeitenLezer feitenLezer;
  private final NodigSearch search;
  private final InzageLog inzageLog;
  private final Casussen casussen;
  private final Convenant convenant;
  private final Clock clock;

  NodigService(
      ViewRate viewRate,
      Seats seats,
      FeitenLezer feitenLezer,
      NodigSearch search,
      InzageLog inzageLog,
      Casussen casussen,
      Convenant convenant,
      Clock clock) {
    this.viewRate = viewRate;
    this.seats = seats;
    this.feitenLezer = feitenLezer;
    this.search = search;
    this.inzageLog = inzageLog;
    this.casussen = casussen;
    this.convenant = convenant;
    this.clock = clock;
  }

  /// Answers what would be needed.
  ///
  /// @return nothing when there is no seat now, no such casus or no such person
  /// @throws OnjuisteInvoer when it names what the convenant does not know
  /// @throws Fault when there is no sound answer, or this caller asks too often
  public Optional<NodigView> zoek(NodigRequest request) {
    viewRate.require(request.wie());
    check(request);
    Question question = request.asInzage().askedAt(clock.instant());
    try {
      return walk(request, question);
    } catch (RuntimeException broken) { // edge: whatever it was, somebody tried to know
      throw mislukt(request, question, broken);
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

  private Optional<NodigView> walk(NodigRequest request, Question question) {
    Seat seat =
        seats.seatFor(request.wie(), request.casus(), request.zitting(), question.askedAt());
    Feiten anoniem = feitenLezer.feitenVoor(request.inTrede(Trede.ANONIEM), question, seat);
    Feiten metNaam = feitenLezer.feitenVoor(request.inTrede(Trede.MET_NAAM), question, seat);
    Optional<Persoon> persoon =
        find(request, anoniem).filter(p -> find(request, metNaam).isPresent());
    Map<String, String> details =
        Map.of(
            "vraag", question.id().toString(),
            "persoon", request.persoon().toString(),
            "veld", request.veld(),
            "bron", request.bron());
    if (persoon.isEmpty()) {
      inzageLog.attempt(request.asInzage(), "nodig-geweigerd", details);
      return Optional.empty();
    }
    Persoon over = persoon.get();
    inzageLog.attempt(request.asInzage(), ACT, over.inwoner(), details);
    NodigVraag vraag =
        new NodigVraag(question, anoniem.over(over), metNaam.over(over), request.bron());
    return Optional.of(
        new NodigView(
            request,
            seat.casusCode(),
            seat.tafel(),
            over.letter(),
            isEigen(request),
            search.zoek(vraag)));
  }

  private static Optional<Persoon> find(NodigRequest request, Feiten feiten) {
    return feiten.personen().stream()
        .filter(persoon -> persoon.id().equals(request.persoon()))
        .findFirst();
  }

  private boolean isEigen(NodigRequest request) {
    return casussen
        .find(request.casus())
        .filter(casus -> casus.ingebrachtDoor().equals(request.wie().partij()))
        .isPresent();
  }

  private RuntimeException mislukt(
      NodigRequest request, Question question, RuntimeException broken) {
    RuntimeException told =
        broken instanceof PolicyFault fault
            ? new Fault(
                InzageFault.BELEID_GEEN_ANTWOORD, "policy fault `" + fault.code() + "`", fault)
            : broken;
    inzageLog.attemptBeforeThrowing(
        told,
        request.asInzage(),
        "nodig-mislukt",
        Map.of("code", InzageService.code(broken), "vraag", question.id().toString()));
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
