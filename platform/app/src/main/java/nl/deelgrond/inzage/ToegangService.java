// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.util.Map;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.identity.Requester;
import org.springframework.stereotype.Service;

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

  /// Decides on the questions of a call.
  ///
  /// @throws Fault when there is no sound answer, or this caller asks too often; nothing was told
  public Toegangsbesluit beslis(Oproep oproep) {
    viewRate.require(oproep.door());
    try {
      Vastgelegd decided = besluitlijn.omTeWeten(oproep);
      return new Toegangsbesluit(
          decided.tickets().getFirst().idx(),
          decided.beslissingen().stream().map(Uitkomst::van).toList());
    } catch (RuntimeException broken) { // edge: whatever it was, somebody asked
      RuntimeException told = InzageFault.told(broken);
      inzageLog.attemptBeforeThrowing(
          told, oproep.door(), "toegang-mislukt", Map.of("code", InzageFault.nameOf(broken)));
      throw told;
    }
  }

  /// Logs that somebody sent what cannot be read as a call.
  ///
  /// @param problemen how many things were wrong with it
  /// @param wrong what the asker is told; also when the log cannot be written
  public void onleesbaar(Requester door, int problemen, RuntimeException wrong) {
    viewRate.require(door);
    inzageLog.attemptBeforeThrowing(wrong, door, "toegang-onjuist", Map.of("problemen", problemen));
  }
}
