// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import nl.deelgrond.signin.Requesters.Unrecognized;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// The door for people: they sign in at the issuer, with code and PKCE, and get a session.
@Configuration(proxyBeanMethods = false)
class WebSecurity {

  /// What follows from the convenant and is for everybody: no personal gegeven is in it.
  private static final String[] OPENBAAR = {
    "/convenant/documenten", "/convenant/documenten/*",
    "/processing_activities", "/processing_activities/**"
  };

  private static final String UNKNOWN = "requester_unknown";

  private final Issuer issuer;
  private final SigninProperties properties;
  private final Clock clock;

  WebSecurity(Issuer issuer, SigninProperties properties, Clock clock) {
    this.issuer = issuer;
    this.properties = properties;
    this.clock = clock;
  }

  @Bean
  @Order(3)
  SecurityFilterChain webDoor(
      HttpSecurity http,
      Headers headers,
      SignedIn signedIn,
      Requesters requesters,
      ObjectProvider<ClientKey> key) {
    return http.headers(each -> headers.set(each, contentSecurityPolicy()))
        .addFilterBefore(
            new OldSessions(clock, properties.aanmelden().sessieHoogstens()),
            AnonymousAuthenticationFilter.class)
        .requestCache(cache -> cache.requestCache(requestCache()))
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers("/statisch/**", "/uitleg/**", "/actuator/health")
                .permitAll()
                .requestMatchers(HttpMethod.GET, OPENBAAR)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, OPENBAAR)
                .permitAll()
                .anyRequest()
                .access(signedIn))
        .oauth2Login(login ->
            login
                .loginPage("/oauth2/authorization/" + Issuer.REGISTRATION)
                .clientRegistrationRepository(issuer)
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                .tokenEndpoint(token -> token.accessTokenResponseClient(tokens(key)))
                .userInfoEndpoint(user -> user.oidcUserService(known(requesters)))
                .failureHandler(WebSecurity::failed)
                .withObjectPostProcessor(sayWhatFailed()))
        .logout(logout -> logout.logoutUrl("/uitloggen").logoutSuccessHandler(logoutAtIssuer()))
        .build();
  }

  /// Forms lead to us, or by a redirect to the issuer.
  private String contentSecurityPolicy() {
    return properties.isBuiltIn() ? Headers.PAGES : Headers.PAGES + " " + issuer.origin();
  }

  @SuppressWarnings("NullAway") // null is how to ask for no parameter
  private static HttpSessionRequestCache requestCache() {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setMatchingRequestParameterName(null); // nothing of ours in the address bar
    return cache;
  }

  private OidcClientInitiatedLogoutSuccessHandler logoutAtIssuer() {
    OidcClientInitiatedLogoutSuccessHandler handler =
        new OidcClientInitiatedLogoutSuccessHandler(issuer);
    handler.setPostLogoutRedirectUri(
        properties.address() + (properties.isBuiltIn() ? "/inloggen?uitgelogd" : "/"));
    return handler;
  }

  private static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens(
      ObjectProvider<ClientKey> key) {
    RestClientAuthorizationCodeTokenResponseClient client =
        new RestClientAuthorizationCodeTokenResponseClient();
    key.ifAvailable(ours -> client.addParametersConverter(proofWith(ours)));
    return client;
  }

  private static Converter<OAuth2AuthorizationCodeGrantRequest, MultiValueMap<String, String>>
      proofWith(ClientKey key) {
    NimbusJwtClientAuthenticationParametersConverter<OAuth2AuthorizationCodeGrantRequest> proof =
        new NimbusJwtClientAuthenticationParametersConverter<>(_ -> key.key().get());
    return request ->
        Objects.requireNonNullElseGet(proof.convert(request), LinkedMultiValueMap::new);
  }

  /// Whoever the convenant does not know gets no session.
  private static OAuth2UserService<OidcUserRequest, OidcUser> known(Requesters requesters) {
    OidcUserService service = new OidcUserService();
    return request -> {
      OidcUser user = service.loadUser(request);
      if (requesters.recognize(user.getClaims(), false) instanceof Unrecognized(var problems)) {
        throw new OAuth2AuthenticationException(
            new OAuth2Error(UNKNOWN, String.join("; ", problems), null));
      }
      return user;
    };
  }

  /// Sending people to an issuer that does not answer is not their mistake.
  private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> sayWhatFailed() {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler((_, response, _) -> {
          response.setHeader("Retry-After", "10");
          response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        });
        return filter;
      }
    };
  }

  private static void failed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    boolean unknown =
        refused instanceof OAuth2AuthenticationException oauth
            && oauth.getError().getErrorCode().equals(UNKNOWN);
    response.sendError(
        unknown ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_UNAUTHORIZED);
  }
}
