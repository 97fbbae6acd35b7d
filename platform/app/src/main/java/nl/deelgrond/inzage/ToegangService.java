// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.util.Map;
import java.util.function.Supplier;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.identity.Requester;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/// The one way to hear what somebody may see of a casus, without seeing it.
///
/// **Guarantees**
/// - It is decided as a view is decided: by [Besluitlijn], on the same facts.
/// - A call leaves exactly one record, durable before anything is told, and with it an entry for
///   each person and question that it tells about; all of them or none.
/// - Nothing is opened. A call that fails tells nothing, and the attempt is logged.
@Service
public class ToegangService {

  private final ViewRate viewRate;
  private final Besluitlijn besluitlijn;
  private final InzageLog inzageLog;

  ToegangService(ViewRate viewRate, Besluitlijn besluitlijn, InzageLog inzageLog) {
    this.viewRate = viewRate;
    this.besluitlijn = besluitlijn;
    this.inzageLog = inzageLog;
  }

  /// Reads a call and decides on its questions.
  ///
  /// @param lezen reads the call; what it looks up is part of what may fail
  /// @throws OnjuisteInvoer when it cannot be read as a call
  /// @throws Fault when there is no sound answer, or this caller asks too often; nothing was told
  public <T extends Oproep> Toegangsbesluit<T> beslis(Requester door, Supplier<T> lezen) {
    viewRate.require(door);
    try {
      T oproep = lezen.get();
      Vastgelegd decided = besluitlijn.omTeWeten(oproep);
      return new Toegangsbesluit<>(
          oproep,
          decided.tickets().getFirst().idx(),
          decided.beslissingen().stream().map(Uitkomst::van).toList());
    } catch (OnjuisteInvoer wrong) {
      throw onjuist(door, wrong.problemen().size(), wrong);
    } catch (ResponseStatusException wrong) {
      throw onjuist(door, 1, wrong);
    } catch (RuntimeException broken) { // edge: whatever it was, somebody asked
      RuntimeException told = InzageFault.told(broken);
      inzageLog.attemptBeforeThrowing(
          told, door, "toegang-mislukt", Map.of("code", InzageFault.nameOf(broken)));
      throw told;
    }
  }

  /// What cannot be read as a call was an attempt to hear something all the same.
  private <X extends RuntimeException> X onjuist(Requester door, int problemen, X wrong) {
    inzageLog.attemptBeforeThrowing(wrong, door, "toegang-onjuist", Map.of("problemen", problemen));
    return wrong;
  }
}
