// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import nl.deelgrond.fault.Fault;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestTemplate;

/// Reads access tokens, and takes only those of our issuer that are meant for us and still valid.
///
/// OAuth NL GOV 1.1: signature, `iss`, `aud` and `exp` are checked, RS256 or PS256 only; so `alg`
/// `none`, a key that both sides know, or an id token never pass.
final class AccessTokens {

  /// Error code of a token that has only grown old.
  static final String EXPIRED = "token_expired";

  private static final Duration CLOCKS_APART = Duration.ofSeconds(10);
  private static final Duration WAIT = Duration.ofSeconds(3);

  private final String issuer;
  private final String audience;
  private final Clock clock;

  private AccessTokens(String issuer, String audience, Clock clock) {
    this.issuer = issuer;
    this.audience = audience;
    this.clock = clock;
  }

  /// The issuer's keys are fetched when the first token comes, and again when a new key appears.
  static JwtDecoder decoder(Issuer issuer, String audience, Clock clock) {
    AccessTokens ours = new AccessTokens(issuer.name(), audience, clock);
    Supplier<NimbusJwtDecoder> decoder =
        SingletonSupplier.of(() -> ours.decoderWith(issuer.jwkSetUri()));
    return token -> {
      try {
        return Objects.requireNonNull(decoder.get()).decode(token);
      } catch (Fault e) {
        throw new JwtException("the issuer does not answer", e);
      }
    };
  }

  private NimbusJwtDecoder decoderWith(String jwkSetUri) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(jwkSetUri)
            .jwsAlgorithms(AccessTokens::onlyThose)
            .restOperations(impatient())
            .build();
    decoder.setJwtValidator(this::validate);
    return decoder;
  }

  private static void onlyThose(Set<SignatureAlgorithm> algorithms) {
    algorithms.clear();
    algorithms.add(SignatureAlgorithm.RS256);
    algorithms.add(SignatureAlgorithm.PS256);
  }

  private OAuth2TokenValidatorResult validate(Jwt token) {
    List<OAuth2Error> errors = new ArrayList<>();
    if (!issuer.equals(token.getClaimAsString("iss"))) {
      errors.add(invalid("claim `iss` names another issuer"));
    }
    List<String> audiences = token.getAudience();
    if (audiences == null || !audiences.contains(audience)) {
      errors.add(invalid("claim `aud` does not name this service"));
    }
    for (String required : List.of("exp", "jti", "sub")) {
      if (!token.hasClaim(required)) {
        errors.add(invalid("claim `" + required + "` is missing"));
      }
    }
    errors.addAll(untimely(token));
    return errors.isEmpty()
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(errors);
  }

  private List<OAuth2Error> untimely(Jwt token) {
    Instant now = clock.instant();
    Instant until = token.getExpiresAt();
    Instant from = token.getNotBefore();
    if (until != null && !now.isBefore(until.plus(CLOCKS_APART))) {
      return List.of(new OAuth2Error(EXPIRED, "expired", null));
    }
    if (from != null && now.plus(CLOCKS_APART).isBefore(from)) {
      return List.of(invalid("claim `nbf` lies ahead"));
    }
    return List.of();
  }

  private static OAuth2Error invalid(String problem) {
    return new OAuth2Error("invalid_token", problem, null);
  }

  private static RestTemplate impatient() {
    SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(WAIT);
    requests.setReadTimeout(WAIT);
    return new RestTemplate(requests);
  }
}
