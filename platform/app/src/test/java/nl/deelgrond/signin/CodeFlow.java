// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// The way of a tool to a token: authorization code with PKCE, each step open to be done wrongly.
final class CodeFlow {

  static final String VERIFIER = "een-geheim-van-ten-minste-drieenveertig-tekens-0123456789";

  private final String address;
  private final Browser browser = new Browser();

  CodeFlow(String address) {
    this.address = address;
  }

  /// What a tool asks first.
  static Map<String, String> question() {
    Map<String, String> question = new LinkedHashMap<>();
    question.put("response_type", "code");
    question.put("client_id", "deelgrond-opdrachtregel");
    question.put("redirect_uri", "http://127.0.0.1/klaar");
    question.put("scope", "deelgrond");
    question.put("state", "0123456789abcdef0123456789abcdef");
    question.put("code_challenge", challenge(VERIFIER));
    question.put("code_challenge_method", "S256");
    return question;
  }

  /// What a tool asks with the code.
  static Map<String, String> exchange(String code) {
    Map<String, String> exchange = new LinkedHashMap<>();
    exchange.put("grant_type", "authorization_code");
    exchange.put("client_id", "deelgrond-opdrachtregel");
    exchange.put("redirect_uri", "http://127.0.0.1/klaar");
    exchange.put("code", code);
    exchange.put("code_verifier", VERIFIER);
    return exchange;
  }

  static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Asks for a code as somebody who is signed in at the issuer already.
  HttpResponse<String> ask(Map<String, String> question) {
    HttpResponse<String> page = browser.open(address + "/inloggen");
    browser.stepWith(
        page.uri(),
        Map.of("username", "l.visser", "password", "demo", "_csrf", Browser.csrf(page)));
    return browser.step(address + "/oauth2/authorize?" + Browser.form(question));
  }

  /// The code in the answer.
  static String code(HttpResponse<String> answer) {
    URI next = Browser.next(answer);
    for (String pair : next.getRawQuery().split("&", -1)) {
      if (pair.startsWith("code=")) {
        return URLDecoder.decode(pair.substring("code=".length()), StandardCharsets.UTF_8);
      }
    }
    throw new AssertionError("no code in " + next);
  }

  HttpResponse<String> exchangeFor(Map<String, String> exchange) {
    return new Browser().stepWith(URI.create(address + "/oauth2/token"), exchange);
  }
}
