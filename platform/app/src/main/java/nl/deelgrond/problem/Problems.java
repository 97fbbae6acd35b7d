// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.problem;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.fault.Kind;
import nl.deelgrond.fault.TooManyRequests;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.handeling.Probleemteksten;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.JDBCConnectionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import tools.jackson.databind.json.JsonMapper;

/// Turns whatever goes wrong into one no, in one place, and writes it.
@Component
public class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final Locale DUTCH = Locale.of("nl");
  private static final int SERVER_ERROR = 500;
  private static final int FRAMES = 5;

  private final JsonMapper json;

  Problems(JsonMapper json) {
    this.json = json;
  }

  /// The no that belongs to what was thrown. What is our own failure gets a number under which it
  /// stands in the log of the application.
  public Problem of(Throwable thrown) {
    Problem problem = translate(thrown);
    return problem.status() < SERVER_ERROR ? problem : logged(problem, thrown);
  }

  /// The no of the web server or the framework with this status.
  public Problem ofStatus(int status) {
    return Refusals.ofStatus(status);
  }

  private static Problem translate(Throwable thrown) {
    return switch (thrown) {
      case OnjuisteInvoer wrong -> Refusals.INVALID_INPUT.because(wrong.problemen());
      case Fault fault -> Refusals.of(fault.code());
      case ErrorResponse known -> Refusals.ofStatus(known.getStatusCode().value());
      case InvalidParameterException unreadable -> Refusals.ofStatus(unreadable.getErrorCode());
      case ConcurrencyFailureException _,
          DuplicateKeyException _,
          // as Hibernate says it when nobody translates: a service that flushes is no repository
          OptimisticLockException _,
          PessimisticLockException _,
          LockTimeoutException _,
          ConstraintViolationException _ ->
          Refusals.CHANGED_MEANWHILE;
      case DataAccessResourceFailureException _,
          TransientDataAccessException _,
          JDBCConnectionException _,
          TransactionException _ ->
          Refusals.UNAVAILABLE;
      default -> Refusals.ofStatus(SERVER_ERROR);
    };
  }

  private static Problem logged(Problem problem, Throwable thrown) {
    String kenmerk = "urn:uuid:" + UUID.randomUUID();
    boolean waits = thrown instanceof Fault fault && fault.code().kind() == Kind.DEPENDENCY;
    LOG.atLevel(waits ? Level.WARN : Level.ERROR)
        .log("request failed: {} {}, {}", problem.code(), kenmerk, chain(thrown));
    return problem.knownAs(kenmerk);
  }

  /// What was thrown and where in our code, without the messages: those of a driver or a parser
  /// repeat data.
  private static String chain(Throwable thrown) {
    StringBuilder chain = new StringBuilder();
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      chain.append(each.getClass().getName());
      if (each instanceof Fault fault) {
        chain.append(" (").append(fault.getMessage()).append(')');
      }
      Arrays.stream(each.getStackTrace())
          .filter(frame -> frame.getClassName().startsWith("nl.deelgrond."))
          .limit(FRAMES)
          .forEach(frame -> chain.append(" < ").append(frame));
      chain.append(each.getCause() == null ? "" : " | ");
    }
    return chain.toString();
  }

  /// Writes a no in the form of the door; headers that were set before stay.
  public void write(MachineDoor door, HttpServletResponse response, Problem problem)
      throws IOException {
    byte[] body = body(door, problem);
    response.resetBuffer();
    response.setStatus(door.status(problem.status()));
    Optional.ofNullable(problem.retryAfter())
        .ifPresent(wait ->
            response.setHeader("Retry-After", String.valueOf(TooManyRequests.seconds(wait))));
    response.setContentType(
        switch (door) {
          case REST -> MediaType.APPLICATION_PROBLEM_JSON_VALUE;
          case AUTHZEN -> MediaType.TEXT_PLAIN_VALUE;
        });
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private byte[] body(MachineDoor door, Problem problem) {
    return switch (door) {
      case REST ->
          json.writeValueAsBytes(problem.members(found -> Probleemteksten.tekst(found, DUTCH)));
      case AUTHZEN ->
          problem
              .text(found -> Probleemteksten.tekst(found, DUTCH))
              .getBytes(StandardCharsets.UTF_8);
    };
  }
}
