// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import java.util.List;
import java.util.function.Supplier;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.identity.CurrentRequester;
import nl.deelgrond.identity.IdentityFault;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.signin.Requesters.Recognition;
import nl.deelgrond.signin.Requesters.Recognized;
import nl.deelgrond.signin.Requesters.Unrecognized;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/// Who has signed in, over a session or with a token, looked at anew for each request: a functie
/// that is gone from the convenant is gone at once.
@Component
class SignedIn implements CurrentRequester, AuthorizationManager<RequestAuthorizationContext> {

  private final Requesters requesters;

  SignedIn(Requesters requesters) {
    this.requesters = requesters;
  }

  @Override
  public Requester requester() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return switch (recognize(authentication)) {
      case Recognized(Requester requester) -> requester;
      case Unrecognized(List<String> problems) ->
          throw new Fault(IdentityFault.REQUESTER_UNKNOWN, String.join("; ", problems));
    };
  }

  /// Lets a request through when we know who asks; what they may see is for the policy.
  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    return new AuthorizationDecision(recognize(authentication.get()) instanceof Recognized);
  }

  Recognition recognize(@Nullable Authentication authentication) {
    if (authentication instanceof JwtAuthenticationToken token) {
      return requesters.recognize(token.getTokenAttributes(), isMachine(token.getToken()));
    }
    if (authentication != null && authentication.getPrincipal() instanceof OidcUser user) {
      return requesters.recognize(user.getClaims(), false);
    }
    return new Unrecognized(List.of("nobody has signed in"));
  }

  /// A token from client credentials speaks of nobody but the client itself (OAuth NL GOV 1.1).
  private static boolean isMachine(Jwt token) {
    String sub = token.getSubject();
    return sub != null
        && (sub.equals(token.getClaimAsString("azp"))
            || sub.equals(token.getClaimAsString("client_id")));
  }
}
