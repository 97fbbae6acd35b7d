// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The headers that every answer carries (API Design Rules, transport/security-headers).
public final class Headers {

  /// Pages work without scripts, so none may run.
  public static final String PAGES =
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'none';"
          + " connect-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; form-action 'self'";

  /// Answers to machines are shown by nobody.
  public static final String DATA = "default-src 'none'; frame-ancestors 'none'";

  private final boolean https;

  Headers(boolean https) {
    this.https = https;
  }

  /// Sets all of them. What is not static is kept by nobody: `no-store` is Spring Security's own.
  public void set(HeadersConfigurer<HttpSecurity> headers, String contentSecurityPolicy) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .permissionsPolicyHeader(policy ->
            policy.policy("camera=(), geolocation=(), microphone=(), browsing-topics=()"));
    if (https) {
      headers.httpStrictTransportSecurity(hsts ->
          hsts.includeSubDomains(true)
              .maxAgeInSeconds(31_536_000)
              .requestMatcher(_ -> true)); // behind a proxy the last step is not https
    } else {
      headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
    }
  }
}
