// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import nl.deelgrond.identity.IdentityFault;
import nl.deelgrond.problem.Problem;
import nl.deelgrond.problem.Problems;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/// Says no to a request whose token is missing, wrong, or not for this (RFC 6750 section 3).
@Component
class TokenRefusals {

  private static final String CHALLENGE = "WWW-Authenticate";
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final Problem ISSUER_AWAY =
      new Problem(
          503,
          "Aanmelden kan nu niet",
          "De uitgever van toegangsbewijzen antwoordt niet. Probeer het zo opnieuw.",
          "ISSUER_UNAVAILABLE",
          List.of(),
          Duration.ofSeconds(10),
          null);

  private final Problems problems;

  TokenRefusals(Problems problems) {
    this.problems = problems;
  }

  void notSignedIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    switch (refused) {
      case AuthenticationServiceException _ -> problems.write(response, ISSUER_AWAY);
      case InvalidBearerTokenException _ when isExpired(refused) ->
          invalid(response, "Het toegangsbewijs is verlopen. Haal een nieuw op.");
      case InvalidBearerTokenException _ ->
          invalid(
              response, "Het toegangsbewijs is niet door onze uitgever voor deze dienst gegeven.");
      default -> {
        response.setHeader(CHALLENGE, "Bearer");
        problems.write(response, problems.ofStatus(UNAUTHORIZED));
      }
    }
  }

  /// The convenant does not know whoever asks.
  ///
  /// @param why names of claims and what is wrong with them, never what they hold
  void notRecognized(HttpServletResponse response, List<String> why) throws IOException {
    problems.write(
        response,
        new Problem(
            FORBIDDEN,
            "Niet bekend in het convenant",
            "Wat het toegangsbewijs over u zegt, klopt niet met het convenant ("
                + String.join("; ", why)
                + "). Vraag uw beheerder om dat recht te zetten.",
            IdentityFault.REQUESTER_UNKNOWN.name()));
  }

  /// The token was given for something else.
  void notForThis(HttpServletResponse response) throws IOException {
    response.setHeader(CHALLENGE, "Bearer error=\"insufficient_scope\"");
    problems.write(
        response,
        new Problem(
            FORBIDDEN,
            "Toegangsbewijs niet hiervoor",
            "Het toegangsbewijs is voor iets anders gegeven. Vraag er een aan voor deze dienst.",
            "TOKEN_SCOPE"));
  }

  private void invalid(HttpServletResponse response, String detail) throws IOException {
    response.setHeader(CHALLENGE, "Bearer error=\"invalid_token\"");
    problems.write(
        response, new Problem(UNAUTHORIZED, "Toegangsbewijs ongeldig", detail, "TOKEN_INVALID"));
  }

  private static boolean isExpired(AuthenticationException refused) {
    return refused.getCause() instanceof JwtValidationException invalid
        && invalid.getErrors().stream()
            .allMatch(error -> error.getErrorCode().equals(AccessTokens.EXPIRED));
  }
}
