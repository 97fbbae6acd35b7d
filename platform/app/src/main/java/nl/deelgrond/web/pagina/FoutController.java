// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What remains when a request got no answer: a page for people, a problem for machines. Neither
/// says more than the status; what happened stands in the server's own log.
@Controller
class FoutController implements ErrorController {

  @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView page(HttpServletRequest request) {
    HttpStatus status = statusOf(request);
    return new ModelAndView("fout", Map.of("pagina", FoutPagina.of(status.value())), status);
  }

  @RequestMapping("/error")
  ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
    return ResponseEntity.of(ProblemDetail.forStatus(statusOf(request))).build();
  }

  private static HttpStatus statusOf(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return Optional.ofNullable(code instanceof Integer number ? HttpStatus.resolve(number) : null)
        .orElse(HttpStatus.INTERNAL_SERVER_ERROR);
  }
}
