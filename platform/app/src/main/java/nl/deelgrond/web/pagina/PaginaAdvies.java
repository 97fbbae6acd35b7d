// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

import jakarta.persistence.PersistenceException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.fault.TooManyRequests;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.problem.Problem;
import nl.deelgrond.problem.Problems;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/// Gives every page its frame, and a fault its page.
@ControllerAdvice(basePackages = {"nl.deelgrond.web", "nl.deelgrond.demo"})
class PaginaAdvies {
  private static final Duration LATER = Duration.ofSeconds(30);

  private final Schillen schillen;
  private final Handelingen handelingen;
  private final Problems problems;

  PaginaAdvies(Schillen schillen, Handelingen handelingen, Problems problems) {
    this.schillen = schillen;
    this.handelingen = handelingen;
    this.problems = problems;
  }

  @ModelAttribute("schil")
  Schil schil(HttpServletRequest request, Locale locale) {
    return schillen.schil(request, locale);
  }

  @ModelAttribute("woorden")
  Woorden woorden(Locale locale) {
    return schillen.woorden(locale);
  }

  @ExceptionHandler
  ModelAndView fault(
      Fault fault, HttpServletRequest request, HttpServletResponse response, Locale locale) {
    HttpStatus status = statusOf(fault);
    if (status.is5xxServerError()) {
      Problem _ = problems.of(fault); // says in the log of the application what happened
    }
    fault
        .code()
        .retryAfter()
        .or(() -> Optional.of(LATER).filter(_ -> status == HttpStatus.SERVICE_UNAVAILABLE))
        .map(TooManyRequests::seconds)
        .ifPresent(wait -> response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait)));
    return page(status, FoutPagina.of(fault.code(), status.value()), request, locale);
  }

  /// An address or a form with what cannot be an id: no page of ours leads there, so somebody
  /// tried.
  @ExceptionHandler({
    MethodArgumentTypeMismatchException.class,
    MissingServletRequestParameterException.class
  })
  ModelAndView onleesbaar(Exception unreadable, HttpServletRequest request, Locale locale) {
    Object page = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    schillen
        .signedIn(request)
        .ifPresent(wie ->
            handelingen.weigering(
                wie,
                "pagina-bekijken",
                HandelingFault.NIET_GEVONDEN,
                Map.of("pagina", String.valueOf(page))));
    return page(HttpStatus.BAD_REQUEST, FoutPagina.of(400), request, locale);
  }

  /// The database says no, or says nothing: the same no as over REST.
  @ExceptionHandler({
    DataAccessException.class,
    PersistenceException.class,
    TransactionException.class
  })
  ModelAndView database(
      RuntimeException broken,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale) {
    HttpStatus status = HttpStatus.valueOf(problems.of(broken).status());
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(LATER.toSeconds()));
    }
    return page(status, FoutPagina.of(status.value()), request, locale);
  }

  /// Something asked that no page of ours offers to ask.
  @ExceptionHandler
  ModelAndView onjuist(OnjuisteInvoer wrong, HttpServletRequest request, Locale locale) {
    return page(HttpStatus.BAD_REQUEST, FoutPagina.of(400), request, locale);
  }

  private ModelAndView page(
      HttpStatus status, FoutPagina words, HttpServletRequest request, Locale locale) {
    ModelAndView page = new ModelAndView("fout", status);
    page.addObject("schil", schillen.schil(request, locale));
    page.addObject("pagina", words);
    return page;
  }

  static HttpStatus statusOf(Fault fault) {
    if (fault.code() instanceof HandelingFault handeling) {
      return switch (handeling) {
        case NIET_BEVOEGD, UITGETREDEN -> HttpStatus.FORBIDDEN;
        case NIET_GEVONDEN -> HttpStatus.NOT_FOUND;
        case KAN_NIET_MEER, ANDERE_AANVRAAG, CONVENANT_NIET_VAN_KRACHT -> HttpStatus.CONFLICT;
      };
    }
    if (fault.code() instanceof TooManyRequests) {
      return HttpStatus.TOO_MANY_REQUESTS;
    }
    return switch (fault.code().kind()) {
      case CALLER -> HttpStatus.FORBIDDEN;
      case DEPENDENCY, INTEGRITY -> HttpStatus.SERVICE_UNAVAILABLE;
      case BUG -> HttpStatus.INTERNAL_SERVER_ERROR;
    };
  }
}
