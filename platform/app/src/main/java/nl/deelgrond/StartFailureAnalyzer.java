// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond;

import nl.deelgrond.fault.Fault;
import nl.deelgrond.fault.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Finds, in what stopped a start, the cause that says what to do about it.
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailureAnalyzer implements FailureAnalyzer {

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case StartRefused refused -> {
          return new FailureAnalysis(refused.getMessage(), refused.whatToDo(), failure);
        }
        case Fault fault -> {
          return new FailureAnalysis(fault.getMessage(), null, failure);
        }
        case PortInUseException taken -> {
          return new FailureAnalysis(
              "port " + taken.getPort() + " is taken",
              "stop what listens there, or choose another port with server.port",
              failure);
        }
        default -> {}
      }
    }
    return null;
  }
}
