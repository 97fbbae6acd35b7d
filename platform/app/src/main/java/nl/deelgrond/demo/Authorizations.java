// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/// Sign-ins that are under way or not yet signed out of, for as long as somebody may come back to
/// them. Tokens stand on their own: forgetting this ends none.
final class Authorizations implements OAuth2AuthorizationService {

  private final Cache<String, OAuth2Authorization> kept =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(12)).maximumSize(10_000).build();

  @Override
  public void save(OAuth2Authorization authorization) {
    kept.put(authorization.getId(), authorization);
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    kept.invalidate(authorization.getId());
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return kept.getIfPresent(id);
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    return kept.asMap().values().stream()
        .filter(authorization -> has(authorization, token, type))
        .findFirst()
        .orElse(null);
  }

  private static boolean has(
      OAuth2Authorization authorization, String token, @Nullable OAuth2TokenType type) {
    if (type == null) {
      return authorization.getToken(token) != null;
    }
    return switch (type.getValue()) {
      case OAuth2ParameterNames.STATE ->
          token.equals(authorization.getAttribute(OAuth2ParameterNames.STATE));
      case OAuth2ParameterNames.CODE ->
          holds(authorization.getToken(OAuth2AuthorizationCode.class), token);
      case OAuth2ParameterNames.ACCESS_TOKEN -> holds(authorization.getAccessToken(), token);
      case "id_token" -> holds(authorization.getToken(OidcIdToken.class), token);
      default -> false;
    };
  }

  private static boolean holds(OAuth2Authorization.@Nullable Token<?> kept, String token) {
    return kept != null && kept.getToken().getTokenValue().equals(token);
  }
}
