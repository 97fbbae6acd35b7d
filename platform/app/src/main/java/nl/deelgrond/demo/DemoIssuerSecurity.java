// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import nl.deelgrond.signin.Headers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// The door of the demo's issuer: its endpoints, and the page where people give their password.
///
/// It shares a session cookie with the web site and nothing else: who gave a password here has not
/// signed in there until the code came back.
@Configuration(proxyBeanMethods = false)
@Conditional(BuiltInIssuer.class)
@EnableConfigurationProperties(GuessingGuard.Settings.class)
class DemoIssuerSecurity {

  private static final String PAGE = "/inloggen";

  @Bean
  @Order(1)
  SecurityFilterChain issuerDoor(
      HttpSecurity http,
      Headers headers,
      ClientAssertions assertions,
      GuessingGuard.Settings guessing) {
    GuessingGuard guard =
        new GuessingGuard(
            guessing,
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PAGE),
            PAGE + "?fout");
    OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
    RequestMatcher page = PathPatternRequestMatcher.withDefaults().matcher(PAGE);
    return http.securityMatcher(
            request -> page.matches(request) || server.getEndpointsMatcher().matches(request))
        .with(server, issuer -> configure(issuer, assertions))
        .headers(each -> headers.set(each, Headers.PAGES))
        .securityContext(context -> context.securityContextRepository(ownContext()))
        .requestCache(cache -> cache.requestCache(ownRequests()))
        .authorizeHttpRequests(
            requests -> requests.requestMatchers(page).permitAll().anyRequest().authenticated())
        .exceptionHandling(refused ->
            refused.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint(PAGE),
                PathPatternRequestMatcher.withDefaults().matcher("/oauth2/authorize")))
        .formLogin(form -> form.loginPage(PAGE).failureHandler(guard))
        .addFilterBefore(guard, UsernamePasswordAuthenticationFilter.class)
        .build();
  }

  private static void configure(
      OAuth2AuthorizationServerConfigurer server, ClientAssertions assertions) {
    server
        .oidc(oidc ->
            oidc.providerConfigurationEndpoint(endpoint ->
                endpoint.providerConfigurationCustomizer(
                    // a real Deelgrond refuses an issuer that says this
                    metadata -> metadata.claim("deelgrond_demo", true))))
        .clientAuthentication(client ->
            client.authenticationProviders(
                providers -> providers.forEach(provider -> check(provider, assertions))));
  }

  private static void check(AuthenticationProvider provider, ClientAssertions assertions) {
    if (provider instanceof JwtClientAssertionAuthenticationProvider byKey) {
      byKey.setJwtDecoderFactory(assertions);
    }
  }

  private static HttpSessionSecurityContextRepository ownContext() {
    HttpSessionSecurityContextRepository repository = new HttpSessionSecurityContextRepository();
    repository.setSpringSecurityContextKey("DEMO_ISSUER_CONTEXT");
    return repository;
  }

  private static HttpSessionRequestCache ownRequests() {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setSessionAttrName("DEMO_ISSUER_REQUEST");
    return cache;
  }
}
