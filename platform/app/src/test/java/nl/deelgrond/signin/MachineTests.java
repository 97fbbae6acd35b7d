// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A partij's own system, which proves who it is with a key (`private_key_jwt`).
class MachineTests {

  private final RunningDemo demo = RunningDemo.shared();

  @Test
  void machineSignsInWithItsKeyAndIsKnownAsOne() throws Exception {
    String token = IssuerTests.accessToken(ask(assertion(key(), _ -> {})));

    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(demo.address() + "/v1/_wie"))
                    .header("Authorization", "Bearer " + token)
                    .build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(answer.body()).startsWith("Systeem ggd-twente jgz-dossiersysteem ggd-twente/jgz");
    assertThat(IssuerTests.life(SignedJWT.parse(token).getJWTClaimsSet()))
        .isLessThanOrEqualTo(Duration.ofHours(6));
  }

  @Test
  void anotherKeyIsRefused() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);

    refused(ask(assertion(generator.generateKeyPair().getPrivate(), _ -> {})));
  }

  @Test
  void assertionCountsOnce() throws Exception {
    String assertion = assertion(key(), _ -> {});

    assertThat(ask(assertion).body()).contains("access_token");
    refused(ask(assertion));
  }

  @Test
  void numberThatWasUsedBeforeIsRefusedInANewAssertionToo() throws Exception {
    String jti = UUID.randomUUID().toString();

    assertThat(ask(assertion(key(), claims -> claims.jwtID(jti))).body()).contains("access_token");
    refused(ask(assertion(key(), claims -> claims.jwtID(jti))));
  }

  static Stream<Arguments> wrong() {
    Instant now = Instant.now();
    return Stream.of(
        wrong("of another client", claims -> claims.issuer("politie")),
        wrong("about another client", claims -> claims.subject("politie")),
        wrong("for another server", claims -> claims.audience("https://elders.example")),
        wrong("without number", claims -> claims.jwtID(null)),
        wrong("with a number that can be guessed", claims -> claims.jwtID("1")),
        wrong("without end", claims -> claims.expirationTime(null)),
        wrong("without time of issue", claims -> claims.issueTime(null)),
        wrong("expired", claims -> claims.expirationTime(Date.from(now.minusSeconds(1)))),
        wrong("for an hour", claims -> claims.expirationTime(Date.from(now.plusSeconds(3600)))),
        wrong("of tomorrow", claims -> claims.issueTime(Date.from(now.plusSeconds(86400)))),
        wrong(
            "of before this start",
            claims -> claims.issueTime(Date.from(now.minusSeconds(86400)))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void assertionThatIsNotExactlyRightIsRefused(String what, Consumer<JWTClaimsSet.Builder> change)
      throws Exception {
    assertThat(ask(assertion(key(), change)))
        .as(what)
        .satisfies(answer -> assertThat(answer.body()).contains("invalid_client"));
  }

  @Test
  void sharedSecretIsNoProof() throws Exception {
    SignedJWT assertion = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
    assertion.sign(new MACSigner("een-geheim-dat-beide-kanten-kennen-0123456789"));

    refused(ask(assertion.serialize()));
  }

  @Test
  void machineGetsNoCodeForAPerson() {
    Map<String, String> question = CodeFlow.question();
    question.put("client_id", "ggd-twente");

    HttpResponse<String> answer = new CodeFlow(demo.address()).ask(question);

    assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("code=");
  }

  private static Arguments wrong(String what, Consumer<JWTClaimsSet.Builder> change) {
    return Arguments.of(what, change);
  }

  private static void refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("invalid_client").doesNotContain("access_token");
  }

  private HttpResponse<String> ask(String assertion) {
    return new CodeFlow(demo.address())
        .exchangeFor(
            Map.of(
                "grant_type", "client_credentials",
                "client_id", "ggd-twente",
                "scope", "deelgrond",
                "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion", assertion));
  }

  private String assertion(PrivateKey key, Consumer<JWTClaimsSet.Builder> change) throws Exception {
    JWTClaimsSet.Builder claims = claims();
    change.accept(claims);
    SignedJWT assertion = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims.build());
    assertion.sign(new RSASSASigner(key));
    return assertion.serialize();
  }

  private JWTClaimsSet.Builder claims() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer("ggd-twente")
        .subject("ggd-twente")
        .audience(demo.address() + "/oauth2/token")
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(60)));
  }

  private PrivateKey key() throws Exception {
    String body =
        Files.readString(demo.machineKey("ggd-twente")).replaceAll("-----[A-Z ]+-----", "");
    return KeyFactory.getInstance("RSA")
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
  }
}
