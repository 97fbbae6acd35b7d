// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/// Says in one line, without a stack trace, why Deelgrond does not start and what to do.
class StartFailureReporter implements FailureAnalysisReporter {

  @Override
  public void report(FailureAnalysis analysis) {
    String action = analysis.getAction();
    System.err.println(
        "Deelgrond does not start: "
            + oneLine(analysis.getDescription())
            + (action == null || action.isBlank()
                ? "."
                : ". What to do: " + oneLine(action) + "."));
  }

  private static String oneLine(String text) {
    String line = text.strip().replaceAll("\\s*\\R\\s*", "; ");
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
