// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.util.Map;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.grondslag.LeemteTaken;
import nl.deelgrond.policy.Question;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Hands what was missing to who can add it, once the decision is in the log (ADR-0078).
///
/// A view never waits for a task: when the task cannot be written the view goes on, the log says
/// that it is missing, and the next question about the casus writes it after all.
@Component
class LeemteMelder {

  private static final Logger LOG = LoggerFactory.getLogger(LeemteMelder.class);
  private static final String ACT = "leemten-niet-bijgewerkt";

  private final LeemteTaken taken;
  private final InzageLog inzageLog;

  LeemteMelder(LeemteTaken taken, InzageLog inzageLog) {
    this.taken = taken;
    this.inzageLog = inzageLog;
  }

  void werkBij(Beslissing beslissing) {
    InzageRequest request = beslissing.request();
    Question question = beslissing.question();
    Besluiten besluiten = beslissing.besluiten();
    if (besluiten.perPersoon().isEmpty()) {
      return;
    }
    try {
      taken.werkBij(
          request.casus(),
          question,
          besluiten.perPersoon().stream()
              .map(one -> new LeemteTaken.Beslist(one.persoon().id(), one.decision()))
              .toList());
    } catch (RuntimeException broken) { // edge: the decision stands, and so does its view
      LOG.atError()
          .addKeyValue("vraag", question.id())
          .addKeyValue("code", broken instanceof Fault fault ? fault.code().name() : "-")
          .log("the tasks of a question were not written");
      inzageLog.attemptBeforeThrowing(
          broken, request, ACT, Map.of("vraag", question.id().toString()));
    }
  }
}
