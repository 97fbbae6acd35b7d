// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.deelgrond.vault.KeyStoreFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tokens that come with a request to the API.
class AccessTokenTests {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final RunningDemo demo = RunningDemo.shared();

  @Test
  void rightTokenLetsItsOwnerIn() throws Exception {
    HttpResponse<String> answer = ask(demo.token(_ -> {}));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "Medewerker l.visser wmo-consulent gemeente-borne/wmo gemeente-borne 00000099000000001000");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  static Stream<Arguments> invalid() {
    Date ahead = Date.from(Instant.now().plusSeconds(60));
    return Stream.of(
        change("of another issuer", claims -> claims.issuer("https://elders.example")),
        change("without issuer", claims -> claims.issuer(null)),
        change("for another service", claims -> claims.audience("https://elders.example")),
        change("for nobody", claims -> claims.audience((String) null)),
        change("an id token, by its audience", claims -> claims.audience("deelgrond-web")),
        change("expired", AccessTokenTests::expired),
        change("without end", claims -> claims.expirationTime(null)),
        change("not yet valid", claims -> claims.notBeforeTime(ahead)),
        change("without number", claims -> claims.jwtID(null)),
        change("about nobody", claims -> claims.subject(null)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("invalid")
  void tokenThatIsNotForUsNowIsRefused(String what, Consumer<JWTClaimsSet.Builder> change)
      throws Exception {
    HttpResponse<String> answer = ask(demo.token(change));

    assertThat(answer).as(what).satisfies(it -> refuses(it, 401, "TOKEN_INVALID"));
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer error=\"invalid_token\"");
  }

  @Test
  void expiredTokenIsToldApartSoThatItsOwnerGetsAnother() throws Exception {
    HttpResponse<String> answer = ask(demo.token(AccessTokenTests::expired));

    assertThat(answer.body()).contains("Het toegangsbewijs is verlopen. Haal een nieuw op.");
  }

  @Test
  void tokenOfAForeignKeyIsRefused() throws Exception {
    refuses(ask(demo.token(foreignKey(), _ -> {})), 401, "TOKEN_INVALID");
  }

  @Test
  void unsignedTokenIsRefused() throws Exception {
    String token = new PlainJWT(demo.rightClaims().build()).serialize();

    refuses(ask(token), 401, "TOKEN_INVALID");
  }

  /// The old trick: the public key, which everybody has, used as if it were a shared secret.
  @Test
  void tokenSignedWithThePublicKeyAsSecretIsRefused() throws Exception {
    KeyPair pair = demo.bean(KeyStoreFile.class).rsa("demo-token", KeyStoreFile::newRsa);
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), demo.rightClaims().build());
    token.sign(new MACSigner(pair.getPublic().getEncoded()));

    refuses(ask(token.serialize()), 401, "TOKEN_INVALID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a.b.c", "eyJhbGciOiJSUzI1NiJ9.e30."})
  void whatIsNoTokenIsRefused(String token) throws Exception {
    refuses(ask(token), 401, "TOKEN_INVALID");
  }

  @Test
  void everySingleChangedByteMakesATokenInvalid() throws Exception {
    String token = demo.token(_ -> {});
    int end = token.lastIndexOf('.');
    for (int i = token.indexOf('.') + 1; i < end; i += 7) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String changed = token.substring(0, i) + other + token.substring(i + 1);

      assertThat(ask(changed).statusCode()).as("byte %d", i).isEqualTo(401);
    }
  }

  @Test
  void noTokenIsNoError() throws Exception {
    HttpResponse<String> answer =
        HTTP.send(question("/v1/_wie").build(), HttpResponse.BodyHandlers.ofString());

    refuses(answer, 401, "NOT_SIGNED_IN");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
  }

  /// OAuth NL GOV 1.1: an address ends up in logs, so a token never stands in one.
  @Test
  void tokenInTheAddressCountsForNothing() throws Exception {
    String token = demo.token(_ -> {});

    HttpResponse<String> answer =
        HTTP.send(
            question("/v1/_wie?access_token=" + token).build(),
            HttpResponse.BodyHandlers.ofString());

    refuses(answer, 401, "NOT_SIGNED_IN");
  }

  static Stream<Arguments> contradictions() {
    return Stream.of(
        change("partij", claims -> claims.claim("partij", "gemeente-borne/jeugdwet")),
        change("organisatie", claims -> claims.claim("organisatie", "wijkkracht")),
        change("oin", claims -> claims.claim("oin", "00000099000000002000")),
        change("partij", claims -> claims.claim("functie", "wijkagent")),
        change("functie", claims -> claims.claim("functie", "bestaat-niet")),
        change("functie", claims -> claims.claim("functie", "jgz-dossiersysteem")),
        change("functie", claims -> claims.subject("deelgrond-opdrachtregel")),
        change("acr", claims -> claims.claim("acr", "http://eidas.europa.eu/LoA/low")),
        change("name", claims -> claims.claim("name", null)),
        change("functie", claims -> claims.claim("functie", null)),
        change("oin", claims -> claims.claim("oin", 99)),
        change("partij", claims -> claims.claim("partij", " ")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contradictions")
  void tokenThatContradictsTheConvenantIsRefusedAndToldWhere(
      String claim, Consumer<JWTClaimsSet.Builder> change) throws Exception {
    HttpResponse<String> answer = ask(demo.token(change));

    refuses(answer, 403, "REQUESTER_UNKNOWN");
    assertThat(answer.body()).contains("claim `" + claim + "`").doesNotContain("l.visser");
  }

  @Test
  void tokenForSomethingElseIsRefused() throws Exception {
    HttpResponse<String> answer = ask(demo.token(claims -> claims.claim("scope", "openid")));

    refuses(answer, 403, "TOKEN_SCOPE");
  }

  private static void expired(JWTClaimsSet.Builder claims) {
    Instant now = Instant.now();
    claims.issueTime(Date.from(now.minusSeconds(300)));
    claims.expirationTime(Date.from(now.minusSeconds(30)));
  }

  private static Arguments change(String name, Consumer<JWTClaimsSet.Builder> change) {
    return Arguments.of(name, change);
  }

  private static void refuses(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.headers().firstValue("API-Version")).hasValue("1.0.0");
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"", "\"status\":" + status);
  }

  private HttpResponse<String> ask(String token) throws IOException, InterruptedException {
    return HTTP.send(
        question("/v1/_wie").header("Authorization", "Bearer " + token).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder question(String path) {
    return HttpRequest.newBuilder(URI.create(demo.address() + path));
  }

  private static KeyPair foreignKey() throws NoSuchAlgorithmException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }
}
