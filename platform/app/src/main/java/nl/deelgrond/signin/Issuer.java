// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import nl.deelgrond.fault.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.util.function.SingletonSupplier;

/// The issuer, as its client sees it.
///
/// The endpoints of our own are known. Those of another issuer are asked when somebody first signs
/// in, and not at the start: a start never waits for somebody else.
final class Issuer implements ClientRegistrationRepository {

  /// The one registration; also the last part of the address that the issuer sends people back to.
  static final String REGISTRATION = "deelgrond";

  private final SigninProperties properties;
  private final boolean demo;
  private final Supplier<ClientRegistration> registration;

  /// @param demo whether a demo's issuer will do
  Issuer(SigninProperties properties, boolean demo) {
    this.properties = properties;
    this.demo = demo;
    this.registration =
        SingletonSupplier.of(() -> properties.isBuiltIn() ? ownRegistration() : discovered());
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
    return REGISTRATION.equals(registrationId) ? registration() : null;
  }

  String name() {
    return properties.issuerOrOwn();
  }

  /// Scheme, host and port: where forms may lead to.
  String origin() {
    URI address = URI.create(name());
    int port = address.getPort();
    return address.getScheme() + "://" + address.getHost() + (port < 0 ? "" : ":" + port);
  }

  String jwkSetUri() {
    return Objects.requireNonNull(registration().getProviderDetails().getJwkSetUri());
  }

  private ClientRegistration registration() {
    return Objects.requireNonNull(registration.get());
  }

  private ClientRegistration ownRegistration() {
    String address = properties.address();
    return complete(
            ClientRegistration.withRegistrationId(REGISTRATION)
                .authorizationUri(address + "/oauth2/authorize")
                .tokenUri(address + "/oauth2/token")
                .jwkSetUri(address + "/oauth2/jwks")
                .issuerUri(address)
                .providerConfigurationMetadata(
                    Map.of("end_session_endpoint", address + "/connect/logout")))
        .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
        .build();
  }

  private ClientRegistration discovered() {
    ClientRegistration.Builder builder = asked();
    refuseDemo(builder.registrationId(REGISTRATION).clientId("-").build());
    complete(builder);
    if (properties.aanmelden().clientKey() != null) {
      return builder.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT).build();
    }
    return builder
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientSecret(properties.aanmelden().clientSecret())
        .build();
  }

  private ClientRegistration.Builder asked() {
    try {
      return ClientRegistrations.fromIssuerLocation(name());
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new Fault(SigninFault.ISSUER_UNAVAILABLE, "issuer `" + name() + "` says nothing", e);
    }
  }

  /// An issuer whose passwords everybody knows says so itself.
  private void refuseDemo(ClientRegistration found) {
    Map<String, Object> metadata = found.getProviderDetails().getConfigurationMetadata();
    if (!demo && Boolean.TRUE.equals(metadata.get("deelgrond_demo"))) {
      throw new Fault(SigninFault.ISSUER_IS_DEMO, "issuer `" + name() + "` is a demo's");
    }
  }

  /// What is the same for every issuer: code with PKCE, and all we need to know in the id token.
  private ClientRegistration.Builder complete(ClientRegistration.Builder builder) {
    return builder
        .clientId(properties.aanmelden().clientId())
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(properties.address() + "/login/oauth2/code/" + REGISTRATION)
        .scope("openid", "profile")
        .userNameAttributeName("sub")
        .userInfoUri("")
        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build());
  }
}
