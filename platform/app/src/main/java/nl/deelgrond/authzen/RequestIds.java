// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives the number of a request back with its answer, whatever the answer is (AuthZEN 1.0,
/// "Request Identification"). What is no number in any ordinary form is not repeated.
final class RequestIds extends OncePerRequestFilter {

  private static final String HEADER = "X-Request-ID";
  private static final Pattern ORDINARY = Pattern.compile("[A-Za-z0-9._~:/+=-]{1,128}");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = request.getHeader(HEADER);
    if (id != null && ORDINARY.matcher(id).matches()) {
      response.setHeader(HEADER, id);
    }
    chain.doFilter(request, response);
  }
}
