// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.problem;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/// The outermost layer of a door, before sign-in too: the headers of every answer, and a no in the
/// form of that door for whatever was refused or went wrong on the way.
public final class MachineEdge extends OncePerRequestFilter {

  private static final int BAD_REQUEST = 400;

  /// What every answer carries; sign-in adds what depends on how we are reached.
  public static final Map<String, String> HEADERS =
      Map.of(
          "Cache-Control", "no-store",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY");

  private final Problems problems;
  private final MachineDoor door;
  private final Map<String, String> more;

  /// @param more headers that the answers of this door carry as well
  public MachineEdge(Problems problems, MachineDoor door, Map<String, String> more) {
    this.problems = problems;
    this.door = door;
    this.more = Map.copyOf(more);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !door.leadsTo(path(request));
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HEADERS.forEach(response::setHeader);
    more.forEach(response::setHeader);
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      problems.write(door, response, problems.ofStatus(statusOf(request)));
      return;
    }
    try {
      chain.doFilter(request, new WithProblems(response));
    } catch (RuntimeException | ServletException unforeseen) { // edge: the request ends here
      if (response.isCommitted()) {
        throw unforeseen;
      }
      problems.write(door, response, problems.of(unforeseen));
    }
  }

  /// What was asked, also when the web server sends us to the page for errors.
  private static String path(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.ERROR
        ? String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
        : request.getServletPath();
  }

  private static int statusOf(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? status
        : BAD_REQUEST;
  }

  /// An answer for which a status that is sent as an error becomes a problem, not a page.
  private final class WithProblems extends HttpServletResponseWrapper {

    WithProblems(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      sendError(status);
    }

    @Override
    public void sendError(int status) throws IOException {
      problems.write(door, (HttpServletResponse) getResponse(), problems.ofStatus(status));
    }
  }
}
