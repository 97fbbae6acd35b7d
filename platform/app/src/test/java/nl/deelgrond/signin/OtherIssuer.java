// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/// Somebody else's issuer: another authorization server, in another process but for the JVM, that
/// knows us as a client with a secret.
@EnableAutoConfiguration
class OtherIssuer {

  static final String SECRET = "een-geheim-van-ons-en-hen";
  static final String AUDIENCE = "https://deelgrond.example/v1";

  /// Starts it.
  ///
  /// @param port where it listens
  /// @param us address of the Deelgrond that signs people in there
  static ConfigurableApplicationContext start(int port, String us) {
    String client = "--spring.security.oauth2.authorizationserver.client.deelgrond.";
    return new SpringApplicationBuilder(OtherIssuer.class)
        .run(
            "--spring.config.name=other-issuer",
            "--spring.main.banner-mode=off",
            "--server.port=" + port,
            "--spring.autoconfigure.exclude="
                + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                + "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "--spring.security.user.name=p.elders",
            "--spring.security.user.password=elders",
            "--spring.security.oauth2.authorizationserver.issuer=http://localhost:" + port,
            client + "registration.client-id=deelgrond-bij-ons",
            client + "registration.client-secret={noop}" + SECRET,
            client + "registration.client-authentication-methods=client_secret_basic",
            client + "registration.authorization-grant-types=authorization_code",
            client + "registration.redirect-uris=" + us + "/login/oauth2/code/deelgrond",
            client + "registration.post-logout-redirect-uris=" + us + "/",
            client + "registration.scopes=openid,profile,deelgrond",
            client + "require-proof-key=true");
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims() {
    return context -> {
      if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
        context.getClaims().audience(List.of(AUDIENCE));
      }
      Map.of(
              "name", "Pia Elders",
              "organisatie", "politie",
              "oin", "00000099000000011000",
              "partij", "politie/wijkteam",
              "functie", "wijkagent",
              "acr", "http://eidas.europa.eu/LoA/high")
          .forEach(context.getClaims()::claim);
    };
  }
}
