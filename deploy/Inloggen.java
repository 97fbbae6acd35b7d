// SPDX-License-Identifier: EUPL-1.2

import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Signs in at the demo and prints the access token, and nothing else, for use with curl.
 *
 * <pre>
 * TOKEN=$(java deploy/Inloggen.java l.visser)
 * TOKEN=$(java deploy/Inloggen.java --machine ggd-twente data/machines/ggd-twente.pem)
 * </pre>
 *
 * <p>A person goes the way of every person: authorization code with PKCE, and the sign-in page. A
 * machine proves who it is with its key (private_key_jwt). $DEELGROND says where Deelgrond is, and
 * $DEELGROND_WACHTWOORD a password other than that of the demo.
 *
 * <p>This file needs a JDK (17 or later) and nothing else.
 */
public final class Inloggen {

  private static final String CLIENT = "deelgrond-opdrachtregel";
  private static final String REDIRECT = "http://127.0.0.1/klaar";
  private static final String SCOPE = "deelgrond";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

  private final SecureRandom random = new SecureRandom();
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String address;

  private Inloggen(String address) {
    this.address = address;
  }

  /** Something that whoever runs this can put right. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  public static void main(String[] arguments) throws Exception {
    String address =
        Optional.ofNullable(System.getenv("DEELGROND")).orElse("http://localhost:8080");
    Inloggen inloggen = new Inloggen(address.replaceAll("/+$", ""));
    try {
      System.out.println(inloggen.token(arguments));
    } catch (Refused e) {
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (ConnectException e) {
      System.err.println(
          "Deelgrond does not answer at " + address + ": start it with ./mvnw spring-boot:run");
      System.exit(1);
    }
  }

  private String token(String[] arguments)
      throws IOException, InterruptedException, GeneralSecurityException {
    if (arguments.length == 1 && !arguments[0].startsWith("-")) {
      String password = Optional.ofNullable(System.getenv("DEELGROND_WACHTWOORD")).orElse("demo");
      return ofPerson(arguments[0], password);
    }
    if (arguments.length == 3 && arguments[0].equals("--machine")) {
      return ofMachine(arguments[1], Path.of(arguments[2]));
    }
    throw new Refused(
        "usage: java deploy/Inloggen.java <account>\n"
            + "       java deploy/Inloggen.java --machine <client> <key.pem>");
  }

  private String ofPerson(String account, String password)
      throws IOException, InterruptedException, GeneralSecurityException {
    String verifier = randomText();
    String state = randomText();
    Map<String, String> question = new LinkedHashMap<>();
    question.put("response_type", "code");
    question.put("client_id", CLIENT);
    question.put("redirect_uri", REDIRECT);
    question.put("scope", SCOPE);
    question.put("state", state);
    question.put("code_challenge", base64(sha256(verifier)));
    question.put("code_challenge_method", "S256");
    URI page = next(get(URI.create(address + "/oauth2/authorize?" + form(question))));
    URI signedIn = giveNameAndPassword(page, account, password);
    Map<String, String> answer = query(next(get(signedIn)));
    if (!state.equals(answer.get("state")) || !answer.containsKey("code")) {
      throw new Refused("the issuer gave no code: " + answer.getOrDefault("error", "no reason"));
    }
    Map<String, String> exchange = new LinkedHashMap<>();
    exchange.put("grant_type", "authorization_code");
    exchange.put("client_id", CLIENT);
    exchange.put("redirect_uri", REDIRECT);
    exchange.put("code", answer.get("code"));
    exchange.put("code_verifier", verifier);
    return exchange(exchange);
  }

  private URI giveNameAndPassword(URI page, String account, String password)
      throws IOException, InterruptedException {
    Matcher csrf = CSRF.matcher(get(page).body());
    if (!csrf.find()) {
      throw new Refused("no sign-in page at " + page);
    }
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("username", account);
    fields.put("password", password);
    fields.put("_csrf", csrf.group(1));
    URI after = next(post(page, fields));
    if (after.getPath().equals(page.getPath())) {
      throw new Refused("no account `" + account + "`, or not with this password");
    }
    return after;
  }

  private String ofMachine(String client, Path keyFile)
      throws IOException, InterruptedException, GeneralSecurityException {
    String endpoint = address + "/oauth2/token";
    long now = Instant.now().getEpochSecond();
    String claims =
        "{\"iss\":\"%s\",\"sub\":\"%s\",\"aud\":\"%s\",\"iat\":%d,\"exp\":%d,\"jti\":\"%s\"}"
            .formatted(client, client, endpoint, now, now + 60, randomText());
    String content = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + base64(claims);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key(keyFile));
    signature.update(content.getBytes(StandardCharsets.US_ASCII));
    Map<String, String> question = new LinkedHashMap<>();
    question.put("grant_type", "client_credentials");
    question.put("client_id", client);
    question.put("scope", SCOPE);
    question.put(
        "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    question.put("client_assertion", content + "." + base64(signature.sign()));
    return exchange(question);
  }

  private static PrivateKey key(Path file) throws IOException, GeneralSecurityException {
    try {
      String body = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
      return KeyFactory.getInstance("RSA")
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
    } catch (NoSuchFileException e) {
      throw new Refused("no key `" + file + "`: the demo makes it at its first start");
    }
  }

  private String exchange(Map<String, String> question) throws IOException, InterruptedException {
    String answer = post(URI.create(address + "/oauth2/token"), question).body();
    Matcher token = TOKEN.matcher(answer);
    if (!token.find()) {
      throw new Refused("no token: " + answer);
    }
    return token.group(1);
  }

  private HttpResponse<String> get(URI where) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(where).header("Accept", "text/html").build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(URI where, Map<String, String> fields)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(where)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Where an answer sends us. */
  private static URI next(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .map(answer.uri()::resolve)
        .orElseThrow(
            () ->
                new Refused(
                    "expected to be sent on, but " + answer.uri().getPath() + " answered "
                        + answer.statusCode()));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static Map<String, String> query(URI address) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : Optional.ofNullable(address.getRawQuery()).orElse("").split("&")) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return values;
  }

  private String randomText() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return base64(bytes);
  }

  private static byte[] sha256(String text) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String base64(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
