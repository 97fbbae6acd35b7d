// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import nl.deelgrond.identity.IdentityFault;
import nl.deelgrond.problem.MachineDoor;
import nl.deelgrond.problem.Problem;
import nl.deelgrond.problem.Problems;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/// Says no to a request whose token is missing, wrong, or not for this (RFC 6750 section 3).
@Component
class TokenRefusals {

  private static final String CHALLENGE = "WWW-Authenticate";
  private static final String INVALID = "TOKEN_INVALID";
  private static final String SCOPE = "TOKEN_SCOPE";
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
  private final RefusedTokens refused;

  TokenRefusals(Problems problems, RefusedTokens refused) {
    this.problems = problems;
    this.refused = refused;
  }

  void notSignedIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    refused.log(request.getServletPath(), codeOf(why), null);
    switch (why) {
      case AuthenticationServiceException _ -> problems.write(door(request), response, ISSUER_AWAY);
      case InvalidBearerTokenException _ when isExpired(why) ->
          invalid(request, response, "Het toegangsbewijs is verlopen. Haal een nieuw op.");
      case InvalidBearerTokenException _ ->
          invalid(
              request,
              response,
              "Het toegangsbewijs is niet door onze uitgever voor deze dienst gegeven.");
      default -> {
        response.setHeader(CHALLENGE, "Bearer");
        problems.write(door(request), response, problems.ofStatus(UNAUTHORIZED));
      }
    }
  }

  private static String codeOf(AuthenticationException why) {
    return switch (why) {
      case AuthenticationServiceException _ -> ISSUER_AWAY.code();
      case InvalidBearerTokenException _ -> INVALID;
      default -> "NOT_SIGNED_IN";
    };
  }

  /// The convenant does not know whoever asks.
  ///
  /// @param who whose token it is
  /// @param why names of claims and what is wrong with them, never what they hold
  void notRecognized(
      HttpServletRequest request,
      HttpServletResponse response,
      Authentication who,
      List<String> why)
      throws IOException {
    refused.log(request.getServletPath(), IdentityFault.REQUESTER_UNKNOWN.name(), who);
    problems.write(
        door(request),
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
  void notForThis(HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws IOException {
    refused.log(request.getServletPath(), SCOPE, who);
    response.setHeader(CHALLENGE, "Bearer error=\"insufficient_scope\"");
    problems.write(
        door(request),
        response,
        new Problem(
            FORBIDDEN,
            "Toegangsbewijs niet hiervoor",
            "Het toegangsbewijs is voor iets anders gegeven. Vraag er een aan voor deze dienst.",
            SCOPE));
  }

  /// The door knocked at; where nobody asks for a token, the answer does not matter.
  private static MachineDoor door(HttpServletRequest request) {
    return MachineDoor.at(request.getServletPath()).orElse(MachineDoor.REST);
  }

  private void invalid(HttpServletRequest request, HttpServletResponse response, String detail)
      throws IOException {
    response.setHeader(CHALLENGE, "Bearer error=\"invalid_token\"");
    problems.write(
        door(request),
        response,
        new Problem(UNAUTHORIZED, "Toegangsbewijs ongeldig", detail, INVALID));
  }

  private static boolean isExpired(AuthenticationException why) {
    return why.getCause() instanceof JwtValidationException invalid
        && invalid.getErrors().stream()
            .allMatch(error -> error.getErrorCode().equals(AccessTokens.EXPIRED));
  }
}
