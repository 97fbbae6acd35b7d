// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/// Checks how a client proves who it is: `private_key_jwt` (OAuth NL GOV 1.1, RFC 7523 section 3).
///
/// **Guarantees**
/// - An assertion counts once. Those made before this start do not count at all, so forgetting at a
///   stop which were used makes no room for using one again.
/// - It is signed with the client's registered key, names the client twice and us once, and lives
///   five minutes at most.
final class ClientAssertions implements JwtDecoderFactory<RegisteredClient> {

  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final Duration CLOCKS_APART = Duration.ofSeconds(10);
  private static final int JTI_LENGTH = 22; // 128 bits in base64url

  private final Function<String, @Nullable RSAPublicKey> keys;
  private final List<String> ourNames;
  private final Clock clock;
  private final Instant start;
  private final Cache<String, Boolean> used =
      Caffeine.newBuilder().expireAfterWrite(LIFE.plus(LIFE)).build();

  ClientAssertions(
      Function<String, @Nullable RSAPublicKey> keys, List<String> ourNames, Clock clock) {
    this.keys = keys;
    this.ourNames = List.copyOf(ourNames);
    this.clock = clock;
    this.start = clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  @Override
  public JwtDecoder createDecoder(RegisteredClient client) {
    RSAPublicKey key = keys.apply(client.getClientId());
    if (key == null) {
      throw new IllegalStateException("no key is registered for `" + client.getClientId() + "`");
    }
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withPublicKey(key).signatureAlgorithm(SignatureAlgorithm.RS256).build();
    decoder.setJwtValidator(assertion -> check(client.getClientId(), assertion));
    return decoder;
  }

  private OAuth2TokenValidatorResult check(String client, Jwt assertion) {
    if (!client.equals(assertion.getClaimAsString("iss"))
        || !client.equals(assertion.getSubject())) {
      return no("`iss` and `sub` must name the client");
    }
    List<String> audience = assertion.getAudience();
    if (audience == null || audience.stream().noneMatch(ourNames::contains)) {
      return no("`aud` must name this server");
    }
    if (!isTimely(assertion.getIssuedAt(), assertion.getExpiresAt())) {
      return no("`iat` and `exp` must be at most five minutes apart, around now");
    }
    String jti = assertion.getId();
    if (jti == null || jti.length() < JTI_LENGTH) {
      return no("`jti` must have 128 bits or more");
    }
    boolean fresh = used.asMap().putIfAbsent(client + " " + jti, Boolean.TRUE) == null;
    return fresh ? OAuth2TokenValidatorResult.success() : no("`jti` was used before");
  }

  private boolean isTimely(@Nullable Instant issued, @Nullable Instant until) {
    Instant now = clock.instant();
    return issued != null
        && until != null
        && !issued.isBefore(start)
        && !issued.isAfter(now.plus(CLOCKS_APART))
        && until.isAfter(now)
        && !until.isAfter(issued.plus(LIFE));
  }

  private static OAuth2TokenValidatorResult no(String problem) {
    return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_client", problem, null));
  }
}
