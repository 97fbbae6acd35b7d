// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Functie;
import nl.deelgrond.convenant.Organisatie;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/// What the demo's tokens say: who somebody is, for which partij, and how surely.
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  /// OIDC NL GOV 1.0.1: an id token lives at most five minutes.
  private static final Duration ID_TOKEN = Duration.ofMinutes(5);

  private static final String LOA = "http://eidas.europa.eu/LoA/substantial";

  private final Convenant convenant;
  private final String audience;

  TokenClaims(Convenant convenant, String audience) {
    this.convenant = convenant;
    this.audience = audience;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    JwtClaimsSet.Builder claims = context.getClaims();
    String client = context.getRegisteredClient().getClientId();
    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      claims
          .audience(List.of(audience))
          .claim("azp", client)
          .claim("scope", String.join(" ", context.getAuthorizedScopes())); // RFC 9068
    } else {
      claims.expiresAt(Objects.requireNonNull(claims.build().getIssuedAt()).plus(ID_TOKEN));
    }
    if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
      DemoMachine machine = DemoMachine.find(client).orElseThrow();
      identify(claims, machine.naam(), machine.functie());
    } else {
      DemoAccount account = DemoAccount.find(login(context)).orElseThrow();
      identify(claims, account.naam(), account.functie());
    }
  }

  private static String login(JwtEncodingContext context) {
    Authentication person = Objects.requireNonNull(context.getPrincipal());
    return person.getName();
  }

  private void identify(JwtClaimsSet.Builder claims, String naam, String code) {
    Functie functie = convenant.functie(code);
    Organisatie organisatie = convenant.organisatieVan(functie.partij());
    claims
        .claim("name", naam)
        .claim("organisatie", organisatie.code())
        .claim("oin", organisatie.oin())
        .claim("partij", functie.partij())
        .claim("functie", functie.code())
        .claim("acr", LOA);
  }
}
