// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.deelgrond.fault.TooManyRequests;
import nl.deelgrond.throttle.Pace;
import nl.deelgrond.throttle.Throttle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// Slows down who guesses passwords (ADR-0008): per account from one address, and per address over
/// all accounts. What succeeds does not count.
///
/// An account is never closed to everybody: guesses from elsewhere leave its owner alone.
final class GuessingGuard extends OncePerRequestFilter implements AuthenticationFailureHandler {

  private static final Logger LOG = LoggerFactory.getLogger(GuessingGuard.class);
  private static final int LONGEST_NAME = 64;
  private static final int IPV6_NETWORK_BYTES = 8;
  private static final String FAILED = GuessingGuard.class.getName() + ".failed";

  private final RequestMatcher attempts;
  private final AuthenticationFailureHandler back;
  private final Throttle perAccount;
  private final Throttle perAddress;

  /// @param perAccount wrong passwords for one account from one address
  /// @param perAdres wrong passwords from one address
  @ConfigurationProperties("deelgrond.demo.aanmelden")
  record Settings(@DefaultValue Account perAccount, @DefaultValue Adres perAdres) {

    record Account(@DefaultValue("10") int ineens, @DefaultValue("30s") Duration elke) {}

    record Adres(@DefaultValue("30") int ineens, @DefaultValue("2s") Duration elke) {}
  }

  /// @param attempts what counts as an attempt
  /// @param failureUrl where a wrong password leads
  GuessingGuard(Settings settings, RequestMatcher attempts, String failureUrl) {
    this.attempts = attempts;
    this.back = new SimpleUrlAuthenticationFailureHandler(failureUrl);
    Settings.Account account = settings.perAccount();
    Settings.Adres address = settings.perAdres();
    this.perAccount = new Throttle(new Pace(account.ineens(), account.elke()), System::nanoTime);
    this.perAddress = new Throttle(new Pace(address.ineens(), address.elke()), System::nanoTime);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !attempts.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String address = network(request.getRemoteAddr());
    String account = account(request) + "@" + address;
    // The address first: without it, ever new names would each begin with a full pace.
    Optional<Duration> wait = perAddress.take(address).or(() -> perAccount.take(account));
    if (wait.isPresent()) {
      refuse(response, wait.get());
      return;
    }
    chain.doFilter(request, response);
    if (request.getAttribute(FAILED) == null) {
      perAddress.giveBack(address);
      perAccount.giveBack(account);
    }
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException wrong)
      throws IOException, ServletException {
    request.setAttribute(FAILED, true);
    back.onAuthenticationFailure(request, response, wrong);
  }

  private static void refuse(HttpServletResponse response, Duration wait) throws IOException {
    LOG.warn("attempts to sign in are slowed down");
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(TooManyRequests.seconds(wait)));
    response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
  }

  private static String account(HttpServletRequest request) {
    String written = Optional.ofNullable(request.getParameter("username")).orElse("");
    String name = written.strip().toLowerCase(Locale.ROOT);
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  /// Whoever has one address of IPv6 has the whole /64.
  private static String network(String address) {
    return Stream.of(address)
        .filter(text -> text.contains(":"))
        .map(GuessingGuard::networkOfIpv6)
        .findFirst()
        .orElse(address);
  }

  private static String networkOfIpv6(String address) {
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), IPV6_NETWORK_BYTES))
          : address;
    } catch (IllegalArgumentException notAnAddress) {
      return address;
    }
  }
}
