// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.deelgrond.audit.Act;
import nl.deelgrond.audit.AuditLog;
import nl.deelgrond.auditformat.CanonicalJson;
import nl.deelgrond.fault.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/// Logs that somebody came to see something with a token that will not do (ADR-0047).
///
/// **Guarantees**
/// - A refusal on the way to `/v1/inzagen` or to a decision of AuthZEN is in the log before it is
///   told.
/// - A stranger cannot fill the log: above a number in a minute the refusals are counted only, and
///   the next entry says how many there were.
/// - Nothing of a token that was not verified is repeated.
@Component
class RefusedTokens {

  private static final Logger LOG = LoggerFactory.getLogger(RefusedTokens.class);
  private static final List<String> PATHS = List.of("/v1/inzagen", "/access/v1");
  private static final String UNKNOWN = "onbekend";
  private static final int LONGEST = 200;

  private final AuditLog log;
  private final PerMinute bound;

  RefusedTokens(AuditLog log, SigninProperties properties, Clock clock) {
    this.log = log;
    this.bound = new PerMinute(properties.aanmelden().geweigerdPerMinuut(), clock);
  }

  /// @param code what the asker is told
  /// @param known whose token was verified; null when none was
  void log(String path, String code, @Nullable Authentication known) {
    if (PATHS.stream().noneMatch(one -> path.equals(one) || path.startsWith(one + "/"))) {
      return;
    }
    PerMinute.Answer answer = bound.ask();
    if (!answer.through()) {
      return;
    }
    Map<String, Object> payload =
        Map.of("door", sub(known), "uitkomst", code, "niet-vastgelegd", answer.held());
    try {
      log.attempt(new Act("toegang-geweigerd", null, UNKNOWN, CanonicalJson.bytes(payload)));
    } catch (Fault unwritten) { // the refusal stands, and nothing is shown either way
      LOG.atWarn().addKeyValue("code", unwritten.code().name()).log("refusal was not logged");
    }
  }

  private static String sub(@Nullable Authentication known) {
    return Optional.ofNullable(known)
        .filter(JwtAuthenticationToken.class::isInstance)
        .map(Authentication::getName)
        .filter(sub -> sub.length() <= LONGEST)
        .orElse(UNKNOWN);
  }
}
