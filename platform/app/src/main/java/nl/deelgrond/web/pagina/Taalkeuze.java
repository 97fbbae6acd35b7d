// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/// The language of the pages: Dutch, or what somebody chose with the link at the top.
///
/// The link asks for the same page with `?taal=en`. The choice goes into a cookie and the page is
/// asked again without it, before anything else happens: a view is asked for once, and no address
/// carries a language.
final class Taalkeuze implements LocaleResolver, HandlerInterceptor {
  static final String PARAMETER = "taal";
  private static final String COOKIE = "taal";

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    return Optional.ofNullable(cookie)
        .map(Cookie::getValue)
        .flatMap(Taal::of)
        .orElse(Taal.NL)
        .locale();
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    if (response == null || locale == null) {
      return;
    }
    ResponseCookie cookie =
        ResponseCookie.from(COOKIE, Taal.of(locale).code())
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(Duration.ofDays(365))
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    String asked = request.getParameter(PARAMETER);
    Optional<Taal> taal = Optional.ofNullable(asked).flatMap(Taal::of);
    if (taal.isEmpty() || !request.getMethod().equals("GET")) {
      return true;
    }
    setLocale(request, response, taal.get().locale());
    response.sendRedirect(zonder(request));
    return false;
  }

  /// This address with the other language.
  static String met(HttpServletRequest request, Taal taal) {
    return UriComponentsBuilder.fromUriString(zonder(request))
        .queryParam(PARAMETER, taal.code())
        .build()
        .toUriString();
  }

  /// The path of this page and its other parameters; never a host, so it cannot lead away.
  private static String zonder(HttpServletRequest request) {
    String query = request.getQueryString();
    UriComponentsBuilder here = UriComponentsBuilder.fromPath(request.getRequestURI());
    return here.query(query)
        .replaceQueryParam(PARAMETER)
        .build()
        .toUriString()
        .replaceFirst("^/+", "/");
  }
}
