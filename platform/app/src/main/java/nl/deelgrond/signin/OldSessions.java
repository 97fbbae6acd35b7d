// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends a session whose word of the issuer is old, so that the issuer is asked again: a functie
/// that it took away lasts no longer than this here, however busy somebody is (ADR-0048).
final class OldSessions extends OncePerRequestFilter {

  private final Clock clock;
  private final Duration longest;

  OldSessions(Clock clock, Duration longest) {
    this.clock = clock;
    this.longest = longest;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isOld(SecurityContextHolder.getContext().getAuthentication())) {
      HttpSession session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
      SecurityContextHolder.clearContext();
    }
    chain.doFilter(request, response);
  }

  private boolean isOld(@Nullable Authentication authentication) {
    if (authentication == null || !(authentication.getPrincipal() instanceof OidcUser user)) {
      return false;
    }
    Instant said = user.getIdToken().getIssuedAt();
    return said == null || !clock.instant().isBefore(said.plus(longest));
  }
}
