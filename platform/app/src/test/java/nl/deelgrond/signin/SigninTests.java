// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Functie;
import nl.deelgrond.convenant.Organisatie;
import nl.deelgrond.demo.DemoAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// People who sign in on the web site.
class SigninTests {

  private final RunningDemo demo = RunningDemo.shared();
  private final Browser browser = new Browser();

  static Stream<DemoAccount> accounts() {
    return DemoAccount.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("accounts")
  void everyDemoAccountSignsInAndComesBackWhereItWanted(DemoAccount account) {
    HttpResponse<String> page =
        browser.signIn(demo.address() + "/_wie", account.login(), DemoAccount.PASSWORD);

    assertThat(page.uri()).isEqualTo(URI.create(demo.address() + "/_wie"));
    assertThat(page.body()).isEqualTo(asTheConvenantHasIt(account));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Demo", "demo ", "l.visser"})
  void wrongPasswordSignsNobodyIn(String password) {
    HttpResponse<String> page = browser.signIn(demo.address() + "/_wie", "l.visser", password);

    assertThat(page.uri().toString()).endsWith("/inloggen?fout");
    assertThat(browser.step(demo.address() + "/_wie").statusCode()).isEqualTo(302);
  }

  /// The two answers are the same, so that nobody learns which names exist.
  @Test
  void unknownNameLooksLikeAWrongPassword() {
    HttpResponse<String> unknown = new Browser().signIn(demo.address() + "/_wie", "x", "demo");
    HttpResponse<String> wrong = new Browser().signIn(demo.address() + "/_wie", "l.visser", "x");

    assertThat(withoutCsrf(unknown)).isEqualTo(withoutCsrf(wrong));
  }

  /// Giving a password to the issuer is not yet being signed in with us.
  @Test
  void passwordAloneOpensNoPage() {
    HttpResponse<String> page = browser.open(demo.address() + "/inloggen");
    HttpResponse<String> accepted =
        browser.stepWith(
            page.uri(),
            Map.of("username", "l.visser", "password", "demo", "_csrf", Browser.csrf(page)));

    assertThat(accepted.statusCode()).isEqualTo(302);
    HttpResponse<String> next = browser.step(demo.address() + "/_wie");
    assertThat(next.headers().firstValue("Location")).hasValue("/oauth2/authorization/deelgrond");
  }

  @Test
  void formWithoutCsrfTokenIsRefused() {
    HttpResponse<String> page = browser.open(demo.address() + "/_wie");

    HttpResponse<String> answer =
        browser.stepWith(page.uri(), Map.of("username", "l.visser", "password", "demo"));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void signingInGivesAnotherSessionThanTheOneBefore() {
    browser.open(demo.address() + "/_wie");
    String before = session().getValue();

    browser.signIn(demo.address() + "/_wie", "l.visser", "demo");

    assertThat(session().getValue()).isNotEqualTo(before);
  }

  @Test
  void sessionCookieIsForThisSiteAndNotForScripts() {
    HttpResponse<String> answer = browser.step(demo.address() + "/_wie");

    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly")
        .contains("SameSite=Lax")
        .contains("Path=/");
  }

  @Test
  void signingOutEndsTheSessionHereAndAtTheIssuer() {
    browser.signIn(demo.address() + "/_wie", "l.visser", "demo");
    HttpResponse<String> form = browser.open(demo.address() + "/inloggen");

    HttpResponse<String> after = browser.submit(form, "/uitloggen", Map.of());

    assertThat(after.uri().toString()).isEqualTo(demo.address() + "/inloggen?uitgelogd");
    HttpResponse<String> next = browser.open(demo.address() + "/_wie");
    assertThat(next.uri().getPath()).isEqualTo("/inloggen");
  }

  @Test
  void codeFromAnotherBrowserSignsNobodyIn() {
    HttpResponse<String> page = browser.open(demo.address() + "/_wie");
    HttpResponse<String> accepted =
        browser.stepWith(
            page.uri(),
            Map.of("username", "l.visser", "password", "demo", "_csrf", Browser.csrf(page)));
    URI withCode = Browser.next(browser.step(Browser.next(accepted).toString()));

    HttpResponse<String> elsewhere = new Browser().step(withCode.toString());

    assertThat(withCode.getQuery()).contains("code=");
    assertThat(elsewhere.statusCode()).isEqualTo(401);
  }

  @Test
  void theRequestToTheIssuerHasPkceStateAndNonceOf128BitsOrMore() {
    URI question = Browser.next(browser.step(demo.address() + "/oauth2/authorization/deelgrond"));

    assertThat(question.getQuery())
        .contains("response_type=code")
        .contains("code_challenge_method=S256")
        .containsPattern("code_challenge=[\\w-]{43}(&|$)")
        .containsPattern("state=[\\w=-]{22,}(&|$)")
        .containsPattern("nonce=[\\w=-]{22,}(&|$)");
  }

  private String asTheConvenantHasIt(DemoAccount account) {
    Convenant convenant = demo.bean(Convenant.class);
    Functie functie = convenant.functie(account.functie());
    Organisatie organisatie = convenant.organisatieVan(functie.partij());
    return String.join(
        " ",
        List.of(
            "Medewerker",
            account.login(),
            functie.code(),
            functie.partij(),
            organisatie.code(),
            organisatie.oin()));
  }

  private HttpCookie session() {
    return browser.cookies().getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("deelgrond"))
        .findFirst()
        .orElseThrow();
  }

  private static String withoutCsrf(HttpResponse<String> page) {
    return page.body().replace(Browser.csrf(page), "");
  }
}
