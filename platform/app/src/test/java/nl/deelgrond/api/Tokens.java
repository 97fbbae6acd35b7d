// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Functie;
import nl.deelgrond.convenant.Organisatie;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.ResolvableType;

/// Access tokens for whoever a test needs, signed as the issuer of the running demo does.
public final class Tokens {

  private static final Duration LIFE = Duration.ofMinutes(5);

  private final BeanFactory context;
  private final String address;

  public Tokens(BeanFactory context, String address) {
    this.context = context;
    this.address = address;
  }

  /// A token for this functie, with other claims than it would have.
  public String token(String functieCode, Map<String, Object> otherwise) {
    return signed(functieCode, otherwise, ownKey());
  }

  String signed(String functieCode, Map<String, Object> otherwise, RSAKey key) {
    Convenant convenant = context.getBean(Convenant.class);
    Functie functie = convenant.functie(functieCode);
    Organisatie organisatie = convenant.organisatieVan(functie.partij());
    Instant now = context.getBean(Clock.class).instant();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(address)
            .audience(address)
            .subject("proef." + functieCode)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .jwtID(UUID.randomUUID().toString())
            .claim("azp", "deelgrond-opdrachtregel")
            .claim("scope", "deelgrond")
            .claim("name", "Proef " + functieCode)
            .claim("organisatie", organisatie.code())
            .claim("oin", organisatie.oin())
            .claim("partij", functie.partij())
            .claim("functie", functie.code())
            .claim("acr", "http://eidas.europa.eu/LoA/substantial");
    otherwise.forEach(claims::claim);
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
              claims.build());
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private RSAKey ownKey() {
    JWKSource<SecurityContext> keys =
        context
            .<JWKSource<SecurityContext>>getBeanProvider(
                ResolvableType.forClassWithGenerics(JWKSource.class, SecurityContext.class))
            .getObject();
    try {
      return (RSAKey) keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null).getFirst();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
