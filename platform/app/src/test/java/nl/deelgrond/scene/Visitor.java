// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.scene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Somebody from outside: signs in as people do, follows every link, and asks by REST with a token
/// that was got in the ordinary way. It sees bytes only.
public final class Visitor {

  private static final String VERIFIER =
      "een-geheim-van-ten-minste-drieenveertig-tekens-0123456789";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern ACTION =
      Pattern.compile("<form class=\"app-formulier\"[^>]* action=\"([^\"]+)\"");
  private static final Pattern HREF = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");

  private final String address;
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String token;

  private Visitor(String address, String login) {
    this.address = address;
    HttpResponse<String> page = follow(get("/vandaag"));
    follow(
        send(
            form(
                page.uri().resolve("/inloggen"),
                Map.of("username", login, "password", "demo", "_csrf", csrf(page)))));
    this.token = fetchToken();
  }

  /// Signs in at this address.
  public static Visitor signedIn(String address, String login) {
    return new Visitor(address, login);
  }

  /// An answer, with its headers in front of the body.
  public record Answer(String path, int status, Map<String, String> headers, String body) {

    /// Everything that was sent.
    public String bytes() {
      return headers + "\n" + body;
    }
  }

  /// One page.
  public Answer page(String path) {
    return answer(path, follow(get(path)));
  }

  /// Fills in the form of a page and goes where that leads.
  public Answer submit(String path, Map<String, String> fields) {
    return submit(page(path), fields);
  }

  /// Fills in the form of a page and sends it, to where the form says.
  public Answer submit(Answer page, Map<String, String> fields) {
    Matcher action = ACTION.matcher(page.body());
    if (!action.find()) {
      throw new AssertionError("no form at " + page.path() + ", status " + page.status());
    }
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("_csrf", csrf(page.body(), page.path()));
    String target = action.group(1).replace("&amp;", "&");
    return answer(target, follow(send(form(URI.create(address + target), all))));
  }

  /// Every page that can be reached from here by links, up to so many.
  public Map<String, Answer> pagesFrom(Set<String> beginnings, int most) {
    Map<String, Answer> seen = new LinkedHashMap<>();
    Deque<String> next = new ArrayDeque<>(beginnings);
    while (!next.isEmpty() && seen.size() < most) {
      String path = next.removeFirst();
      if (!seen.containsKey(path)) {
        Answer page = page(path);
        seen.put(path, page);
        next.addAll(links(page.body()));
      }
    }
    return seen;
  }

  private static Set<String> links(String body) {
    Set<String> links = new LinkedHashSet<>();
    Matcher matcher = HREF.matcher(body);
    while (matcher.find()) {
      String link = matcher.group(1).replace("&amp;", "&");
      if (!link.matches(
          "/(uitloggen|inloggen|css|js|fonts|img|iconen|.*\\.(css|svg|woff2?|png)).*")) {
        links.add(link);
      }
    }
    return links;
  }

  /// A request to the REST interface; `body` empty = GET.
  public Answer rest(String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + "/v1" + path))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json");
    if (!body.isEmpty()) {
      request
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(body));
    }
    return answer("/v1" + path, send(request));
  }

  private static Answer answer(String path, HttpResponse<String> response) {
    Map<String, String> headers = new TreeMap<>();
    response
        .headers()
        .map()
        .forEach((name, values) -> headers.put(name, String.join(", ", values)));
    return new Answer(path, response.statusCode(), headers, response.body());
  }

  private String fetchToken() {
    Map<String, String> question = new LinkedHashMap<>();
    question.put("response_type", "code");
    question.put("client_id", "deelgrond-opdrachtregel");
    question.put("redirect_uri", "http://127.0.0.1/klaar");
    question.put("scope", "deelgrond");
    question.put("state", "0123456789abcdef0123456789abcdef");
    question.put("code_challenge", challenge());
    question.put("code_challenge_method", "S256");
    String target =
        get("/oauth2/authorize?" + encoded(question)).headers().firstValue("Location").orElse("");
    Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(target);
    if (!code.find()) {
      throw new AssertionError("no code in " + target);
    }
    Map<String, String> exchange = new LinkedHashMap<>();
    exchange.put("grant_type", "authorization_code");
    exchange.put("client_id", "deelgrond-opdrachtregel");
    exchange.put("redirect_uri", "http://127.0.0.1/klaar");
    exchange.put("code", URLDecoder.decode(code.group(1), StandardCharsets.UTF_8));
    exchange.put("code_verifier", VERIFIER);
    String answer = send(form(URI.create(address + "/oauth2/token"), exchange)).body();
    return JsonMapper.shared().readTree(answer).get("access_token").stringValue();
  }

  private static String challenge() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }

  private HttpResponse<String> follow(HttpResponse<String> answer) {
    HttpResponse<String> current = answer;
    for (int i = 0; i < 10 && current.statusCode() / 100 == 3; i++) {
      URI next = current.uri().resolve(current.headers().firstValue("Location").orElseThrow());
      current = send(html(next));
    }
    return current;
  }

  private HttpResponse<String> get(String path) {
    return send(html(URI.create(address + path)));
  }

  private static HttpRequest.Builder html(URI where) {
    return HttpRequest.newBuilder(where).header("Accept", "text/html,*/*;q=0.8");
  }

  private static HttpRequest.Builder form(URI where, Map<String, String> fields) {
    return html(where)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)));
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String csrf(HttpResponse<String> page) {
    return csrf(page.body(), page.uri() + ", status " + page.statusCode());
  }

  private static String csrf(String body, String where) {
    Matcher matcher = CSRF.matcher(body);
    if (!matcher.find()) {
      throw new AssertionError("no form at " + where);
    }
    return matcher.group(1);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
