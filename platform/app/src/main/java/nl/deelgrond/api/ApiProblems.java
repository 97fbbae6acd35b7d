// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import nl.deelgrond.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Whatever is thrown under `/v1` becomes a problem, also when no controller was found.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ApiProblems implements HandlerExceptionResolver {

  private final Problems problems;

  ApiProblems(Problems problems) {
    this.problems = problems;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception thrown) {
    if (!ApiEdge.isApi(request.getServletPath()) || response.isCommitted()) {
      return null;
    }
    if (thrown instanceof ErrorResponse known) {
      known
          .getHeaders()
          .forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
    }
    try {
      problems.write(response, problems.of(thrown));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    return new ModelAndView();
  }
}
