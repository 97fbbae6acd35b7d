// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Whatever is thrown behind a door for machines becomes a no in its form, also when no controller
/// was found.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class MachineProblems implements HandlerExceptionResolver {

  private final Problems problems;

  MachineProblems(Problems problems) {
    this.problems = problems;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception thrown) {
    Optional<MachineDoor> door = MachineDoor.at(request.getServletPath());
    if (door.isEmpty() || response.isCommitted()) {
      return null;
    }
    if (thrown instanceof ErrorResponse known) {
      known
          .getHeaders()
          .forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
    }
    try {
      problems.write(door.get(), response, problems.of(thrown));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    return new ModelAndView();
  }
}
