// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import nl.deelgrond.signin.Requesters.Recognized;
import nl.deelgrond.signin.Requesters.Unrecognized;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/// The door for machines and for people's own tools: a token with every request, and no session.
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

  /// What describes the doors.
  private static final String[] OPEN = {
    "/v1/openapi.json", "/access/v1/openapi.json", "/.well-known/authzen-configuration"
  };

  private final SignedIn signedIn;
  private final TokenRefusals refusals;

  ApiSecurity(SignedIn signedIn, TokenRefusals refusals) {
    this.signedIn = signedIn;
    this.refusals = refusals;
  }

  @Bean
  @Order(2)
  SecurityFilterChain apiDoor(HttpSecurity http, Headers headers, SigninProperties properties) {
    return http.securityMatcher("/v1", "/v1/**", "/access/**", "/.well-known/authzen-configuration")
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable) // no cookie counts here
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .headers(each -> {
          headers.set(each, Headers.DATA);
          each.addHeaderWriter(new StaticHeadersWriter("API-Version", properties.apiVersie()));
        })
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(HttpMethod.GET, OPEN)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, OPEN)
                .permitAll()
                .anyRequest()
                .access(
                    AuthorizationManagers.allOf(
                        AuthorityAuthorizationManager.hasAuthority(
                            "SCOPE_" + properties.aanmelden().scope()),
                        signedIn)))
        .oauth2ResourceServer(server ->
            server
                .jwt(jwt -> {})
                .withObjectPostProcessor(sayWhatFailed())
                .authenticationEntryPoint(refusals::notSignedIn)
                .accessDeniedHandler(this::refused))
        .build();
  }

  private void refused(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    Authentication who =
        Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
    switch (signedIn.recognize(who)) {
      case Unrecognized(List<String> why) -> refusals.notRecognized(request, response, who, why);
      case Recognized _ -> refusals.notForThis(request, response, who);
    }
  }

  /// Also when the issuer cannot be reached, which is no fault of the token.
  private ObjectPostProcessor<BearerTokenAuthenticationFilter> sayWhatFailed() {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler(refusals::notSignedIn);
        return filter;
      }
    };
  }
}
