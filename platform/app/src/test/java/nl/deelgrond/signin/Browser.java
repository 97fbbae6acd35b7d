// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody at a browser without scripts: keeps cookies, follows where pages lead, fills in forms.
final class Browser {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

  /// Goes to an address, and on to where that leads.
  HttpResponse<String> open(String address) {
    return follow(step(address));
  }

  /// Goes to an address, and no further.
  HttpResponse<String> step(String address) {
    return send(
        HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html,*/*;q=0.8"));
  }

  /// Sends a form, and goes no further.
  HttpResponse<String> stepWith(URI address, Map<String, String> fields) {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html,*/*;q=0.8")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
  }

  /// Fills in the form on a page, and goes to where that leads.
  HttpResponse<String> submit(HttpResponse<String> page, String to, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("_csrf", csrf(page));
    return follow(stepWith(page.uri().resolve(to), all));
  }

  /// Signs in on the page that a fresh visit leads to.
  HttpResponse<String> signIn(String address, String login, String password) {
    return submit(open(address), "/inloggen", Map.of("username", login, "password", password));
  }

  HttpResponse<String> follow(HttpResponse<String> answer) {
    HttpResponse<String> current = answer;
    for (int i = 0; i < 10 && current.statusCode() / 100 == 3; i++) {
      current = step(next(current).toString());
    }
    return current;
  }

  CookieManager cookies() {
    return cookies;
  }

  static String csrf(HttpResponse<String> page) {
    Matcher matcher = CSRF.matcher(page.body());
    if (!matcher.find()) {
      throw new AssertionError("no form at " + page.uri() + ", status " + page.statusCode());
    }
    return matcher.group(1);
  }

  static URI next(HttpResponse<String> answer) {
    return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
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
