// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.util.Objects;
import nl.deelgrond.fault.StartRefused;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/// What both doors need: the issuer, and its tokens.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SigninProperties.class)
class SigninConfiguration {

  @Bean
  Issuer issuer(SigninProperties properties, Environment environment) {
    return new Issuer(properties, environment.acceptsProfiles(Profiles.of("demo")));
  }

  @Bean
  JwtDecoder accessTokenDecoder(Issuer issuer, SigninProperties properties, Clock clock) {
    return AccessTokens.decoder(issuer, properties.audience(), clock);
  }

  @Bean
  Headers headers(SigninProperties properties) {
    return new Headers(properties.address().startsWith("https:"));
  }

  @Bean
  @ConditionalOnProperty("deelgrond.aanmelden.client-key")
  ClientKey clientKey(SigninProperties properties) {
    RSAKey key = read(Objects.requireNonNull(properties.aanmelden().clientKey()));
    return new ClientKey(() -> key);
  }

  private static RSAKey read(Path file) {
    try {
      return RSAKey.parse(Files.readString(file));
    } catch (IOException | ParseException e) {
      throw new StartRefused(
          "cannot read a private RSA key from `" + file + "`",
          "let deelgrond.aanmelden.client-key name a file with a JWK",
          e);
    }
  }
}
