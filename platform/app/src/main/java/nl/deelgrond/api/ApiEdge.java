// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Map;
import nl.deelgrond.problem.Problems;
import org.springframework.web.filter.OncePerRequestFilter;

/// The outermost layer of `/v1`, before sign-in too: the headers of every answer, and a problem for
/// whatever was refused or went wrong on the way.
final class ApiEdge extends OncePerRequestFilter {

  private static final int BAD_REQUEST = 400;

  private final Problems problems;
  private final Map<String, String> headers;

  ApiEdge(Problems problems, String version) {
    this.problems = problems;
    this.headers = headers(version);
  }

  /// What every answer of `/v1` carries; sign-in adds what depends on how we are reached.
  static Map<String, String> headers(String version) {
    return Map.of(
        "API-Version", version,
        "Cache-Control", "no-store",
        "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
        "X-Content-Type-Options", "nosniff",
        "X-Frame-Options", "DENY");
  }

  static boolean isApi(String path) {
    return path.equals("/v1") || path.startsWith("/v1/");
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !isApi(path(request));
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    headers.forEach(response::setHeader);
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      problems.write(response, problems.ofStatus(statusOf(request)));
      return;
    }
    try {
      chain.doFilter(request, new WithProblems(response));
    } catch (RuntimeException | ServletException unforeseen) { // edge: the request ends here
      if (response.isCommitted()) {
        throw unforeseen;
      }
      problems.write(response, problems.of(unforeseen));
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
      problems.write((HttpServletResponse) getResponse(), problems.ofStatus(status));
    }
  }
}
