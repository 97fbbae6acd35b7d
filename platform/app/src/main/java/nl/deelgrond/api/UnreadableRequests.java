// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import java.io.IOException;
import java.util.Optional;
import nl.deelgrond.problem.MachineDoor;
import nl.deelgrond.problem.MachineEdge;
import nl.deelgrond.problem.Problems;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/// The no of the web server to what is hardly HTTP and so never came as far as a filter. When not
/// even the address could be read, nobody with a browser sent it.
final class UnreadableRequests extends ErrorReportValve {

  private final Problems problems;
  private final String version;

  UnreadableRequests(Problems problems, String version) {
    this.problems = problems;
    this.version = version;
    setShowReport(false);
    setShowServerInfo(false);
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    String target = request.getRequestURI();
    Optional<MachineDoor> door =
        target == null ? Optional.of(MachineDoor.REST) : MachineDoor.at(target);
    if (door.isEmpty() || response.getContentWritten() > 0 || !response.setErrorReported()) {
      super.report(request, response, thrown);
      return;
    }
    MachineEdge.HEADERS.forEach(response::setHeader);
    if (door.get() == MachineDoor.REST) {
      response.setHeader("API-Version", version);
    }
    try {
      problems.write(door.get(), response.getResponse(), problems.ofStatus(response.getStatus()));
    } catch (IOException gone) {
      // whoever asked does not listen any more
    }
  }
}
