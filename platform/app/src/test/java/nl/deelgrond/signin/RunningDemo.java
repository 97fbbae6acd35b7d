// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.deelgrond.DeelgrondApplication;
import nl.deelgrond.database.TestDatabase;
import nl.deelgrond.identity.CurrentRequester;
import nl.deelgrond.vault.KeyStoreFile;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// The whole application in the profile `demo`, listening, on a database of its own.
///
/// It has two addresses more than the real one, `/v1/_wie` and `/_wie`, which say as whom a request
/// came in.
final class RunningDemo implements AutoCloseable {

  /// Tests ask and guess faster than people do.
  private static final Map<String, String> UNHURRIED =
      Map.of(
          "deelgrond.inzage.tempo.ineens", "0",
          "deelgrond.demo.aanmelden.per-account.ineens", "0",
          "deelgrond.demo.aanmelden.per-adres.ineens", "0");

  private static @Nullable RunningDemo shared;

  private final TestDatabase database;
  private final Path folder;
  private final String address;
  private final ConfigurableApplicationContext context;

  private RunningDemo(TestDatabase database, Path folder, int port, Map<String, String> settings) {
    this.database = database;
    this.folder = folder;
    this.address = "http://localhost:" + port;
    List<String> arguments = new ArrayList<>();
    arguments.add("--server.port=" + port);
    arguments.add("--deelgrond.data=" + folder.resolve("data"));
    arguments.add("--deelgrond.vault.password-file=" + folder.resolve("wachtwoord"));
    arguments.add("--deelgrond.demo.gegevens=false");
    database.settings().forEach((name, value) -> arguments.add("--" + name + "=" + value));
    Map<String, String> all = new LinkedHashMap<>(UNHURRIED);
    all.putAll(settings);
    all.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    this.context =
        new SpringApplicationBuilder(DeelgrondApplication.class)
            .profiles("demo")
            .initializers(starting -> whoIsIt((GenericApplicationContext) starting))
            .run(arguments.toArray(String[]::new));
  }

  /// One that all tests of this JVM use: they may sign in and out, and change nothing else.
  static synchronized RunningDemo shared() {
    if (shared == null) {
      shared = start(Map.of());
      Runtime.getRuntime().addShutdownHook(new Thread(shared.context::close));
    }
    return shared;
  }

  /// One of one's own.
  static RunningDemo start(Map<String, String> settings) {
    return start(freePort(), settings);
  }

  /// One of one's own, at a port that is free.
  static RunningDemo start(int port, Map<String, String> settings) {
    try {
      return new RunningDemo(
          TestDatabase.create(), Files.createTempDirectory("deelgrond-demo-"), port, settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same again, on the same data and at the same address.
  RunningDemo restart() {
    context.close();
    return new RunningDemo(
        database,
        folder,
        Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)),
        Map.of());
  }

  String address() {
    return address;
  }

  /// Where the private keys of the demo's machines are.
  Path machineKey(String client) {
    return folder.resolve("data").resolve("machines").resolve(client + ".pem");
  }

  /// A token signed with the issuer's own key, but with whatever claims a test wants.
  String token(Consumer<JWTClaimsSet.Builder> change) {
    KeyPair pair = context.getBean(KeyStoreFile.class).rsa("demo-token", KeyStoreFile::newRsa);
    return token(pair, change);
  }

  /// A token that is right but for the key.
  String token(KeyPair pair, Consumer<JWTClaimsSet.Builder> change) {
    try {
      RSAKey key =
          new RSAKey.Builder((RSAPublicKey) pair.getPublic())
              .privateKey(pair.getPrivate())
              .keyIDFromThumbprint()
              .build();
      JWTClaimsSet.Builder claims = rightClaims();
      change.accept(claims);
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

  /// What the issuer would say of l.visser.
  JWTClaimsSet.Builder rightClaims() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(address)
        .audience(address)
        .subject("l.visser")
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)))
        .claim("azp", "deelgrond-opdrachtregel")
        .claim("scope", "deelgrond")
        .claim("name", "Lotte Visser")
        .claim("organisatie", "gemeente-borne")
        .claim("oin", "00000099000000001000")
        .claim("partij", "gemeente-borne/wmo")
        .claim("functie", "wmo-consulent")
        .claim("acr", "http://eidas.europa.eu/LoA/substantial");
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
    database.close();
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void whoIsIt(GenericApplicationContext starting) {
    starting.registerBean("wie", RouterFunction.class, () -> who(starting));
  }

  private static RouterFunction<ServerResponse> who(GenericApplicationContext context) {
    return RouterFunctions.route()
        .GET("/v1/_wie", _ -> answer(context))
        .GET("/_wie", _ -> answer(context))
        .build();
  }

  private static ServerResponse answer(GenericApplicationContext context) {
    var requester = context.getBean(CurrentRequester.class).requester();
    return ServerResponse.ok()
        .contentType(MediaType.TEXT_PLAIN)
        .body(
            String.join(
                " ",
                requester.getClass().getSimpleName(),
                requester.sub(),
                requester.functie(),
                requester.partij(),
                requester.organisatie(),
                requester.oin()));
  }
}
